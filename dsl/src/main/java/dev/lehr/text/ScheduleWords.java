package dev.lehr.text;

import static dev.lehr.text.Entry.factory;
import static dev.lehr.text.Entry.factoryOfMany;
import static dev.lehr.text.Entry.method;
import static dev.lehr.text.Entry.methodOfMany;
import static dev.lehr.text.Kind.CURVE;
import static dev.lehr.text.Kind.FORMULA;
import static dev.lehr.text.Kind.FUNCTION;
import static dev.lehr.text.Kind.LEVEL;
import static dev.lehr.text.Kind.NUMBER;
import static dev.lehr.text.Kind.SCHEDULE;
import static dev.lehr.text.Kind.SPAN;
import static dev.lehr.text.Kind.START;
import static dev.lehr.text.Kind.STEPS;
import static dev.lehr.text.Kind.WHOLE;

import dev.lehr.check.Check;
import dev.lehr.schedule.Continuation;
import dev.lehr.schedule.Curve;
import dev.lehr.schedule.Cyclic;
import dev.lehr.schedule.Edge;
import dev.lehr.schedule.Exponential;
import dev.lehr.schedule.Families;
import dev.lehr.schedule.Interpolation;
import dev.lehr.schedule.InverseTime;
import dev.lehr.schedule.MultiStep;
import dev.lehr.schedule.OneCycle;
import dev.lehr.schedule.Piecewise;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Repeated;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.Span;
import dev.lehr.schedule.StepDecay;
import dev.lehr.schedule.WarmRestarts;
import dev.lehr.schedule.Wsd;
import java.util.List;

/// The factories and methods that a text can call to build a schedule: the table to which a new schedule adds its
/// words, a line each.
///
/// The order is that of [Schedule], then that of [Families]. What is here is a promise: texts outlive versions.
final class ScheduleWords {
    private static final Kind<Exponential> EXPONENTIAL = Kind.of("exponential", Exponential.class);
    private static final Kind<InverseTime> INVERSE_TIME = Kind.of("inverse time", InverseTime.class);
    private static final Kind<StepDecay.Start> STAIRS = Kind.of("start of a staircase", StepDecay.Start.class);
    private static final Kind<StepDecay> STEP_DECAY = Kind.of("staircase", StepDecay.class);
    private static final Kind<MultiStep.Start> MILESTONES = Kind.of("start of a multi-step", MultiStep.Start.class);
    private static final Kind<MultiStep> MULTI_STEP = Kind.of("multi-step", MultiStep.class);
    private static final Kind<Piecewise> PIECEWISE = Kind.of("piecewise", Piecewise.class);
    private static final Kind<Interpolation> INTERPOLATION = Kind.of("interpolation", Interpolation.class);
    private static final Kind<Cyclic.Start> CYCLIC_START = Kind.of("start of cycles", Cyclic.Start.class);
    private static final Kind<Cyclic> CYCLIC = Kind.of("cyclic", Cyclic.class);
    private static final Kind<OneCycle.Start> ONE_CYCLE_START = Kind.of("start of a 1cycle", OneCycle.Start.class);
    private static final Kind<OneCycle> ONE_CYCLE = Kind.of("1cycle", OneCycle.class);
    private static final Kind<WarmRestarts.Start> RESTARTS_START =
            Kind.of("start of restarts", WarmRestarts.Start.class);
    private static final Kind<WarmRestarts> RESTARTS = Kind.of("warm restarts", WarmRestarts.class);
    private static final Kind<Wsd> WSD = Kind.of("warm-up and stable part", Wsd.class);
    private static final Kind<Profile> PROFILE = Kind.of("profile", Profile.class);
    private static final Kind<Profile.Cosine> COSINE = Kind.of("cosine profile", Profile.Cosine.class);
    private static final Kind<Edge> EDGE = Kind.word(Edge.class);
    private static final Kind<Continuation> CONTINUATION = Kind.word(Continuation.class);

