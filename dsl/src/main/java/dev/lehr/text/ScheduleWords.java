package dev.lehr.text;

import static dev.lehr.text.Entry.factory;
import static dev.lehr.text.Entry.factoryOfMany;
import static dev.lehr.text.Entry.method;
import static dev.lehr.text.Entry.methodOfMany;
import static dev.lehr.text.Kind.CURVE;
import static dev.lehr.text.Kind.FORMULA;
import static dev.lehr.text.Kind.FUNCTION;
import static dev.lehr.text.Kind.NUMBER;
import static dev.lehr.text.Kind.SCHEDULE;
import static dev.lehr.text.Kind.SPAN;
import static dev.lehr.text.Kind.START;
import static dev.lehr.text.Kind.STEPS;

import dev.lehr.check.Check;
import dev.lehr.schedule.Curve;
import dev.lehr.schedule.Exponential;
import dev.lehr.schedule.Interpolation;
import dev.lehr.schedule.MultiStep;
import dev.lehr.schedule.Piecewise;
import dev.lehr.schedule.Repeated;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.Span;
import dev.lehr.schedule.StepDecay;
import java.util.List;

/// The factories and methods that a text can call to build a schedule: the table to which a new schedule adds its
/// words, a line each.
///
/// The order is that of [Schedule]. What is here is a promise: texts outlive versions.
final class ScheduleWords {
    private static final Kind<Exponential> EXPONENTIAL = Kind.of("exponential", Exponential.class);
    private static final Kind<StepDecay.Start> STAIRS = Kind.of("start of a staircase", StepDecay.Start.class);
    private static final Kind<StepDecay> STEP_DECAY = Kind.of("staircase", StepDecay.class);
    private static final Kind<MultiStep.Start> MILESTONES = Kind.of("start of a multi-step", MultiStep.Start.class);
    private static final Kind<MultiStep> MULTI_STEP = Kind.of("multi-step", MultiStep.class);
    private static final Kind<Piecewise> PIECEWISE = Kind.of("piecewise", Piecewise.class);
    private static final Kind<Interpolation> INTERPOLATION = Kind.of("interpolation", Interpolation.class);

    static final List<Entry> ENTRIES = List.of(
            // Shapes
            factory("constant", NUMBER, Schedule::constant),
            factory("linear", NUMBER, NUMBER, Schedule::linear),
            factory("cosine", NUMBER, NUMBER, Schedule::cosine),
            factory("polynomial", NUMBER, NUMBER, NUMBER, Schedule::polynomial),
            factory("exponentialTo", NUMBER, NUMBER, Schedule::exponentialTo),
            method(CURVE, "over", STEPS, Curve::over),
            factory("exponential", NUMBER, NUMBER, Schedule::exponential),
            method(EXPONENTIAL, "every", STEPS, Exponential::every),
            factory("step", NUMBER, Schedule::step),
            method(STAIRS, "every", STEPS, StepDecay.Start::every),
            method(STEP_DECAY, "gamma", NUMBER, StepDecay::gamma),
            factory("multiStep", NUMBER, Schedule::multiStep),
            methodOfMany(MILESTONES, "at", STEPS, (start, milestones) -> start.at(array(milestones))),
            method(MULTI_STEP, "gamma", NUMBER, MultiStep::gamma),
            factory("piecewise", NUMBER, Schedule::piecewise),
            method(PIECEWISE, "at", STEPS, NUMBER, Piecewise::at),
            factory("interpolate", STEPS, NUMBER, Schedule::interpolate),
            method(INTERPOLATION, "to", STEPS, NUMBER, Interpolation::to),
            factory("formula", FORMULA, Schedule::formula),
            factory("function", FUNCTION, function -> function),
            // One after the other
            factory("from", NUMBER, Schedule::from),
            factoryOfMany("sequential", SCHEDULE, pieces -> Schedule.sequential(pieces.toArray(Schedule[]::new))),
            factoryOfMany("chain", SCHEDULE, ScheduleWords::chain),
            method(SCHEDULE, "then", SCHEDULE, Schedule::then),
            method(SCHEDULE, "warmup", STEPS, Schedule::warmup),
            method(SCHEDULE, "warmup", STEPS, START, Schedule::warmup),
            method(SCHEDULE, "overlayWarmup", STEPS, START, Schedule::overlayWarmup),
            method(SCHEDULE, "take", STEPS, Schedule::take),
            method(SCHEDULE, "drop", STEPS, Schedule::drop),
            // Point by point
            method(SCHEDULE, "times", SCHEDULE, Schedule::times),
            method(SCHEDULE, "times", NUMBER, Schedule::times),
            method(SCHEDULE, "scale", NUMBER, Schedule::scale),
            method(SCHEDULE, "plus", SCHEDULE, Schedule::plus),
            method(SCHEDULE, "plus", NUMBER, Schedule::plus),
            method(SCHEDULE, "minus", SCHEDULE, Schedule::minus),
            method(SCHEDULE, "minus", NUMBER, Schedule::minus),
            method(SCHEDULE, "div", SCHEDULE, Schedule::div),
            method(SCHEDULE, "div", NUMBER, Schedule::div),
            method(SCHEDULE, "unaryMinus", Schedule::unaryMinus),
            method(SCHEDULE, "min", SCHEDULE, Schedule::min),
            method(SCHEDULE, "max", SCHEDULE, Schedule::max),
            method(SCHEDULE, "clamp", NUMBER, NUMBER, Schedule::clamp),
            // Other clocks
            method(SCHEDULE, "shift", STEPS, Schedule::shift),
            method(SCHEDULE, "stretch", NUMBER, Schedule::stretch),
            method(SCHEDULE, "repeat", Schedule::repeat),
            method(SCHEDULE, "repeat", NUMBER, Repeated::new),
            method(SCHEDULE, "heldEach", STEPS, Schedule::heldEach),
            // Spans
            factory("steps", NUMBER, Span::steps),
            factory("epochs", NUMBER, Span::epochs),
            factory("samples", NUMBER, Span::samples),
            factory("tokens", NUMBER, Span::tokens),
            factory("fraction", NUMBER, Span::fraction),
            method(SPAN, "plus", SPAN, Span::plus),
            method(SPAN, "minus", SPAN, Span::minus),
            method(SPAN, "times", NUMBER, Span::times),
            method(SPAN, "div", NUMBER, Span::div),
            method(SPAN, "unaryMinus", Span::unaryMinus));

    private ScheduleWords() {}

    private static Schedule chain(List<Schedule> factors) {
        if (factors.isEmpty()) {
            throw Check.failure("factors", "be at least 1", "0");
        }
        return Schedule.chain(
                factors.getFirst(), factors.subList(1, factors.size()).toArray(Schedule[]::new));
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
