package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Schedule;
import io.vavr.control.Option;
import java.util.function.Supplier;

/// `PolynomialLR`: down to zero along `(1 - n / iterations)^power`.
///
/// @param power >= 0
record TorchPolynomial(double iterations, double power) implements TorchRamp {
    static Supplier<TorchPolynomial> read(Arguments given) {
        double iterations = given.number("total_iters", 5);
        double power = given.number("power", 1);
        given.atLeast("power", 0, power);
        return () -> new TorchPolynomial(iterations, power);
    }

    @Override
    public Formula level(Formula n, double last) {
        return constant(1).minus(constant(last).min(n).div(iterations)).pow(power);
    }

    @Override
    public Formula factor(Formula n) {
        Formula now = constant(1).minus(n.div(iterations));
        Formula before = constant(1).minus(n.minus(1).div(iterations));
        return Formula.select(
                constant(iterations).lessThan(n),
                () -> constant(1),
                () -> now.div(before).pow(power));
    }

    @Override
    public double first(TorchVersion version, double base, double n, double rate) {
        return unlessFirst(version, base, n, rate);
    }

    @Override
    public Option<Formula> closed(double base, Formula n) {
        return Option.some(iterations == 0 ? constant(Double.NaN) : constant(base).times(level(n, iterations)));
    }

    @Override
    public Option<Schedule> alone(double base) {
        return Option.some(
                reach() < 1
                        ? Schedule.constant(base)
                        : Steps.written(n -> constant(base).times(level(n, reach()))));
    }

    @Override
    public Schedule clean(double base) {
        return power == 0
                ? Schedule.piecewise(base).at(Math.max(1, iterations), 0)
                : Schedule.polynomial(base, 0, power).over(Math.max(0, iterations));
    }
}
