package dev.lehr.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.schedule.Interpolation;
import dev.lehr.schedule.Piecewise;
import dev.lehr.schedule.Schedule;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Composites of a thousand pieces compile to methods that the just-in-time compiler takes.
class LargeScheduleTest {
    /// HotSpot does not compile longer methods.
    private static final int LONGEST_METHOD = 8_000;

    private static final int PIECES = 1_000;

    @TempDir
    private Path folder;

    private void check(Schedule schedule) {
        List<ClassModel> classes = Dump.of(folder, () -> {
            ScheduleKernel kernel = ScheduleKernel.compile(schedule);
            double[] values = new double[12_000];
            kernel.fill(-100, values);
            IntStream.range(0, values.length).filter(i -> i % 7 == 0).forEach(i -> {
                double wanted = schedule.at(i - 100);
                assertThat(Columns.same(kernel.at(i - 100), wanted)).as("at %s", i - 100).isTrue();
                assertThat(Columns.same(values[i], wanted)).as("fill at %s", i - 100).isTrue();
            });
        });
        assertThat(classes).isNotEmpty().allSatisfy(model ->
                assertThat(model.methods()).allSatisfy(method -> assertThat(length(method)).isLessThan(LONGEST_METHOD)));
    }

    private static int length(MethodModel method) {
        return method.code().map(code -> ((CodeAttribute) code).codeLength()).orElse(0);
    }

    private static List<Schedule> pieces(Supplier<Schedule> last) {
        return IntStream.range(0, PIECES)
                .mapToObj(i -> i == PIECES - 1 ? last.get() : Schedule.cosine(i, i * 0.37).over(3 + i % 17))
                .toList();
    }

    @Test
    void sequence() {
        check(Schedule.sequential(pieces(() -> Schedule.linear(1, 2).over(50)).toArray(Schedule[]::new)));
    }

    @Test
    void sequenceOfSums() {
        check(Schedule.sequential(pieces(() -> Schedule.of(step -> step)).stream()
                .map(piece -> piece.plus(Schedule.exponential(1, 0.9)).take(piece.length() < 1e9 ? piece.length() : 9))
                .toArray(Schedule[]::new)));
    }

    @Test
    void polygon() {
        Interpolation polygon = Schedule.interpolate(0, 1);
        for (int i = 1; i < PIECES; i++) {
            polygon = polygon.to(10 * i, i % 13);
        }
        check(polygon);
    }

    @Test
    void stairs() {
        Piecewise stairs = Schedule.piecewise(1);
        for (int i = 1; i < PIECES; i++) {
            stairs = stairs.at(9.5 * i, i % 13);
        }
        check(stairs);
        check(Schedule.multiStep(1).at(DoubleStream.iterate(1, x -> x + 11).limit(PIECES).toArray()).gamma(0.99));
    }

    @Test
    void product() {
        Schedule product = Schedule.constant(1);
        for (int i = 0; i < PIECES; i++) {
            product = product.times(Schedule.linear(1, 1 + 1.0 / (1 + i)).over(10 * i + 5));
        }
        check(product);
    }

    @Test
    void balancedSum() {
        check(sum(pieces(() -> Schedule.constant(3))));
    }

    private static Schedule sum(List<Schedule> parts) {
        int half = parts.size() / 2;
        return half == 0 ? parts.getFirst() : sum(parts.subList(0, half)).plus(sum(parts.subList(half, parts.size())));
    }

    @Test
    void manyClocks() {
        Schedule schedule = Schedule.linear(0, 1).over(7);
        for (int i = 0; i < 3; i++) {
            schedule = schedule.then(Schedule.cosine(1, 0.5).over(3 + i)).repeat(2).stretch(1.25).overlayWarmup(5, Schedule.from(0.1));
        }
        check(schedule);
    }
}
