package dev.lehr.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What originals do unexpectedly is said by name, and the clean form does otherwise; and what is wrong with
/// arguments is said all at once.
class QuirksTest {
    @ParameterizedTest(name = "{0} {1}: {3}")
    @MethodSource("quirks")
    void isNamedAndTheCleanFormHasItNot(
            String framework,
            String name,
            Map<String, Object> arguments,
            Quirk quirk,
            double step,
            double faithful,
            double clean) {
        Imported imported = Frameworks.schedule(framework, name, arguments, 1).get();
        assertThat(imported.quirks()).contains(quirk);
        assertThat(quirk.sentence()).endsWith(".");
        assertThat(quirk).hasToString(quirk.code() + ": " + quirk.sentence());
        assertThat(imported.faithful().at(step)).isCloseTo(faithful, within(1e-12));
        assertThat(imported.clean().at(step)).isCloseTo(clean, within(1e-12));
        assertThat(faithful).isNotEqualTo(clean);
    }

    private static Arguments row(
            String original, Map<String, Object> arguments, Quirk quirk, double step, double faithful, double clean) {
        String[] names = original.split(" ");
        return Arguments.of(names[0], names[1], arguments, quirk, step, faithful, clean);
    }

    static Stream<Arguments> quirks() {
        Map<String, Object> cycle = Map.of("max_lr", 1, "total_steps", 100, "anneal_strategy", "linear");
        Map<String, Object> warm = Map.of("num_warmup_steps", 0, "num_training_steps", 100);
        return Stream.of(
                row("torch CosineAnnealingLR", Map.of("T_max", 50), Quirk.TORCH_COSINE_REBOUND, 100, 1, 0),
                row("torch LinearLR", Map.of("start_factor", 0.5, "total_iters", 0), Quirk.TORCH_ZERO_ITERS, 9, 0.5, 1),
                row("torch OneCycleLR", cycle, Quirk.TORCH_ONECYCLE_MINUS_ONE, 29, 1, 0.04 + 0.96 * 29 / 30),
                row("torch OneCycleLR", cycle, Quirk.TORCH_ONECYCLE_OVERRUN, 100, 4e-6 - (1 - 4e-6) / 70, 4e-6),
                row(
                        "optax linear_schedule",
                        Map.of("init_value", 1, "end_value", 0.5, "transition_steps", 0),
                        Quirk.OPTAX_NO_STEPS,
                        5,
                        1,
                        0.5),
                row(
                        "optax cosine_onecycle_schedule",
                        Map.of("transition_steps", 2, "peak_value", 1, "pct_start", 1),
                        Quirk.OPTAX_PHASES_COLLIDE,
                        2,
                        0.04 * 4e-6,
                        1),
                row(
                        "keras PiecewiseConstantDecay",
                        Map.of("boundaries", List.of(5), "values", List.of(1, 0.5)),
                        Quirk.KERAS_INCLUSIVE_BOUNDARY,
                        5,
                        1,
                        0.5),
                row(
                        "keras PolynomialDecay",
                        Map.of("initial_learning_rate", 1, "decay_steps", 10, "end_learning_rate", 0, "cycle", true),
                        Quirk.KERAS_CYCLE_STRETCHES,
                        15,
                        0.25,
                        0.5),
                row(
                        "timm MultiStepLRScheduler",
                        Map.of("decay_t", List.of(10), "decay_rate", 0.5),
                        Quirk.TIMM_MULTISTEP_EARLY,
                        9,
                        0.5,
                        1),
                row(
                        "timm TanhLRScheduler",
                        Map.of("t_initial", 20, "lb", -1, "ub", 1),
                        Quirk.TIMM_TANH_ENDS,
                        0,
                        (1 + Math.tanh(1)) / 2,
                        1),
                row("transformers get_cosine_schedule_with_warmup", warm, Quirk.HF_COSINE_REBOUND, 200, 1, 0));
    }

    @Test
    void overlaidWarmUpJumpsToTheCurve() {
        Imported overlaid = Frameworks.schedule("timm", "CosineLRScheduler", Map.of("t_initial", 20, "warmup_t", 5), 1)
                .get();
        assertThat(overlaid.quirks()).containsExactly(Quirk.TIMM_OVERLAY_WARMUP);
        assertThat(overlaid.faithful().at(4)).isCloseTo(0.8, within(1e-15));
        assertThat(overlaid.faithful().at(5)).isCloseTo((1 + Math.cos(Math.PI / 4)) / 2, within(1e-15));
        assertThat(overlaid.faithful().jumps(0.1).found()).hasSize(1);
        assertThat(overlaid.clean().jumps(0.1).found()).isEmpty();
    }

