package dev.lehr.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.schedule.Schedule;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// A compiled schedule has the bits of the schedule, at single steps and in ranges.
class ScheduleKernelPropertiesTest {
    private static final double EXACT = 0x1p53;

    @Property(tries = 300, seed = "20250916", edgeCases = EdgeCasesMode.NONE)
    void atIsTheInterpreter(@ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(max = 12) int combinators) {
        Schedule schedule = RandomSchedules.schedule(seed, combinators);
        ScheduleKernel kernel = ScheduleKernel.compile(schedule);
        steps(schedule, seed).forEach(step -> same(schedule, step, kernel.at(step)));
    }

    @Property(tries = 200, seed = "20250916", edgeCases = EdgeCasesMode.NONE)
    void fillIsTheInterpreter(
            @ForAll @IntRange(max = 1_000_000) int seed,
            @ForAll @IntRange(max = 8) int combinators,
            @ForAll @IntRange(max = 4) int target) {
        Schedule schedule = RandomSchedules.schedule(seed, combinators);
        ScheduleKernel kernel = ScheduleKernel.compile(schedule, Targets.ALL.get(target % Targets.ALL.size()));
        firsts(schedule, seed).forEach(first -> {
            double[] values = new double[70];
            kernel.fill(first, values, 3, 64);
            for (int i = 0; i < 64; i++) {
                same(schedule, first + i, values[3 + i]);
            }
            assertThat(DoubleStream.of(values[0], values[1], values[2], values[67], values[68], values[69]).toArray())
                    .containsOnly(0);
        });
    }

    private static void same(Schedule schedule, double step, double actual) {
        double wanted = schedule.at(step);
        if (!Columns.same(actual, wanted)) {
            assertThat(actual).as("%s at %s", schedule, step).isEqualTo(wanted);
        }
    }

    /// Steps of all kinds, and all around the end.
    private static DoubleStream steps(Schedule schedule, int seed) {
        Random random = new Random(seed);
        double end = Double.isFinite(schedule.length()) ? Math.max(1, schedule.length()) : 1;
        return Stream.of(
                DoubleStream.of(0, -0.0, 1, -1, 0.5, Double.MIN_VALUE, -Double.MIN_VALUE, end, Math.nextDown(end), Math.nextUp(end)),
                DoubleStream.of(end / 2, end + 1, -end, 2 * end, EXACT, -EXACT, 1e300, -1e300, Double.MAX_VALUE),
                DoubleStream.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY),
                random.doubles(100, -end, 2 * end),
                random.ints(100, -10, 200).asDoubleStream())
                .flatMapToDouble(steps -> steps);
    }

    private static LongStream firsts(Schedule schedule, int seed) {
        long end = (long) Math.clamp(schedule.length(), 0, EXACT - 100);
        return LongStream.concat(
                LongStream.of(0, -20, end - 31, end / 2, 1_000_000, (long) EXACT - 64, (long) -EXACT),
                new Random(seed).longs(5, -100, 20_000));
    }
}
