package dev.lehr.plot;

import static dev.lehr.schedule.Schedule.constant;
import static dev.lehr.schedule.Schedule.exponentialTo;
import static dev.lehr.schedule.Schedule.linear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.schedule.Schedule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogarithmicTest {
    private static final Schedule DECAY = exponentialTo(0.1, 1e-5).over(100);

    @Test
    void aDecayByTheSameFactorIsAStraightLine() {
        Axes axes = Axes.of(Plot.of(DECAY).logarithmic(), 20, 8);
        List<Point> line = axes.traces().getFirst();
        for (Point point : line) {
            assertThat(point.y()).isCloseTo(-1 - 4 * point.x() / 100, within(1e-9));
        }
        assertThat(Trace.simplified(line, 1e-6)).hasSize(2);
    }

    @Test
    void itsNumbersArePowersOfTen() {
        Axes axes = Axes.of(Plot.of(DECAY).logarithmic(), 20, 8);
        assertThat(axes.values().list())
                .extracting(Ticks.Tick::label)
                .containsExactly("1e-5", "1e-4", "0.001", "0.01", "0.1");
        assertThat(axes.values().low()).isEqualTo(-5);
        assertThat(axes.values().high()).isEqualTo(-1);
        assertThat(axes.values().widest()).isEqualTo(5);
    }

    @Test
    void smallRangesHaveNumbersBetween() {
        Axes axes = Axes.of(Plot.of(exponentialTo(0.03, 3).over(10)).logarithmic(), 20, 8);
        assertThat(axes.values().list())
                .extracting(Ticks.Tick::label)
                .containsExactly("0.02", "0.05", "0.1", "0.2", "0.5", "1", "2", "5");
        assertThat(Axes.of(Plot.of(constant(0.3).take(9)).logarithmic(), 20, 8)
                        .values()
                        .list())
                .extracting(Ticks.Tick::label)
                .containsExactly("0.2", "0.5");
    }

    @ParameterizedTest
    @CsvSource({"1e-300, 1e300, 3", "4.9e-324, 1, 3", "1, 1.0000001, 9", "9.99, 10, 5", "1e-7, 1e7, 12", "1, 1000, 3"})
    void theAxisEnclosesAllValues(double low, double high, int rows) {
        ValueAxis axis =
                Decades.around(List.of(new Point(0, Decades.place(low)), new Point(1, Decades.place(high))), rows);
        assertThat(axis.low()).isLessThanOrEqualTo(Math.log10(low));
        assertThat(axis.high()).isGreaterThanOrEqualTo(Math.log10(high)).isGreaterThan(axis.low());
        assertThat(axis.list()).hasSizeBetween(2, rows);
    }

    @Test
    void whereThereIsNoLogarithmThereIsAGap() {
        Axes axes = Axes.of(Plot.of(linear(-1, 1).over(10)).logarithmic(), 20, 8);
        assertThat(Trace.finite(axes.traces().getFirst())).hasSize(1);
        assertThat(Trace.finite(axes.traces().getFirst()).getFirst().getFirst().x())
                .isGreaterThan(5);
        assertThat(Plot.of(linear(-1, 0).over(10)).logarithmic().terminal(40, 10))
                .contains("10 ┤");
    }

    @Test
    void everyPictureCanBeLogarithmic() {
        Plot plot = Plot.of("decay", DECAY)
                .and("linear", linear(0.1, 0).over(100))
                .logarithmic()
                .title("log");
        assertThat(plot.terminal(60, 14))
                .contains("0.1 ┤")
                .contains("1e-5 ┤")
                .isNotEqualTo(Plot.of(DECAY).terminal(60, 14));
        assertThat(plot.svg()).contains(">1e-4<").contains(">0.01<");
        assertThat(plot.over(50).dark().window().logarithmic()).isTrue();
        assertThat(Plot.of(DECAY).window().logarithmic()).isFalse();
    }
}
