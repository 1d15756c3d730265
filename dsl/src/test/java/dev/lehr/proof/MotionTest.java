package dev.lehr.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Interval;
import dev.lehr.formula.Reduction;
import dev.lehr.formula.Scope;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The direction calculus: what follows at once, what must not, and that no claim about a random formula is wrong.
class MotionTest {
    /// Of 12000 random formulas and ranges, those of which a direction is known at once.
    private static final int DECIDED = 8300;

    /// Of as many, those of which neighbouring values are known to be apart.
    private static final int GAPS = 2000;

    @Test
    void noClaimAboutARandomFormulaIsWrong() {
        int decided = 0;
        for (int seed = 0; seed < 12_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Formula formula = Terms.any(seed, 1 + seed % 3);
            double first = random.nextInt(-20, 20);
            double last = first + random.nextInt(1, 24);
            Section section = Section.of(Grid.WHOLE, formula, first, last);
            if (section.opaque() || section.values().isUnknown()) {
                continue;
            }
            Direction claim = Directions.direction(section);
            if (claim == Direction.UNKNOWN) {
                continue;
            }
            decided++;
            for (double step = first; step < last; step++) {
                double value = Evaluation.at(formula, step);
                double next = Evaluation.at(formula, step + 1);
                boolean right = switch (claim) {
                    case CONSTANT -> value == next;
                    case RISING -> value <= next;
                    case FALLING -> value >= next;
                    default -> false;
                };
                assertThat(right)
                        .as("%s is %s in [%s, %s]: %s, %s at %s", formula, claim, first, last, value, next, step)
                        .isTrue();
            }
        }
        assertThat(decided).isGreaterThanOrEqualTo(DECIDED);
    }

