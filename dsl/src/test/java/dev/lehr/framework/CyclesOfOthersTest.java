package dev.lehr.framework;

import static dev.lehr.framework.OriginalLine.line;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Cycles and compositions of other libraries, as the source lines that one writes here, with values that the
/// originals' formulas give.
class CyclesOfOthersTest {
    @ParameterizedTest
    @MethodSource({"restarts", "triangles", "oneCycles", "trapezoids", "others"})
    void isALineHere(OriginalLine original) {
        original.check();
    }

    static Stream<OriginalLine> restarts() {
        return Stream.of(
                line("PyTorch CosineAnnealingWarmRestarts", "warmRestarts(1, 0.1).first(10).lengthFactor(2)", 20, 0.55),
                line(
                        "PyTorch CosineAnnealingWarmRestarts, a restart",
                        "warmRestarts(1, 0).first(1).lengthFactor(3)",
                        121,
                        1),
                line(
                        "optax sgdr_schedule",
                        "sequential(cosine(1, 0).over(8).warmup(2), cosine(0.5, 0).over(18).warmup(2))",
                        21,
                        0.25),
                line(
                        "timm CosineLRScheduler, cycles",
                        "warmRestarts(1, 0).first(10).cycles(3).lengthFactor(2).peakFactor(0.5)",
                        30,
                        0.25),
                line(
                        "timm CosineLRScheduler, after the last one",
                        "warmRestarts(1, 0).first(10).cycles(3).lengthFactor(2).peakFactor(0.5)",
                        70,
                        0),
                line("transformers cosine_with_restarts", "warmRestarts(1, 0).first(30).cycles(3).warmup(10)", 55, 0.5),
                line(
                        "Keras CosineDecayRestarts",
                        "warmRestarts(1, 0).first(10).lengthFactor(2).peakFactor(0.9)",
                        20,
                        0.45),
                line(
                        "fairseq cosine, lr_shrink",
                        "warmRestarts(1, 0.5).first(10).peakFactor(0.1).floorFactor(0.1)",
                        15,
                        0.075),
                line(
                        "MMEngine CosineRestartLR",
                        "sequential(cosine(1, 0).over(10), cosine(0.5, 0).over(20))",
                        20,
                        0.25),
                line("Composer CosineAnnealingWarmRestartsScheduler", "warmRestarts(1, 0).first(10)", 25, 0.5),
                line(
                        "ignite CosineAnnealingScheduler, cycle_mult",
                        "warmRestarts(1, 0).first(10).lengthFactor(2)",
                        10,
                        1),
                line("Levanter cycles with re-warm-up", "cosine(1, 0).over(90).warmup(10).repeat(3)", 155, 0.5));
    }

    static Stream<OriginalLine> triangles() {
        return Stream.of(
                line("PyTorch CyclicLR, triangular", "cyclic(0.01, 0.1).up(4).down(6).rate()", 5, 0.085),
                line("PyTorch CyclicLR, triangular2", "cyclic(0.01, 0.1).up(4).down(6).halving().rate()", 14, 0.055),
                line(
                        "PyTorch CyclicLR, exp_range",
                        "cyclic(0.01, 0.1).up(4).down(6).scaledEachStep(exponential(1, 0.9)).rate()",
                        4,
                        0.069049),
                line("PyTorch CyclicLR, momentum", "cyclic(0.01, 0.1).up(4).down(6).momentum(0.8, 0.9)", 4, 0.8),
                line(
                        "fairseq triangular",
                        "cyclic(0.1, 1).up(5).scaledEachCycle(exponential(1, 0.5)).rate()",
                        15,
                        0.55),
                line("DeepSpeed OneCycle", "cyclic(0.01, 0.1).up(10).rate().take(20)", 5, 0.055),
                line("ignite LinearCyclicalScheduler", "cyclic(0, 1).up(5).rate()", 13, 0.6),
                line("DJL CyclicalTracker", "cyclic(1, 3).up(2).down(4).rate()", 33554433, 2.5),
                line("DJL CyclicalTracker, triangular2", "cyclic(1, 3).up(2).halving().rate()", 6, 2),
                line(
                        "DJL CyclicalTracker, exp_range",
                        "cyclic(1, 3).up(2).scaledEachStep(exponential(1, 0.5)).rate()",
                        2,
                        1.5));
    }

