package dev.lehr.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Equations;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Interval;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is left of a formula on a range of steps, and what is known of its values.
class RestrictionTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void everyValueIsTheSameAsBeforeAndWithinTheBounds() {
        for (int seed = 0; seed < 10_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Formula formula = Terms.any(seed, 1 + seed % 4);
            double first = random.nextInt(-40, 40) / 2.0;
            double last = first + random.nextInt(0, 40) / 4.0;
            Section section = Section.of(Grid.REAL, formula, first, last);
            for (int i = 0; i <= 8; i++) {
                double step = first + (last - first) * i / 8;
                double value = Evaluation.at(formula, step);
                String what = formula + " at " + step + " of [" + first + ", " + last + "]";
                assertThat(section.at(step) + 0.0).as(what).isEqualTo(Double.valueOf(value + 0.0));
                if (section.values().isUnknown()) {
                    continue;
                }
                assertThat(section.values().contains(value)).as("%s in %s", what, section.values()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            t < 5 ? t : 9             | 0  | 4   | t          | 0   | 4
            t < 5 ? t : 9             | 5  | 7   | 9          | 9   | 9
            t < 5 ? t : 9             | 0  | 7   | t < 5 ? t : 9 | 0 | 9
            t <= 5 ? t : 9            | 0  | 5   | t          | 0   | 5
            t < 5 ? t : 3             | 0  | 7   | t < 5 ? t : 3 | 0 | 4.999999999999999
            t <= 5 ? t : 3            | 0  | 7   | t <= 5 ? t : 3 | 0 | 5
            t < 5 ? 5 : t             | 0  | 7   | t < 5 ? 5 : t | 5 | 7
            t <= 5 ? 5 : t            | 0  | 7   | t <= 5 ? 5 : t | 5 | 7
            t == 5 ? t : 5            | 0  | 7   | t == 5 ? t : 5 | 5 | 5
            t == 5 ? 1 : t            | 0  | 7   | t == 5 ? 1 : t | 0 | 7
            5 < t ? t : 6             | 0  | 7   | 5 < t ? t : 6 | 0 | 7
            t < 5 ? (t < 6 ? 1 : 2) : 3 | 0 | 9  | t < 5 ? 1 : 3 | 1 | 3
            t < 5 ? 3 : (t < 4 ? 1 : 2) | 0 | 9  | t < 5 ? 3 : 2 | 2 | 3
            floor(t / 10)             | 11 | 18  | 1          | 1   | 1
            t mod 10                  | 11 | 18  | t - 10     | 1   | 8
            t mod 10                  | 1  | 8   | t          | 1   | 8
            t mod 10                  | -8 | -1  | t - -10    | 2   | 9
            t mod 10                  | 1  | 10  | t mod 10   | 0   | 9.999999999999998
            t mod 0.3                 | 1.3| 1.4 | fma(-4, 0.3, t) | 0.10000000000000009 | 0.19999999999999996
            t mod 10 < 5 ? 1 : 2      | 11 | 18  | t - 10 < 5 ? 1 : 2 | 1 | 2
            t mod 7                   | 21 | 27  | t - 21     | 0   | 6
            t mod 7                   | 21 | 28  | t mod 7    | 0   | 6.999999999999999
            min(t, 9)                 | 1  | 8   | t          | 1   | 8
            min(t, 9)                 | 1  | 9   | t          | 1   | 9
            min(9, t)                 | 1  | 9   | t          | 1   | 9
            min(t, 9)                 | 9  | 12  | 9          | 9   | 9
            min(9, t)                 | 1  | 12  | min(9, t)  | 1   | 9
            max(t, 9)                 | 9  | 12  | t          | 9   | 12
            max(9, t)                 | 9  | 12  | t          | 9   | 12
            max(t, 9)                 | 1  | 12  | max(t, 9)  | 9   | 12
            min(t, t + 5)             | 1  | 3   | t          | 1   | 3
            max(t + 5, t)             | 1  | 3   | t + 5      | 6   | 8
            max(t, t + 5)             | 1  | 3   | t + 5      | 6   | 8
            0 * t                     | 1  | 3   | 0          | 0   | 0
            sqrt(t)                   | 0  | 4   | sqrt(t)    | 0   | 2
            """)
    void decisionsAreTakenThatAreCertain(
            String text, double first, double last, String left, double low, double high) {
        Section section = Section.of(Grid.REAL, Terms.of(text), first, last);
        assertThat(Equations.text(section.formula())).isEqualTo(left);
        assertThat(section.opaque()).isFalse();
        assertThat(section.values()).isEqualTo(new Interval(low + 0.0, high));
    }

    /// A comparison that does not hold says nothing of what may be no number, one that holds does.
    @Test
    void whatMayBeNoNumberIsKnownWhereAComparisonHolds() {
        Formula root = Terms.of("sqrt(t)");
        Formula one = Formula.constant(1);
        Formula held = Formula.select(root.lessThan(one), () -> choice(root.lessThan(Formula.constant(2)), 1, 7), () -> one);
        Formula failed = Formula.select(root.lessThan(one), () -> one, () -> choice(one.atMost(root), 2, 3));
        assertThat(Section.of(Grid.REAL, held, -1, 4).values()).isEqualTo(Interval.of(1));
        assertThat(Section.of(Grid.REAL, failed, -1, 4).values()).isEqualTo(new Interval(1, 3));
    }

    private static Formula choice(Formula condition, double yes, double no) {
        return Formula.select(condition, () -> Formula.constant(yes), () -> Formula.constant(no));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sqrt(t)                    | -1 | 4
            sqrt(t) + 3                | -1 | 4
            min(sqrt(t), 0)            | -1 | 4
            0 * (1 / t)                | 0  | 4
            (1 / t) * 0                | 0  | 4
            fma(0, 1 / t, 1)           | 0  | 4
            fma(1 / t, 0, 1)           | 0  | 4
            sqrt(t) < 5 ? 1 / t : 1    | -1 | 4
            t mod -7                   | 1  | 3
            exp(t) mod 7               | 700 | 800
            7 mod exp(t)               | 700 | 800
            cos(exp(t))                | 700 | 800
            exp(t) / exp(t)            | 700 | 800
            1 ^ exp(t)                 | 700 | 800
            (-1) ^ exp(t)              | 700 | 800
            cos(t)                     | 2e15| 3e15
            (0 * t) ^ -1               | -1  | 1
            t * log(t)                 | 0   | 4
            exp(1000 - t) mod 7        | 0   | 400
            t ^ exp(1000 * t)          | 0.5 | 2
            (t - 2) ^ Infinity         | 0.5 | 1.5
            (t - 2) ^ Infinity         | -0.5 | 1.5
            exp(1000 - t) mod 7        | 0   | Infinity
            cos(exp(1000 - t))         | 0   | Infinity
            t ^ 2 mod 7                | 1e300 | Infinity
            """)
    void whereThereMayBeNoValueNothingIsKnown(String text, double first, double last) {
        assertThat(Section.of(Grid.REAL, Terms.of(text), first, last).values().isUnknown()).isTrue();
    }

    @Test
    void aComparisonOfWhatMayBeNoNumberIsOpen() {
        Section section = Section.of(Grid.REAL, Terms.of("sqrt(t) < 5 ? 1 : 2"), -1, 4);
        assertThat(section.values()).isEqualTo(new Interval(1, 2));
        Section other = Section.of(Grid.REAL, Terms.of("sqrt(t) < 5 ? 1 : sqrt(t)"), -1, 99);
        assertThat(other.values().isUnknown()).isTrue();
    }

    @Test
    void whatOverflowsHasNoRemainder() {
        assertThat(Course.of(Terms.of("exp(t) mod 7")).firstNotFinite(0, 1000)).isEqualTo(new Where.At(710));
        assertThat(Course.of(Terms.of("exp(t) mod 7")).firstNotFinite(0, INFINITY)).isEqualTo(new Where.At(710));
        assertThat(Course.of(Terms.of("exp(1000 - t) mod 7")).firstNotFinite(0, INFINITY)).isEqualTo(new Where.At(0));
        assertThat(Course.of(Terms.of("cos(exp(t))")).firstNotFinite(700, INFINITY)).isEqualTo(new Where.At(700));
        assertThat(Section.of(Grid.WHOLE, Terms.of("exp(-t) / (t + 1)"), 0, 9).values().isUnknown()).isFalse();
    }

    /// That is seen by looking at the argument once more, which counts.
    @Test
    void withoutAnEndThereAreValuesIfNothingOverflowsBeforeTheLargestStep() {
        Section section = Section.of(Grid.WHOLE, Terms.of("2 * t mod 7"), 0, INFINITY);
        assertThat(section.values()).isEqualTo(new Interval(0, Math.nextDown(7.0)));
        assertThat(section.size()).isEqualTo(5 + 3);
    }

    @Test
    void aPowerOfZeroMayBeInfiniteButIsPositive() {
        Section section = Section.of(Grid.REAL, Terms.of("t ^ -2"), 0, 4);
        assertThat(section.values().low()).isNotNegative();
        assertThat(section.values().high()).isEqualTo(INFINITY);
    }

    @Test
    void functionsAreOpaqueAndSoIsWhatTheyHaveAPartIn() {
        Formula call = Formula.call("f", x -> x, Terms.of("t mod 10"));
        Section section = Section.of(Grid.REAL, call.times(2), 11, 12);
        assertThat(section.opaque()).isTrue();
        assertThat(section.at(11.5)).isEqualTo(3);
        assertThat(((Formula.Call) ((Formula.Apply) section.formula()).arguments().getFirst()).argument())
                .isEqualTo(Terms.of("t - 10"));
        assertThat(Section.of(Grid.REAL, call.min(Formula.constant(5)), 11, 12).opaque()).isTrue();
        assertThat(Section.of(Grid.REAL, Terms.of("x * 2"), 0, 1).opaque()).isTrue();
        assertThat(Section.of(Grid.REAL, Formula.select(Terms.of("t < 5"), () -> call, () -> Terms.STEP), 6, 9)
                        .opaque())
                .isFalse();
        assertThat(Section.of(Grid.REAL, Formula.select(Terms.of("t < 7"), () -> call, () -> Terms.STEP), 6, 9)
                        .opaque())
                .isTrue();
        assertThat(Section.of(Grid.REAL, Formula.select(Terms.of("t < 7"), () -> Terms.STEP, () -> call), 6, 9)
                        .opaque())
                .isTrue();
        assertThat(Section.of(Grid.REAL, Formula.apply(dev.lehr.formula.Op.MOD, call, Formula.constant(3)), 6, 9)
                        .isSettled())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            t < 5 ? t mod 3 : 1       | 1
            t mod 3 + floor(t / 4)    | 2
            t mod 3 < 1 ? 1 : 2       | 2
            terms(t, 1, 2) + sign(t - 4) + ceil(t / 3) | 3
            cos(t) * sqrt(t)          | 0
            """)
    void openIsOnlyWhatIsCertainToBeLookedAt(String text, int turns) {
        assertThat(Section.of(Grid.REAL, Terms.of(text), 0, 9).turns()).hasSize(turns);
    }
}
