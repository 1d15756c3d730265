package dev.lehr.plot;

import static dev.lehr.schedule.Schedule.constant;
import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.linear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lehr.schedule.Run;
import dev.lehr.schedule.Schedule;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private static final Schedule WARM =
            linear(0.0, 1.0).over(50).then(cosine(1.0, 0.0).over(50));

    @Test
    void drawsACurveBetweenItsAxes() {
        assertThat(Plot.of(WARM).title("Warm-up").terminal(40, 10)).isEqualTo("""
                             Warm-up
                        1.0 ┤              ⢀⣠⠖⠋⠉⠓⠦⣄
                            │           ⢀⣠⠖⠋      ⠈⠑⢦⡀
                            │        ⢀⣠⠖⠋            ⠙⢦⡀
                        0.5 ┤     ⢀⣠⠖⠋                 ⠙⢤⡀
                            │  ⢀⣠⠖⠋                      ⠑⢦⡀
                          0 ┤⣠⠖⠋                           ⠉⠲⠤⣄⣀
                            └┬──────┬──────┬─────┬──────┬──────┬
                             0     20     40    60     80    100
                                            step""");
    }

    @Test
    void isAsWideAndAsHighAsSaid() {
        Plot plot = Plot.of("a long name", WARM)
                .and("another", WARM.times(0.5))
                .title("A title that is too long")
                .y("rate");
        for (int width = 24; width < 130; width += 7) {
            for (int height = 8; height < 40; height += 5) {
                String[] lines = plot.terminal(width, height).split("\n", -1);
                int limit = width;
                assertThat(lines).hasSize(height).allMatch(line -> line.length() <= limit);
            }
        }
    }

    @Test
    void coloursChangeNothingElse() {
        Plot plot = Plot.of("a", WARM).and("b", WARM.times(0.5)).title("Two");
        String coloured = plot.ansi(60, 15);
        assertThat(coloured).contains("\033[94m").contains("\033[93m");
        assertThat(coloured.replaceAll("\033\\[\\d+m", "")).isEqualTo(plot.terminal(60, 15));
        assertThat(coloured.lines())
                .allMatch(line -> !line.contains("\033[9") || line.trim().contains("\033[0m"));
    }

    @Test
    void countsARunInEpochs() {
        String text = Plot.of(WARM).over(Run.ofEpochs(20).stepsPerEpoch(5)).terminal(60, 10);
        assertThat(text.lines().toList().get(8).trim().split(" +")).containsExactly("0", "5", "10", "15", "20");
        assertThat(text).endsWith("epoch");
    }

    @Test
    void putsPlotsBesideEachOther() {
        String[] lines = Figure.of(Plot.of(WARM).title("left"), Plot.of(WARM).title("right"))
                .title("Both")
                .terminal(80, 12)
                .split("\n", -1);
        assertThat(lines[0]).isEqualTo("Both");
        assertThat(lines[1].trim().split(" +")).containsExactly("left", "right");
    }

    @Test
    void needsRoom() {
        Plot plot = Plot.of(WARM);
        assertThatThrownBy(() -> plot.terminal(23, 20)).hasMessage("width must be >= 24 but was 23");
        assertThatThrownBy(() -> plot.terminal(80, 7)).hasMessage("height must be >= 8 but was 7");
        assertThatThrownBy(() -> Figure.of(plot, plot).terminal(40, 20)).hasMessage("width must be >= 48 but was 40");
        assertThatThrownBy(() -> plot.sparkline(0)).hasMessage("width must be >= 1 but was 0");
    }

    @Test
    void sparklineGoesFromLowestToHighest() {
        assertThat(Plot.of(linear(0, 7).over(8)).sparkline(8)).isEqualTo("▁▂▃▄▅▆▇█");
        assertThat(Plot.of(constant(0.1)).over(10).sparkline(3)).isEqualTo("▄▄▄");
        assertThat(Plot.of(WARM).and("b", WARM).sparkline(5)).hasLineCount(2);
        assertThat(Plot.of(Schedule.of(t -> t < 5 ? Double.NaN : t)).over(10).sparkline(4))
                .isEqualTo("  ▁█");
    }
}
