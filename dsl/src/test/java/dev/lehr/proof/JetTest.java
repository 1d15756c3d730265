package dev.lehr.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Interval;
import dev.lehr.formula.Reduction;
import dev.lehr.formula.Scope;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Series with a bound of how far a computed value is from them.
class JetTest {
    private static final int ORDER = 4;

    /// Of 3000 random formulas, those that have a jet, and those that say nearly all of their values.
    private static final int DECIDED = 2600;

    @Test
    void everyComputedValueIsWithinItsSeriesAndItsError() {
        int decided = 0;
        for (int seed = 0; seed < 3000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Formula formula = Terms.smooth(seed, 1 + seed % 3);
            double low = random.nextInt(-4, 12) + random.nextDouble();
            Interval range = new Interval(low, low + Math.pow(2, -random.nextInt(8)));
            double middle = range.low() / 2 + range.high() / 2;
            Jet jet = Jet.of(formula, middle, range, ORDER);
            if (jet == null) {
                continue;
            }
            decided++;
            for (int i = 0; i <= 8; i++) {
                double step = i == 8 ? range.high() : range.low() + range.width() * i / 8;
                double value = Evaluation.at(formula, step);
                String what = formula + " at " + step + " of " + range;
                assertThat(Outward.around(jet.everywhere().value(), jet.error()).contains(value)).as(what).isTrue();
                Interval series = Outward.ZERO;
                for (int k = ORDER; k >= 0; k--) {
                    Interval term = (k == ORDER ? jet.everywhere() : jet.centre()).term(k);
                    series = Outward.add(Outward.multiply(series, step - middle), term);
                }
                double slack = jet.error() + 1e-12 * Outward.magnitude(series);
                assertThat(Outward.around(series, slack).contains(value)).as(what).isTrue();
            }
        }
        assertThat(decided).isGreaterThanOrEqualTo(DECIDED);
    }

