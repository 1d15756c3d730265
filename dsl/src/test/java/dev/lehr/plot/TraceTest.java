package dev.lehr.plot;

import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.linear;
import static dev.lehr.schedule.Schedule.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.schedule.Schedule;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTest {
    private static final double TOLERANCE = 0.01;

    @Test
    void samplesEveryStepOfAnOrdinaryRun() {
        List<Point> points = Trace.of(cosine(1, 0).over(3000), 3000, 700);
        assertThat(points).hasSize(3001);
        assertThat(points).allMatch(point -> point.x() == Math.rint(point.x()));
        assertThat(points.getFirst()).isEqualTo(new Point(0, 1));
        assertThat(points.getLast()).isEqualTo(new Point(3000, 0));
    }

    @Test
    void samplesBetweenFewStepsAndSkipsAmongMany() {
        assertThat(Trace.of(linear(0, 1).over(10), 10, 100)).hasSize(401);
        assertThat(Trace.of(linear(0, 1).over(10), 1_000_000, 100)).hasSize(1601);
    }

    @Test
    void aJumpIsNarrowerThanTheEyeCanSee() {
        List<Point> points = Trace.simplified(Trace.of(step(1).every(5), 50, 100), TOLERANCE);
        assertThat(points.get(1).y()).isEqualTo(1);
        assertThat(points.get(2).x() - points.get(1).x()).isLessThanOrEqualTo(50.0 / 400);
    }

    @Test
    void simplifiedStaysWithinTolerance() {
        List<Point> all = Trace.of(cosine(100, 0).over(100), 100, 100);
        List<Point> few = Trace.simplified(all, TOLERANCE);
        assertThat(few.size()).isLessThan(all.size() / 4);
        for (Point point : all) {
            assertThat(between(few, point.x())).isCloseTo(point.y(), within(2 * TOLERANCE));
        }
    }

    @Test
    void breaksWhereThereIsNoNumber() {
        Schedule hole = Schedule.of(t -> t == 5 ? Double.NaN : t);
        List<List<Point>> parts = Trace.finite(Trace.of(hole, 10, 10));
        assertThat(parts).hasSize(2);
        assertThat(parts.getFirst().getLast().x()).isLessThan(5);
        assertThat(parts.getLast().getFirst().x()).isGreaterThan(5);
    }

    private static double between(List<Point> line, double x) {
        for (int i = 1; i < line.size(); i++) {
            Point a = line.get(i - 1);
            Point b = line.get(i);
            if (x <= b.x()) {
                return a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x());
            }
        }
        throw new AssertionError("no point at " + x);
    }
}
