package dev.lehr.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.formula.Interval;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Series whose terms are known, and series that must undo one another.
class TaylorTest {
    private static final int ORDER = 6;
    private static final double X = 1.25;
    private static final Taylor STEP = Taylor.variable(new Interval(X, X), ORDER);

    /// `3/2 + x/4 + x^2`: a series with more than a slope.
    private static final Taylor BENT = STEP.times(STEP).plus(STEP.times(number(0.25))).plus(number(1.5));

    private static Taylor number(double value) {
        return Taylor.constant(new Interval(value, value), ORDER);
    }

    private static void check(Taylor series, IntToDoubleFunction truth) {
        assertThat(series.order()).isEqualTo(ORDER);
        for (int k = 0; k <= ORDER; k++) {
            double term = truth.applyAsDouble(k);
            Interval claim = series.term(k);
            assertThat(claim.width()).as("width of term %s", k).isLessThan(1e-9);
            double slack = 1e-13 * (1 + Math.abs(term));
            assertThat(claim.low()).as("term %s", k).isLessThanOrEqualTo(term + slack);
            assertThat(claim.high()).as("term %s", k).isGreaterThanOrEqualTo(term - slack);
            assertThat((claim.low() + claim.high()) / 2).as("term %s", k).isCloseTo(term, within(1e-9));
        }
    }

    private static void same(Taylor series, Taylor other) {
        check(series, k -> (other.term(k).low() + other.term(k).high()) / 2);
    }

    private static double factorial(int k) {
        return k == 0 ? 1 : k * factorial(k - 1);
    }

    private static double binomial(double power, int k) {
        return k == 0 ? 1 : binomial(power, k - 1) * (power - k + 1) / k;
    }

    @Test
    void theVariableHasTheSlopeOne() {
        check(STEP, k -> k == 0 ? X : k == 1 ? 1 : 0);
        check(number(3), k -> k == 0 ? 3 : 0);
        assertThat(Taylor.variable(new Interval(2, 2), 0).order()).isZero();
        check(BENT, k -> switch (k) {
            case 0 -> 1.5 + X / 4 + X * X;
            case 1 -> 0.25 + 2 * X;
            case 2 -> 1;
            default -> 0;
        });
        check(BENT.negated(), k -> -(BENT.term(k).low() + BENT.term(k).high()) / 2);
    }

    @Test
    void termsOfTheElementaryFunctions() {
        check(STEP.exp(), k -> Math.exp(X) / factorial(k));
        check(STEP.log(), k -> k == 0 ? Math.log(X) : (k % 2 == 0 ? -1 : 1) / (k * Math.pow(X, k)));
        check(STEP.cos(), k -> Math.cos(X + k * Math.PI / 2) / factorial(k));
        check(STEP.times(number(2)).cos(), k -> Math.pow(2, k) * Math.cos(2 * X + k * Math.PI / 2) / factorial(k));
        check(STEP.power(4), k -> binomial(4, k) * Math.pow(X, 4 - k));
        check(STEP.power(0), k -> k == 0 ? 1 : 0);
        for (double power : new double[] {0.5, -1.5, 3}) {
            Interval value = new Interval(Math.nextDown(Math.pow(X, power)), Math.nextUp(Math.pow(X, power)));
            check(
                    STEP.power(new Interval(power, power), value),
                    k -> binomial(power, k) * Math.pow(X, power - k));
        }
        check(number(1).over(STEP), k -> binomial(-1, k) * Math.pow(X, -1 - k));
    }

    @Test
    void whatUndoesOneAnother() {
        same(BENT.exp().log(), BENT);
        same(BENT.log().exp(), BENT);
        same(BENT.times(STEP).over(STEP), BENT);
        double root = Math.sqrt(BENT.value().high());
        Taylor half = BENT.power(new Interval(0.5, 0.5), new Interval(Math.nextDown(root), Math.nextUp(root)));
        same(half.times(half), BENT);
        same(BENT.plus(STEP.negated()).plus(STEP), BENT);
    }

    @Test
    void theCosineOfTwiceAnAngle() {
        Taylor cosine = BENT.cos();
        same(BENT.plus(BENT).cos(), cosine.times(cosine).times(number(2)).plus(number(-1)));
    }

    @Test
    void theTangentIsAQuotientOfPowers() {
        Taylor square = BENT.plus(BENT).exp();
        same(BENT.tanh(), square.plus(number(-1)).over(square.plus(number(1))));
    }

    @Test
    void aroundARangeEveryPointIsEnclosed() {
        Interval range = new Interval(1, 1.5);
        Taylor wide = Taylor.variable(range, ORDER);
        for (double x = 1; x <= 1.5; x += 0.125) {
            Taylor at = Taylor.variable(new Interval(x, x), ORDER);
            for (int k = 0; k <= ORDER; k++) {
                assertThat(wide.exp().term(k).encloses(at.exp().term(k))).isTrue();
                assertThat(wide.log().term(k).encloses(at.log().term(k))).isTrue();
                assertThat(wide.cos().term(k).encloses(at.cos().term(k))).isTrue();
                assertThat(wide.tanh().term(k).encloses(at.tanh().term(k))).isTrue();
                assertThat(wide.times(wide).term(k).encloses(at.times(at).term(k))).isTrue();
            }
        }
    }
}
