package dev.lehr.plot;

import dev.lehr.formula.Interval;
import java.util.List;

/// What every drawing of a plot has in common: the samples of the curves, and the ticks that suit them.
///
/// @param plot what is drawn
/// @param traces the samples of each curve, in units of the axis
/// @param values the ticks of the values; the axis begins and ends with one
record Axes(Plot plot, List<List<Point>> traces, Ticks values) {

    /// @param width how many columns of the picture there are to fill
    /// @param rows how many values can be written one below the other
    static Axes of(Plot plot, int width, int rows) {
        double unit = plot.window().unit();
        List<List<Point>> traces = plot.lines().stream()
                .map(curve -> Trace.of(curve.schedule(), plot.steps(), width).stream()
                        .map(point -> new Point(point.x() / unit, point.y()))
                        .toList())
                .toList();
        Interval range = Scale.around(traces.stream().flatMap(List::stream).toList());
        return new Axes(plot, traces, Ticks.around(range.low(), range.high(), rows));
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
