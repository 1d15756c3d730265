package dev.lehr.framework;

import static dev.lehr.framework.OriginalLine.line;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Stairs and straight lines of other libraries, as the source lines that one writes here, with values that the
/// originals' formulas give.
class FamiliesOfOthersTest {
    @ParameterizedTest
    @MethodSource({"constants", "functions", "stairs", "milestones", "lines"})
    void isALineHere(OriginalLine original) {
        original.check();
    }

    static Stream<OriginalLine> constants() {
        return Stream.of(
                line("PyTorch ConstantLR, before", "constant(0.1).take(5).then(constant(0.3))", 4, 0.1),
                line("PyTorch ConstantLR, after", "constant(0.1).take(5).then(constant(0.3))", 5, 0.3),
                line("optax constant_schedule", "constant(0.1)", 7, 0.1),
                line("transformers get_constant_schedule", "constant(0.1)", 1e9, 0.1),
                line("transformers get_constant_schedule_with_warmup", "constant(0.1).warmup(10)", 5, 0.05),
                line("Keras, a float", "constant(0.1)", 0, 0.1),
                line("fairseq fixed", "firstStepRamp(0.1, 10).then(constant(0.1))", 0, 0.01),
                line("MMEngine ConstantLR", "constant(0.1).take(5).then(constant(0.3))", 9, 0.3),
                line("Megatron-LM constant", "constant(0.1).warmup(100)", 25, 0.025),
                line("Composer ConstantScheduler", "constant(0.5).take(10).then(constant(1))", 10, 1),
                line("Composer ConstantWithWarmupScheduler", "constant(1).warmup(10)", 3, 0.3),
                line("fvcore ConstantParamScheduler", "constant(0.1)", 1, 0.1),
                line("DeepSpeed WarmupLR", "constant(0.1).warmup(10, from(0.05))", 5, 0.075),
                line("ignite ParamScheduler of one value", "constant(0.1)", 3, 0.1),
                line("DJL Tracker.fixed", "constant(0.1)", 3, 0.1),
                line("DL4J FixedSchedule", "constant(0.1)", 3, 0.1),
                line("Smile constant", "constant(1e-7)", 3, 1e-7));
    }

    static Stream<OriginalLine> functions() {
        return Stream.of(
                line("PyTorch LambdaLR", "formula(\"0.1 * 0.92 ^ floor(t / 2)\")", 5, 0.1 * 0.92 * 0.92),
                line("PyTorch MultiplicativeLR", "exponential(0.1, 0.95)", 2, 0.1 * 0.95 * 0.95),
                line("optax callable", "formula(\"0.1 / (1 + t)\")", 4, 0.02),
                line("Keras LearningRateScheduler", "formula(\"0.1 / (1 + t)\")", 1, 0.05),
                line("Composer callable", "formula(\"1 - t / 100\")", 25, 0.75),
                line("fvcore callable", "formula(\"1 - t / 100\")", 50, 0.5),
                line("ignite LambdaStateScheduler", "formula(\"10 * exp(-0.5 * t)\")", 2, 10 / Math.E),
                line("DJL Tracker", "formula(\"0.1 * sqrt(t)\")", 9, 0.3),
                line("DL4J ISchedule", "formula(\"min(0.1, 1 / t)\")", 20, 0.05),
                line("Smile TimeFunction", "formula(\"0.1 * t\")", 3, 0.3),
                line(
                        "T5X 'constant * linear_warmup * rsqrt_decay'",
                        "chain(constant(2), linear(0, 1).over(100), formula(\"1 / sqrt(max(t, 100))\"))",
                        400,
                        0.1));
    }

    static Stream<OriginalLine> stairs() {
        return Stream.of(
                line("PyTorch StepLR", "step(0.1).every(30).gamma(0.1)", 60, 0.001),
                line("PyTorch StepLR, a step before", "step(0.1).every(30).gamma(0.1)", 59, 0.01),
                line("optax exponential_decay, staircase", "exponential(1, 0.5).every(10).heldEach(10)", 29, 0.25),
                line("timm StepLRScheduler", "step(0.1).every(30).gamma(0.5).warmup(5)", 65, 0.025),
                line("Keras ExponentialDecay, staircase", "exponential(1, 0.5).every(10).heldEach(10)", 30, 0.125),
                line("fairseq step", "step(0.1).every(10).gamma(0.5).max(constant(0.02)).warmup(5)", 25, 0.025),
                line(
                        "fairseq step, at its floor",
                        "step(0.1).every(10).gamma(0.5).max(constant(0.02)).warmup(5)",
                        35,
                        0.02),
                line("MMEngine StepLR", "step(0.1).every(10).gamma(0.1)", 10, 0.01),
                line("Composer StepScheduler", "step(1).every(10).gamma(0.5)", 25, 0.25),
                line("fvcore StepParamScheduler", "piecewise(1).at(25, 0.1).at(50, 0.01).at(75, 0.001)", 50, 0.01),
                line("DJL FactorTracker", "exponential(1, 0.5).max(constant(0.2))", 3, 0.2),
                line("DL4J StepSchedule", "step(0.1).every(100).gamma(0.5)", 250, 0.025),
                line("Smile exp, staircase", "exponential(1, 0.5).every(10).heldEach(10)", 19, 0.5));
    }

