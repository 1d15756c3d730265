package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Schedule;
import io.vavr.control.Option;
import java.util.function.Supplier;

/// `LinearLR`: from `start` times the rate to `end` times the rate in `iterations` steps.
record TorchLinear(double start, double end, double iterations) implements TorchRamp {
    static Supplier<TorchLinear> read(Arguments given) {
        double start = given.number("start_factor", 1.0 / 3);
        given.check(start > 0 && start <= 1, "start_factor", "be in (0, 1]", start);
        double end = given.number("end_factor", 1);
        given.check(end >= 0 && end <= 1, "end_factor", "be in [0, 1]", end);
        double iterations = given.number("total_iters", 5);
        return () -> new TorchLinear(start, end, iterations);
    }

    @Override
    public Formula level(Formula n, double last) {
        return constant(end - start)
                .times(constant(last).min(n))
                .div(iterations)
                .plus(start);
    }

    @Override
    public Formula factor(Formula n) {
        Formula growth = constant(iterations * start).plus(n.minus(1).times(end - start));
        return Formula.select(
                n.sameAs(constant(0)),
                () -> constant(start),
                () -> Formula.select(
                        constant(iterations).lessThan(n),
                        () -> constant(1),
                        () -> constant(end - start).div(growth).plus(1)));
    }

    @Override
    public double first(TorchVersion version, double base, double n, double rate) {
        return n == 0 ? rate * start : unlessFirst(version, base, n, rate);
    }

    @Override
    public Option<Formula> closed(double base, Formula n) {
        return Option.some(constant(base).times(level(n, iterations)));
    }

    @Override
    public Option<Schedule> alone(double base) {
        return Option.some(
                reach() < 1
                        ? Schedule.constant(base * start)
                        : Steps.written(n -> constant(base).times(level(n, reach()))));
    }

    @Override
    public Schedule clean(double base) {
        return Schedule.linear(base * start, base * end).over(Math.max(0, iterations));
    }
}
