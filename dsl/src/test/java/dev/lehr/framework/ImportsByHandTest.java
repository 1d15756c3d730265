package dev.lehr.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.feedback.Margin;
import dev.lehr.feedback.Plateau;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Schedules of Keras, timm and transformers by their names: a value that the original's formula gives, and what one
/// would write here.
class ImportsByHandTest {
    @ParameterizedTest
    @MethodSource({"keras", "timm", "transformers"})
    void givesTheOriginalsValueAndACleanLine(Known known) {
        known.check();
    }

    private static Known keras(String name, Map<String, Object> arguments, double step, double value, String clean) {
        return new Known("keras", name, arguments, step, value, clean);
    }

    static Stream<Known> keras() {
        Map<String, Object> decay = Map.of("initial_learning_rate", 0.1, "decay_steps", 10, "decay_rate", 0.5);
        return Stream.of(
                keras("ExponentialDecay", decay, 20, 0.025, "exponential(0.1, 0.5).every(10)"),
                keras("InverseTimeDecay", decay, 20, 0.05, "inverseTime(0.1, 0.5).every(10)"),
                keras(
                        "PiecewiseConstantDecay",
                        Map.of("boundaries", List.of(5), "values", List.of(1, 0.5)),
                        5,
                        1,
                        "piecewise(1.0).at(5, 0.5)"),
                keras(
                        "PolynomialDecay",
                        Map.of("initial_learning_rate", 0.1, "decay_steps", 100, "end_learning_rate", 0.01, "power", 2),
                        50,
                        0.0325,
                        "polynomial(0.1, 0.01, 2.0).over(100)"),
                keras(
                        "CosineDecay",
                        Map.of("initial_learning_rate", 0, "decay_steps", 100, "warmup_target", 1, "warmup_steps", 10),
                        60,
                        0.5,
                        "linear(0.0, 1.0).over(10).then(cosine(1.0, 0.0).over(100))"),
                keras(
                        "CosineDecayRestarts",
                        Map.of("initial_learning_rate", 1, "first_decay_steps", 10, "m_mul", 0.5),
                        20,
                        0.25,
                        "warmRestarts(exponential(1.0, 0.5), constant(0.0)).first(10).lengthFactor(2.0)"));
    }

    private static Known timm(String name, Map<String, Object> arguments, double step, double value, String clean) {
        return new Known("timm", name, arguments, step, value, clean);
    }

    static Stream<Known> timm() {
        return Stream.of(
                timm(
                        "CosineLRScheduler",
                        Map.of("t_initial", 10, "cycle_mul", 2, "cycle_decay", 0.5, "cycle_limit", 3),
                        30,
                        0.025,
                        "warmRestarts(exponential(0.1, 0.5), constant(0.0)).first(10).cycles(3).lengthFactor(2.0)"),
                timm(
                        "PolyLRScheduler",
                        Map.of("t_initial", 20, "power", 2),
                        10,
                        0.025,
                        "polynomial(0.1, 0.0, 2.0).over(20)"),
                timm(
                        "TanhLRScheduler",
                        Map.of("t_initial", 20, "lb", -5, "ub", 5),
                        10,
                        0.05,
                        "curve(tanh(-5.0, 5.0), 0.1, 0.0).over(20)"),
                timm(
                        "StepLRScheduler",
                        Map.of("decay_t", 30, "decay_rate", 0.5, "warmup_t", 5),
                        65,
                        0.025,
                        "linear(0.0, 0.1).over(5).then(step(0.1).every(30).gamma(0.5))"),
                timm(
                        "MultiStepLRScheduler",
                        Map.of("decay_t", List.of(10, 20), "decay_rate", 0.5),
                        9,
                        0.05,
                        "multiStep(0.1).at(10, 20).gamma(0.5)"));
    }

    private static Known transformers(
            String name, Map<String, Object> arguments, double step, double value, String clean) {
        return new Known("transformers", "get_" + name, arguments, step, value, clean);
    }