    static final List<Entry> ENTRIES = List.of(
            // Shapes
            factory("constant", NUMBER, Schedule::constant),
            factory("linear", NUMBER, NUMBER, Schedule::linear),
            factory("cosine", NUMBER, NUMBER, Schedule::cosine),
            factory("polynomial", NUMBER, NUMBER, NUMBER, Schedule::polynomial),
            factory("curve", PROFILE, NUMBER, NUMBER, Schedule::curve),
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
            factory("formula", FORMULA, formula -> formula),
            factory("function", FUNCTION, function -> function),
            // Profiles
            factory("linear", Profile::linear),
            factory("polynomial", NUMBER, Profile::polynomial),
            factory("sqrt", Profile::sqrt),
            factory("square", Profile::square),
            factory("cosine", Profile::cosine),
            method(COSINE, "exponent", NUMBER, Profile.Cosine::exponent),
            method(COSINE, "cycles", NUMBER, Profile.Cosine::cycles),
            factory("exponential", NUMBER, Profile::exponential),
            factory("halving", Profile::halving),
            factory("tanh", Profile::tanh),
            factory("tanh", NUMBER, NUMBER, Profile::tanh),
            factory("sigmoid", Profile::sigmoid),
            factory("sigmoid", NUMBER, NUMBER, Profile::sigmoid),
            factory("rex", Profile::rex),
            method(PROFILE, "kDecay", NUMBER, Profile::kDecay),
            method(PROFILE, "between", NUMBER, NUMBER, Profile::between),
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
            method(SCHEDULE, "decayTo", NUMBER, Schedule::decayTo),
            method(SCHEDULE, "decayTo", NUMBER, PROFILE, Schedule::decayTo),
            method(SCHEDULE, "splice", STEPS, SCHEDULE, CONTINUATION, Schedule::splice),
            method(SCHEDULE, "retarget", STEPS, STEPS, CONTINUATION, Schedule::retarget),
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
            method(SCHEDULE, "lerp", SCHEDULE, SCHEDULE, Schedule::lerp),
            method(SCHEDULE, "lerp", SCHEDULE, NUMBER, Schedule::lerp),
            method(SCHEDULE, "map", SCHEDULE, Schedule::map),
            method(SCHEDULE, "mapRange", NUMBER, NUMBER, CURVE, Schedule::mapRange),
            // Other clocks
            method(SCHEDULE, "shift", STEPS, Schedule::shift),
            method(SCHEDULE, "stretch", NUMBER, Schedule::stretch),
            method(SCHEDULE, "repeat", Schedule::repeat),
            method(SCHEDULE, "repeat", NUMBER, Repeated::new),
            method(SCHEDULE, "heldEach", STEPS, Schedule::heldEach),
            method(SCHEDULE, "reverse", Schedule::reverse),
            method(SCHEDULE, "mirror", Schedule::mirror),
            method(SCHEDULE, "before", EDGE, Schedule::before),
            method(SCHEDULE, "beyond", EDGE, Schedule::beyond),
            // Families
            factory("inverseTime", NUMBER, NUMBER, Families::inverseTime),
            method(INVERSE_TIME, "every", STEPS, InverseTime::every),
            method(INVERSE_TIME, "power", NUMBER, InverseTime::power),
            factory("inverseSqrt", NUMBER, STEPS, Families::inverseSqrt),
            factory("noam", NUMBER, STEPS, Families::noam),
            factory("cyclic", NUMBER, NUMBER, Families::cyclic),
            method(CYCLIC_START, "up", STEPS, Cyclic.Start::up),
            method(CYCLIC, "down", STEPS, Cyclic::down),
            method(CYCLIC, "halving", Cyclic::halving),
            method(CYCLIC, "scaledEachCycle", SCHEDULE, Cyclic::scaledEachCycle),
            method(CYCLIC, "scaledEachStep", SCHEDULE, Cyclic::scaledEachStep),
            method(CYCLIC, "rate", Cyclic::rate),
            method(CYCLIC, "momentum", NUMBER, NUMBER, Cyclic::momentum),
            factory("oneCycle", NUMBER, Families::oneCycle),
            method(ONE_CYCLE_START, "over", STEPS, OneCycle.Start::over),
            method(ONE_CYCLE, "pctStart", NUMBER, OneCycle::pctStart),
            method(ONE_CYCLE, "threePhase", OneCycle::threePhase),
            method(ONE_CYCLE, "lastStep", OneCycle::lastStep),
            method(ONE_CYCLE, "divFactor", NUMBER, OneCycle::divFactor),
            method(ONE_CYCLE, "finalDivFactor", NUMBER, OneCycle::finalDivFactor),
            method(ONE_CYCLE, "anneal", PROFILE, OneCycle::anneal),
            method(ONE_CYCLE, "rate", OneCycle::rate),
            method(ONE_CYCLE, "momentum", OneCycle::momentum),
            method(ONE_CYCLE, "momentum", NUMBER, NUMBER, OneCycle::momentum),
            factory("warmRestarts", LEVEL, LEVEL, Families::warmRestarts),
            method(RESTARTS_START, "first", STEPS, WarmRestarts.Start::first),
            method(RESTARTS, "lengthFactor", NUMBER, WarmRestarts::lengthFactor),
            method(RESTARTS, "peakFactor", NUMBER, WarmRestarts::peakFactor),
            method(RESTARTS, "floorFactor", NUMBER, WarmRestarts::floorFactor),
            method(RESTARTS, "cycles", WHOLE, WarmRestarts::cycles),
            method(RESTARTS, "along", PROFILE, WarmRestarts::along),
            factory("wsd", NUMBER, Families::wsd),
            method(WSD, "warmup", STEPS, Wsd::warmup),
            method(WSD, "warmup", STEPS, START, Wsd::warmup),
            method(WSD, "stable", STEPS, Wsd::stable),
            method(WSD, "decay", STEPS, Wsd::decay),
            method(WSD, "decay", STEPS, PROFILE, Wsd::decay),
            method(WSD, "decay", STEPS, PROFILE, NUMBER, Wsd::decay),
            factory("triStage", NUMBER, STEPS, STEPS, STEPS, NUMBER, NUMBER, Families::triStage),
            factory("powerLaw", NUMBER, NUMBER, NUMBER, Families::powerLaw),
            factoryOfMany("table", NUMBER, values -> Families.table(array(values))),
            factoryOfMany("polygon", NUMBER, values -> Families.polygon(array(values))),
            factory("firstStepRamp", NUMBER, STEPS, Families::firstStepRamp),
            factory("uniformNoise", WHOLE, NUMBER, NUMBER, Families::uniformNoise),
            factory("normalNoise", WHOLE, NUMBER, NUMBER, Families::normalNoise),
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
