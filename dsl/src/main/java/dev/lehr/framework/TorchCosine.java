package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Supplier;

/// `CosineAnnealingLR`: a half wave down to `floor` in `length` steps, and up again, for ever.
///
/// The recursion multiplies the distance to the floor by `wave(n) / wave(n - 1)` with `wave(n) = 1 + cos(pi n /
/// length)`. At the floor that would be a division by zero; the step after it adds what the closed form would, and
/// so the rate is on its curve again.
///
/// @param length not zero
record TorchCosine(double length, double floor) implements TorchRule {
    static Supplier<TorchCosine> read(Arguments given) {
        double length = given.number("T_max");
        given.check(length != 0, "T_max", "not be 0", length);
        double floor = given.number("eta_min", 0);
        return () -> new TorchCosine(length, floor);
    }

    Formula wave(Formula n) {
        return n.times(Math.PI).div(length).cos().plus(1);
    }

    /// What the step after the floor adds.
    double rise(double base) {
        return (base - floor) * (1 - Steps.value(constant(Math.PI / length).cos())) / 2;
    }

    /// Whether `n` is the first step after the floor.
    private Formula rises(Formula n) {
        return n.minus(1).minus(constant(length)).mod(constant(2 * length)).sameAs(constant(0));
    }

    @Override
    public Formula update(double base, Formula n, Formula rate) {
        return Formula.select(
                rises(n),
                () -> rate.plus(rise(base)),
                () -> wave(n).div(wave(n.minus(1))).times(rate.minus(floor)).plus(floor));
    }

    @Override
    public double first(TorchVersion version, double base, double n, double rate) {
        return version == TorchVersion.NEW || n == 0 ? rate : Steps.value(curve(base, constant(n)));
    }

    private Formula curve(double base, Formula n) {
        return constant(base - floor).times(wave(n)).div(2).plus(floor);
    }

    @Override
    public Option<Formula> closed(double base, Formula n) {
        return Option.some(curve(base, n));
    }

    /// From a rate beside the curve: with the same distance, relative to the curve, to the next floor; then on the
    /// curve. From the floor itself the distance is added once and goes on to the next floor.
    @Override
    public Option<Formula> run(double base, double clock, double rate, Formula n) {
        double start = Math.abs(length);
        if (rate == Steps.value(curve(base, constant(clock)))) {
            return Option.some(curve(base, n));
        }
        if (!Steps.isWhole(length)) {
            return Option.some(beside(clock, rate, n));
        }
        double floors = Math.ceil((clock - start) / (2 * start));
        double atFloor = start + 2 * start * floors;
        if (atFloor > clock) {
            return Option.some(Steps.from(n, atFloor, curve(base, n), beside(clock, rate, n)));
        }
        double risen = rate + rise(base);
        Formula rising = Steps.from(n, clock + 1, beside(clock + 1, risen, n), constant(rate));
        return Option.some(Steps.from(n, atFloor + 2 * start, curve(base, n), rising));
    }

    private Formula beside(double clock, double rate, Formula n) {
        return wave(n).div(wave(constant(clock))).times(rate - floor).plus(floor);
    }

    @Override
    public Option<Schedule> alone(double base) {
        return Option.some(Steps.written(n -> curve(base, n)));
    }

    @Override
    public Schedule clean(double base) {
        return Schedule.cosine(base, floor).over(Math.abs(length));
    }

    @Override
    public Seq<Quirk> quirks() {
        return Vector.of(Quirk.TORCH_COSINE_REBOUND);
    }
}
