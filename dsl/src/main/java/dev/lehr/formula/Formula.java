package dev.lehr.formula;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/// An immutable formula: the one language in which schedules, update rules and their kernels are stated.
///
/// Formulas are built with the methods below or the static factories; operations on constants are carried out at once, by the same
/// [Op#apply(double, double, double)] that interprets, so *a formula of a constant is its value*. That is how a schedule is
/// interpreted: its formula is built at the constant step, and what comes out is a constant.
///
/// Formulas may share subterms; every fold over them treats a shared subterm once ([Listing]). Equality is structural.
public sealed interface Formula {

    /// A number. Every bit pattern counts: `0.0` and `-0.0` are different constants.
    record Constant(double value) implements Formula {}

    /// A named quantity.
    record Variable(String name, Domain domain) implements Formula {}

    /// An operation on as many arguments as its arity says.
    record Apply(Op op, List<Formula> arguments) implements Formula {
        public Apply {
            arguments = List.copyOf(arguments);
            if (arguments.size() != op.arity()) {
                throw new IllegalArgumentException(
                        op + " takes " + op.arity() + " arguments but was given " + arguments.size());
            }
        }
    }

    /// A sum or a maximum over elements: one number for the step.
    record Reduce(Reduction reduction, Scope scope, Formula body) implements Formula {}

    /// A function of the user's that the language cannot look into: it can be called, but says nothing about itself.
    record Call(String name, DoubleUnaryOperator function, Formula argument) implements Formula {}

    /// The constant `value`.
    static Formula constant(double value) {
        return new Constant(value);
    }

    /// A quantity that is the same for all elements of a step.
    static Variable uniform(String name) {
        return new Variable(name, Domain.STEP);
    }

    /// A quantity that each element has its own value of.
    static Variable element(String name) {
        return new Variable(name, Domain.ELEMENT);
    }

    /// The operation on one argument; a constant if the argument is.
    static Formula apply(Op op, Formula a) {
        return a instanceof Constant(double x) ? new Constant(op.apply(x, 0, 0)) : new Apply(op, List.of(a));
    }

    /// The operation on two arguments; a constant if both are.
    static Formula apply(Op op, Formula a, Formula b) {
        return a instanceof Constant(double x) && b instanceof Constant(double y)
                ? new Constant(op.apply(x, y, 0))
                : new Apply(op, List.of(a, b));
    }

    /// The operation on three arguments; a constant if all are.
    static Formula apply(Op op, Formula a, Formula b, Formula c) {
        return a instanceof Constant(double x) && b instanceof Constant(double y) && c instanceof Constant(double z)
                ? new Constant(op.apply(x, y, z))
                : new Apply(op, List.of(a, b, c));
    }

    /// The operation on as many arguments as its arity says; a constant if all of them are.
    static Formula apply(Op op, List<Formula> arguments) {
        return switch (arguments.size()) {
            case 1 -> op == Op.ROUND ? arguments.get(0).round() : apply(op, arguments.get(0));
            case 2 -> apply(op, arguments.get(0), arguments.get(1));
            case 3 -> apply(op, arguments.get(0), arguments.get(1), arguments.get(2));
            default -> new Apply(op, arguments);
        };
    }

    /// `yes` where `condition` is true, else `no`. With a constant condition only the chosen formula is built.
    static Formula select(Formula condition, Supplier<Formula> yes, Supplier<Formula> no) {
        return condition instanceof Constant(double truth)
                ? (truth != 0 ? yes : no).get()
                : new Apply(Op.SELECT, List.of(condition, yes.get(), no.get()));
    }

    /// `function` at `argument`; computed at once if the argument is a constant.
    static Formula call(String name, DoubleUnaryOperator function, Formula argument) {
        return argument instanceof Constant(double value)
                ? new Constant(function.applyAsDouble(value))
                : new Call(name, function, argument);
    }

    /// The sum with `other`.
    default Formula plus(Formula other) {
        return apply(Op.ADD, this, other);
    }

    /// The sum with a number.
    default Formula plus(double other) {
        return plus(constant(other));
    }

    /// The difference to `other`.
    default Formula minus(Formula other) {
        return apply(Op.SUB, this, other);
    }

