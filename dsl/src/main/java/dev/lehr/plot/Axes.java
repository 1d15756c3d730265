package dev.lehr.plot;

import dev.lehr.formula.Interval;
import java.util.List;

/// What every drawing of a plot has in common: the samples of the curves, and the ticks that suit them.
///
/// @param plot what is drawn
/// @param traces the samples of each curve, in units of the axis and at their places on the scale of the values
/// @param values the axis of the values
record Axes(Plot plot, List<List<Point>> traces, ValueAxis values) {

    /// @param width how many columns of the picture there are to fill
    /// @param rows how many values can be written one below the other
    static Axes of(Plot plot, int width, int rows) {
        double unit = plot.window().unit();
        List<List<Point>> traces = plot.lines().stream()
                .map(curve -> Trace.of(curve.schedule(), plot.steps(), width).stream()
                        .map(point -> new Point(point.x() / unit, place(plot, point.y())))
                        .toList())
                .toList();
        List<Point> all = traces.stream().flatMap(List::stream).toList();
        boolean logarithmic = plot.window().logarithmic();
        return new Axes(
                plot, traces, logarithmic ? Decades.around(all, rows) : ValueAxis.linear(Scale.around(all), rows));
    }

    private static double place(Plot plot, double value) {
        return plot.window().logarithmic() ? Decades.place(value) : value;
    }

    /// The units that are shown.
    Interval units() {
        return new Interval(0, plot.steps() / plot.window().unit());
    }

    /// As many ticks of the steps as can be written beside each other.
    ///
    /// @param width of the axis
    /// @param character the width of a character
    /// @param gap the least distance between two labels
    Ticks steps(double width, double character, double gap) {
        Ticks ticks = Ticks.on(0, units().high(), 10);
        for (int count = 9; count > 2 && ticks.widest() * character + gap > width / ticks.steps(); count--) {
            ticks = Ticks.on(0, units().high(), count);
        }
        return ticks;
    }
}