    static Stream<OriginalLine> milestones() {
        return Stream.of(
                line("PyTorch MultiStepLR", "multiStep(0.1).at(30, 80).gamma(0.1)", 30, 0.01),
                line("PyTorch MultiStepLR, the same milestone twice", "multiStep(1).at(30, 30).gamma(0.5)", 30, 0.25),
                line("optax piecewise_constant_schedule", "piecewise(1).at(10, 0.1).at(50, 0.05)", 50, 0.05),
                line("timm MultiStepLRScheduler, one step early", "multiStep(1).at(9, 19).gamma(0.1)", 9, 0.1),
                line("Keras PiecewiseConstantDecay, the boundary itself", "piecewise(1).at(6, 0.5)", 5, 1),
                line("Keras PiecewiseConstantDecay, after it", "piecewise(1).at(6, 0.5)", 6, 0.5),
                line("fairseq manual", "piecewise(0.1).at(3, 0.05).at(7, 0.01)", 6, 0.05),
                line("MMEngine MultiStepLR", "multiStep(1).at(8, 11).gamma(0.1)", 11, 0.01),
                line("Composer MultiStepScheduler", "multiStep(1).at(8, 11).gamma(0.1)", 10, 0.1),
                line("fvcore MultiStepParamScheduler", "multiStep(1).at(30, 60, 80).gamma(0.1)", 80, 0.001),
                line("ignite PiecewiseLinear as stairs", "piecewise(1).at(10, 0.5)", 10, 0.5),
                line("DJL MultiFactorTracker", "multiStep(1).at(101, 251).gamma(0.5)", 101, 0.5),
                line("DL4J MapSchedule", "piecewise(0.1).at(10, 0.01).at(20, 0.001)", 15, 0.01),
                line("Smile piecewise", "piecewise(1).at(6, 2).at(11, 3)", 6, 2));
    }

    static Stream<OriginalLine> lines() {
        return Stream.of(
                line("PyTorch LinearLR", "linear(0.1, 0.3).over(5)", 2, 0.18),
                line("optax linear_schedule", "linear(1, 0.1).over(90).shift(10)", 40, 0.7),
                line("timm PolyLRScheduler of power 1", "linear(1, 0).over(20)", 5, 0.75),
                line("transformers linear", "linear(1, 0).over(90).warmup(10)", 55, 0.5),
                line("Keras PolynomialDecay of power 1", "linear(0.1, 0.0001).over(1000)", 1000, 0.0001),
                line("fairseq polynomial_decay of power 1", "linear(1, 0).over(80).warmup(20)", 60, 0.5),
                line("MMEngine LinearLR, whose end is step N - 1", "linear(0.1, 1).over(9)", 9, 1),
                line("Megatron-LM linear", "linear(0.1, 0.01).over(90).warmup(10)", 40, 0.07),
                line("Megatron-LM weight decay", "linear(0.1, 0.3).over(100)", 25, 0.15),
                line("Composer LinearScheduler", "linear(1, 0).over(100)", 25, 0.75),
                line("Composer LinearWithWarmupScheduler", "linear(1, 0).over(90).warmup(10)", 100, 0),
                line("fvcore LinearParamScheduler", "linear(1, 0.5).over(100)", 50, 0.75),
                line("DeepSpeed WarmupDecayLR", "linear(0.1, 0).over(90).warmup(10)", 55, 0.05),
                line("ignite LinearCyclicalScheduler", "cyclic(0, 1).up(5).rate()", 7, 0.6),
                line("ignite PiecewiseLinear", "interpolate(10, 0.5).to(20, 0.45).to(21, 0.3)", 15, 0.475),
                line("DJL LinearTracker", "linear(0.5, 1.1).over(2)", 1, 0.8),
                line("DJL WarmUpTracker", "linear(0.1, 0).over(10).warmup(5)", 2.5, 0.05),
                line("DL4J RampSchedule", "firstStepRamp(1, 10).then(constant(1))", 4, 0.5),
                line("Smile linear", "linear(3e-7, 1e-8).over(100)", 100, 1e-8),
                line("torchtitan warm-up", "firstStepRamp(0.1, 4).then(constant(0.1))", 1, 0.05),
                line("thinc warmup_linear", "linear(1, 0).over(900).warmup(100)", 550, 0.5),
                line("MLX linear_schedule", "linear(0, 0.1).over(100)", 101, 0.1),
                line(
                        "YOLOv5 warm-up",
                        "linear(1, 0.01).over(100).overlayWarmup(10, from(0.1))",
                        5,
                        0.1 + 0.5 * (0.9505 - 0.1)));
    }
}