    static Stream<Known> transformers() {
        Map<String, Object> warm = Map.of("num_warmup_steps", 10, "num_training_steps", 100);
        Map<String, Object> floor = Map.of("num_warmup_steps", 10, "num_training_steps", 100, "min_lr_rate", 0.1);
        return Stream.of(
                transformers("constant_schedule", Map.of(), 7, 0.1, "constant(0.1)"),
                transformers(
                        "constant_schedule_with_warmup",
                        Map.of("num_warmup_steps", 10),
                        5,
                        0.05,
                        "linear(0.0, 0.1).over(10).then(constant(0.1))"),
                transformers(
                        "linear_schedule_with_warmup",
                        warm,
                        55,
                        0.05,
                        "linear(0.0, 0.1).over(10).then(linear(0.1, 0.0).over(90))"),
                transformers(
                        "cosine_schedule_with_warmup",
                        warm,
                        55,
                        0.05,
                        "linear(0.0, 0.1).over(10).then(cosine(0.1, 0.0).over(90))"),
                transformers(
                        "cosine_with_hard_restarts_schedule_with_warmup",
                        Map.of("num_warmup_steps", 10, "num_training_steps", 100, "num_cycles", 3),
                        55,
                        0.05,
                        "linear(0.0, 0.1).over(10).then(warmRestarts(0.1,"
                                + " 0.0).first(30).take(90)).then(constant(0.0))"),
                transformers(
                        "cosine_with_min_lr_schedule_with_warmup",
                        floor,
                        55,
                        0.055,
                        "linear(0.0, 0.1).over(10).then(cosine(0.1, 0.010000000000000002).over(90))"),
                transformers(
                        "cosine_with_min_lr_schedule_with_warmup_lr_rate",
                        floor,
                        54,
                        0.055,
                        "linear(0.010000000000000002, 0.1).over(9).then(cosine(0.1, 0.010000000000000002).over(90))"),
                transformers(
                        "polynomial_decay_schedule_with_warmup",
                        Map.of("num_warmup_steps", 10, "num_training_steps", 100, "lr_end", 0.01, "power", 2),
                        55,
                        0.0325,
                        "linear(0.0, 0.1).over(10).then(polynomial(0.1, 0.01, 2.0).over(90))"),
                transformers(
                        "inverse_sqrt_schedule",
                        Map.of("num_warmup_steps", 10),
                        40,
                        0.05,
                        "linear(0.0, 0.1).over(10).then(inverseTime(0.1, 1.0).every(10).power(0.5))"),
                transformers(
                        "wsd_schedule",
                        Map.of(
                                "num_warmup_steps",
                                10,
                                "num_decay_steps",
                                10,
                                "num_training_steps",
                                100,
                                "decay_type",
                                "linear"),
                        95,
                        0.05,
                        "linear(0.0, 0.1).over(10).then(constant(0.1).take(80)).then(linear(0.1,"
                                + " 0.0).over(10)).then(constant(0.0))"));
    }

    @Test
    void whatFollowsAMetricIsARuleBesideTheRate() {
        Imported torch = following("torch", "ReduceLROnPlateau", Map.of("factor", 0.5, "patience", 2));
        assertThat(torch.feedback().get().faithful())
                .isEqualTo(Plateau.torch().factor(0.5).patience(2).eps(1e-7));
        assertThat(torch.feedback().get().clean())
                .isEqualTo(Plateau.plateau().factor(0.5).patience(2).eps(1e-7).margin(Margin.RELATIVE, 1e-4));
        assertThat(torch.quirks()).containsExactly(Quirk.PLATEAU_SIGNED_MARGIN);
        assertThat(following("transformers", "get_reduce_on_plateau_schedule", Map.of("factor", 0.5, "patience", 2)))
                .isEqualTo(torch);
        Imported timm = following("timm", "PlateauLRScheduler", Map.of("decay_rate", 0.5, "patience_t", 1));
        assertThat(timm.feedback().get().faithful().replay(List.of(3.0, 2.0, 1.0, 0.5)))
                .containsExactly(1.0, 1.0, 0.5, 0.5);
        Imported greedy = following("transformers", "GreedyLR", Map.of("factor", 0.5, "patience", 0));
        assertThat(greedy.feedback().get().faithful().replay(List.of(3.0, 2.0, 2.0, 2.0)))
                .containsExactly(2.0, 4.0, 2.0, 1.0);
    }

    private static Imported following(String framework, String name, Map<String, Object> arguments) {
        Imported imported = Frameworks.schedule(framework, name, arguments, 0.1).get();
        assertThat(imported.faithful()).hasToString("constant(0.1)");
        assertThat(imported.clean()).isEqualTo(imported.faithful());
        return imported;
    }
}
