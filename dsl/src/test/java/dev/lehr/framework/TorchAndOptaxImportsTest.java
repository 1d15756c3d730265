package dev.lehr.framework;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Schedules of PyTorch and optax by their names: a value that the original's formula gives, and what one would write
/// here.
class TorchAndOptaxImportsTest {
    private static final List<Object> WARM_THEN_STEP = List.of(
            part("LinearLR", Map.of("start_factor", 0.5, "total_iters", 4)), part("StepLR", Map.of("step_size", 10)));

    private static Map<String, Object> part(String name, Map<String, Object> arguments) {
        return Map.of("schedule", name, "params", arguments);
    }

    @ParameterizedTest
    @MethodSource({"torch", "optax"})
    void givesTheOriginalsValueAndACleanLine(Known known) {
        known.check();
    }

    private static Known torch(String name, Map<String, Object> arguments, double step, double value, String clean) {
        return new Known("torch", name, arguments, step, value, clean);
    }

    static Stream<Known> torch() {
        Map<String, Object> cycle = Map.of("max_lr", 1.0, "total_steps", 100);
        Map<String, Object> triangle = Map.of("base_lr", 0.01, "max_lr", 0.1, "step_size_up", 4, "step_size_down", 6);
        return Stream.of(
                torch("ConstantLR", Map.of("factor", 0.5, "total_iters", 4), 3, 0.05, "piecewise(0.05).at(4, 0.1)"),
                torch("LinearLR", Map.of("start_factor", 0.5, "total_iters", 4), 2, 0.075, "linear(0.05, 0.1).over(4)"),
                torch("StepLR", Map.of("step_size", 30), 60, 0.001, "step(0.1).every(30).gamma(0.1)"),
                torch(
                        "MultiStepLR",
                        Map.of("milestones", List.of(30, 80), "gamma", 0.5),
                        80,
                        0.025,
                        "multiStep(0.1).at(30, 80).gamma(0.5)"),
                torch("ExponentialLR", Map.of("gamma", 0.5), 3, 0.0125, "exponential(0.1, 0.5)"),
                torch(
                        "PolynomialLR",
                        Map.of("total_iters", 10, "power", 2),
                        5,
                        0.025,
                        "polynomial(0.1, 0.0, 2.0).over(10)"),
                torch(
                        "CosineAnnealingLR",
                        Map.of("T_max", 50, "eta_min", 0.001),
                        25,
                        0.0505,
                        "cosine(0.1, 0.001).over(50)"),
                torch(
                        "CosineAnnealingWarmRestarts",
                        Map.of("T_0", 10, "T_mult", 2),
                        20,
                        0.05,
                        "warmRestarts(0.1, 0.0).first(10).lengthFactor(2.0)"),
                torch(
                        "CyclicLR",
                        triangle,
                        5,
                        0.085,
                        "linear(0.01, 0.1).over(4).then(linear(0.1, 0.01).over(6)).repeat()"),
                torch(
                        "OneCycleLR",
                        cycle,
                        29,
                        1,
                        "cosine(0.04, 1.0).over(1).stretch(30).then(cosine(1.0, 4.0E-6).over(1).stretch(70))"),
                torch(
                        "SWALR",
                        Map.of("swa_lr", 0.05, "anneal_strategy", "linear"),
                        5,
                        0.075,
                        "linear(0.1, 0.05).over(10)"),
                torch(
                        "LambdaLR",
                        Map.of("lr_lambda", Map.of("fn", "inverse_time", "k", 1)),
                        3,
                        0.025,
                        "formula(\"0.1 * (1 / (t * 1 + 1))\")"),
                torch(
                        "MultiplicativeLR",
                        Map.of("lr_lambda", Map.of("fn", "constant", "c", 0.5)),
                        2,
                        0.025,
                        "formula(\"0.1 * 0.5 ^ (t - 0)\")"),
                torch(
                        "SequentialLR",
                        Map.of("schedulers", WARM_THEN_STEP, "milestones", List.of(4)),
                        14,
                        0.01,
                        "linear(0.05, 0.1).over(4).take(4).then(step(0.1).every(10).gamma(0.1))"),
                torch(
                        "ChainedScheduler",
                        Map.of("schedulers", WARM_THEN_STEP),
                        2,
                        0.075,
                        "constant(0.1).times(linear(0.5, 1.0).over(4)).times(step(1.0).every(10).gamma(0.1))"));
    }

