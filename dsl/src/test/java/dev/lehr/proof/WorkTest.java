package dev.lehr.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Interval;
import dev.lehr.schedule.Schedule;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Long schedules and those of many pieces are answered for without walking through their steps.
@Timeout(20)
class WorkTest {
    private static final int PIECES = 1000;

    /// A thousand straight lines, each a little lower than the one before.
    private static Schedule falling(double steps) {
        return Schedule.sequential(IntStream.range(0, PIECES)
                .mapToObj(i -> Schedule.linear(1 - i * 1e-4, 1 - (i + 1) * 1e-4).over(steps))
                .toArray(Schedule[]::new));
    }

    @Test
    void aThousandPiecesOfBillionSteps() {
        double steps = 1e9;
        double end = PIECES * steps;
        Course course = falling(steps).course();
        assertThat(course.monotonicity(0, end)).isEqualTo(Direction.FALLING);
        assertThat(course.breakpoints(0, end, 2 * PIECES).found()).hasSize(PIECES);
        assertThat(course.lowest(0, end)).isEqualTo(new Where.At(end));
        assertThat(course.highest(0, end)).isEqualTo(new Where.At(0));
        assertThat(course.firstStepWhere(Interval.below(0.5), 0, end)).isEqualTo(new Where.Nowhere());
        assertThat(course.eventuallyConstantFrom(0)).isEqualTo(new Where.At(end));
        assertThat(course.integral(0, end).low()).isCloseTo(0.95 * end, within(1e-9 * end));
        assertThat(course.mean(0, end).high()).isCloseTo(0.95, within(1e-9));
        assertThat(course.period(0)).isEmpty();
    }

    @Test
    void aTrillionStepsOfACosine() {
        double steps = 1e12;
        Schedule schedule = Schedule.linear(0, 1).over(1e6).then(Schedule.cosine(1, 0.1).over(steps));
        assertThat(schedule.monotonicity(1e6, steps)).isEqualTo(Direction.FALLING);
        assertThat(schedule.highest()).isEqualTo(new Where.At(1e6));
        assertThat(schedule.firstStepWhere(Interval.below(0.55), 1e6, steps).known())
                .hasValueCloseTo(1e6 + steps / 2, within(1e6));
        assertThat(schedule.mean(1e6, 1e6 + steps).low()).isCloseTo(0.55, within(1e-9));
        assertThat(schedule.breakpoints().steps()).containsExactly(1e6, 1e6 + steps);
    }

    @Test
    void oneOfAThousandPiecesIsFoundByBisection() {
        AtomicInteger built = new AtomicInteger();
        Schedule[] pieces = IntStream.range(0, PIECES)
                .mapToObj(i -> Schedule.of(step -> {
                            built.incrementAndGet();
                            return i;
                        })
                        .take(1e9))
                .toArray(Schedule[]::new);
        Schedule schedule = Schedule.sequential(pieces);
        assertThat(schedule.at(10)).isZero();
        assertThat(schedule.at(5e11 + 1)).isEqualTo(500);
        assertThat(schedule.at(1e12)).isEqualTo(999);
        assertThat(built).hasValue(3);
    }

    @Test
    void aNestOfCombinatorsDoesNotGoOnForEver() {
        Schedule nest = Schedule.cosine(1, 0).over(10);
        for (int i = 0; i < 8; i++) {
            nest = nest.mirror().heldEach(0.3).stretch(1.1).map(Schedule.linear(0, 1).over(1));
        }
        Course course = nest.course();
        Computed computed = Computed.of(nest, 0, 100);
        assertThat(course.highest(0, 100)).isEqualTo(computed.highest());
        assertThat(course.sum(0, 100).contains(computed.sum().doubleValue())).isTrue();
        assertThat(course.monotonicity(0, 1e12)).isIn(Direction.NEITHER, Direction.UNKNOWN);
        Formula formula = nest.formula(Formula.uniform("t"));
        assertThat(Course.of(formula).breakpoints(0, 100, 10).found()).hasSizeLessThanOrEqualTo(10);
    }
}
