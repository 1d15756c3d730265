package dev.lehr.plot;

import static dev.lehr.schedule.Schedule.constant;
import static dev.lehr.schedule.Schedule.linear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lehr.formula.Interval;
import dev.lehr.schedule.Schedule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The small decisions of a plot, each where it changes.
class PartsOfPlotsTest {
    private static Interval around(double... values) {
        return Scale.around(IntStream.range(0, values.length)
                .mapToObj(i -> new Point(i, values[i]))
                .toList());
    }

    @Test
    void theAxisHasZeroOnItWhereValuesComeNearIt() {
        assertThat(around(1, 2)).isEqualTo(new Interval(1, 2));
        assertThat(around(1, 3)).isEqualTo(new Interval(1, 3));
        assertThat(around(1, 3.01)).isEqualTo(new Interval(0, 3.01));
        assertThat(around(-3.01, -1)).isEqualTo(new Interval(-3.01, 0));
        assertThat(around(-1, 2)).isEqualTo(new Interval(-1, 2));
    }

    @Test
    void theAxisIsNeverWithoutWidth() {
        assertThat(around()).isEqualTo(new Interval(-1, 1));
        assertThat(around(Double.NaN, Double.POSITIVE_INFINITY)).isEqualTo(new Interval(-1, 1));
        assertThat(around(0, 0)).isEqualTo(new Interval(-1, 1));
        assertThat(around(4, 4)).isEqualTo(new Interval(2, 6));
        assertThat(around(-4)).isEqualTo(new Interval(-6, -2));
        assertThat(around(1, 1 + 5e-10)).isEqualTo(new Interval(1 - (1 + 5e-10) / 2, 1 + 5e-10 + (1 + 5e-10) / 2));
        assertThat(around(1, 1 + 2e-9)).isEqualTo(new Interval(1, 1 + 2e-9));
    }

