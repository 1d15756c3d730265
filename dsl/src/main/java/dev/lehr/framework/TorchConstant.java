package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Piecewise;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;
import java.util.function.Supplier;

/// `ConstantLR`: `factor` at clock 0, and back at clock `iterations`.
record TorchConstant(double factor, double iterations) implements TorchFactor {
    static Supplier<TorchConstant> read(Arguments given) {
        double factor = given.number("factor", 1.0 / 3);
        given.check(factor > 0 && factor <= 1, "factor", "be in (0, 1]", factor);
        double iterations = given.number("total_iters", 5);
        return () -> new TorchConstant(factor, iterations);
    }

    /// Whether the clock ever comes to the end.
    private boolean ends() {
        return iterations >= 1 && Steps.isWhole(iterations);
    }

    @Override
    public Formula factor(Formula n) {
        return Formula.select(
                n.sameAs(constant(0)),
                () -> constant(factor),
                () -> Formula.select(n.sameAs(constant(iterations)), () -> constant(1.0 / factor), () -> constant(1)));
    }

    @Override
    public Option<Formula> product(Formula after, Formula last) {
        Formula back = ends()
                ? Steps.from(
                        last,
                        iterations,
                        Steps.from(after, iterations, constant(1), constant(1.0 / factor)),
                        constant(1))
                : constant(1);
        return Option.some(back);
    }

    @Override
    public double first(TorchVersion version, double base, double n, double rate) {
        return always(base, n, rate);
    }

    @Override
    public Option<Formula> closed(double base, Formula n) {
        return Option.some(
                Steps.from(n, iterations, constant(base * (factor + (1 - factor))), constant(base * factor)));
    }

    @Override
    public Option<Schedule> alone(double base) {
        double low = base * factor;
        return Option.some(
                ends()
                        ? new Piecewise(List.of(low, base * (factor + (1 - factor))), List.of(iterations))
                        : Schedule.constant(low));
    }

    @Override
    public Schedule clean(double base) {
        return iterations > 0 ? Schedule.piecewise(base * factor).at(iterations, base) : Schedule.constant(base);
    }

    @Override
    public Seq<Quirk> quirks() {
        return ends() ? Vector.empty() : Vector.of(iterations < 1 ? Quirk.TORCH_ZERO_ITERS : Quirk.TORCH_PARTIAL_ITERS);
    }
}
