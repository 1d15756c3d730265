package dev.lehr.plot;

import dev.lehr.check.Check;
import dev.lehr.schedule.Run;
import dev.lehr.schedule.Schedule;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// One or more schedules over the same steps, from step zero on.
///
/// Immutable: every method gives a new plot. The value axis starts at zero when the values come near it,
/// unless it is [logarithmic][#logarithmic()].
///
/// @param lines at least one
/// @param window how many steps are shown, and on what scale the values
/// @param labels the title and the names of the axes
/// @param theme the colours
public record Plot(List<Line> lines, Window window, Labels labels, Theme theme) implements Picture {

    /// A schedule and what the legend calls it; without a name it is not in the legend.
    public record Line(String label, Schedule schedule) {}

    /// How many steps are shown, and on what scale the values.
    ///
    /// @param steps their number; if absent, until the last schedule has ended
    /// @param unit the steps that make one unit of the axis; finite and > 0
    /// @param logarithmic whether equal distances are equal factors of values, not equal differences
    public record Window(OptionalDouble steps, double unit, boolean logarithmic) {
        public Window {
            steps.ifPresent(number -> Check.above("over", 0, number));
            Check.above("unit", 0, unit);
        }
    }

    /// The words around a plot; an empty one takes no room.
    public record Labels(String title, String x, String y) {}

    public Plot {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw Check.failure("lines", "be at least 1", "0");
        }
    }

    /// A plot of one schedule.
    public static Plot of(Schedule schedule) {
        return of("", schedule);
    }

    /// A plot of one schedule, with a name for the legend.
    public static Plot of(String label, Schedule schedule) {
        return new Plot(
                List.of(new Line(label, schedule)),
                new Window(OptionalDouble.empty(), 1, false),
                new Labels("", "step", ""),
                Theme.LIGHT);
    }

    /// The same plot with one more schedule in it.
    public Plot and(String label, Schedule schedule) {
        List<Line> more = Stream.concat(lines.stream(), Stream.of(new Line(label, schedule)))
                .toList();
        return new Plot(more, window, labels, theme);
    }

    /// From step zero to step `steps`.
    ///
    /// @param steps finite and > 0
    public Plot over(double steps) {
        return new Plot(
                lines, new Window(OptionalDouble.of(steps), window.unit(), window.logarithmic()), labels, theme);
    }

    /// From the beginning of a run to its end, counted in epochs.
    public Plot over(Run run) {
        Window whole = new Window(OptionalDouble.of(run.length()), run.epochs(1), window.logarithmic());
        return new Plot(lines, whole, labels, theme).x("epoch");
    }

    /// With values on a logarithmic scale: a decay by the same factor each step is a straight line. Where a value is
    /// zero or below, there is a gap.
    public Plot logarithmic() {
        return new Plot(lines, new Window(window.steps(), window.unit(), true), labels, theme);
    }

    /// With a title above.
    public Plot title(String title) {
        return new Plot(lines, window, new Labels(title, labels.x(), labels.y()), theme);
    }

    /// With a name for the axis of the steps; "step" if never said.
    public Plot x(String name) {
        return new Plot(lines, window, new Labels(labels.title(), name, labels.y()), theme);
    }

    /// With a name for the axis of the values.
    public Plot y(String name) {
        return new Plot(lines, window, new Labels(labels.title(), labels.x(), name), theme);
    }

    @Override
    public Plot theme(Theme colours) {
        return new Plot(lines, window, labels, colours);
    }

    @Override
    public Plot dark() {
        return theme(Theme.DARK);
    }

    /// The lines in miniature: a line of `width` block characters for each, from its smallest value to its largest.
    ///
    /// @param width at least 1
    /// @throws IllegalArgumentException if nothing says how many steps to show
    public String sparkline(int width) {
        Check.atLeast("width", 1, width);
        return String.join(
                "\n",
                lines.stream()
                        .map(curve -> Sparkline.of(Trace.of(curve.schedule(), steps(), width), width))
                        .toList());
    }

    @Override
    public Figure figure() {
        return new Figure("", List.of(this), 1, theme);
    }

    /// The number of steps to show: as said, or until the last schedule has ended.
    double steps() {
        double last = lines.stream()
                .mapToDouble(curve -> curve.schedule().length())
                .filter(length -> length > 0 && length < Double.POSITIVE_INFINITY)
                .max()
                .orElse(0);
        double steps = window.steps().orElse(last);
        if (steps == 0) {
            throw new IllegalArgumentException(
                    "no schedule of the plot ends, so it must be said how many steps to show, with over: "
                            + lines.getFirst().schedule());
        }
        return steps;
    }
}
