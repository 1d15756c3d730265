package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Op;
import dev.lehr.schedule.Edge;
import dev.lehr.schedule.Families;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Supplier;

/// `CosineAnnealingWarmRestarts`: half waves, each `factor` times as long as the one before.
///
/// @param byEpoch whether the clock is passed to `step(epoch)`; then the cycle is found by a logarithm
record TorchRestarts(double first, double factor, double floor, boolean byEpoch) implements TorchCurve {
    static Supplier<TorchRestarts> read(Arguments given, boolean byEpoch) {
        double first = given.whole("T_0");
        given.atLeast("T_0", 1, first);
        double factor = given.whole("T_mult", 1);
        given.atLeast("T_mult", 1, factor);
        double floor = given.number("eta_min", 0);
        return () -> new TorchRestarts(first, factor, floor, byEpoch);
    }

    @Override
    public Formula curve(double base, Formula n) {
        if (factor == 1) {
            return wave(base, n.mod(constant(first)), constant(first));
        }
        Formula cycle = byEpoch ? cycleByLogarithm(n) : Formula.apply(Op.TERMS, n, constant(first), constant(factor));
        Formula power = constant(factor).pow(cycle);
        Formula start = power.minus(1).times(first).div(factor - 1);
        return wave(base, n.minus(start), power.times(first));
    }

    private Formula cycleByLogarithm(Formula n) {
        Formula cycle = n.div(first)
                .times(factor - 1)
                .plus(1)
                .log()
                .div(constant(factor).log())
                .floor();
        return Formula.select(n.lessThan(constant(first)), () -> constant(0), () -> cycle);
    }

    /// The half wave of `length` steps at its step `local`.
    Formula wave(double base, Formula local, Formula length) {
        return local.times(Math.PI)
                .div(length)
                .cos()
                .plus(1)
                .times(base - floor)
                .div(2)
                .plus(floor);
    }

    /// The constructor takes the first cycle for the current one and moves on by one cycle at most: it is right
    /// about the second cycle, and wrong about the rest. Old versions then stay beyond the end of a cycle until
    /// they have caught up, one cycle a step.
    @Override
    public Option<Schedule> resumed(TorchVersion version, double base, double step, double rate) {
        double local = step;
        double length = first;
        if (local >= length) {
            local = version == TorchVersion.OLD ? local - length : local % length;
            length *= factor;
        }
        if (factor == 1 && local >= length) {
            return Option.some(lateForLong(base, local).shift(step));
        }
        Vector<Double> late = Vector.empty();
        while (local >= length) {
            late = late.append(Steps.value(wave(base, constant(local), constant(length))));
            local = local + 1 - length;
            length *= factor;
        }
        TorchRestarts rest = new TorchRestarts(length, factor, floor, false);
        Schedule onTime = Steps.written(n -> rest.curve(base, n)).drop(local);
        Schedule whole = late.isEmpty()
                ? onTime
                : Families.table(late.toJavaStream()
                                .mapToDouble(Double::doubleValue)
                                .toArray())
                        .take(late.size())
                        .then(onTime);
        return Option.some(whole.shift(step));
    }

    /// Cycles of equal length, of which each step catches up with one; with cycles of one step nothing is ever caught up.
    private Schedule lateForLong(double base, double local) {
        Schedule late = Steps.written(
                n -> wave(base, constant(local).minus(n.times(first - 1)), constant(first)));
        if (first == 1) {
            return late;
        }
        double steps = Math.floor((local - first) / (first - 1)) + 1;
        double rest = local - steps * (first - 1);
        return late.take(steps).then(Steps.written(n -> curve(base, n)).drop(rest));
    }

    /// Whether a scheduler that is built for `step` is right about the cycle.
    boolean resumesWell(double step) {
        return step < first + first * factor;
    }

    /// `step(epoch)` refuses epochs below zero.
    @Override
    public Option<Schedule> alone(double base) {
        Schedule schedule = Steps.written(n -> curve(base, n));
        return Option.some(byEpoch ? schedule.before(Edge.ERROR) : schedule);
    }

    @Override
    public Schedule clean(double base) {
        return Families.warmRestarts(base, floor).first(first).lengthFactor(factor);
    }

    @Override
    public Seq<Quirk> quirks() {
        return byEpoch && factor > 1 ? Vector.of(Quirk.TORCH_RESTARTS_BY_LOGARITHM) : Vector.empty();
    }
}