    @Test
    void placesAreInProportion() {
        Scale scale = new Scale(new Interval(2, 6), 100, 20);
        assertThat(new double[] {scale.place(2), scale.place(3), scale.place(6)}).containsExactly(100, 80, 20);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,        1e7,      4, 0|5e6|1e7
            0,        9999999,  4, '0|5,000,000'
            0,        0.001,    3, 0|0.0005|0.0010
            0,        0.00099,  3, 0|5e-4
            100,      100.00001,3, 100.000000|100.000005|100.000010
            1000,     1000.000001,3, 1e3|1.0000000005e3|1.000000001e3
            -250,     -50,      3, -200|-100
            -3e-9,    3e-9,     3, -2e-9|0|2e-9
            1.2e9,    1.3e9,    3, 1.2e9|1.25e9|1.3e9
            0,        10,       2, 0|10
            0.5,      9.5,      10, 1|2|3|4|5|6|7|8|9
            """)
    void ticksAreWrittenAsReadersExpect(double low, double high, int count, String labels) {
        assertThat(Ticks.on(low, high, count).list())
                .extracting(Ticks.Tick::label)
                .containsExactly(labels.split("\\|"));
    }

    @Test
    void ticksKnowTheirNumberAndTheirRoom() {
        Ticks ticks = Ticks.on(0, 25, 5);
        assertThat(ticks.list()).extracting(Ticks.Tick::value).containsExactly(0.0, 10.0, 20.0);
        assertThat(ticks.steps()).isEqualTo(2.5);
        assertThat(ticks.widest()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0, 8.8, 5, 0, 10", "0, 12, 5, 0, 15", "0, 11.25, 4, 0, 11.25", "-1.2, 9, 4, -1.2, 10"})
    void anAxisEndsAtATickOrAQuarterBehindOne(double low, double high, int count, double from, double to) {
        Ticks ticks = Ticks.around(low, high, count);
        assertThat(new double[] {ticks.low(), ticks.high()}).containsExactly(from, to);
    }

    @Test
    void ticksOfStepsGetFewerWhereThereIsLittleRoom() {
        Axes axes = Axes.of(Plot.of(linear(0, 1).over(9000)), 20, 8);
        assertThat(axes.steps(1000, 1, 3).list()).hasSize(10);
        assertThat(axes.steps(72, 1, 3).list()).hasSize(10);
        assertThat(axes.steps(71, 1, 3).list()).hasSize(5);
        assertThat(axes.steps(1, 1, 3).list()).hasSize(2);
        assertThat(axes.steps(72, 2, 3).list()).hasSize(5);
    }

    @Test
    void aTraceHasEveryStepOrAsManySamplesAsThePictureCanShow() {
        Schedule schedule = linear(0, 1).over(10);
        assertThat(Trace.of(schedule, 40, 10)).hasSize(41);
        assertThat(Trace.of(schedule, 39, 10)).hasSize(41);
        assertThat(Trace.of(schedule, 41, 10)).hasSize(42);
        assertThat(Trace.of(schedule, 41.5, 10)).hasSize(161);
        assertThat(Trace.of(schedule, 160, 10)).hasSize(161);
        assertThat(Trace.of(schedule, 159, 10)).hasSize(160);
        assertThat(Trace.of(schedule, 161, 10)).hasSize(161);
    }

    @Test
    void aLineKeepsItsEndsAndWhatIsFarFromTheOthers() {
        List<Point> bend = List.of(new Point(0, 0), new Point(1, 3), new Point(2, 0.5), new Point(3, 0));
        assertThat(Trace.simplified(bend, 0.1)).isEqualTo(bend);
        assertThat(Trace.simplified(bend, 1)).containsExactly(bend.get(0), bend.get(1), bend.get(3));
        assertThat(Trace.simplified(bend, 3)).containsExactly(bend.get(0), bend.get(3));
        List<Point> two = bend.subList(0, 2);
        assertThat(Trace.simplified(two, 1)).isSameAs(two);
        List<Point> slope = List.of(new Point(0, 0), new Point(1, 2), new Point(4, 8.25), new Point(5, 10));
        assertThat(Trace.simplified(slope, 0.1)).containsExactly(slope.get(0), slope.get(2), slope.get(3));
        assertThat(Trace.simplified(slope, 0.12)).containsExactly(slope.get(0), slope.get(3));
    }

    @Test
    void aTraceMayEndWhereThereIsNoNumber() {
        Point number = new Point(0, 1);
        Point none = new Point(1, Double.NaN);
        assertThat(Trace.finite(List.of(none, none, number, none))).containsExactly(List.of(number));
        assertThat(Trace.finite(List.of(none))).isEmpty();
    }

    @Test
    void sparklinesShowMeans() {
        assertThat(Plot.of(linear(7, 0).over(8)).sparkline(8)).isEqualTo("█▇▆▅▄▃▂▁");
        assertThat(Plot.of(linear(-4, -1).over(4)).sparkline(2)).isEqualTo("▁█");
        assertThat(Plot.of(Schedule.of(t -> t == 0 ? 100 : t < 5 ? 1 : 3)).over(10).sparkline(4)).isEqualTo("█▁▂▂");
        assertThat(Plot.of(Schedule.of(_ -> Double.NaN)).over(10).sparkline(2)).isEqualTo("  ");
    }

    @Test
    void dashesAreStrokesAndGapsInTurn() {
        List<Point> line = List.of(new Point(0, 0), new Point(19, 0));
        assertThat(dots(line, 0)).isEqualTo("####################");
        assertThat(dots(line, 1)).isEqualTo("####   ####   ####  ");
        assertThat(dots(line, 2)).isEqualTo("#  #  #  #  #  #  # ");
        assertThat(dots(line, 3)).isEqualTo("#####  #  #####  #  ");
        assertThat(dots(line, 4)).isEqualTo(dots(line, 0));
    }

    /// The upper row of dots.
    private static String dots(List<Point> line, int curve) {
        Braille braille = new Braille(10, 1);
        braille.draw(line, curve);
        StringBuilder dots = new StringBuilder();
        for (char c : braille.row(0, false).toString().toCharArray()) {
            dots.append(c != ' ' && (c & 1) != 0 ? '#' : ' ').append(c != ' ' && (c & 8) != 0 ? '#' : ' ');
        }
        return dots.toString();
    }

    @Test
    void brailleLeavesOutWhatIsOutside() {
        Braille braille = new Braille(3, 2);
        braille.draw(List.of(new Point(-4, 3.4), new Point(20, 3.4)), 0);
        braille.draw(List.of(new Point(2, -9), new Point(2, 30)), 0);
        assertThat(braille.row(0, false)).hasToString("⣀⣇⣀");
        assertThat(braille.row(1, false)).hasToString(" ⡇ ");
        Braille slanted = new Braille(3, 1);
        slanted.draw(List.of(new Point(0, 0), new Point(5, 2), new Point(2, 3)), 0);
        assertThat(slanted.row(0, false)).hasToString("⠉⣒⠤");
        assertThat(new Braille(2, 1).row(0, true)).hasToString("  ");
    }

    @Test
    void textIsCutOffAtItsLimit() {
        assertThat(new Text(4, false).add("ab").to(3).add("\uD83D\uDD25cd")).hasToString("ab \uD83D\uDD25");
        assertThat(new Text(4, false).to(9).width()).isEqualTo(4);
        assertThat(new Text(4, true).add("a", 1).add("b", 1).add("c", 6)).hasToString("\033[93mab\033[94mc\033[0m");
        assertThat(new Text(4, true).add("abcd").add("e", 1)).hasToString("abcd");
        Text other = new Text(2, false).add("xy");
        assertThat(new Text(6, true).add("a", 2).add(other).to(4).add("z")).hasToString("\033[92ma\033[0mxy z");
    }

    @Test
    void aFigureHasAtMostThreePlotsInARow() {
        Plot plot = Plot.of(constant(1)).over(1);
        assertThat(Figure.of(plot).columns()).isEqualTo(1);
        assertThat(Figure.of(plot, plot).columns()).isEqualTo(2);
        assertThat(Figure.of(plot, plot, plot, plot).columns()).isEqualTo(3);
        assertThat(Figure.of(plot, plot, plot, plot).rows()).isEqualTo(2);
        assertThatThrownBy(() -> Figure.of(plot, plot).columns(1).terminal(80, 15))
                .hasMessage("height must be >= 16 but was 15");
        assertThatThrownBy(() -> Figure.of(plot, plot).title("a").columns(1).terminal(80, 16))
                .hasMessage("height must be >= 17 but was 16");
        assertThat(Figure.of(plot).dark().theme()).isEqualTo(Theme.DARK);
        assertThat(Figure.of(plot).title("a").columns(2).theme(Theme.DARK))
                .isEqualTo(new Figure("a", List.of(plot), 2, Theme.DARK));
        assertThatThrownBy(() -> new Plot(List.of(), plot.window(), plot.labels(), plot.theme()))
                .hasMessage("lines must be at least 1 but was 0");
    }

    @Test
    void aPlotOfSchedulesWithoutEndShowsUntilTheLastOneThatHasOne() {
        Schedule ending = linear(0, 1).over(9);
        assertThat(Plot.of(constant(1)).and("", linear(0, 1).over(4)).steps()).isEqualTo(4);
        assertThat(Plot.of(linear(0, 1).over(4)).over(2.5).steps()).isEqualTo(2.5);
        assertThat(Plot.of(ending).steps()).isEqualTo(9);
        assertThatThrownBy(() -> new Plot.Window(OptionalDouble.empty(), 0, false))
                .hasMessage("unit must be finite and > 0 but was 0");
        Plot named = Plot.of(ending).x("iteration");
        assertThat(List.of(named.labels().x(), named.y("v").labels().y(), named.title("t").labels().title()))
                .containsExactly("iteration", "v", "t");
    }

    @ParameterizedTest
    @CsvSource({"#12345", "#1234567", "123456", "#12345g"})
    void aColourHasSixDigits(String colour) {
        for (int place = 0; place < 5; place++) {
            String[] colours = new String[5];
            Arrays.fill(colours, "#000000");
            colours[place] = colour;
            assertThatThrownBy(() -> new Theme(
                            colours[0], colours[1], colours[2], colours[3], List.of("#ABCDEF", colours[4])))
                    .hasMessage("colour must be written as #rrggbb but was " + colour);
        }
        assertThat(Theme.LIGHT.curve(7)).isEqualTo(Theme.LIGHT.curve(1)).isNotEqualTo(Theme.LIGHT.curve(0));
    }

    @Test
    void aFolderIsNoFile() {
        assertThatThrownBy(() -> WholeFile.write(Path.of("/"), new byte[1]))
                .isInstanceOf(IOException.class)
                .hasMessage("not a file: " + Path.of("/"));
    }
}
