package dev.lehr.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.schedule.Schedule;
import dev.lehr.text.ScheduleText;

/// A schedule of another library and its line here.
///
/// @param original the library and its name for the schedule
/// @param text the source line
/// @param step a step
/// @param value what the original's formula gives there
record OriginalLine(String original, String text, double step, double value) {
    static OriginalLine line(String original, String text, double step, double value) {
        return new OriginalLine(original, text, step, value);
    }

    static double halfWave(double part) {
        return (1 + Math.cos(Math.PI * part)) / 2;
    }

    void check() {
        Schedule schedule = ScheduleText.parse(text).get();
        assertThat(schedule.at(step)).as(original).isCloseTo(value, within(1e-12 * Math.abs(value) + 1e-300));
        assertThat(ScheduleText.parse(schedule.toString()).get()).isEqualTo(schedule);
    }

    @Override
    public String toString() {
        return original + ": " + text + " at " + step;
    }
}
