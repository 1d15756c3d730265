package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Families;
import dev.lehr.schedule.Piecewise;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Supplier;

/// The schedules of `keras.optimizers.schedules`.
final class Keras {
    private static final String INITIAL = "initial_learning_rate";
    private static final String STEPS = "decay_steps";

    private Keras() {}

    static Table library() {
        return new Table(TreeMap.<String, Table.Reader>empty()
                .put("ExponentialDecay", Table.Reader.forAll(Keras::exponential))
                .put("InverseTimeDecay", Table.Reader.forAll(Keras::inverseTime))
                .put("PiecewiseConstantDecay", Table.Reader.forAll(Keras::piecewise))
                .put("PolynomialDecay", Table.Reader.forAll(Keras::polynomial))
                .put("CosineDecay", Table.Reader.forAll(Keras::cosine))
                .put("CosineDecayRestarts", Table.Reader.forAll(Keras::restarts)));
    }

    private static double steps(Arguments given, String name) {
        double steps = given.number(name);
        given.above(name, 0, steps);
        given.ignored("name");
        return steps;
    }

    private static Formula time(Formula t, double steps, boolean staircase) {
        return staircase ? t.div(steps).floor() : t.div(steps);
    }

    private static Supplier<Imported> exponential(Arguments given) {
        double initial = given.number(INITIAL);
        double steps = steps(given, STEPS);
        double rate = given.number("decay_rate");
        given.atLeast("decay_rate", 0, rate);
        boolean staircase = given.truth("staircase", false);
        return () -> {
            Schedule faithful = Steps.written(
                    t -> constant(rate).pow(time(t, steps, staircase)).times(initial));
            if (rate == 0) {
                return Imported.of(faithful, faithful, Vector.empty());
            }
            Schedule smooth = Schedule.exponential(initial, rate).every(steps);
            return Imported.of(faithful, staircase ? smooth.heldEach(steps) : smooth, Vector.empty());
        };
    }

    private static Supplier<Imported> inverseTime(Arguments given) {
        double initial = given.number(INITIAL);
        double steps = steps(given, STEPS);
        double rate = given.number("decay_rate");
        given.atLeast("decay_rate", 0, rate);
        boolean staircase = given.truth("staircase", false);
        return () -> {
            Schedule faithful = Steps.written(t ->
                    constant(initial).div(time(t, steps, staircase).times(rate).plus(1)));
            Schedule smooth = Families.inverseTime(initial, rate).every(steps);
            return Imported.of(faithful, staircase ? smooth.heldEach(steps) : smooth, Vector.empty());
        };
    }

    private static Supplier<Imported> piecewise(Arguments given) {
        Vector<Double> boundaries = given.numbers("boundaries");
        Vector<Double> values = given.numbers("values");
        given.ignored("name");
        given.check(!boundaries.isEmpty(), "boundaries", "have at least one step", boundaries);
        given.check(
                values.size() == boundaries.size() + 1,
                "values",
                "be one more than the " + boundaries.size() + " boundaries",
                values.size());
        given.check(
                boundaries.distinct().sorted().equals(boundaries) && boundaries.forAll(boundary -> boundary >= 0),
                "boundaries",
                "be >= 0 and strictly rising",
                boundaries);
        return () -> Imported.of(
                Steps.written(t -> inclusive(t, boundaries, values, 0, boundaries.size())),
                clean(boundaries, values),
                Vector.of(Quirk.KERAS_INCLUSIVE_BOUNDARY));
    }

    private static Schedule clean(Vector<Double> boundaries, Vector<Double> values) {
        int passed = boundaries.count(boundary -> boundary == 0);
        return new Piecewise(
                values.drop(passed).asJava(), boundaries.drop(passed).asJava());
    }

    /// As [Steps#pieces], but a boundary belongs to the piece before it.
    private static Formula inclusive(Formula t, Vector<Double> boundaries, Vector<Double> values, int first, int last) {
        if (first == last) {
            return constant(values.get(first));
        }
        int middle = (first + last) >>> 1;
        return Formula.select(
                t.atMost(constant(boundaries.get(middle))),
                () -> inclusive(t, boundaries, values, first, middle),
                () -> inclusive(t, boundaries, values, middle + 1, last));
    }

