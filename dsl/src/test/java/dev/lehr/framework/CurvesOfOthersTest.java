package dev.lehr.framework;

import static dev.lehr.framework.OriginalLine.halfWave;
import static dev.lehr.framework.OriginalLine.line;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Curves of other libraries, as the source lines that one writes here, with values that the originals' formulas give.
class CurvesOfOthersTest {
    @ParameterizedTest
    @MethodSource({"polynomials", "exponentials", "hyperbolas", "sigmoids", "cosines"})
    void isALineHere(OriginalLine original) {
        original.check();
    }

    static Stream<OriginalLine> polynomials() {
        return Stream.of(
                line("PyTorch PolynomialLR", "polynomial(0.1, 0, 2).over(10)", 5, 0.025),
                line("optax polynomial_schedule", "polynomial(1, 0.1, 2).over(100).shift(10)", 11, 0.98209),
                line("timm PolyLRScheduler", "polynomial(1, 0, 0.5).over(20)", 5, Math.sqrt(0.75)),
                line("timm k_decay", "curve(linear().kDecay(2), 1, 0).over(10)", 5, 0.75),
                line(
                        "transformers polynomial",
                        "polynomial(1, 1e-7, 2).over(90).warmup(10)",
                        50,
                        (1 - 1e-7) * 25 / 81 + 1e-7),
                line("Keras PolynomialDecay", "polynomial(0.1, 0.01, 2).over(100)", 50, 0.0325),
                line(
                        "Keras PolynomialDecay, cycle",
                        "formula(\"0.09 * (1 - t / (100 * max(1, ceil(t / 100)))) ^ 2 + 0.01\")",
                        150,
                        0.09 / 16 + 0.01),
                line("fairseq polynomial_decay", "polynomial(1, 0.1, 2).over(80).warmup(20)", 60, 0.325),
                line("MMEngine PolyLR, whose end is step N - 1", "polynomial(1, 0.1, 2).over(9)", 9, 0.1),
                line("Composer PolynomialScheduler", "polynomial(1, 0, 3).over(100)", 50, 0.125),
                line("fvcore PolynomialDecayParamScheduler", "polynomial(1, 0, 0.5).over(100)", 101, 0),
                line("DJL PolynomialDecayTracker", "polynomial(1, 0.5, 2).over(10)", 5, 0.625),
                line("DL4J PolySchedule, as documented", "inverseTime(0.1, 1).every(100).power(2)", 100, 0.025),
                line("Smile polynomial", "polynomial(1, 0.1, 2).over(10)", 5, 0.325));
    }

    static Stream<OriginalLine> exponentials() {
        return Stream.of(
                line("PyTorch ExponentialLR", "exponential(0.1, 0.5)", 3, 0.0125),
                line("optax exponential_decay", "constant(1).take(5).then(exponential(1, 0.5).every(10))", 25, 0.25),
                line("optax exponential_decay, end_value", "exponential(1, 0.5).every(10).max(constant(0.3))", 20, 0.3),
                line("optax warmup_exponential_decay_schedule", "exponential(1, 0.5).every(10).warmup(5)", 15, 0.5),
                line("Keras ExponentialDecay", "exponential(0.1, 0.25).every(10)", 5, 0.05),
                line("fairseq tri_stage", "triStage(1, 10, 40, 20, 0.01, 0.01)", 60, 0.1),
                line("MMEngine ExponentialLR", "exponential(1, 0.9)", 2, 0.81),
                line("Megatron-LM WSD, exponential", "wsd(1).stable(80).decay(20, halving())", 90, Math.sqrt(2) - 1),
                line("Composer ExponentialScheduler", "exponential(1, 0.5).every(10)", 20, 0.25),
                line("fvcore ExponentialParamScheduler", "exponential(2, 0.02).every(100)", 50, 2 * Math.sqrt(0.02)),
                line("DJL FactorTracker", "exponential(1, 0.5)", 2, 0.25),
                line("DL4J ExponentialSchedule", "exponential(0.1, 0.9)", 1, 0.09),
                line("Smile exp", "exponentialTo(0.1, 0.001).over(10)", 5, 0.01),
                line("thinc compounding", "exponential(1, 2).min(constant(5))", 3, 5),
                line("fastai SchedExp", "exponentialTo(1, 0.01).over(1).stretch(100)", 50, 0.1));
    }