    static Stream<OriginalLine> oneCycles() {
        return Stream.of(
                line("PyTorch OneCycleLR, its peak", "oneCycle(1).over(100).lastStep().rate()", 29, 1),
                line("PyTorch OneCycleLR, its end", "oneCycle(1).over(100).lastStep().rate()", 99, 4e-6),
                line(
                        "PyTorch OneCycleLR, linear",
                        "oneCycle(1).over(100).lastStep().anneal(linear()).rate()",
                        1,
                        0.04 + 0.96 / 29),
                line(
                        "PyTorch OneCycleLR, three phases",
                        "oneCycle(1).over(100).threePhase().lastStep().rate()",
                        58,
                        0.04),
                line("PyTorch OneCycleLR, momentum", "oneCycle(1).over(100).lastStep().momentum()", 29, 0.85),
                line(
                        "optax linear_onecycle_schedule",
                        "linear(0.04, 1).over(30).then(linear(1, 0.04).over(55)).then(linear(0.04, 0.000004).over(15))",
                        15,
                        0.52),
                line(
                        "optax linear_onecycle_schedule, its end",
                        "linear(0.04, 1).over(30).then(linear(1, 0.04).over(55)).then(linear(0.04, 0.000004).over(15))",
                        100,
                        4e-6),
                line("optax cosine_onecycle_schedule", "oneCycle(1).over(100).rate()", 30, 1),
                line("MMEngine OneCycleLR", "oneCycle(1).over(100).lastStep().rate()", 0, 0.04),
                line("DeepSpeed OneCycle, momentum", "cyclic(0.01, 0.1).up(10).momentum(0.8, 0.9)", 10, 0.8),
                line(
                        "DL4J CycleSchedule",
                        "cyclic(0.1, 1).up(40).rate().take(80).then(exponential(0.1, 0.5).take(20)).repeat()",
                        82,
                        0.025),
                line(
                        "fastai fit_one_cycle",
                        "oneCycle(1).over(100).pctStart(0.25).finalDivFactor(4000).rate()",
                        100,
                        1e-5),
                line(
                        "fastai fit_one_cycle, momentum",
                        "oneCycle(1).over(100).pctStart(0.25).momentum(0.85, 0.95)",
                        25,
                        0.85));
    }

    static Stream<OriginalLine> trapezoids() {
        return Stream.of(
                line(
                        "transformers wsd, warm-up",
                        "wsd(1).warmup(10, from(0.1)).stable(80).decay(10, cosine(), 0.1)",
                        5,
                        0.55),
                line(
                        "transformers wsd, linear",
                        "wsd(1).warmup(10, from(0.1)).stable(80).decay(10, linear(), 0.1)",
                        99,
                        0.19),
                line("transformers wsd, 1-sqrt", "wsd(1).warmup(10).stable(80).decay(16, sqrt())", 94, 0.5),
                line("Megatron-LM WSD, minus_sqrt", "wsd(1).warmup(10).stable(74).decay(16, sqrt())", 100, 0),
                line(
                        "optax join_schedules",
                        "sequential(linear(0, 1).over(10), constant(1).take(80), linear(1, 0).over(10))",
                        95,
                        0.5),
                line("fairseq tri_stage", "triStage(2, 10, 40, 20, 0.5, 0.01)", 5, 1.5),
                line(
                        "llm-foundry ConstantWithWarmup and cool-down",
                        "constant(1).take(80).warmup(10).decayTo(0).over(10)",
                        95,
                        0.5),
                line(
                        "fvcore CompositeParamScheduler",
                        "sequential(linear(0, 1).over(50), cosine(1, 0).over(50))",
                        75,
                        0.5),
                line(
                        "ignite ConcatScheduler",
                        "sequential(linear(1, 0.5).over(30), cosine(0.5, 0.01).over(20))",
                        40,
                        0.255),
                line(
                        "torchtitan",
                        "firstStepRamp(1, 4).then(constant(1).take(10)).then(linear(1, 0).over(5))",
                        16,
                        0.6),
                line("pytorch_optimizer, 1-square", "wsd(1).stable(10).decay(10, square())", 15, 0.75),
                line(
                        "big_vision cooldown",
                        "cosine(1, 0.5).over(100).times(constant(1).take(90).decayTo(0).over(10))",
                        100,
                        0));
    }

    static Stream<OriginalLine> others() {
        return Stream.of(
                line("REX", "curve(rex(), 1, 0).over(100)", 50, 2.0 / 3),
                line("DeepSpeed LRRangeTest", "formula(\"0.001 * (1 + 2 * t / 100)\")", 150, 0.004),
                line(
                        "DeepSpeed LRRangeTest, staircase",
                        "formula(\"0.001 * (1 + 2 * t / 100)\").heldEach(100)",
                        150,
                        0.003),
                line("fastai LRFinder", "exponentialTo(1e-7, 10).over(100)", 50, 1e-3),
                line("PyTorch SWALR, linear", "constant(0.1).take(75).decayTo(0.05).over(10)", 80, 0.075),
                line("PyTorch SWALR, cosine", "constant(0.1).take(75).decayTo(0.05, cosine()).over(10)", 85, 0.05),
                line(
                        "GSAM's ProportionScheduler",
                        "cosine(1, 0).over(100).mapRange(0, 1, linear(0.04, 0.4))",
                        50,
                        0.22),
                line("a Chebyshev schedule, as a table", "table(0.5, 2, 0.25)", 1, 2),
                line("timm noise of none", "constant(0.1).times(normalNoise(42, 0, 0.67).plus(1))", 3, 0.1),
                line("Composer's ssr", "cosine(1, 0).over(100).stretch(0.5)", 25, 0.5));
    }
}