    @Test
    void withoutQuirksBothAgree() {
        Imported stairs = Frameworks.schedule("torch", "StepLR", Map.of("step_size", 30), 0.1)
                .get();
        assertThat(stairs.quirks()).isEmpty();
        for (int step = 0; step < 200; step++) {
            assertThat(stairs.faithful().at(step)).isCloseTo(stairs.clean().at(step), within(1e-15));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("refusals")
    void saysAllThatIsWrong(String framework, String name, Map<String, Object> arguments, List<String> problems) {
        assertThat(Frameworks.schedule(framework, name, arguments, 0.1).getError())
                .containsExactlyElementsOf(problems);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        "torch",
                        "LinearLR",
                        Map.of("start_factor", 0, "end_factor", 2),
                        List.of(
                                "start_factor must be in (0, 1] but was 0.0",
                                "end_factor must be in [0, 1] but was 2.0")),
                Arguments.of(
                        "torch",
                        "OneCycleLR",
                        Map.of("max_lr", "high", "pct_start", 1.5, "anneal_strategy", "tanh"),
                        List.of(
                                "max_lr must be a number but was \"high\"",
                                "total_steps must be given to OneCycleLR, or epochs and steps_per_epoch",
                                "pct_start must be in [0, 1] but was 1.5",
                                "anneal_strategy must be one of cos, linear, but was \"tanh\"")),
                Arguments.of(
                        "torch",
                        "CosineAnnealingWarmRestarts",
                        Map.of("T_0", 2.5, "T_mult", 0),
                        List.of("T_0 must be a whole number but was 2.5", "T_mult must be >= 1 but was 0.0")),
                Arguments.of(
                        "torch",
                        "SequentialLR",
                        Map.of(
                                "schedulers",
                                Arrays.asList(
                                        Map.of("schedule", "LinearLR", "params", Map.of("start_factor", 2)), "StepLR"),
                                "milestones",
                                List.of()),
                        List.of(
                                "schedulers[0]: start_factor must be in (0, 1] but was 2.0",
                                "schedulers[1]: scheduler must be a map {schedule=..., params={...}} but "
                                        + "was \"StepLR\"",
                                "milestones must be one fewer than the 2 schedulers but was 0")),
                Arguments.of(
                        "optax",
                        "cosine_decay_schedule",
                        Map.of("decay_steps", 0, "alpha", Double.NaN),
                        List.of(
                                "init_value must be a number but was not given to cosine_decay_schedule",
                                "decay_steps must be > 0 but was 0.0",
                                "alpha must be finite but was NaN")),
                Arguments.of(
                        "keras",
                        "PiecewiseConstantDecay",
                        Map.of("boundaries", List.of(5, 5), "values", List.of(1)),
                        List.of(
                                "values must be one more than the 2 boundaries but was 1",
                                "boundaries must be >= 0 and strictly rising but was [5.0, 5.0]")),
                Arguments.of(
                        "timm",
                        "CosineLRScheduler",
                        Map.of("t_initial", -1, "cycle_mul", 0, "noise_range_t", 5),
                        List.of(
                                "t_initial must be > 0 but was -1.0",
                                "cycle_mul must be > 0 but was 0.0",
                                "noise_range_t must be left out: noise is not imported but was 5")),
                Arguments.of(
                        "transformers",
                        "get_cosine_with_min_lr_schedule_with_warmup",
                        Map.of("num_warmup_steps", -1),
                        List.of(
                                "num_warmup_steps must be >= 0 but was -1.0",
                                "num_training_steps must be a number but was not given to "
                                        + "get_cosine_with_min_lr_schedule_with_warmup",
                                "min_lr or min_lr_rate must be given, but neither was")),
                Arguments.of(
                        "torch",
                        "NoSuchLR",
                        Map.of(),
                        List.of("name must be one of ChainedScheduler, ConstantLR, CosineAnnealingLR, "
                                + "CosineAnnealingWarmRestarts, CyclicLR, ExponentialLR, LambdaLR, LinearLR, "
                                + "MultiStepLR, MultiplicativeLR, OneCycleLR, PolynomialLR, "
                                + "ReduceLROnPlateau, SWALR, SequentialLR, StepLR, but was \"NoSuchLR\"")),
                Arguments.of(
                        "mxnet",
                        "StepLR",
                        Map.of(),
                        List.of("framework must be one of keras, optax, timm, torch, transformers, but was "
                                + "\"mxnet\"")));
    }
}
