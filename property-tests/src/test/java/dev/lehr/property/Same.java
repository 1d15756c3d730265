package dev.lehr.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.schedule.Schedule;

/// Equality of bits.
final class Same {
    private Same() {}

    /// Demands the same bits; all NaNs are the same.
    static void bits(double actual, double expected) {
        assertThat(Double.valueOf(actual)).isEqualTo(Double.valueOf(expected));
    }

    /// Demands the same bits at a step.
    static void values(Schedule actual, Schedule expected, double step) {
        assertThat(Double.valueOf(actual.at(step)))
                .as("%s at %s should be as %s", actual, step, expected)
                .isEqualTo(Double.valueOf(expected.at(step)));
    }
}