    private static Known optax(String name, Map<String, Object> arguments, double step, double value, String clean) {
        return new Known("optax", name, arguments, step, value, clean);
    }

    static Stream<Known> optax() {
        Map<String, Object> cycle = Map.of("transition_steps", 100, "peak_value", 1.0);
        Map<String, Object> warm = Map.of("init_value", 0, "peak_value", 1, "warmup_steps", 10, "decay_steps", 100);
        Map<Integer, Double> scales = Map.of(10, 0.1, 50, 0.5);
        return Stream.of(
                optax("constant_schedule", Map.of("value", 0.3), 7, 0.3, "constant(0.3)"),
                optax(
                        "linear_schedule",
                        Map.of("init_value", 1, "end_value", 0.5, "transition_steps", 10),
                        5,
                        0.75,
                        "linear(1.0, 0.5).over(10)"),
                optax(
                        "polynomial_schedule",
                        Map.of(
                                "init_value",
                                1,
                                "end_value",
                                0.1,
                                "power",
                                2,
                                "transition_steps",
                                100,
                                "transition_begin",
                                10),
                        11,
                        0.98209,
                        "polynomial(1.0, 0.1, 2.0).over(100).shift(10)"),
                optax(
                        "exponential_decay",
                        Map.of("init_value", 1, "transition_steps", 10, "decay_rate", 0.5),
                        20,
                        0.25,
                        "exponential(1.0, 0.5).every(10)"),
                optax(
                        "cosine_decay_schedule",
                        Map.of("init_value", 1, "decay_steps", 100, "exponent", 2),
                        50,
                        0.25,
                        "curve(cosine().exponent(2.0), 1.0, 0.0).over(100)"),
                optax(
                        "piecewise_constant_schedule",
                        Map.of("init_value", 1, "boundaries_and_scales", scales),
                        50,
                        0.05,
                        "piecewise(1.0).at(10, 0.1).at(50, 0.05)"),
                optax(
                        "piecewise_interpolate_schedule",
                        Map.of("interpolate_type", "linear", "init_value", 1, "boundaries_and_scales", scales),
                        11,
                        0.09875,
                        "linear(1.0, 0.1).over(10).then(linear(0.1, 0.05).over(40))"),
                optax(
                        "linear_onecycle_schedule",
                        cycle,
                        15,
                        0.52,
                        "linear(0.04, 1.0).over(30).then(linear(1.0, 0.04).over(55.00000000000001)).then(linear(0.04,"
                                + " 4.0E-6).over(15))"),
                optax(
                        "cosine_onecycle_schedule",
                        cycle,
                        30,
                        1,
                        "cosine(0.04, 1.0).over(1).stretch(30).then(cosine(1.0, 4.0E-6).over(1).stretch(70))"),
                optax(
                        "join_schedules",
                        Map.of(
                                "schedules",
                                List.of(
                                        part("cosine_onecycle_schedule", cycle),
                                        part("constant_schedule", Map.of("value", 2))),
                                "boundaries",
                                List.of(30)),
                        30,
                        2,
                        "cosine(0.04, 1.0).over(1).stretch(30).then(cosine(1.0,"
                                + " 4.0E-6).over(1).stretch(70)).take(30).then(constant(2.0))"),
                optax(
                        "warmup_constant_schedule",
                        Map.of("init_value", 0, "peak_value", 1, "warmup_steps", 10),
                        5,
                        0.5,
                        "linear(0.0, 1.0).over(10)"),
                optax(
                        "warmup_cosine_decay_schedule",
                        warm,
                        55,
                        0.5,
                        "linear(0.0, 1.0).over(10).take(10).then(cosine(1.0, 0.0).over(90))"),
                optax(
                        "warmup_exponential_decay_schedule",
                        Map.of(
                                "init_value",
                                0,
                                "peak_value",
                                1,
                                "warmup_steps",
                                10,
                                "transition_steps",
                                10,
                                "decay_rate",
                                0.5),
                        30,
                        0.25,
                        "linear(0.0, 1.0).over(10).take(10).then(exponential(1.0, 0.5).every(10))"),
                optax(
                        "sgdr_schedule",
                        Map.of("cosine_kwargs", List.of(warm, warm)),
                        155,
                        0.5,
                        "linear(0.0, 1.0).over(10).take(10).then(cosine(1.0, 0.0).over(90)).take(100).then(linear(0.0,"
                                + " 1.0).over(10).take(10)).then(cosine(1.0, 0.0).over(90))"));
    }
}
