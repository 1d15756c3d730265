package dev.lehr.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void areRoundNumbers() {
        assertThat(labels(Ticks.on(0, 1, 5))).containsExactly("0", "0.5", "1.0");
        assertThat(labels(Ticks.on(0, 1, 6))).containsExactly("0", "0.2", "0.4", "0.6", "0.8", "1.0");
        assertThat(labels(Ticks.on(0, 3000, 4))).containsExactly("0", "1,000", "2,000", "3,000");
        assertThat(labels(Ticks.on(-1.3, 0.7, 3))).containsExactly("-1", "0");
    }

    @Test
    void areWrittenWithExponentsWhereZerosWouldCrowd() {
        assertThat(labels(Ticks.on(0, 2e-5, 5))).containsExactly("0", "5e-6", "1e-5", "1.5e-5", "2e-5");
        assertThat(labels(Ticks.on(-3e9, 0, 4))).containsExactly("-3e9", "-2e9", "-1e9", "0");
    }

    @Test
    void axisEndsWithATickUnlessItWouldBeHalfEmpty() {
        assertThat(Ticks.around(0.8, 0.937, 5).high()).isEqualTo(0.95);
        assertThat(Ticks.around(0, 0.00806, 6).high()).isEqualTo(0.00806);
        assertThat(Ticks.around(-0.13, 1, 5).low()).isEqualTo(-0.5);
    }

    @Property
    void areFewAndInOrderAndOnTheAxis(
            @ForAll @DoubleRange(min = -1000, max = 1000) double low,
            @ForAll @DoubleRange(min = 1, max = 10) double digits,
            @ForAll @IntRange(min = -6, max = 12) int exponent,
            @ForAll @IntRange(min = 3, max = 12) int count) {
        double high = low + digits * Math.pow(10, exponent);
        Ticks ticks = Ticks.around(low, high, count);
        List<Double> values = ticks.list().stream().map(Ticks.Tick::value).toList();
        assertThat(values).hasSizeBetween(1, count).isSorted();
        assertThat(ticks.low()).isLessThanOrEqualTo(low);
        assertThat(ticks.high()).isGreaterThanOrEqualTo(high);
        assertThat(values).allMatch(value -> ticks.low() <= value && value <= ticks.high());
        assertThat(labels(ticks)).doesNotHaveDuplicates();
    }

    private static List<String> labels(Ticks ticks) {
        return ticks.list().stream().map(Ticks.Tick::label).toList();
    }
}
