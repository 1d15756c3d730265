package dev.lehr.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.schedule.Schedule;
import dev.lehr.text.ScheduleJson;
import dev.lehr.text.ScheduleText;
import io.vavr.control.Validation;

/// What must hold for a schedule, wherever it came from.
final class SaneSchedule {
    private static final double[] SOON = {0, 1, 0.5, 7, 100, 1e300, -1, -1e300};
    private static final double[] STEPS = {0, 1, 0.5, 7, 100, 1e300, -1, -1e300, 1e6, 1e15};

    private SaneSchedule() {}

    /// It can be written as a line, and is read again as what it is; it has values.
    static void check(Schedule schedule) {
        assertThat(ScheduleText.print(schedule).flatMap(text -> ScheduleText.parse(text, Documents.NAMES)))
                .isEqualTo(Validation.valid(schedule));
        checkJson(schedule);
    }

    /// The same for JSON, which can also say what no line builds.
    static void checkJson(Schedule schedule) {
        assertThat(ScheduleJson.print(schedule).flatMap(text -> ScheduleJson.parse(text, Documents.NAMES)))
                .isEqualTo(Validation.valid(schedule));
        evaluate(schedule);
    }

    /// It has a value at each step, unless it says that it has none there.
    static void evaluate(Schedule schedule) {
        evaluate(schedule, STEPS);
    }

    /// The same for a schedule that may have to take each step.
    static void evaluateSoon(Schedule schedule) {
        evaluate(schedule, SOON);
    }

    private static void evaluate(Schedule schedule, double... steps) {
        assertThat(schedule.length()).isNotNaN();
        for (double step : steps) {
            try {
                schedule.at(step);
            } catch (IllegalArgumentException noValue) {
                assertThat(noValue.getMessage()).isNotBlank();
            }
        }
    }
}
