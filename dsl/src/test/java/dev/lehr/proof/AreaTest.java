package dev.lehr.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Areas whose true value is known to all digits.
class AreaTest {
    private static void encloses(Interval claim, double truth, double width) {
        double slack = 1e-15 * Math.abs(truth);
        assertThat(claim.low()).isLessThanOrEqualTo(truth + slack);
        assertThat(claim.high()).isGreaterThanOrEqualTo(truth - slack);
        assertThat(claim.width()).isLessThanOrEqualTo(width * Math.max(1, Math.abs(truth)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            t                        | 0   | 10   | 50
            3                        | 0   | 10   | 30
            t ^ 2                    | 0   | 3    | 9
            t ^ 3                    | 0   | 2    | 4
            t ^ 8                    | 0   | 1    | 0.1111111111111111
            t ^ 9                    | 0   | 1    | 0.1
            sqrt(t)                  | 1   | 4    | 4.666666666666667
            1 / t                    | 1   | 2    | 0.6931471805599453
            exp(t)                   | 0   | 1    | 1.718281828459045
            cos(t)                   | 0   | 1    | 0.8414709848078965
            tanh(t)                  | 0   | 1    | 0.4337808304830272
            log(t)                   | 1   | 2    | 0.3862943611198906
            t < 3 ? 1 : 2            | 0   | 10   | 17
            t <= 3 ? t : 0           | 0   | 10   | 4.5
            floor(t)                 | 0   | 4    | 6
            t mod 2                  | 0   | 5    | 4.5
            -t                       | 0   | 10   | -50
            2 * t - 3 * (t + 1)      | 0   | 10   | -80
            (t + 1) * 4 + 1          | 0   | 10   | 250
            abs(t)                   | -3  | 2    | 6.5
            min(t, 4)                | 0   | 10   | 32
            t - 5                    | 0   | 10   | 0
            cos(t)                   | 0   | 6.283185307179586 | 0
            (2 * t < 2 ? 1 : 1 / (t - 0.5)) * (t < 3 ? 1 : 2) | 0 | 5 | 3.7850112422383386
            """)
    void integrals(String text, double from, double to, double area) {
        encloses(Course.of(Terms.of(text)).integral(from, to), area, 1e-8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            t                        | 0   | 1000     | 500500
            t                        | 0   | 1e9      | 500000000500000000
            t ^ 2                    | 0   | 1e6      | 333333833333500000
            t ^ 3                    | 0   | 1000     | 250500250000
            t ^ 4                    | 0   | 1000     | 200500333333300
            (t / 1000) ^ 6           | 1   | 1000     | 143.35764285697619
            (t / 1000) ^ 8           | 1   | 1000     | 111.61177777731111
            0.5 ^ t                  | 0   | 100      | 2
            t mod 10                 | 0   | 99999    | 450000
            t mod 10                 | 0   | 99995    | 449970
            t mod 10                 | 3   | 100006   | 450018
            t mod 10                 | 3   | 1000005  | 4500012
            t mod 5000               | 0   | 9999     | 24995000
            t mod 10                 | 3   | 100003   | 450003
            t mod 10                 | 0   | 999999999999 | 4500000000000
            t mod 20000              | 15000 | 25000  | 100000000
            -(t mod 7)               | 0   | 6999     | -21000
            2 * (t mod 7)            | 0   | 6999     | 42000
            (t mod 7) * -2           | 0   | 6999     | -42000
            t ^ 3                    | 3   | 3        | 27
            t ^ 4                    | -10 | 10       | 50666
            t ^ 6                    | -10 | 10       | 3956810
            t ^ 8                    | -10 | 10       | 335462666
            floor(t / 10)            | 0   | 999      | 49500
            t < 300 ? 1 : 0.5        | 0   | 999      | 650
            3                        | 0   | 999      | 3000
            2 * t - 3 * (t + 1)      | 0   | 999      | -502500
            t - 500                  | 0   | 1000     | 0
            """)
    void sums(String text, double first, double last, double sum) {
        Interval claim = Course.of(Terms.of(text)).sum(first, last);
        encloses(claim, sum, 1e-8);
    }

    @Test
    void aSumOfFewStepsIsThatOfTheirValues() {
        Interval claim = Course.of(Terms.of("t * t * t")).sum(-3, 5);
        encloses(claim, 189, 1e-13);
        assertThat(Course.of(Terms.of("t * t * t")).mean(-3, 5).contains(21)).isTrue();
        encloses(Course.of(Terms.of("t * t * t")).mean(-3, 5), 21, 1e-13);
    }

    @Test
    void whereThereMayBeNoValueNothingIsKnown() {
        assertThat(Course.of(Terms.of("sqrt(t)")).sum(-1, 50)).isEqualTo(Interval.ALL);
        assertThat(Course.of(Terms.of("sqrt(t)")).integral(-1, 5)).isEqualTo(Interval.ALL);
        assertThat(Course.of(Terms.of("1 / t")).integral(0, 5).high()).isInfinite();
        Formula call = Formula.call("f", x -> x, Terms.STEP);
        assertThat(Course.of(call.plus(1)).sum(0, 100)).isEqualTo(Interval.ALL);
        assertThat(Course.of(call).integral(0, 100)).isEqualTo(Interval.ALL);
        Formula later = Formula.select(Terms.of("t < 50"), () -> Formula.constant(2), () -> call);
        encloses(Course.of(later).sum(0, 49), 100, 1e-12);
        assertThat(Course.of(later).sum(0, 50)).isEqualTo(Interval.ALL);
    }

    @Test
    void roundingIsPartOfTheEnclosure() {
        Interval claim = Course.of(Terms.of("(t + 1e16) - 1e16")).sum(0, 999);
        double sum = 0;
        for (int t = 0; t < 1000; t++) {
            sum += (t + 1e16) - 1e16;
        }
        assertThat(claim.contains(sum)).isTrue();
        Interval thirds = Course.of(Terms.of("t / 3 + 1e10")).integral(0, 3000);
        assertThat(thirds.contains(3e13 + 1_500_000)).isTrue();
    }

    /// Where steps are an eighth apart, each piece ends up to an eighth before the next one begins.
    @Test
    void whatLiesBetweenTheLastStepOfAPieceAndTheFirstOfTheNextIsPartOfTheEnclosure() {
        Interval claim = Course.of(Terms.of("t < 1e15 ? 1 : 0")).integral(1e15 - 1, 1e15 + 1);
        assertThat(claim.contains(1)).isTrue();
        assertThat(claim.width()).isLessThanOrEqualTo(1.5);
    }

    @Test
    void aFunctionThatIsNeverLookedAtIsSeenToBeOne() {
        Formula call = Formula.call("f", x -> x, Terms.STEP);
        Formula never = Formula.select(Terms.of("t * (t - 20) < -200"), () -> call, () -> Formula.constant(2));
        encloses(Course.of(never).sum(0, 99), 200, 1e-12);
    }

    /// Next to 1e16 there are only even numbers: each turn of the clock loses 1 in a sum and a half in an integral.
    @Test
    void whatTheAdditionsOfTermsLoseIsPartOfTheEnclosure() {
        Course course = Course.of(Terms.of("t mod 7 + 1e16 - 1e16"));
        assertThat(course.sum(0, 6999).contains(20_000)).isTrue();
        assertThat(course.sum(0, 6999).contains(21_000)).isTrue();
        assertThat(Course.of(Terms.of("(t mod 7 + 1e16 - 1e16) * 1e5")).sum(0, 6999).contains(2e9)).isTrue();
        assertThat(course.integral(-7, 7).contains(48)).isTrue();
        assertThat(course.integral(-7, 7).contains(49)).isTrue();
        double units = Math.ulp(1e16) + Math.ulp(2e16);
        assertThat(course.sum(0, 6999).width()).isBetween(2 * units * 7000, 4 * units * 7000);
        assertThat(course.integral(-7, 7).width()).isBetween(2 * units * 14, 4 * units * 14);
    }

    @Test
    void anAdditionAndAFactorEachLoseAUnitOfTheirLargestResult() {
        Sum.Size size = new Sum.Size(3, 0.5);
        assertThat(size.scaled(4)).isEqualTo(new Sum.Size(12, 2 + Math.ulp(12.0)));
        assertThat(size.plus(new Sum.Size(6, 0.25))).isEqualTo(new Sum.Size(9, 0.75 + Math.ulp(9.0)));
    }
}
