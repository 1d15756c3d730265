package dev.lehr.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Interval;
import org.junit.jupiter.api.Test;

/// The first step with a value, or with the largest, where bounds promise more than there is, or there is no end.
class FirstTest {
    private static final double ENDLESS = Double.POSITIVE_INFINITY;

    @Test
    void ofEqualLargestValuesTheFirstCountsThoughALaterSectionPromisesMore() {
        Course course = Course.of(Terms.of("t < 50 ? min(t, 3) : max(3, 2.5 + (cos(t) - cos(t)))"));
        assertThat(course.highest(0, 99)).isEqualTo(new Where.At(3));
    }

    @Test
    void whatRisesWithoutAnEndHasNoLargestValue() {
        assertThat(Course.of(Terms.STEP).highest(0, ENDLESS)).isEqualTo(new Where.Unknown(0));
        assertThat(Course.of(Terms.of("-t")).lowest(7, ENDLESS)).isEqualTo(new Where.Unknown(7));
        assertThat(Course.of(Terms.of("-t")).highest(7, ENDLESS)).isEqualTo(new Where.At(7));
        assertThat(Course.of(Terms.of("t < 1000 ? t : 5")).highest(0, ENDLESS)).isEqualTo(new Where.At(999));
    }

    @Test
    void aFunctionThatIsNeverLookedAtHidesNothing() {
        Formula call = Formula.call("f", x -> x, Terms.STEP);
        Formula never = Formula.select(Terms.of("t * (t - 20) < -200"), () -> call, () -> Terms.of("min(t, 40)"));
        assertThat(Course.of(never).highest(0, 99)).isEqualTo(new Where.At(40));
        assertThat(Course.of(never).firstStepWhere(Interval.atLeast(30), 0, 99)).isEqualTo(new Where.At(30));
        assertThat(Course.of(never).firstStepWhere(Interval.above(40), 0, 99)).isEqualTo(new Where.Nowhere());
    }

    @Test
    void beyondTheLargestStepNobodyLooks() {
        Course course = Course.of(Terms.of("cos(t / 1e300)"));
        assertThat(course.firstStepWhere(Interval.above(2), 0, ENDLESS)).isEqualTo(new Where.Unknown(0x1p60));
        assertThat(course.firstStepWhere(Interval.above(2), 0x1p53, ENDLESS)).isEqualTo(new Where.Unknown(0x1p53));
        assertThat(Course.of(Terms.STEP).firstNotFinite(0, ENDLESS)).isEqualTo(new Where.Unknown(0x1p60));
        assertThat(course.firstStepWhere(Interval.above(2), 0, 0x1p60)).isEqualTo(new Where.Nowhere());
    }

    /// A difference of equal numbers, of which bounds say nothing.
    @Test
    void whereTheWorkWouldBeTooMuchNothingIsKnown() {
        Course course = Course.of(Terms.of("max(3, 2.5 + (cos(t) - cos(t)))"));
        assertThat(course.firstStepWhere(Interval.above(4), 0, 1e12)).isInstanceOf(Where.Unknown.class);
        assertThat(course.firstStepWhere(Interval.above(4), 0, 1000)).isEqualTo(new Where.Nowhere());
        assertThat(course.highest(0, 1e12)).isEqualTo(new Where.Unknown(0));
    }
}
