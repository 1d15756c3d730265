package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Supplier;

/// `StepLR`: `gamma` at each step that is a multiple of `size`.
///
/// @param size > 0; the multiples that are whole numbers count
record TorchStep(double size, double gamma) implements TorchFactor {
    static Supplier<TorchStep> read(Arguments given) {
        double size = given.number("step_size");
        given.above("step_size", 0, size);
        double gamma = given.number("gamma", 0.1);
        return () -> new TorchStep(size, gamma);
    }

    /// The smallest whole number that is a multiple of the size: the size without its factors 1/2.
    private double period() {
        double period = size;
        while (!Steps.isWhole(period)) {
            period *= 2;
        }
        return period;
    }

    @Override
    public Formula factor(Formula n) {
        return Formula.select(
                n.sameAs(constant(0)),
                () -> constant(1),
                () -> Formula.select(
                        n.mod(constant(size)).sameAs(constant(0)), () -> constant(gamma), () -> constant(1)));
    }

    @Override
    public Option<Formula> product(Formula after, Formula last) {
        return Option.some(constant(gamma).pow(stair(last).minus(stair(after))));
    }

    private Formula stair(Formula n) {
        return n.max(constant(0)).div(period()).floor();
    }

    @Override
    public double first(TorchVersion version, double base, double n, double rate) {
        return always(base, n, rate);
    }

    @Override
    public Option<Formula> closed(double base, Formula n) {
        return Option.some(constant(base).times(constant(gamma).pow(Steps.floorDiv(n, size))));
    }

    @Override
    public Option<Schedule> alone(double base) {
        return Option.some(Schedule.step(base).every(period()).gamma(gamma));
    }

    @Override
    public Schedule clean(double base) {
        return Schedule.step(base).every(size).gamma(gamma);
    }

    @Override
    public Seq<Quirk> quirks() {
        return Steps.isWhole(size) ? Vector.empty() : Vector.of(Quirk.TORCH_PARTIAL_STEP);
    }
}
