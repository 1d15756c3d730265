package dev.lehr.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.schedule.Schedule;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is as large as it may be, and one part more.
class SizeTest {
    private static final Schedule ONE = Schedule.constant(1);

    private static String wrong(Object value) {
        return String.valueOf(new Size().wrong(value));
    }

    private static List<Schedule> many(int count) {
        return Collections.nCopies(count, ONE);
    }

    /// The list is a part, too.
    @Test
    void parts() {
        assertThat(wrong(many(9_999))).isEqualTo("null");
        assertThat(wrong(many(10_000))).isEqualTo("there are more than 10000 parts");
        assertThat(wrong(List.of(many(4_000), many(5_997)))).isEqualTo("null");
        assertThat(wrong(List.of(many(4_000), many(5_998)))).isEqualTo("there are more than 10000 parts");
    }
}
