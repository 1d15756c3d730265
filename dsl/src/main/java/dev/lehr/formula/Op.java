package dev.lehr.formula;

import org.jspecify.annotations.Nullable;

/// The operations of the formula language. Each constant carries all that an operation means: how many arguments it
/// takes, how it prints, its value, and the interval of its values.
///
/// The value is defined in `double`; in `float` it is the same real result rounded to `float` ([#apply(Lane, double,
/// double, double)]). Arguments beyond the [arity][#arity()] are ignored. Truth is the number 1, falsehood 0, and
/// only comparisons yield them ([#isTruth()]).
///
/// An operation with a [definition][#definition()] is a name for a formula over the others: its value *is* that
/// formula's value, so a machine that has no such instruction computes the same bits from those that it has.
public enum Op {
    /// The sum.
    ADD(2, Notation.infix(" + ", 4), (a, b, _) -> a + b, (a, b, _) -> Intervals.add(a, b)),
    /// The difference.
    SUB(2, Notation.infix(" - ", 4), (a, b, _) -> a - b, (a, b, _) -> Intervals.subtract(a, b)),
    /// The product.
    MUL(2, Notation.infix(" * ", 5), (a, b, _) -> a * b, (a, b, _) -> Intervals.multiply(a, b)),
    /// The quotient; by zero as IEEE 754 has it.
    DIV(2, Notation.infix(" / ", 5), (a, b, _) -> a / b, (a, b, _) -> Intervals.divide(a, b)),
    /// The other sign, of a zero too.
    NEG(1, Notation.prefix("-", 6), (a, _, _) -> -a, (a, _, _) -> a.falling(x -> -x)),
    /// `a * b + c` with a single rounding.
    FMA(3, Notation.call("fma"), (a, b, c) -> Math.fma(a, b, c), (a, b, c) -> Intervals.fma(a, b, c)) {
        @Override
        double narrow(double a, double b, double c) {
            return Math.fma((float) a, (float) b, (float) c);
        }
    },
    /// The value without its sign.
    ABS(1, Notation.call("abs"), (a, _, _) -> Math.abs(a), (a, _, _) -> Intervals.abs(a)),
    /// The correctly rounded square root; NaN below zero.
    SQRT(1, Notation.call("sqrt"), (a, _, _) -> Math.sqrt(a), (a, _, _) -> Intervals.sqrt(a)),
    /// As [Math#min(double, double)]: NaN wins, and -0 is below +0.
    MIN(2, Notation.call("min"), (a, b, _) -> Math.min(a, b), (a, b, _) -> Intervals.min(a, b)),
    /// As [Math#max(double, double)]: NaN wins, and +0 is above -0.
    MAX(2, Notation.call("max"), (a, b, _) -> Math.max(a, b), (a, b, _) -> Intervals.max(a, b)),
    /// -1, +1, or the argument itself if it is a zero or not a number.
    SIGN(1, Notation.call("sign"), (a, _, _) -> Math.signum(a), (a, _, _) -> a.rising(Math::signum)),
    /// The largest whole number that is not above the argument.
    FLOOR(1, Notation.call("floor"), (a, _, _) -> Math.floor(a), (a, _, _) -> a.rising(Math::floor)),
    /// The smallest whole number that is not below the argument.
    CEIL(1, Notation.call("ceil"), (a, _, _) -> Math.ceil(a), (a, _, _) -> a.rising(Math::ceil)),
    /// The nearest number of the lane type, also where everything else is uniform and thus computed in `double`: what
    /// a framework does that keeps a scalar in a tensor of the parameter's type.
    ROUND(1, Notation.call("round"), (a, _, _) -> a, (a, _, _) -> a.union(a.rising(x -> (float) x))) {
        @Override
        double narrow(double a, double b, double c) {
            return (float) a;
        }
    },
    /// The exact remainder with the sign of the divisor: in `[0, b)` for a positive `b`.
    MOD(2, Notation.infix(" mod ", 5), (a, b, _) -> Elementary.mod(a, b), (a, b, _) -> Intervals.mod(a, b)),
    /// `a^b`, correctly rounded but for about one pair in a billion; special cases as [Math#pow(double, double)].
    POW(2, Notation.infix(" ^ ", 7), (a, b, _) -> Elementary.pow(a, b), (a, b, _) -> Intervals.pow(a, b)),
    /// `e^a`, correctly rounded but for about one argument in a billion.
    EXP(1, Notation.call("exp"), (a, _, _) -> Elementary.exp(a), (a, _, _) -> a.rising(Elementary::exp).widened()),
    /// The natural logarithm, correctly rounded but for about one argument in a billion; NaN below zero.
    LOG(1, Notation.call("log"), (a, _, _) -> Elementary.log(a), (a, _, _) -> Intervals.log(a)),
    /// The hyperbolic tangent, as [StrictMath#tanh(double)].
    TANH(1, Notation.call("tanh"), (a, _, _) -> StrictMath.tanh(a), (a, _, _) -> a.rising(StrictMath::tanh)
            .widened()),
    /// The cube root, as [StrictMath#cbrt(double)].
    CBRT(1, Notation.call("cbrt"), (a, _, _) -> StrictMath.cbrt(a), (a, _, _) -> a.rising(StrictMath::cbrt)
            .widened()),
    /// The cosine of an angle in radians, within 0.7 units in the last place for angles up to `2^30`; see
    /// [Trigonometry].
    COS(1, Notation.call("cos"), (a, _, _) -> Trigonometry.cos(a), (a, _, _) -> Intervals.cos(a)) {
        @Override
        public Formula definition() {
            return Trigonometry.COS;
        }
    },
    /// The sum of the first `a` terms of the geometric series that begins with `b` and goes on by the factor `c`; see
    /// [Series].
    SERIES(3, Notation.call("series"), (a, b, c) -> Series.sum(a, b, c), (a, b, c) ->
            Intervals.series(Series::sum, a, b, c)),
    /// How many whole terms of the geometric series that begins with `b` and goes on by the factor `c` fit into `a`;
    /// see [Series].
    TERMS(3, Notation.call("terms"), (a, b, c) -> Series.terms(a, b, c), (a, b, c) ->
            Intervals.series(Series::terms, a, b, c)),
    /// A random number strictly between 0 and 1, the same for the same two arguments; see [Randomness].
    RANDOM(2, Notation.call("random"), (a, b, _) -> Randomness.uniform(a, b), (a, b, _) -> Intervals.random(a, b)),
    /// The number that a standard normal variable stays below with probability `a`; see [Randomness].
    PROBIT(1, Notation.call("probit"), (a, _, _) -> Randomness.probit(a), (a, _, _) -> a.rising(Randomness::probit)
            .widened()
            .widened()),
    /// Whether the first is below the second; false for NaN.
    LT(2, Notation.infix(" < ", 3), (a, b, _) -> truth(a < b), (a, b, _) -> Intervals.less(a, b)),
    /// Whether the first is not above the second; false for NaN.
    LE(2, Notation.infix(" <= ", 3), (a, b, _) -> truth(a <= b), (a, b, _) -> Intervals.lessOrEqual(a, b)),
    /// Whether both are the same number; 0 and -0 are, NaN never is.
    EQ(2, Notation.infix(" == ", 3), (a, b, _) -> truth(a == b), (a, b, _) -> Intervals.equal(a, b)),
    /// The second argument where the first is true, else the third. Of uniform formulas only the chosen one is
    /// computed.
    SELECT(3, Notation.choice(), (a, b, c) -> a != 0 ? b : c, (a, b, c) -> Intervals.select(a, b, c));

