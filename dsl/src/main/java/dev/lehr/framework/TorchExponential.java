package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Supplier;

/// `ExponentialLR`: `gamma` in each step.
record TorchExponential(double gamma) implements TorchFactor {
    static Supplier<TorchExponential> read(Arguments given) {
        double gamma = given.number("gamma");
        return () -> new TorchExponential(gamma);
    }

    @Override
    public Formula factor(Formula n) {
        return constant(gamma);
    }

    @Override
    public Option<Formula> product(Formula after, Formula last) {
        return Option.some(constant(gamma).pow(last.minus(after)));
    }

    @Override
    public double first(TorchVersion version, double base, double n, double rate) {
        return unlessFirst(version, base, n, rate);
    }

    @Override
    public Option<Formula> closed(double base, Formula n) {
        return Option.some(constant(base).times(constant(gamma).pow(n)));
    }

    @Override
    public Option<Schedule> alone(double base) {
        return Option.some(clean(base));
    }

    @Override
    public Schedule clean(double base) {
        return gamma > 0
                ? Schedule.exponential(base, gamma)
                : Steps.written(n -> constant(base).times(constant(gamma).pow(n)));
    }

    @Override
    public Seq<Quirk> quirks() {
        return Vector.empty();
    }
}