    /// The difference to a number.
    default Formula minus(double other) {
        return minus(constant(other));
    }

    /// The product with `other`.
    default Formula times(Formula other) {
        return apply(Op.MUL, this, other);
    }

    /// The product with a number.
    default Formula times(double other) {
        return times(constant(other));
    }

    /// The quotient with `other`.
    default Formula div(Formula other) {
        return apply(Op.DIV, this, other);
    }

    /// The quotient with a number.
    default Formula div(double other) {
        return div(constant(other));
    }

    /// This formula with the other sign.
    default Formula unaryMinus() {
        return apply(Op.NEG, this);
    }

    /// `this^exponent`.
    default Formula pow(Formula exponent) {
        return apply(Op.POW, this, exponent);
    }

    /// This formula to the power of a number.
    default Formula pow(double exponent) {
        return pow(constant(exponent));
    }

    /// The nearest number of the lane type. Never computed before the lane type is known.
    default Formula round() {
        return new Apply(Op.ROUND, List.of(this));
    }

    /// The remainder of `this / divisor` with the sign of the divisor.
    default Formula mod(Formula divisor) {
        return apply(Op.MOD, this, divisor);
    }

    /// The smaller of both.
    default Formula min(Formula other) {
        return apply(Op.MIN, this, other);
    }

    /// The larger of both.
    default Formula max(Formula other) {
        return apply(Op.MAX, this, other);
    }

    /// The value without its sign.
    default Formula abs() {
        return apply(Op.ABS, this);
    }

    /// The square root.
    default Formula sqrt() {
        return apply(Op.SQRT, this);
    }

    /// -1, 1, or the zero or NaN that it is.
    default Formula sign() {
        return apply(Op.SIGN, this);
    }

    /// The largest whole number that is not above it.
    default Formula floor() {
        return apply(Op.FLOOR, this);
    }

    /// `e` to the power of this formula.
    default Formula exp() {
        return apply(Op.EXP, this);
    }

    /// The natural logarithm.
    default Formula log() {
        return apply(Op.LOG, this);
    }

    /// The cosine, of radians.
    default Formula cos() {
        return apply(Op.COS, this);
    }

    /// `this * factor + addend` with a single rounding.
    default Formula fma(Formula factor, Formula addend) {
        return apply(Op.FMA, this, factor, addend);
    }

    /// 1 where `this < other`, else 0.
    default Formula lessThan(Formula other) {
        return apply(Op.LT, this, other);
    }

    /// 1 where `this <= other`, else 0.
    default Formula atMost(Formula other) {
        return apply(Op.LE, this, other);
    }

    /// 1 where `this == other`, else 0.
    default Formula sameAs(Formula other) {
        return apply(Op.EQ, this, other);
    }

    /// The sum over all elements of the parameter, in the fixed order of [Reduction].
    default Formula sum() {
        return new Reduce(Reduction.SUM, Scope.PARAMETER, this);
    }

    /// The sum over all elements of all parameters of the optimizer, in the fixed order of [Reduction] within each, then over them.
    default Formula sumOfAll() {
        return new Reduce(Reduction.SUM, Scope.ALL, this);
    }

    /// The sum over each row of the parameter: one number for each row.
    default Formula rowSum() {
        return new Reduce(Reduction.SUM, Scope.ROW, this);
    }

    /// The sum over each column of the parameter: one number for each column.
    default Formula columnSum() {
        return new Reduce(Reduction.SUM, Scope.COLUMN, this);
    }

    /// The largest of each row of the parameter: one number for each row.
    default Formula rowLargest() {
        return new Reduce(Reduction.MAX, Scope.ROW, this);
    }

    /// The largest of each column of the parameter: one number for each column.
    default Formula columnLargest() {
        return new Reduce(Reduction.MAX, Scope.COLUMN, this);
    }

    /// What a function makes of all elements together.
    default Formula whole(String name, MatrixFunction function) {
        return new Call(name, function, this);
    }

    /// The largest over all elements of the parameter; negative infinity if it has none.
    default Formula largest() {
        return new Reduce(Reduction.MAX, Scope.PARAMETER, this);
    }
}
