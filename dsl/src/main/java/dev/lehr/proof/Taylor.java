package dev.lehr.proof;

import dev.lehr.formula.Interval;
import dev.lehr.formula.Op;
import java.util.Arrays;

/// The first terms of a Taylor series, each enclosed in an interval: `f(x + h) = c0 + c1 h + c2 h^2 + ...`.
///
/// Around an interval of points, `c[k]` encloses the `k`th derivative over `k!` at every one of them. The recurrences
/// are those of automatic differentiation; see Moore, "Interval Analysis", 1966, chapter 11.
final class Taylor {
    private final Interval[] terms;

    private Taylor(Interval[] terms) {
        this.terms = terms;
    }

    static Taylor constant(Interval value, int order) {
        Taylor series = empty(order);
        series.terms[0] = value;
        return series;
    }

    /// The variable itself, at the points `x`.
    static Taylor variable(Interval x, int order) {
        Taylor series = constant(x, order);
        if (order > 0) {
            series.terms[1] = new Interval(1, 1);
        }
        return series;
    }

    private static Taylor empty(int order) {
        Interval[] terms = new Interval[order + 1];
        Arrays.fill(terms, Outward.ZERO);
        return new Taylor(terms);
    }

    Interval term(int k) {
        return terms[k];
    }

    Interval value() {
        return terms[0];
    }

    int order() {
        return terms.length - 1;
    }

    Taylor plus(Taylor other) {
        Taylor sum = empty(order());
        for (int k = 0; k < terms.length; k++) {
            sum.terms[k] = Outward.add(terms[k], other.terms[k]);
        }
        return sum;
    }

    Taylor negated() {
        Taylor negated = empty(order());
        for (int k = 0; k < terms.length; k++) {
            negated.terms[k] = Outward.negate(terms[k]);
        }
        return negated;
    }

    Taylor times(Taylor other) {
        Taylor product = empty(order());
        for (int k = 0; k < terms.length; k++) {
            Interval sum = Outward.ZERO;
            for (int j = 0; j <= k; j++) {
                sum = Outward.add(sum, Outward.multiply(terms[j], other.terms[k - j]));
            }
            product.terms[k] = sum;
        }
        return product;
    }

    Taylor over(Taylor divisor) {
        Taylor quotient = empty(order());
        for (int k = 0; k < terms.length; k++) {
            Interval rest = terms[k];
            for (int j = 1; j <= k; j++) {
                rest = Outward.subtract(rest, Outward.multiply(divisor.terms[j], quotient.terms[k - j]));
            }
            quotient.terms[k] = Outward.divide(rest, divisor.terms[0]);
        }
        return quotient;
    }

    /// `e^f`.
    Taylor exp() {
        Taylor result = constant(image(Op.EXP, terms[0]), order());
        for (int k = 1; k < terms.length; k++) {
            result.terms[k] = weighted(result, k);
        }
        return result;
    }

    Taylor log() {
        Taylor result = constant(image(Op.LOG, terms[0]), order());
        for (int k = 1; k < terms.length; k++) {
            Interval sum = Outward.ZERO;
            for (int j = 1; j < k; j++) {
                sum = Outward.add(sum, Outward.multiply(Outward.multiply(result.terms[j], terms[k - j]), (double) j));
            }
            result.terms[k] = Outward.divide(Outward.subtract(terms[k], Outward.divide(sum, (double) k)), terms[0]);
        }
        return result;
    }

    /// `f^power` where `f` is positive.
    ///
    /// @param value encloses the power itself
    Taylor power(Interval power, Interval value) {
        Taylor result = constant(value, order());
        for (int k = 1; k < terms.length; k++) {
            Interval sum = Outward.ZERO;
            for (int j = 1; j <= k; j++) {
                Interval weight = Outward.subtract(Outward.multiply(power, (double) j), point(k - j));
                sum = Outward.add(sum, Outward.multiply(weight, Outward.multiply(terms[j], result.terms[k - j])));
            }
            result.terms[k] = Outward.divide(Outward.divide(sum, (double) k), terms[0]);
        }
        return result;
    }

    /// `f^power` for a small whole power, wherever `f` is.
    Taylor power(int power) {
        Taylor result = constant(point(1), order());
        for (int i = 0; i < power; i++) {
            result = result.times(this);
        }
        return result;
    }

    Taylor cos() {
        Taylor cosine = constant(image(Op.COS, terms[0]), order());
        Taylor sine = constant(
                Outward.around(
                        image(Op.COS, Outward.subtract(terms[0], new Interval(Math.PI / 2, Math.PI / 2))),
                        4 * Math.ulp(1.0)),
                order());
        for (int k = 1; k < terms.length; k++) {
            cosine.terms[k] = Outward.negate(weighted(sine, k));
            sine.terms[k] = weighted(cosine, k);
        }
        return cosine;
    }

    Taylor tanh() {
        Taylor result = constant(image(Op.TANH, terms[0]), order());
        Taylor slope =
                constant(Outward.subtract(point(1), Outward.multiply(result.terms[0], result.terms[0])), order());
        for (int k = 1; k < terms.length; k++) {
            result.terms[k] = weighted(slope, k);
            Interval square = Outward.ZERO;
            for (int j = 0; j <= k; j++) {
                square = Outward.add(square, Outward.multiply(result.terms[j], result.terms[k - j]));
            }
            slope.terms[k] = Outward.negate(square);
        }
        return result;
    }

    /// `(1 f1 g[k-1] + 2 f2 g[k-2] + ... + k fk g0) / k`, where `f` is this series: the `k`th term of what has the
    /// derivative `f' g`.
    private Interval weighted(Taylor g, int k) {
        Interval sum = Outward.ZERO;
        for (int j = 1; j <= k; j++) {
            sum = Outward.add(sum, Outward.multiply(Outward.multiply(terms[j], g.terms[k - j]), (double) j));
        }
        return Outward.divide(sum, (double) k);
    }

    private static Interval image(Op op, Interval a) {
        Interval image = op.image(a, Interval.ALL, Interval.ALL);
        return Outward.around(image, 4 * Math.ulp(Outward.magnitude(image)));
    }

    private static Interval point(double value) {
        return new Interval(value, value);
    }
}