    static Stream<OriginalLine> hyperbolas() {
        return Stream.of(
                line("Keras InverseTimeDecay", "inverseTime(0.1, 0.5).every(10)", 20, 0.05),
                line("Keras InverseTimeDecay, staircase", "inverseTime(0.1, 0.5).every(10).heldEach(10)", 29, 0.05),
                line("DL4J InverseSchedule", "inverseTime(1, 1).power(2)", 3, 0.0625),
                line("Smile inverse", "inverseTime(1, 1).every(10)", 10, 0.5),
                line("thinc decaying", "inverseTime(0.1, 0.25)", 4, 0.05),
                line("DeepSpeed OneCycle, after the cycle", "inverseTime(0.1, 0.1)", 10, 0.05),
                line("Tribuo LinearDecaySGD", "inverseTime(0.1, 1)", 3, 0.025),
                line("Tribuo SqrtDecaySGD", "inverseTime(0.1, 1).power(0.5)", 3, 0.05),
                line("transformers inverse_sqrt", "inverseSqrt(1, 10).warmup(10)", 100, Math.sqrt(0.1)),
                line("fairseq inverse_sqrt", "inverseSqrt(1, 4).warmup(4)", 16, 0.5),
                line("Megatron-LM inverse-square-root", "inverseSqrt(1, 4).warmup(4).max(constant(0.4))", 100, 0.4),
                line("llm-foundry InverseSquareRootWithWarmup", "inverseSqrt(1, 10).warmup(10)", 40, 0.5),
                line("big_vision rsqrt", "inverseSqrt(1, 100).warmup(10)", 310, 0.5),
                line("Noam, rising", "noam(4, 4)", 1, 0.125),
                line("Noam, falling", "noam(4, 4)", 15, 0.125),
                line("Levanter power", "powerLaw(2, -0.5, 1)", 16, 0.5),
                line("Levanter power, at its ceiling", "powerLaw(2, -0.5, 0.75)", 1, 0.75));
    }

    static Stream<OriginalLine> sigmoids() {
        return Stream.of(
                line("DL4J SigmoidSchedule", "formula(\"1 / (1 + exp(-0.5 * (t - 10)))\")", 10, 0.5),
                line("a sigmoid that ends", "curve(sigmoid(-6, 6), 1, 0).over(10)", 5, 0.5),
                line(
                        "timm TanhLRScheduler",
                        "formula(\"0.5 * (1 - tanh(-7 * (1 - t / 20) + 3 * (t / 20)))\")",
                        15,
                        (1 - Math.tanh(0.5)) / 2),
                line("a tanh that ends", "curve(tanh(), 1, 0).over(20)", 20, 0));
    }

    static Stream<OriginalLine> cosines() {
        return Stream.of(
                line("PyTorch CosineAnnealingLR, down", "cosine(0.1, 0.001).over(50)", 25, 0.0505),
                line(
                        "PyTorch CosineAnnealingLR, up again",
                        "cosine(0.1, 0.001).over(50).mirror().repeat()",
                        75,
                        0.0505),
                line("optax cosine_decay_schedule", "cosine(1, 0.1).over(100)", 10, 0.1 + 0.9 * halfWave(0.1)),
                line("optax cosine_decay_schedule, exponent", "curve(cosine().exponent(2), 1, 0).over(100)", 50, 0.25),
                line("optax warmup_cosine_decay_schedule", "cosine(1, 0.1).over(90).warmup(10)", 55, 0.55),
                line("timm CosineLRScheduler", "cosine(1, 0).over(20).warmup(5)", 15, 0.5),
                line(
                        "timm CosineLRScheduler, warmup_prefix=False",
                        "cosine(1, 0).over(20).overlayWarmup(5, from(0))",
                        5,
                        halfWave(0.25)),
                line("timm k_decay", "curve(cosine().kDecay(2), 1, 0).over(20)", 10, halfWave(0.25)),
                line("transformers cosine", "cosine(1, 0).over(90).warmup(10)", 55, 0.5),
                line("transformers cosine_with_min_lr", "cosine(1, 0.1).over(90).warmup(10)", 100, 0.1),
                line("transformers cosine, one and a half waves", "curve(cosine().cycles(1.5), 1, 0).over(90)", 60, 1),
                line("Keras CosineDecay, warm-up", "cosine(1, 0).over(100).warmup(10, from(0.5))", 60, 0.5),
                line("fairseq cosine", "cosine(1, 0.1).over(90).warmup(10)", 55, 0.55),
                line("MMEngine CosineAnnealingLR", "cosine(1, 0.1).over(100)", 50, 0.55),
                line("Megatron-LM cosine", "cosine(1, 0.1).over(90).warmup(10)", 100, 0.1),
                line("Composer CosineAnnealingScheduler", "cosine(1, 0).over(100)", 200, 0),
                line("Composer CosineAnnealingWithWarmupScheduler", "cosine(1, 0).over(90).warmup(10)", 55, 0.5),
                line("fvcore CosineParamScheduler", "cosine(1, 0.2).over(100)", 50, 0.6),
                line("DeepSpeed WarmupCosineLR", "cosine(1, 0.0001).over(90).warmup(10)", 55, 0.50005),
                line("ignite CosineAnnealingScheduler", "cosine(1, 0).over(10).mirror().repeat()", 25, 0.5),
                line("DJL CosineTracker", "cosine(0.5, 0.01).over(100)", 100, 0.01),
                line("DL4J CosineWarmup", "cosine(1, 0).over(90).warmup(10)", 100, 0),
                line("Smile cosine", "cosine(0.1, 0).over(10).mirror().repeat()", 15, 0.05),
                line("MLX cosine_decay", "cosine(0.1, 0).over(1000)", 500, 0.05),
                line("YOLOv5 one_cycle", "cosine(1, 0.01).over(300)", 150, 0.505));
    }
}
