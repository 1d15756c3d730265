package dev.lehr.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.formula.Formula;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a section is cut: at a turn that is guessed, found nearby or by bisection, else near the middle.
class CutTest {
    private static final double ENDLESS = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            t + 3 < 10           | 7
            3 + t < 10           | 7
            t - 3 < 10           | 13
            3 - t < 1            | 2
            2 * t <= 10          | 5
            t * 4 < 10           | 2.5
            t / 4 < 3            | 12
            12 / t < 3           | 4
            -t < -6              | 6
            min(t, 100) < 5      | 5
            max(1, t) < 5        | 5
            round(t) < 5         | 5
            floor(t) < 4.5       | 5
            ceil(t) < 4.5        | 4
            t ^ 2 < 49           | 7
            2 ^ t < 8            | 3
            exp(t) < 7.38905609893065 | 2
            log(t) < 2           | 7.38905609893065
            sqrt(t) < 3          | 9
            fma(-2, 5, t) < 3    | 13
            5 < t                | 5
            5 < t + 1            | 4
            (t - 4) / 2 == 3     | 10
            t < 8                | 8
            cos(t) < 1           | NaN
            t < 2 * t            | NaN
            t * t < 4            | NaN
            x * 0 < 4            | NaN
            5 < t * t            | NaN
            t                    | NaN
            cos(t) + 2 < 1       | NaN
            """)
    void theTurnOfAComparisonIsSolvedFor(String text, double guess) {
        Formula condition = Terms.of(text);
        if (text.startsWith("x")) {
            assertThat(Turn.ofCondition(condition).guess()).isInfinite();
        } else {
            assertThat(Turn.ofCondition(condition).guess()).isCloseTo(guess, within(1e-12));
        }
        assertThat(Turn.ofCondition(condition).marker()).isSameAs(condition);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            floor(t / 10)                | 0   | 30  | 20
            floor(t / 10)                | 0   | 15  | 10
            floor(t / 10)                | 11  | 1e9 | 500000010
            ceil(t / 10)                 | 1   | 30  | 21
            ceil(t / 10)                 | 0   | 15  | 11
            t mod 7                      | 0   | 20  | 7
            t mod 7                      | 0   | 70  | 35
            (t + 2) mod 7                | 0   | 6   | 5
            sign(t - 5)                  | 0   | 40  | 5
            sign(t - 4.5)                | 0   | 40  | 5
            terms(t, 3, 2)               | 0   | 20  | 3
            terms(t, 3, 2)               | 0   | 90  | 9
            t < 12.5 ? 1 : 2             | 0   | 99  | 13
            t < 12 ? 1 : 2               | 0   | 99  | 12
            t <= 12 ? 1 : 2              | 0   | 99  | 13
            cos(t / 100) < 0 ? 1 : 2     | 0   | 300 | 158
            t * t < 1000 ? 1 : 2         | 0   | 300 | 32
            t * t < 50 * t ? 1 : 2       | 1   | 300 | 50
            abs(t) < 5 ? 1 : 2           | -9  | 2   | -4
            t < 12 ? 1 : t < 20 ? 2 : 3  | 0   | 99  | 12
            floor(t) * t                 | 0   | 8   | 4
            t                            | 0   | 8   | 4
            t                            | 0   | 9   | 5
            t                            | 4   | 5   | 5
            t                            | 1   | 1e6 | 1000
            t                            | 2   | 2048| 1025
            t                            | 2   | 2049| 65
            """)
    void aSectionIsCutWhereSomethingTurns(String text, double first, double last, double cut) {
        assertThat(Section.of(Grid.WHOLE, Terms.of(text), first, last).cut()).isEqualTo(cut);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            t mod 7                  | 0   | 7
            t mod 7                  | 10  | 14
            floor(t / 10)            | 25  | 30
            ceil(t / 10)             | 25  | 31
            terms(t, 3, 2)           | 0   | 3
            t < 1e9 ? 1 : 2          | 0   | 1e9
            t                        | 0   | 1024
            t                        | -5  | 1024
            t                        | 5   | 5120
            cos(t) < 0 ? 1 : 2       | 5   | 5120
            t mod 7 + (t < 3 ? 1 : 2)| 0   | 3
            """)
    void withoutAnEndTheFirstTurnIsTaken(String text, double first, double cut) {
        assertThat(Section.of(Grid.WHOLE, Terms.of(text), first, ENDLESS).cut()).isEqualTo(cut);
    }

    @ParameterizedTest
    @CsvSource({"t < 2.3 ? 1 : 2, 2.3", "t <= 2.5 ? 1 : 2, 2.5000000000000004", "floor(t / 3), 3", "t mod 2, 2"})
    void onAllDoublesTheCutIsExact(String text, double cut) {
        assertThat(Section.of(Grid.REAL, Terms.of(text), 0, 5).cut()).isEqualTo(cut);
    }

    @Test
    void halvesMeetAtTheCut() {
        Section section = Section.of(Grid.WHOLE, Terms.of("t < 12 ? t : 3"), 0, 99);
        List<Section> halves = section.halves();
        assertThat(halves).extracting(Section::first).containsExactly(0.0, 12.0);
        assertThat(halves).extracting(Section::last).containsExactly(11.0, 99.0);
        assertThat(halves.getLast().formula()).isEqualTo(Formula.constant(3));
        assertThat(halves).allMatch(Section::isSettled);
        assertThat(section.isSettled()).isFalse();
        Section real = Section.of(Grid.REAL, Terms.of("t < 12 ? t : 3"), 0, 99);
        assertThat(real.halves().getFirst().last()).isEqualTo(Math.nextDown(12.0));
    }

    @Test
    void whatASectionKnowsOfItself() {
        Section section = Section.of(Grid.WHOLE, Terms.of("t * 2"), 3, 18);
        assertThat(section.count()).isEqualTo(16);
        assertThat(section.isShort()).isTrue();
        assertThat(section.isSingle()).isFalse();
        assertThat(section.part(3, 3).isSingle()).isTrue();
        assertThat(section.part(3, 19).isShort()).isFalse();
        assertThat(section.isEndless()).isFalse();
        assertThat(section.until(ENDLESS).isEndless()).isTrue();
        assertThat(Section.of(Grid.WHOLE, Terms.STEP, Double.NEGATIVE_INFINITY, 0).isEndless()).isTrue();
        assertThat(section.part(3, 6).steps()).containsExactly(3.0, 4.0, 5.0, 6.0);
        assertThat(section.at(5)).isEqualTo(10);
        assertThat(section.size()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2.5, -1, 0, 0.5, 7})
    void neighboursOnBothGrids(double step) {
        assertThat(Grid.WHOLE.notBelow(step)).isEqualTo(Math.ceil(step));
        assertThat(Grid.WHOLE.notAbove(step)).isEqualTo(Math.floor(step));
        assertThat(Grid.WHOLE.after(step)).isEqualTo(step + 1);
        assertThat(Grid.WHOLE.before(step)).isEqualTo(step - 1);
        assertThat(Grid.REAL.notBelow(step)).isEqualTo(step);
        assertThat(Grid.REAL.notAbove(step)).isEqualTo(step);
        assertThat(Grid.REAL.after(step)).isEqualTo(Math.nextUp(step));
        assertThat(Grid.REAL.before(step)).isEqualTo(Math.nextDown(step));
    }

    @Test
    void beyondTheLargestStepTheGridGoesOnFromDoubleToDouble() {
        assertThat(Grid.WHOLE.after(0x1p60)).isEqualTo(0x1p60 + 256);
        assertThat(Grid.WHOLE.before(0x1p60)).isEqualTo(0x1p60 - 128);
        assertThat(Math.copySign(1, Grid.WHOLE.notBelow(-0.5))).isEqualTo(1);
        assertThat(Math.copySign(1, Grid.REAL.notBelow(-0.0))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, 5", "0, 11, 6", "4, 5, 5", "5, 5.5, 6", "-9, -4, -6", "1, 1024, 513", "1, 1025, 33", "-1, 4000, 2000",
        "0, Infinity, 1024", "-9, Infinity, 1024", "0.5, Infinity, 1024", "2, Infinity, 2048",
        "-Infinity, Infinity, 0", "-Infinity, 0, -1024", "-Infinity, 9, -1024", "-Infinity, -3, -3072"
    })
    void theMiddle(double first, double last, double middle) {
        assertThat(Grid.WHOLE.middle(first, last)).isEqualTo(Math.min(middle, last));
    }

    @Test
    void theMiddleOfNeighbouringDoublesIsTheUpperOne() {
        assertThat(Grid.REAL.middle(1, Math.nextUp(1.0))).isEqualTo(Math.nextUp(1.0));
        assertThat(Grid.REAL.middle(1, 2)).isEqualTo(1.5);
    }
}
