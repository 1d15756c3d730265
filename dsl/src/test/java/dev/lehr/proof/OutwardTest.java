package dev.lehr.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Interval;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/// Results are one double wider on each side than the rounded ones, and those of zeros are exact.
class OutwardTest {
    private static final Interval ZERO = new Interval(0, 0);
    private static final Interval WIDE = new Interval(-1, 3);

    private static Interval wider(double low, double high) {
        return new Interval(Math.nextDown(low), Math.nextUp(high));
    }

    private static void check(BinaryOperator<Interval> op, Interval a, Interval b, Interval result) {
        assertThat(op.apply(a, b)).as("%s and %s", a, b).isEqualTo(result);
    }

    @Test
    void sumsAndDifferences() {
        check(Outward::add, WIDE, new Interval(10, 20), wider(9, 23));
        check(Outward::add, WIDE, ZERO, WIDE);
        check(Outward::add, ZERO, WIDE, WIDE);
        check(Outward::add, new Interval(5, 5), WIDE, wider(4, 8));
        check(Outward::add, WIDE, new Interval(5, 5), wider(4, 8));
        check(Outward::add, new Interval(0, 1), WIDE, wider(-1, 4));
        check(Outward::add, WIDE, new Interval(0, 1), wider(-1, 4));
        check(Outward::subtract, WIDE, new Interval(10, 20), wider(-21, -7));
        Interval infinite = Interval.of(Double.POSITIVE_INFINITY);
        check(Outward::add, infinite, Outward.negate(infinite), Interval.ALL);
        assertThat(Outward.negate(WIDE)).isEqualTo(new Interval(-3, 1));
    }

    @Test
    void productsAreTheHullOfThoseOfTheEnds() {
        check(Outward::multiply, new Interval(2, 3), new Interval(5, 7), wider(10, 21));
        check(Outward::multiply, new Interval(-3, -2), new Interval(5, 7), wider(-21, -10));
        check(Outward::multiply, new Interval(2, 3), new Interval(-7, -5), wider(-21, -10));
        check(Outward::multiply, new Interval(-3, -2), new Interval(-7, -5), wider(10, 21));
        check(Outward::multiply, WIDE, new Interval(-5, 2), wider(-15, 6));
        check(Outward::multiply, ZERO, Interval.ALL, ZERO);
        check(Outward::multiply, Interval.ALL, ZERO, ZERO);
        check(Outward::multiply, new Interval(0, 2), new Interval(3, 4), wider(0, 8));
        check(Outward::multiply, new Interval(-2, 0), new Interval(3, 4), wider(-8, 0));
        assertThat(Outward.multiply(WIDE, 2)).isEqualTo(wider(-2, 6));
    }

    @Test
    void quotientsAreUnknownWhereTheDivisorMayBeZero() {
        check(Outward::divide, new Interval(6, 8), new Interval(2, 4), wider(1.5, 4));
        check(Outward::divide, new Interval(-8, -6), new Interval(2, 4), wider(-4, -1.5));
        check(Outward::divide, new Interval(6, 8), new Interval(-4, -2), wider(-4, -1.5));
        check(Outward::divide, new Interval(-8, -6), new Interval(-4, -2), wider(1.5, 4));
        check(Outward::divide, WIDE, new Interval(2, 4), wider(-0.5, 1.5));
        check(Outward::divide, WIDE, new Interval(0, 4), Interval.ALL);
        check(Outward::divide, ZERO, WIDE, Interval.ALL);
        check(Outward::divide, ZERO, new Interval(2, 4), ZERO);
        assertThat(Outward.divide(WIDE, 4)).isEqualTo(wider(-0.25, 0.75));
    }

    @Test
    void sizes() {
        assertThat(Outward.magnitude(WIDE)).isEqualTo(3);
        assertThat(Outward.magnitude(new Interval(-4, 3))).isEqualTo(4);
        assertThat(Outward.smallest(WIDE)).isZero();
        assertThat(Outward.smallest(new Interval(2, 3))).isEqualTo(2);
        assertThat(Outward.smallest(new Interval(-3, -2))).isEqualTo(2);
        assertThat(Outward.around(WIDE, 0)).isEqualTo(WIDE);
        assertThat(Outward.around(WIDE, 0.5)).isEqualTo(wider(-1.5, 3.5));
    }
}
