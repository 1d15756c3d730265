package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Supplier;

/// `SWALR`: from whatever the rate is to `target` in `epochs` steps, on a straight line or along a cosine.
///
/// The recursion finds the rate that it came from by undoing the previous step.
record TorchSwa(double target, double epochs, boolean cosine) implements TorchRule {
    static Supplier<Vector<TorchSwa>> read(Arguments given, int groups) {
        Vector<Double> targets = given.perGroup("swa_lr", groups);
        double epochs = given.whole("anneal_epochs", 10);
        given.atLeast("anneal_epochs", 0, epochs);
        boolean cosine = given.word("anneal_strategy", "cos", "cos", "linear").equals("cos");
        return () -> targets.map(target -> new TorchSwa(target, epochs, cosine));
    }

    @Override
    public double construct(TorchVersion version, TorchGroup group, double n) {
        group.target = Option.some(target);
        return TorchRule.super.construct(version, group, n);
    }

    @Override
    public TorchRule on(TorchGroup group) {
        return new TorchSwa(group.target.getOrElse(target), epochs, cosine);
    }

    /// The part of the way that is done at clock `n`.
    private Formula done(Formula n) {
        Formula count = epochs == 0 ? n.max(constant(1)) : n;
        Formula time = count.div(Math.max(1, epochs)).min(constant(1)).max(constant(0));
        return cosine ? constant(1).minus(time.times(Math.PI).cos()).div(2) : time;
    }

    private Formula mix(Formula rate, Formula done) {
        return done.times(target).plus(rate.times(constant(1).minus(done)));
    }

    @Override
    public Formula update(double base, Formula n, Formula rate) {
        Formula before = epochs == 0 ? constant(0) : done(n.minus(1));
        Formula origin = Formula.select(
                before.sameAs(constant(1)),
                () -> constant(target),
                () -> rate.minus(before.times(target)).div(constant(1).minus(before)));
        return mix(origin, done(n));
    }

    @Override
    public double first(TorchVersion version, double base, double n, double rate) {
        return Steps.value(mix(constant(rate), done(constant(0))));
    }

    @Override
    public Option<Formula> run(double base, double clock, double rate, Formula n) {
        double done = Steps.value(done(constant(clock)));
        if (done == 1) {
            return Option.some(Steps.from(n, clock + 1, constant(target), constant(rate)));
        }
        double origin = (rate - done * target) / (1 - done);
        return Option.some(mix(constant(origin), done(n)));
    }

    @Override
    public Option<Schedule> alone(double base) {
        return Option.some(Steps.written(n -> mix(constant(base), done(n))));
    }

    /// It counts its own steps, and so begins anew.
    @Override
    public Option<Schedule> resumed(TorchVersion version, double base, double step, double rate) {
        return alone(rate).map(schedule -> schedule.shift(step));
    }

    @Override
    public double restartedClock(TorchVersion version, double clock) {
        return version == TorchVersion.OLD ? clock + 1 : clock;
    }

    @Override
    public double restart(TorchVersion version, double base, double clock, double rate) {
        return Steps.value(update(base, constant(clock), constant(rate)));
    }

    @Override
    public boolean canBeUndone() {
        return false;
    }

    @Override
    public Schedule clean(double base) {
        return (cosine ? Schedule.cosine(base, target) : Schedule.linear(base, target)).over(epochs);
    }

    @Override
    public Seq<Quirk> quirks() {
        return Vector.empty();
    }
}
