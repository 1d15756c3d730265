package dev.lehr.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.algebra.Algebra;
import dev.lehr.algebra.Fingerprint;
import dev.lehr.schedule.Schedule;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Laws and fingerprints meet schedules of every kind with numbers of every kind.
class SimplifiedTextTest {
    private static final double[] STEPS = {
        Double.NEGATIVE_INFINITY,
        -1e300,
        -7,
        -0.3,
        -0.0,
        0,
        4.9e-324,
        0.1,
        1,
        2,
        3.7,
        10,
        99,
        1e6 + 0.1,
        1e300,
        Double.POSITIVE_INFINITY
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theSimplifiedScheduleHasTheSameBits(long seed) {
        RandomSchedules random = new RandomSchedules(seed);
        for (int i = 0; i < 1_500; i++) {
            Schedule before = random.next(3);
            Schedule after = Algebra.simplify(before).schedule();
            assertThat(after.length()).as("%s became %s", before, after).isEqualTo(before.length());
            DoubleStream.concat(
                            DoubleStream.of(STEPS), DoubleStream.of(before.length(), Math.nextDown(before.length())))
                    .forEach(step -> assertThat(value(after, step))
                            .as("%s became %s at step %s", before, after, step)
                            .isEqualTo(value(before, step)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void theFingerprintSurvivesTheText(long seed) {
        RandomSchedules random = new RandomSchedules(seed);
        for (int i = 0; i < 800; i++) {
            Schedule schedule = random.next(3);
            Fingerprint fingerprint = Algebra.fingerprint(schedule);
            ScheduleText.print(schedule)
                    .flatMap(text -> ScheduleText.parse(text, RandomSchedules.NAMES))
                    .forEach(read -> assertThat(Algebra.fingerprint(read)).isEqualTo(fingerprint));
        }
    }

    /// The bits of the value, or the message of who refuses the step.
    private static Object value(Schedule schedule, double step) {
        try {
            return Double.doubleToLongBits(schedule.at(step));
        } catch (IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
