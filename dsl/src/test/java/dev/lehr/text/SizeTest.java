package dev.lehr.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.schedule.Edge;
import dev.lehr.schedule.Edged;
import dev.lehr.schedule.Schedule;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /// Sums within sums: as many records within one another as are said.
    private static Schedule deep(int records) {
        return Stream.iterate(ONE, within -> within.plus(ONE)).skip(records - 1).findFirst().orElseThrow();
    }

    @Test
    void depth() {
        assertThat(wrong(deep(200))).isEqualTo("null");
        assertThat(wrong(deep(201))).isEqualTo("values within values are deeper than 200");
        assertThat(wrong(List.of(ONE, deep(201), ONE))).isEqualTo("values within values are deeper than 200");
        assertThat(wrong(deep(9_000))).as("without a stack overflow").isEqualTo("values within values are deeper than 200");
    }

    private static String extrapolated(int levels, Edge before, Edge beyond) {
        return Stream.iterate(ONE.take(4), within -> new Edged(within, before, beyond).take(4))
                .skip(levels)
                .findFirst()
                .map(SizeTest::wrong)
                .orElseThrow();
    }

    /// A dozen within one another are more than 2^12 parts.
    @ParameterizedTest
    @CsvSource({"EXTRAPOLATE, HOLD", "HOLD, EXTRAPOLATE"})
    void whatIsComputedTwiceCountsTwice(Edge before, Edge beyond) {
        assertThat(extrapolated(11, before, beyond)).isEqualTo("null");
        assertThat(extrapolated(12, before, beyond)).isEqualTo("there are more than 10000 parts");
        assertThat(extrapolated(12, Edge.HOLD, Edge.HOLD)).isEqualTo("null");
    }
}
