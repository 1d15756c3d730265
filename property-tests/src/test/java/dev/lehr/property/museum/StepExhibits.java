package dev.lehr.property.museum;

import static dev.lehr.property.museum.Exhibit.schedule;
import static dev.lehr.schedule.Schedule.constant;
import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.exponential;
import static dev.lehr.schedule.Schedule.exponentialTo;
import static dev.lehr.schedule.Schedule.linear;
import static dev.lehr.schedule.Schedule.piecewise;
import static dev.lehr.schedule.Schedule.polynomial;

import dev.lehr.property.law.SchedulePropertiesFor;
import dev.lehr.schedule.Schedule;
import java.util.List;

/// Stairs, lines and powers.
final class StepExhibits {
    private StepExhibits() {}

    static List<Exhibit> all() {
        return List.of(
                schedule(
                        "the value of a piece begins one step after its milestone",
                        "Keras `PiecewiseConstantDecay`, Smile `TimeFunction.piecewise`, DJL `MultiFactorTracker`",
                        s -> s.passes(5, 0.1),
                        () -> t -> t <= 5 ? 1 : 0.1,
                        piecewise(1).at(5, 0.1)),
                schedule(
                        "the rate drops one step before its milestone",
                        "timm `MultiStepLRScheduler`",
                        s -> s.passes(9, 1),
                        () -> t -> t + 1 >= 10 ? 0.1 : 1,
                        piecewise(1).at(10, 0.1)),
                schedule(
                        "a milestone between two steps never comes",
                        "PyTorch `MultiStepLR`, stepped",
                        s -> s.passes(3, 0.1),
                        () -> t -> t == 2.5 ? 0.1 : 1,
                        Schedule.multiStep(1).at(2.5)),
                schedule(
                        "of length zero, it stays at its factor for ever",
                        "PyTorch `ConstantLR(total_iters=0)`",
                        s -> s.passes(0, 1),
                        () -> t -> 1.0 / 3,
                        constant(1.0 / 3).take(0).then(constant(1))),
                schedule(
                        "a constant factor jumps to 1 at its end",
                        "Composer `ConstantScheduler`",
                        s -> s.constantFrom(0),
                        () -> t -> t < 10 ? 0.5 : 1,
                        constant(0.5)),
                schedule(
                        "of length zero, it stays at its first value for ever",
                        "PyTorch `LinearLR(total_iters=0)`, pytorch#193682",
                        s -> s.passes(0, 1),
                        () -> t -> 1.0 / 3,
                        linear(1.0 / 3, 1).over(0)),
                schedule(
                        "the line is one step short, and too steep",
                        "MMEngine `LinearLR`",
                        s -> s.lipschitz(0.09),
                        () -> t -> 0.1 + 0.9 * Math.min(1, t / 9),
                        linear(0.1, 1).over(10)),
                schedule(
                        "a line from zero divides by the factor before",
                        "MMEngine `LinearLR(start_factor=0)`",
                        SchedulePropertiesFor::finite,
                        () -> t -> t < 1 ? 0 : 0 * (Math.min(t, 10) / 10) / ((Math.min(t, 10) - 1) * 0),
                        linear(0, 1).over(10)),
                schedule(
                        "the number of steps to the limit is rounded up, so the limit is passed",
                        "DJL `LinearTracker`",
                        s -> s.neverAbove(1.1),
                        () -> t -> 0.3 * Math.min(t, Math.round(1.1 / 0.3)),
                        linear(0, 1.1).over(1.1 / 0.3)),
                schedule(
                        "the number of steps to the limit is rounded down, so the limit is not reached",
                        "DJL `FactorTracker`",
                        s -> s.passes(100, 0.2),
                        () -> t -> Math.pow(0.5, Math.min(t, Math.round(Math.log(0.2) / Math.log(0.5)))),
                        exponential(1, 0.5).clamp(0.2, 1)),
                schedule(
                        "a new cycle does not begin where the first one began",
                        "Keras `PolynomialDecay(cycle=True)`",
                        s -> s.periodic(10),
                        () -> t -> 1 - t / (10 * Math.max(1, Math.ceil(t / 10))),
                        polynomial(1, 0, 1).over(10).repeat()),
                schedule(
                        "a decay of length zero divides by it",
                        "transformers `get_polynomial_decay_schedule_with_warmup`, warm-up as long as the training",
                        SchedulePropertiesFor::finite,
                        () -> t -> t < 10 ? t / 10 : t > 10 ? 1e-7 : 1 - (t - 10) / (10 - 10),
                        linear(0, 1).over(10).then(polynomial(1, 1e-7, 1).over(0))),
                schedule(
                        "beyond the end it is a power of a negative number",
                        "fvcore `PolynomialDecayParamScheduler`",
                        SchedulePropertiesFor::finite,
                        () -> t -> Math.pow(1 - t / 100, 0.9),
                        polynomial(1, 0, 0.9).over(100)),
                schedule(
                        "the sign of the exponent is lost: the decay rises, then is zero at once",
                        "DL4J `PolySchedule`",
                        SchedulePropertiesFor::falling,
                        () -> t -> t >= 100 ? 0 : 0.1 * Math.pow(1 + t / 100, 0.8),
                        polynomial(0.1, 0, 0.8).over(100)),
                schedule(
                        "the sign of the slope is Caffe's: the decay rises",
                        "DL4J `SigmoidSchedule`",
                        SchedulePropertiesFor::falling,
                        () -> t -> 0.1 / (1 + Math.exp(-0.5 * (t - 10))),
                        cosine(0.1, 0).over(20)),
                schedule(
                        "without a warm-up it divides by its length",
                        "fairseq `inverse_square_root`, T5X `rsqrt_decay`",
                        SchedulePropertiesFor::finite,
                        () -> t -> 1 / Math.sqrt(Math.max(t, 0)),
                        Schedule.formula("1 / (1 + t) ^ 0.5")),
                schedule(
                        "a decay of length zero divides by it",
                        "fairseq `tri_stage`",
                        SchedulePropertiesFor::finite,
                        () -> t -> t < 10 ? t / 10 : Math.exp(Math.log(0.05) * Math.min(t - 10, 0) / 0),
                        linear(0, 1).over(10).then(exponentialTo(1, 0.05).over(0))),
                schedule(
                        "before its first point it is zero",
                        "optax `piecewise_interpolate_schedule`",
                        SchedulePropertiesFor::holdsBefore,
                        () -> t -> t < 0 ? 0 : 1 - 0.9 * Math.min(t, 10) / 10,
                        linear(1, 0.1).over(10)),
                schedule(
                        "a schedule of length zero in front still has its first step",
                        "PyTorch `SequentialLR(milestones=[0])`, pytorch#185872",
                        s -> s.sameAs(constant(0.5)),
                        () -> t -> t == 0 ? 1 : 0.5,
                        constant(1).take(0).then(constant(0.5))),
                schedule(
                        "every process steps the one schedule",
                        "accelerate `AcceleratedScheduler`, accelerate#2926",
                        s -> s.sameAs(linear(1, 0).over(100)),
                        () -> t -> 1 - Math.min(4 * t, 100) / 100,
                        linear(1, 0).over(100)));
    }
}