    private static Direction direction(String text, Interval range) {
        return Motion.of(Terms.of(text), range).direction();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7                           | -5 | 5   | CONSTANT
            t                           | -5 | 5   | RISING
            -t                          | -5 | 5   | FALLING
            x                           | -5 | 5   | UNKNOWN
            NaN                         | -5 | 5   | UNKNOWN
            t + t                       | -5 | 5   | RISING
            t - 2 * t                   | -5 | 5   | UNKNOWN
            3 - t                       | -5 | 5   | FALLING
            t * t                       | 0  | 5   | RISING
            t * t                       | -5 | 0   | FALLING
            t * t                       | -5 | 5   | UNKNOWN
            t * -t                      | 0  | 5   | FALLING
            t * (t - 10)                | 0  | 5   | UNKNOWN
            (t - 20) * (t - 10)         | 0  | 5   | FALLING
            t * Infinity                | 0  | 5   | UNKNOWN
            t * Infinity                | 1  | 5   | RISING
            Infinity * t                | -3 | 5   | UNKNOWN
            fma(t, t, t)                | 0  | 5   | RISING
            fma(t, t, -t)               | 0  | 5   | UNKNOWN
            fma(t, -2, 7)               | 0  | 5   | FALLING
            1 / t                       | 1  | 5   | FALLING
            1 / t                       | -5 | -1  | FALLING
            1 / t                       | -5 | 5   | UNKNOWN
            -1 / t                      | 1  | 5   | RISING
            t / 3                       | -5 | 5   | RISING
            t / -3                      | -5 | 5   | FALLING
            t / (10 - t)                | 0  | 5   | RISING
            floor(t / 2)                | -5 | 5   | RISING
            ceil(-t / 2)                | -5 | 5   | FALLING
            sign(t)                     | -5 | 5   | RISING
            sqrt(t)                     | 0  | 5   | RISING
            round(-t)                   | 0  | 5   | FALLING
            min(t, 3)                   | 0  | 5   | RISING
            max(t, -t)                  | -5 | 5   | UNKNOWN
            max(-t, 1)                  | -5 | 5   | FALLING
            abs(t)                      | 0  | 5   | RISING
            abs(t)                      | -5 | 0   | FALLING
            abs(t)                      | -5 | 5   | UNKNOWN
            t mod 10                    | 0  | 9   | RISING
            t mod 10                    | 10 | 19  | RISING
            t mod 10                    | 0  | 10  | UNKNOWN
            t mod 10                    | 9  | 10  | UNKNOWN
            -t mod 10                   | 1  | 10  | FALLING
            t mod t                     | 1  | 9   | UNKNOWN
            t mod 0                     | 1  | 9   | UNKNOWN
            -exp(-t) mod 1              | 1  | 30  | RISING
            -exp(-t) mod 1              | 1  | 60  | UNKNOWN
            t mod -10                   | 1  | 9   | UNKNOWN
            terms(t, 2, 3)              | 0  | 50  | RISING
            terms(-t, 2, 3)             | -50| 0   | FALLING
            series(t, 2, 3)             | 0  | 9   | RISING
            series(t, 2, 0.5)           | 0  | 9   | RISING
            series(t, 2, 1)             | 0  | 9   | RISING
            series(t, 2, 0.5)           | 0  | 90  | UNKNOWN
            series(t, 2, 0.5)           | 0  | 79  | UNKNOWN
            series(t, 2, 0.5)           | 0  | 78  | RISING
            series(t, t, 0.5)           | 1  | 9   | UNKNOWN
            series(t, 2, t)             | 1  | 9   | UNKNOWN
            series(t, -2, 0.5)          | 1  | 9   | UNKNOWN
            terms(t, 2, -3)             | 1  | 9   | UNKNOWN
            random(t, 3)                | 0  | 5   | UNKNOWN
            random(2, t)                | 0  | 5   | UNKNOWN
            random(t ^ 0, 3)            | 0  | 5   | CONSTANT
            random(3, t ^ 0)            | 0  | 5   | CONSTANT
            probit(t ^ 0 / 3)           | 0  | 5   | CONSTANT
            t < 3                       | 0  | 5   | UNKNOWN
            exp(t)                      | 0  | 5   | RISING
            exp(-t)                     | 0  | 5   | FALLING
            log(t)                      | 1  | 5   | RISING
            tanh(t / 8)                 | 0  | 5   | RISING
            cbrt(t)                     | 1  | 5   | RISING
            cos(t / 10)                 | 1  | 5   | FALLING
            cos(t / 10)                 | 1  | 31  | FALLING
            cos(t / 10)                 | 0  | 31  | UNKNOWN
            cos(t / 10)                 | 1  | 32  | UNKNOWN
            cos(t / 10)                 | 32 | 62  | RISING
            cos(-t / 10)                | 1  | 31  | FALLING
            cos(t / 1e30)               | 0  | 31  | UNKNOWN
            cos(t)                      | 1000001  | 1000002  | UNKNOWN
            2 ^ t                       | 0  | 5   | RISING
            0.5 ^ t                     | 0  | 5   | FALLING
            1 ^ t                       | 0  | 5   | CONSTANT
            (0 - 2) ^ t                 | 0  | 5   | UNKNOWN
            t ^ 2                       | 0  | 5   | RISING
            t ^ -2                      | 1  | 5   | FALLING
            t ^ 1                       | 0  | 5   | RISING
            t ^ 0                       | 0  | 5   | CONSTANT
            t ^ 0.1                     | 1  | 5   | RISING
            t ^ 2                       | -5 | 5   | UNKNOWN
            t ^ t                       | 1  | 5   | UNKNOWN
            t < 3 ? t : 10              | 0  | 5   | RISING
            t <= 3 ? -t : -10           | 0  | 5   | FALLING
            t < 3 ? t : 0               | 0  | 5   | UNKNOWN
            t < 3 ? t : t               | 0  | 5   | RISING
            t < 3 ? 1 : 1               | 0  | 5   | CONSTANT
            t < 3 ? 5 : t               | 0  | 9   | UNKNOWN
            t < 3 ? 3 : t               | 0  | 9   | RISING
            t < 3 ? t : NaN             | 0  | 9   | UNKNOWN
            t < 30 ? t : -t             | 0  | 9   | RISING
            30 < t ? t : -t             | 0  | 9   | UNKNOWN
            t * t < 9 ? t : 10          | -5 | 9   | UNKNOWN
            3 < t ? t : 0               | 0  | 9   | UNKNOWN
            t < t ? t : -t              | 0  | 9   | UNKNOWN
            t < 3 ? t * (t - 2) : 99    | 0  | 9   | UNKNOWN
            t < 3 ? t : t * (t - 9)     | 0  | 9   | UNKNOWN
            t < 3 ? t : t               | 4  | 4   | UNKNOWN
            t < -1e18 ? t : 0           | -2e18 | 0   | UNKNOWN
            t <= -1e18 ? t : 0          | -2e18 | 0   | UNKNOWN
            """)
    void directionsFollowFromThoseOfTheParts(String text, double first, double last, Direction direction) {
        assertThat(direction(text, new Interval(first, last))).isEqualTo(direction);
    }

    @Test
    void withoutAnEndAChoiceTurnsBeforeTheLargestStepsOrIsUnknown() {
        Interval endless = new Interval(0, Double.POSITIVE_INFINITY);
        assertThat(direction("t < 1e9 ? t : 1e9", endless)).isEqualTo(Direction.RISING);
        assertThat(direction("t < 1e18 ? t : 1e18", endless)).isEqualTo(Direction.UNKNOWN);
        assertThat(direction("t <= 0 ? 5 : -t", endless)).isEqualTo(Direction.FALLING);
    }

    @Test
    void aFunctionOfTheUsersOrAReductionIsUnknown() {
        Formula call = Formula.call("f", x -> x, Terms.STEP);
        assertThat(Motion.of(call, new Interval(0, 9)).direction()).isEqualTo(Direction.UNKNOWN);
        assertThat(Motion.of(call.times(0).plus(1), new Interval(0, 9)).direction()).isEqualTo(Direction.UNKNOWN);
        Formula sum = new Formula.Reduce(Reduction.SUM, Scope.ALL, Terms.STEP);
        assertThat(Motion.of(sum, new Interval(0, 9)).direction()).isEqualTo(Direction.UNKNOWN);
    }

    /// What rounding may take from a distance is one unit of the largest value.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            t                 | 0   | 8  | 1     | 0
            -t                | 0   | 8  | 1     | 0
            t + 1000          | 0   | 8  | 1     | 1008
            t - 1000          | 0   | 8  | 1     | 1000
            t + 2.5 * t       | 0   | 8  | 1     | 28
            0.25 * t + t      | 0   | 8  | 0.24999999999999956 | 10
            t + 1e16          | 0   | 8  | 0     | 0
            3 * t             | 0   | 8  | 3     | 24
            t * 3             | 0   | 8  | 3     | 24
            t * -0.25         | -8  | -2 | 0.25  | 2
            random(t, 3) * 4  | 0   | 8  | 0     | 0
            t * t             | 0   | 8  | 0     | 0
            t / -4            | 0   | 8  | 0.25  | 2
            t / 0.25          | 0   | 8  | 4     | 32
            t / (t + 1)       | 0   | 8  | 0     | 0
            2 / t             | 1   | 8  | 0     | 0
            t ^ 2 / 4         | 1   | 8  | 0     | 0
            floor(t / 3)      | 0   | 8  | 1     | 0
            abs(t / 4)        | 0   | 8  | 0.25  | 2
            abs(t / 4)        | -8  | 0  | 0.25  | 2
            fma(t, 2, 3)      | 0   | 8  | 0     | 0
            min(t, 3)         | 0   | 8  | 0     | 0
            """)
    void neighboursAreEqualOrAGapApart(String text, double first, double last, double gap, double largest) {
        double claim = Motion.of(Terms.of(text), new Interval(first, last)).gap();
        assertThat(claim).isEqualTo(largest == 0 ? gap : gap - Math.ulp(largest));
    }

