package dev.lehr.schedule.families;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Interpreter;
import dev.lehr.formula.Interval;
import dev.lehr.formula.Lane;
import dev.lehr.schedule.Schedule;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every schedule of the families keeps, whichever it is.
class FamilyBoundsTest {
    private static final double[] RANGES = {-3, 0, 0, 1, 0, 10, 2.5, 7.25, 5, 5, 9, 40, -1e6, 1e6};

    static List<Schedule> schedules() {
        return Samples.schedules();
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void boundsEncloseEveryValue(Schedule schedule) {
        Interval all = schedule.bounds();
        Random random = new Random(20250916);
        for (int i = 0; i < RANGES.length; i += 2) {
            Interval bounds = schedule.bounds(RANGES[i], RANGES[i + 1]);
            assertThat(all.encloses(bounds)).as("%s in %s", bounds, all).isTrue();
            for (int k = 0; k < 200; k++) {
                double step = RANGES[i] + random.nextDouble() * (RANGES[i + 1] - RANGES[i]);
                double value = schedule.at(k % 2 == 0 ? step : Math.clamp(Math.rint(step), RANGES[i], RANGES[i + 1]));
                assertThat(bounds.contains(value))
                        .as("%s at %s in %s", value, step, bounds)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void theFormulaOfAVariableStepIsTheSchedule(Schedule schedule) {
        Formula.Variable t = Formula.uniform("t");
        Interpreter interpreter = Interpreter.of(List.of(schedule.formula(t)));
        for (double step : new double[] {-7, -0.5, 0, 0.5, 1, 3, 5.5, 7.5, 10, 19, 20, 1000, 1e12}) {
            assertThat(interpreter.values(Lane.F64, leaf -> step)[0])
                    .as("at %s", step)
                    .isEqualTo(schedule.at(step));
        }
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void hasAValueEverywhere(Schedule schedule) {
        for (double step : new double[] {
            Double.NEGATIVE_INFINITY, -1e300, -1, 0, 1e-300, 1, 0x1p53, 1e15, 1e300, Double.POSITIVE_INFINITY
        }) {
            assertThat(schedule.at(step)).as("%s at %s", schedule, step).isNotNaN();
        }
        if (schedule.length() < Double.POSITIVE_INFINITY) {
            assertThat(schedule.at(schedule.length() + 1)).isEqualTo(schedule.end());
            assertThat(schedule.at(1e12)).isEqualTo(schedule.end());
        }
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void equalsWhatIsBuiltAlike(Schedule schedule) {
        int index = schedules().indexOf(schedule);
        assertThat(index).isNotNegative();
        assertThat(schedules().get(index))
                .isEqualTo(schedule)
                .hasSameHashCodeAs(schedule)
                .hasToString(schedule.toString());
        assertThat(schedules().stream()
                        .filter(schedule::equals)
                        .map(Schedule::toString)
                        .distinct())
                .hasSize(1);
    }
}