    private static Supplier<Imported> polynomial(Arguments given) {
        double initial = given.number(INITIAL);
        double steps = steps(given, STEPS);
        double end = given.number("end_learning_rate", 1e-4);
        double power = given.number("power", 1);
        given.atLeast("power", 0, power);
        boolean cycle = given.truth("cycle", false);
        return () -> {
            Schedule faithful = Steps.written(t -> {
                Formula turns =
                        Formula.select(t.sameAs(constant(0)), () -> constant(1), () -> Steps.ceil(t.div(steps)));
                Formula part = cycle
                        ? t.div(turns.times(steps))
                        : t.min(constant(steps)).div(steps);
                Formula left = constant(1).minus(part);
                return (power == 1 ? left : left.pow(power))
                        .times(initial - end)
                        .plus(end);
            });
            Schedule once = power == 0
                    ? Schedule.constant(initial).take(steps)
                    : Profile.polynomial(power).between(initial, end).over(steps);
            return cycle
                    ? Imported.of(faithful, once.repeat(), Vector.of(Quirk.KERAS_CYCLE_STRETCHES))
                    : Imported.of(faithful, once, Vector.empty());
        };
    }

    private static Supplier<Imported> cosine(Arguments given) {
        double initial = given.number(INITIAL);
        double steps = steps(given, STEPS);
        double alpha = given.number("alpha", 0);
        double warmup = given.number("warmup_steps", 0);
        given.atLeast("warmup_steps", 0, warmup);
        Option<Double> target = given.has("warmup_target") ? Option.some(given.number("warmup_target")) : Option.none();
        return () -> target.isEmpty()
                ? Imported.of(
                        Steps.written(t -> wave(t.min(constant(steps)), steps, initial, alpha)),
                        Schedule.cosine(initial, initial * alpha).over(steps),
                        warmup > 0 ? Vector.of(Quirk.KERAS_IGNORED_WARMUP) : Vector.empty())
                : warmed(initial, target.get(), warmup, steps, alpha);
    }

    private static Imported warmed(double initial, double target, double warmup, double steps, double alpha) {
        Schedule faithful = Steps.written(t -> {
            Formula step = t.min(constant(steps + warmup));
            return Formula.select(
                    step.lessThan(constant(warmup)),
                    () -> step.div(warmup).times(target - initial).plus(initial),
                    () -> wave(step.minus(warmup), steps, target, alpha));
        });
        Schedule clean = Schedule.cosine(target, target * alpha).over(steps).warmup(warmup, Schedule.from(initial));
        return Imported.of(faithful, clean, Vector.of(Quirk.KERAS_DECAY_EXCLUDES_WARMUP));
    }

    private static Formula wave(Formula step, double steps, double peak, double alpha) {
        return step.div(steps)
                .times(Math.PI)
                .cos()
                .plus(1)
                .times(0.5)
                .times(1 - alpha)
                .plus(alpha)
                .times(peak);
    }

    private static Supplier<Imported> restarts(Arguments given) {
        double initial = given.number(INITIAL);
        double first = steps(given, "first_decay_steps");
        double longer = given.number("t_mul", 2);
        given.above("t_mul", 0, longer);
        double lower = given.number("m_mul", 1);
        given.above("m_mul", 0, lower);
        double alpha = given.number("alpha", 0);
        return () -> {
            Schedule faithful = Steps.written(t -> restarted(t.div(first), initial, longer, lower, alpha));
            Schedule falling = Schedule.exponential(initial * (1 - alpha), lower);
            Schedule peaks = alpha == 0 ? falling : falling.plus(initial * alpha);
            Schedule clean = Families.warmRestarts(
                            lower == 1 ? Schedule.constant(initial) : peaks, Schedule.constant(initial * alpha))
                    .first(first)
                    .lengthFactor(longer);
            return Imported.of(
                    faithful, clean, longer == 1 ? Vector.empty() : Vector.of(Quirk.KERAS_RESTARTS_BY_LOGARITHM));
        };
    }

    /// @param time in lengths of the first cycle
    private static Formula restarted(Formula time, double initial, double longer, double lower, double alpha) {
        Formula cycle = longer == 1
                ? time.floor()
                : constant(1)
                        .minus(time.times(1 - longer))
                        .log()
                        .div(constant(longer).log())
                        .floor();
        Formula power = constant(longer).pow(cycle);
        Formula part = longer == 1
                ? time.minus(cycle)
                : time.minus(constant(1).minus(power).div(1 - longer)).div(power);
        return constant(lower)
                .pow(cycle)
                .times(0.5)
                .times(part.times(Math.PI).cos().plus(1))
                .times(1 - alpha)
                .plus(alpha)
                .times(initial);
    }
}