    /// What an operation does with numbers.
    interface Value {
        double of(double a, double b, double c);
    }

    /// What an operation does with intervals.
    private interface Image {
        Interval of(Interval a, Interval b, Interval c);
    }

    private final int arity;
    private final Notation notation;
    private final Value value;
    private final Image image;

    Op(int arity, Notation notation, Value value, Image image) {
        this.arity = arity;
        this.notation = notation;
        this.value = value;
        this.image = image;
    }

    /// How many arguments it takes: 1, 2 or 3.
    public int arity() {
        return arity;
    }

    /// How it prints.
    Notation notation() {
        return notation;
    }

    /// Whether its value is a truth value: 1 or 0.
    public boolean isTruth() {
        return this == LT || this == LE || this == EQ;
    }

    /// The value in `double`.
    public final double apply(double a, double b, double c) {
        return value.of(a, b, c);
    }

    /// The value in a lane type, for arguments that are numbers of that type: one rounding of the result to it.
    ///
    /// For the four basic operations and the square root, rounding the `double` result once more gives the correctly
    /// rounded `float`, because `double` has more than twice its bits. `fma` has no such luck and is computed in
    /// `float`.
    public final double apply(Lane lane, double a, double b, double c) {
        return lane == Lane.F64 ? apply(a, b, c) : narrow(a, b, c);
    }

    double narrow(double a, double b, double c) {
        return (float) apply(a, b, c);
    }

    /// An interval that encloses the value for all arguments in the given intervals; those beyond the arity are
    /// ignored.
    public final Interval image(Interval a, Interval b, Interval c) {
        return image.of(a, b, c);
    }

    /// The formula over simpler operations, of the one variable [#ARGUMENT], that this operation stands for in
    /// `double`; null if it is primitive.
    public @Nullable Formula definition() {
        return null;
    }

    /// The variable of a [definition][#definition()].
    public static final Formula.Variable ARGUMENT = Formula.uniform("x");

    private static double truth(boolean condition) {
        return condition ? 1 : 0;
    }
}
