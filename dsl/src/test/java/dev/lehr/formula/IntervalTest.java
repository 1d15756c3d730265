package dev.lehr.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Intervals are closed: their ends belong to them.
class IntervalTest {
    private static final Interval SOME = new Interval(1, 3);

    @ParameterizedTest
    @CsvSource({"1, true", "3, true", "2, true", "0.9, false", "3.1, false", "NaN, false", "-Infinity, false"})
    void contains(double value, boolean inside) {
        assertThat(SOME.contains(value)).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, true, true",
        "2, 2, true, true",
        "0.5, 3, false, true",
        "1, 3.5, false, true",
        "3, 4, false, true",
        "0, 1, false, true",
        "3.5, 4, false, false",
        "0, 0.5, false, false"
    })
    void enclosesAndMeets(double low, double high, boolean encloses, boolean meets) {
        Interval other = new Interval(low, high);
        assertThat(SOME.encloses(other)).isEqualTo(encloses);
        assertThat(SOME.meets(other)).isEqualTo(meets);
    }

    @Test
    void halfLines() {
        double infinity = Double.POSITIVE_INFINITY;
        assertThat(Interval.atMost(2)).isEqualTo(new Interval(-infinity, 2));
        assertThat(Interval.atLeast(2)).isEqualTo(new Interval(2, infinity));
        assertThat(Interval.below(2)).isEqualTo(new Interval(-infinity, Math.nextDown(2.0)));
        assertThat(Interval.above(2)).isEqualTo(new Interval(Math.nextUp(2.0), infinity));
    }

    @Test
    void whatIsKnown() {
        assertThat(Interval.ALL.isUnknown()).isTrue();
        assertThat(Interval.atMost(2).isUnknown()).isFalse();
        assertThat(Interval.atLeast(2).isUnknown()).isFalse();
        assertThat(Interval.of(2).isPoint()).isTrue();
        assertThat(SOME.isPoint()).isFalse();
        assertThat(SOME.width()).isEqualTo(2);
    }

    @Test
    void unionAndIntersection() {
        assertThat(SOME.union(new Interval(5, 6))).isEqualTo(new Interval(1, 6));
        assertThat(SOME.union(new Interval(0, 2))).isEqualTo(new Interval(0, 3));
        assertThat(SOME.intersect(new Interval(2, 6))).isEqualTo(new Interval(2, 3));
        assertThat(SOME.intersect(new Interval(0, 2))).isEqualTo(new Interval(1, 2));
        assertThat(SOME.intersect(new Interval(3, 9))).isEqualTo(Interval.of(3));
    }

    @Test
    void imagesOfMonotoneFunctions() {
        assertThat(SOME.rising(x -> 2 * x)).isEqualTo(new Interval(2, 6));
        assertThat(SOME.falling(x -> -x)).isEqualTo(new Interval(-3, -1));
        assertThat(SOME.rising(_ -> 7)).isEqualTo(Interval.of(7));
        assertThat(SOME.rising(_ -> Double.NaN)).isEqualTo(Interval.ALL);
        assertThat(SOME.widened()).isEqualTo(new Interval(Math.nextDown(1.0), Math.nextUp(3.0)));
        assertThat(SOME).hasToString("[1.0, 3.0]");
    }
}