    @Test
    void noGapOfARandomFormulaIsTooLarge() {
        int gaps = 0;
        for (int seed = 0; seed < 12_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double first = random.nextInt(-20, 20);
            double last = first + random.nextInt(1, 24);
            Section section = Section.of(Grid.WHOLE, Terms.any(seed, 1 + seed % 3), first, last);
            if (section.opaque() || section.values().isUnknown()) {
                continue;
            }
            Motion motion = Motion.of(section.formula(), new Interval(first, last));
            if (motion.direction() == Direction.UNKNOWN || !(motion.gap() > 0)) {
                continue;
            }
            gaps++;
            for (double step = first; step < last; step++) {
                double value = section.at(step);
                double next = section.at(step + 1);
                assertThat(value == next || Math.abs(next - value) >= motion.gap() * (1 - 0x1p-50))
                        .as("%s: %s, %s from %s on, not %s apart", section.formula(), value, next, step, motion.gap())
                        .isTrue();
            }
        }
        assertThat(gaps).isGreaterThanOrEqualTo(GAPS);
    }

    /// `1 - e^-37` is rounded to one, and the clock turns over.
    @Test
    void aClockThatComesNearerAndNearerToItsSizeTurnsOverByRounding() {
        Course course = Course.of(Terms.of("-exp(-t) mod 1"));
        assertThat(course.monotonicity(1, 60)).isEqualTo(Direction.NEITHER);
        assertThat(course.monotonicity(1, 30)).isEqualTo(Direction.RISING);
        assertThat(course.firstStepWhere(Interval.of(0), 1, 60)).isEqualTo(new Where.At(38));
    }

    @Test
    void aClockOfLargeStepsTurnsOverThoughItsTurnsAreRounded() {
        double first = 0x1p56 + 192;
        assertThat(first % 100).isEqualTo(28);
        Interval range = new Interval(first + 64, first + 144);
        assertThat((first + 64) % 100).isEqualTo(92);
        assertThat((first + 80) % 100).isEqualTo(8);
        assertThat(direction("t mod 100", range)).isEqualTo(Direction.UNKNOWN);
    }

    /// Without that the doubled subterms would be looked at `2^60` times.
    @Test
    void whatIsUsedTwiceIsLookedAtOnce() {
        Formula doubled = Terms.STEP;
        for (int i = 0; i < 60; i++) {
            doubled = doubled.plus(doubled);
        }
        assertThat(Motion.of(doubled, new Interval(0, 9)).direction()).isEqualTo(Direction.RISING);
    }

    @ParameterizedTest
    @CsvSource({
        "CONSTANT, CONSTANT, CONSTANT", "CONSTANT, RISING, RISING", "RISING, CONSTANT, RISING",
        "RISING, RISING, RISING",
        "RISING, FALLING, UNKNOWN", "FALLING, FALLING, FALLING", "UNKNOWN, CONSTANT, UNKNOWN",
        "CONSTANT, UNKNOWN, UNKNOWN", "NEITHER, RISING, UNKNOWN", "NEITHER, CONSTANT, NEITHER"
    })
    void twoPushes(Direction one, Direction other, Direction both) {
        assertThat(one.with(other)).isEqualTo(both);
        assertThat(one.negated().with(other.negated())).isEqualTo(both.negated());
    }
}
