package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Supplier;

/// The schedules of optax.
final class Optax {
    private Optax() {}

    static Table library() {
        return new Table(TreeMap.<String, Table.Reader>empty()
                .put("constant_schedule", Table.Reader.forAll(Optax::constantSchedule))
                .put("polynomial_schedule", Table.Reader.forAll(Optax::polynomial))
                .put("linear_schedule", Table.Reader.forAll(Optax::linear))
                .put("exponential_decay", Table.Reader.forAll(Optax::exponential))
                .put("cosine_decay_schedule", Table.Reader.forAll(Optax::cosine))
                .put("piecewise_constant_schedule", Table.Reader.forAll(OptaxPiecewise::constantPieces))
                .put("piecewise_interpolate_schedule", Table.Reader.forAll(OptaxPiecewise::interpolated))
                .put("linear_onecycle_schedule", Table.Reader.forAll(OptaxPiecewise::linearOneCycle))
                .put("cosine_onecycle_schedule", Table.Reader.forAll(OptaxPiecewise::cosineOneCycle))
                .put("join_schedules", Table.Reader.forAll(OptaxJoined::joined))
                .put("warmup_constant_schedule", Table.Reader.forAll(OptaxJoined::warmupConstant))
                .put("warmup_cosine_decay_schedule", Table.Reader.forAll(OptaxJoined::warmupCosine))
                .put("warmup_exponential_decay_schedule", Table.Reader.forAll(OptaxJoined::warmupExponential))
                .put("sgdr_schedule", Table.Reader.forAll(OptaxJoined::restarts)));
    }

    private static Supplier<Imported> constantSchedule(Arguments given) {
        double value = given.number("value");
        return () -> Imported.of(Schedule.constant(value), Schedule.constant(value), Vector.empty());
    }

    private static Supplier<Imported> polynomial(Arguments given) {
        double init = given.number("init_value");
        double end = given.number("end_value");
        double power = given.number("power");
        given.atLeast("power", 0, power);
        double steps = given.number("transition_steps");
        double begin = given.number("transition_begin", 0);
        return () -> polynomial(init, end, power, steps, begin);
    }

    private static Supplier<Imported> linear(Arguments given) {
        double init = given.number("init_value");
        double end = given.number("end_value");
        double steps = given.number("transition_steps");
        double begin = given.number("transition_begin", 0);
        return () -> polynomial(init, end, 1, steps, begin);
    }

    static Imported polynomial(double init, double end, double power, double steps, double begin) {
        if (steps <= 0) {
            return Imported.of(Schedule.constant(init), Schedule.constant(end), Vector.of(Quirk.OPTAX_NO_STEPS));
        }
        double late = Math.max(0, begin);
        Schedule faithful = Steps.written(t -> {
            Formula count = t.minus(late).max(constant(0)).min(constant(steps));
            Formula left = constant(1).minus(count.div(steps));
            return (power == 1 ? left : left.pow(power)).times(init - end).plus(end);
        });
        Schedule clean = power == 0
                ? Schedule.constant(init)
                : Profile.polynomial(power).between(init, end).over(steps);
        return Imported.of(faithful, late(clean, late), begun(begin));
    }

    private static Schedule late(Schedule schedule, double begin) {
        return begin == 0 ? schedule : schedule.shift(begin);
    }

    private static Vector<Quirk> begun(double begin) {
        return begin < 0 ? Vector.of(Quirk.OPTAX_NEGATIVE_BEGIN) : Vector.empty();
    }

    private static Supplier<Imported> exponential(Arguments given) {
        double init = given.number("init_value");
        Decay decay = Decay.read(given);
        return () -> decay.from(init);
    }

    /// `exponential_decay` without its first value.
    record Decay(double steps, double rate, double begin, boolean staircase, Option<Double> end) {
        static Decay read(Arguments given) {
            double steps = given.number("transition_steps");
            double rate = given.number("decay_rate");
            given.atLeast("decay_rate", 0, rate);
            double begin = given.number("transition_begin", 0);
            boolean staircase = given.truth("staircase", false);
            Option<Double> end = given.has("end_value") ? Option.some(given.number("end_value")) : Option.none();
            return new Decay(steps, rate, begin, staircase, end);
        }

        Imported from(double init) {
            if (steps <= 0 || rate == 0) {
                Quirk quirk = steps <= 0 ? Quirk.OPTAX_NO_STEPS : Quirk.OPTAX_ZERO_RATE;
                return Imported.of(Schedule.constant(init), Schedule.constant(init), Vector.of(quirk));
            }
            double late = Math.max(0, begin);
            Schedule faithful = Steps.written(t -> {
                Formula count = t.minus(late);
                Formula time = staircase ? count.div(steps).floor() : count.div(steps);
                Formula decayed = Formula.select(
                        count.atMost(constant(0)),
                        () -> constant(init),
                        () -> constant(rate).pow(time).times(init));
                return end.map(limit -> rate < 1 ? decayed.max(constant(limit)) : decayed.min(constant(limit)))
                        .getOrElse(decayed);
            });
            return Imported.of(faithful, clean(init, late), begun(begin));
        }

        private Schedule clean(double init, double late) {
            Schedule smooth = Schedule.exponential(init, rate).every(steps);
            Schedule decay = staircase ? smooth.heldEach(steps) : smooth;
            Schedule whole =
                    late == 0 ? decay : Schedule.constant(init).take(late).then(decay);
            return end.map(Schedule::constant)
                    .map(limit -> rate < 1 ? whole.max(limit) : whole.min(limit))
                    .getOrElse(whole);
        }
    }

    private static Supplier<Imported> cosine(Arguments given) {
        double init = given.number("init_value");
        double steps = given.number("decay_steps");
        given.above("decay_steps", 0, steps);
        double alpha = given.number("alpha", 0);
        double exponent = given.number("exponent", 1);
        given.atLeast("exponent", 0, exponent);
        return () -> cosine(init, steps, alpha, exponent);
    }

    static Imported cosine(double init, double steps, double alpha, double exponent) {
        Schedule faithful = Steps.written(t -> {
            Formula wave = t.min(constant(steps))
                    .times(Math.PI)
                    .div(steps)
                    .cos()
                    .plus(1)
                    .times(0.5);
            return (exponent == 1 ? wave : wave.pow(exponent))
                    .times(1 - alpha)
                    .plus(alpha)
                    .times(init);
        });
        Schedule clean = exponent == 0
                ? Schedule.constant(init)
                : Profile.cosine()
                        .exponent(exponent)
                        .between(init, init * alpha)
                        .over(steps);
        return Imported.of(faithful, clean, Vector.empty());
    }
}
