package dev.lehr.framework;

import java.util.List;
import java.util.Map;

/// Arguments that each schedule of each framework accepts.
final class Usual {
    private static final Map<String, Object> STAIRS = Map.of("step_size", 10);
    private static final List<Object> PARTS =
            List.of(Map.of("schedule", "LinearLR", "params", Map.of()), Map.of("schedule", "StepLR", "params", STAIRS));
    private static final Map<String, Object> WARM = Map.of("num_warmup_steps", 5, "num_training_steps", 20);
    private static final Map<String, Object> WARM_COSINE =
            Map.of("init_value", 0.0, "peak_value", 0.1, "warmup_steps", 5, "decay_steps", 20);

    private Usual() {}

    static Map<String, Object> arguments(String framework, String name) {
        return switch (framework) {
            case "torch" -> torch(name);
            case "optax" -> optax(name);
            case "keras" -> keras(name);
            case "timm" -> timm(name);
            default -> transformers(name);
        };
    }

    private static Map<String, Object> torch(String name) {
        return switch (name) {
            case "ChainedScheduler" -> Map.of("schedulers", PARTS);
            case "CosineAnnealingLR" -> Map.of("T_max", 10);
            case "CosineAnnealingWarmRestarts" -> Map.of("T_0", 10);
            case "CyclicLR" -> Map.of("base_lr", 0.01, "max_lr", 0.1);
            case "ExponentialLR" -> Map.of("gamma", 0.5);
            case "LambdaLR", "MultiplicativeLR" -> Map.of("lr_lambda", Map.of("fn", "power", "base", 0.5));
            case "MultiStepLR" -> Map.of("milestones", List.of(5, 10));
            case "OneCycleLR" -> Map.of("max_lr", 0.1, "total_steps", 100);
            case "SWALR" -> Map.of("swa_lr", 0.05);
            case "SequentialLR" -> Map.of("schedulers", PARTS, "milestones", List.of(5));
            case "StepLR" -> STAIRS;
            default -> Map.of();
        };
    }

    private static Map<String, Object> optax(String name) {
        Map<String, Object> cycle = Map.of("transition_steps", 100, "peak_value", 0.1);
        return switch (name) {
            case "constant_schedule" -> Map.of("value", 0.1);
            case "polynomial_schedule" ->
                Map.of("init_value", 0.1, "end_value", 0.0, "power", 2, "transition_steps", 10);
            case "linear_schedule" -> Map.of("init_value", 0.1, "end_value", 0.0, "transition_steps", 10);
            case "exponential_decay" -> Map.of("init_value", 0.1, "transition_steps", 10, "decay_rate", 0.5);
            case "cosine_decay_schedule" -> Map.of("init_value", 0.1, "decay_steps", 10);
            case "piecewise_constant_schedule" -> Map.of("init_value", 0.1, "boundaries_and_scales", Map.of(10, 0.5));
            case "piecewise_interpolate_schedule" ->
                Map.of("interpolate_type", "linear", "init_value", 0.1, "boundaries_and_scales", Map.of(10, 0.5));
            case "linear_onecycle_schedule", "cosine_onecycle_schedule" -> cycle;
            case "join_schedules" ->
                Map.of(
                        "schedules",
                        List.of(
                                Map.of("schedule", "cosine_onecycle_schedule", "params", cycle),
                                Map.of("schedule", "constant_schedule", "params", Map.of("value", 0.1))),
                        "boundaries",
                        List.of(50));
            case "warmup_constant_schedule" -> Map.of("init_value", 0.0, "peak_value", 0.1, "warmup_steps", 5);
            case "warmup_cosine_decay_schedule" -> WARM_COSINE;
            case "warmup_exponential_decay_schedule" ->
                Map.of(
                        "init_value", 0.0,
                        "peak_value", 0.1,
                        "warmup_steps", 5,
                        "transition_steps", 10,
                        "decay_rate", 0.5);
            default -> Map.of("cosine_kwargs", List.of(WARM_COSINE, WARM_COSINE));
        };
    }

    private static Map<String, Object> keras(String name) {
        return switch (name) {
            case "PiecewiseConstantDecay" -> Map.of("boundaries", List.of(10), "values", List.of(0.1, 0.01));
            case "CosineDecayRestarts" -> Map.of("initial_learning_rate", 0.1, "first_decay_steps", 10);
            case "ExponentialDecay", "InverseTimeDecay" ->
                Map.of("initial_learning_rate", 0.1, "decay_steps", 10, "decay_rate", 0.5);
            default -> Map.of("initial_learning_rate", 0.1, "decay_steps", 10);
        };
    }

    private static Map<String, Object> timm(String name) {
        return switch (name) {
            case "StepLRScheduler" -> Map.of("decay_t", 10);
            case "MultiStepLRScheduler" -> Map.of("decay_t", List.of(10, 20));
            case "PlateauLRScheduler" -> Map.of();
            default -> Map.of("t_initial", 10);
        };
    }

    private static Map<String, Object> transformers(String name) {
        return switch (name) {
            case "get_constant_schedule", "get_reduce_on_plateau_schedule", "GreedyLR" -> Map.of();
            case "get_constant_schedule_with_warmup", "get_inverse_sqrt_schedule" -> Map.of("num_warmup_steps", 5);
            case "get_cosine_with_min_lr_schedule_with_warmup", "get_cosine_with_min_lr_schedule_with_warmup_lr_rate" ->
                Map.of("num_warmup_steps", 5, "num_training_steps", 20, "min_lr_rate", 0.1);
            case "get_wsd_schedule" -> Map.of("num_warmup_steps", 5, "num_decay_steps", 5, "num_training_steps", 20);
            default -> WARM;
        };
    }
}