    /// The minimum of `t` and 5.25 is `t` but for an error of 0.75: what becomes of that?
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            min(t, 5.25)                     | 0.75
            max(t, 1.75)                     | 0.75
            min(5.25, t)                     | 0.75
            max(t, 8)                        | 0
            -min(t, 5.25)                    | 0.75
            min(t, 5.25) + min(t, 5.5)       | 1.25
            min(t, 5.25) + 1 + 2 + 3 + 4     | 0.75
            min(t, 5.25) - min(t, 5.5)       | 1.25
            min(t, 5.25) * 2                 | 1.5
            2 * min(t, 5.25)                 | 1.5
            min(t, 5.25) * min(t, 5.5)       | 7.875
            fma(min(t, 5.25), 2, min(t, 5))  | 2.5
            min(t, 5.25) / 2                 | 0.375
            3 / min(t, 5.25)                 | 9
            min(t, 5.25) / min(t, 5.25)      | 21
            exp(min(t, 5.25))                | 640.5440718946
            log(min(t, 5.25))                | 3
            cos(min(t, 5.25))                | 0.75
            tanh(min(t, 5.25))               | 0.75
            sqrt(min(t, 5.25))               | 0.75
            cbrt(min(t, 5.25))               | 0.6299605249474
            min(t, 5.25) ^ 2                 | 10.125
            min(t, 5.25) ^ 0                 | 0
            min(t, 5.25) ^ -1                | 12
            min(t, 5.25) ^ 0.5               | 0.75
            2 ^ min(t, 5.25)                 | 55.9550380201
            round(min(t, 5.25))              | 0.75
            abs(min(t, 5.25))                | 0.75
            abs(-min(t, 5.25))               | 0.75
            """)
    void anErrorGoesThroughEveryOperation(String text, double error) {
        Jet jet = Jet.of(Terms.of(text), 3.5, new Interval(1, 6), 1);
        assertThat(jet).isNotNull();
        assertThat(jet.error()).isBetween(error, error * (1 + 1e-6) + 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "sqrt(t - 2)", "log(t - 2)", "1 / (t - 2)", "abs(t - 2)", "floor(t)", "t mod 3", "x", "Infinity - t",
        "(t - 2) ^ 0.5", "(t - 2) ^ 13", "(t - 2) ^ -1", "t ^ t", "0 ^ t", "cbrt(t - 2)", "exp(1000 * t)",
        "sign(t - 2)",
        "1 / (min(t, 2) - 1)", "sqrt(min(t, 2.5) - 1)", "1 / (min(t, 4) - 0.5)", "floor(t) + t", "t + floor(t)",
        "fma(t, t, floor(t))", "t < 2 ? 1 : 2"
    })
    void whereSomethingIsNotSmoothThereIsNone(String text) {
        assertThat(Jet.of(Terms.of(text), 3, new Interval(1, 5), 2)).isNull();
    }

    @Test
    void aFunctionOrAReductionSaysNothing() {
        Formula call = Formula.call("f", x -> x, Terms.STEP);
        assertThat(Jet.of(call, 3, new Interval(1, 5), 2)).isNull();
        Formula sum = new Formula.Reduce(Reduction.SUM, Scope.ALL, Terms.STEP);
        assertThat(Jet.of(sum, 3, new Interval(1, 5), 2)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqrt(t)", "cbrt(t)", "log(t)", "1 / t", "t ^ 1.5", "t ^ 13", "t ^ -1", "0 ^ t"})
    void norAtTheEndOfWhereItIsDefined(String text) {
        assertThat(Jet.of(Terms.of(text), 2, new Interval(0, 4), 2)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"(t - 2) ^ 0, 1, 5", "(t - 2) ^ 12, 1, 5", "abs(t), 0, 4", "abs(t), -4, 0"})
    void upToTheEndsOfWhereItIsSmoothThereIsOne(String text, double low, double high) {
        assertThat(Jet.of(Terms.of(text), low / 2 + high / 2, new Interval(low, high), 2)).isNotNull();
    }

    /// A power of what moves, at a single step too, or of what is known but for rounding, is not one of a constant.
    @ParameterizedTest
    @CsvSource({"t ^ t, 3, 3", "t ^ exp(0 * t), 1, 5", "exp(0 * t) ^ t, 1, 5"})
    void whatOnlyLooksLikeAConstantIsNone(String text, double low, double high) {
        assertThat(Jet.of(Terms.of(text), 3, new Interval(low, high), 1)).isNull();
    }

    /// Without that the doubled subterms would be looked at `2^60` times.
    @Test
    void whatIsUsedTwiceIsLookedAtOnce() {
        Formula doubled = Terms.STEP;
        for (int i = 0; i < 60; i++) {
            doubled = doubled.plus(doubled);
        }
        Jet jet = Jet.of(doubled, 3, new Interval(1, 5), 1);
        assertThat(jet).isNotNull();
        assertThat(jet.centre().term(1).contains(0x1p60)).isTrue();
    }

    /// Values of the series at 2, to be compared with the true derivatives.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            t ^ 12             | 4096   | 24576
            t ^ 13             | 8192   | 53248
            t ^ 0.5            | 1.4142135623730951 | 0.3535533905932738
            sqrt(t)            | 1.4142135623730951 | 0.3535533905932738
            cbrt(t)            | 1.2599210498948732 | 0.20998684164914552
            t ^ -1             | 0.5    | -0.25
            2 ^ t              | 4      | 2.772588722239781
            0.5 ^ t            | 0.25   | -0.17328679513998632
            abs(t)             | 2      | 1
            abs(-t)            | 2      | 1
            min(t, 100)        | 2      | 1
            min(100, t)        | 2      | 1
            max(t, -100)       | 2      | 1
            t - 2 * t          | -2     | -1
            fma(t, t, t)       | 6      | 5
            floor(2.5) + t     | 4      | 1
            t + (1 < t ? 3 : 3)| 5      | 1
            """)
    void valueAndSlope(String text, double value, double slope) {
        Formula formula = Section.of(Grid.REAL, Terms.of(text), 1.5, 2.5).formula();
        Jet jet = Jet.of(formula, 2, new Interval(1.5, 2.5), 1);
        assertThat(jet).isNotNull();
        assertThat(jet.centre().term(0).low()).isCloseTo(value, within(1e-11 * Math.abs(value)));
        assertThat(jet.centre().term(0).high()).isCloseTo(value, within(1e-11 * Math.abs(value)));
        assertThat(jet.centre().term(1).low()).isCloseTo(slope, within(1e-11 * Math.abs(slope)));
        assertThat(jet.centre().term(1).high()).isCloseTo(slope, within(1e-11 * Math.abs(slope)));
        assertThat(jet.error()).isLessThan(1e-9);
    }

    @Test
    void whatDoesNotMoveMayHaveNoSmoothMeaning() {
        Jet jet = Jet.of(Terms.of("floor(0 * t + 2.5) + t"), 3, new Interval(1, 5), 2);
        assertThat(jet).isNotNull();
        assertThat(jet.centre().term(0).contains(5)).isTrue();
        assertThat(jet.centre().term(0).width()).isLessThan(1e-12);
        assertThat(Jet.of(Terms.of("floor(0 * t + 2) + t"), 3, new Interval(1, 5), 2)).isNull();
    }
}
