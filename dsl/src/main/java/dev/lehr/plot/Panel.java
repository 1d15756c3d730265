package dev.lehr.plot;

import dev.lehr.formula.Interval;
import dev.lehr.plot.Canvas.Align;
import dev.lehr.plot.Canvas.Lettering;
import dev.lehr.plot.Canvas.Pen;
import java.util.ArrayList;
import java.util.List;

/// One plot on a canvas: the title, the legend below it, then the curves between their axes.
final class Panel {
    private static final double EDGE = 16;
    private static final double LINE = 20;
    private static final double SMALL = 12;

    /// The width of a character of the small type; a little more than most have.
    private static final double CHARACTER = 0.6 * SMALL;

    /// Between two labels of the axis of the steps.
    private static final double GAP = 24;

    private static final double SWATCH = 32;

    /// Nearer than this to a straight line, a point need not be drawn.
    private static final double TOLERANCE = 0.05;

    /// Strokes and gaps of the first curve, of the second, and so on, so that curves that coincide are all seen.
    private static final List<List<Double>> DASHES =
            List.of(List.of(), List.of(8.0, 5.0), List.of(3.0, 3.0), List.of(10.0, 3.0, 2.0, 3.0));

    private final Axes axes;
    private final Theme theme;
    private final Canvas canvas;
    private final Scale horizontal;
    private final Scale vertical;

    private Panel(Axes axes, Theme theme, Canvas canvas, Scale horizontal, Scale vertical) {
        this.axes = axes;
        this.theme = theme;
        this.canvas = canvas;
        this.horizontal = horizontal;
        this.vertical = vertical;
    }

    /// The room to the left of the curves.
    static double margin(Axes axes) {
        return EDGE
                + (axes.plot().labels().y().isEmpty() ? 0 : LINE)
                + axes.values().widest() * CHARACTER
                + 8;
    }

    /// Draws a plot.
    ///
    /// @param x0 where the axis of the steps begins
    /// @param top the upper edge of all that is drawn
    /// @param right the right edge of all that is drawn
    /// @param bottom the lower edge of all that is drawn
    static void draw(Axes axes, Theme theme, Canvas canvas, double x0, double top, double right, double bottom) {
        Plot.Labels labels = axes.plot().labels();
        double last = axes.steps(right - x0, CHARACTER, GAP).widest() * CHARACTER;
        double x1 = right - Math.max(EDGE + 8, last / 2 + 12);
        List<Entry> legend = legend(axes.plot(), x1 - x0);
        double under = top + EDGE + (labels.title().isEmpty() ? 0 : LINE + 6);
        double y0 = under + (legend.isEmpty() ? 0 : (legend.getLast().line() + 1) * LINE + 4);
        double y1 = bottom - EDGE - LINE - (labels.x().isEmpty() ? 0 : LINE);
        Scale horizontal = new Scale(axes.units(), x0, x1);
        Scale vertical =
                new Scale(new Interval(axes.values().low(), axes.values().high()), y1, y0);
        Panel panel = new Panel(axes, theme, canvas, horizontal, vertical);
        if (!labels.title().isEmpty()) {
            canvas.text(labels.title(), x0, top + EDGE + 13, new Lettering(15, true, theme.text(), Align.START));
        }
        panel.legend(legend, under + 4);
        panel.valueAxis();
        panel.stepAxis();
        panel.curves();
    }

    /// Where the name of a curve goes: how far to the right, in which line.
    private record Entry(int curve, double right, int line) {}

    /// The names of the curves, in as many lines as they need.
    private static List<Entry> legend(Plot plot, double width) {
        List<Entry> entries = new ArrayList<>();
        double right = 0;
        int line = 0;
        for (int i = 0; i < plot.lines().size(); i++) {
            String label = plot.lines().get(i).label();
            double length = SWATCH + label.length() * CHARACTER;
            if (right > 0 && right + length > width) {
                right = 0;
                line++;
            }
            if (!label.isEmpty()) {
                entries.add(new Entry(i, right, line));
                right += length + 20;
            }
        }
        return entries;
    }

    private void legend(List<Entry> entries, double top) {
        for (Entry entry : entries) {
            double x = horizontal.from() + entry.right();
            double y = top + entry.line() * LINE;
            canvas.line(line(x, y, x + SWATCH - 6, y), pen(entry.curve()));
            canvas.text(axes.plot().lines().get(entry.curve()).label(), x + SWATCH, y + 4, small(Align.START));
        }
    }

    private void valueAxis() {
        double nameAt = horizontal.from() - axes.values().widest() * CHARACTER - LINE;
        for (Ticks.Tick tick : axes.values().list()) {
            double y = vertical.place(tick.value());
            canvas.line(line(horizontal.from(), y, horizontal.to(), y), Pen.solid(theme.grid(), 1));
            canvas.text(tick.label(), horizontal.from() - 8, y + 4, small(Align.END));
        }
        canvas.text(axes.plot().labels().y(), nameAt, (vertical.from() + vertical.to()) / 2, small(Align.UPWARDS));
    }

    private void stepAxis() {
        double y = vertical.from();
        canvas.line(line(horizontal.from(), y, horizontal.to(), y), Pen.solid(theme.quiet(), 1));
        for (Ticks.Tick tick :
                axes.steps(horizontal.to() - horizontal.from(), CHARACTER, GAP).list()) {
            double x = horizontal.place(tick.value());
            canvas.line(line(x, y, x, y + 4), Pen.solid(theme.quiet(), 1));
            canvas.text(tick.label(), x, y + 18, small(Align.MIDDLE));
        }
        canvas.text(axes.plot().labels().x(), (horizontal.from() + horizontal.to()) / 2, y + 38, small(Align.MIDDLE));
    }

    private void curves() {
        for (int i = 0; i < axes.traces().size(); i++) {
            for (List<Point> part : Trace.finite(axes.traces().get(i))) {
                List<Point> places = part.stream()
                        .map(point -> new Point(horizontal.place(point.x()), vertical.place(point.y())))
                        .toList();
                canvas.line(Trace.simplified(places, TOLERANCE), pen(i));
            }
        }
    }

    private Pen pen(int curve) {
        return new Pen(theme.curve(curve), 2, DASHES.get(curve % DASHES.size()));
    }

    private Lettering small(Align align) {
        return new Lettering(SMALL, false, theme.quiet(), align);
    }

    private static List<Point> line(double x0, double y0, double x1, double y1) {
        return List.of(new Point(x0, y0), new Point(x1, y1));
    }
}
