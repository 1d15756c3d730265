package dev.lehr.plot;

import dev.lehr.formula.Interval;
import java.util.ArrayList;
import java.util.List;

/// One plot in characters: the title, the name of the values with the legend, the curves between their axes, the name
/// of the steps.
final class TextPanel {
    private final Axes axes;
    private final boolean colour;
    private final int width;
    private final int rows;
    private final int margin;

    private TextPanel(Axes axes, boolean colour, int width, int rows) {
        this.axes = axes;
        this.colour = colour;
        this.width = width;
        this.rows = rows;
        margin = axes.values().widest() + 2;
    }

    /// Exactly `height` lines.
    static List<Text> lines(Plot plot, int width, int height, boolean colour) {
        Plot.Labels labels = plot.labels();
        boolean named = plot.lines().stream().anyMatch(curve -> !curve.label().isEmpty());
        boolean key = named || !labels.y().isEmpty();
        int around = 2
                + (labels.title().isEmpty() ? 0 : 1)
                + (key ? 1 : 0)
                + (labels.x().isEmpty() ? 0 : 1);
        int rows = height - around;
        TextPanel panel = new TextPanel(Axes.of(plot, 2 * width, Math.max(3, (rows + 2) / 3)), colour, width, rows);
        List<Text> lines = new ArrayList<>();
        if (!labels.title().isEmpty()) {
            lines.add(panel.text().to(panel.margin).add(labels.title()));
        }
        if (key) {
            lines.add(panel.legend());
        }
        lines.addAll(panel.curves());
        lines.addAll(panel.steps());
        return lines;
    }

    private Text text() {
        return new Text(width, colour);
    }

    private Text legend() {
        Text line = text().to(margin).add(axes.plot().labels().y());
        for (int i = 0; i < axes.plot().lines().size(); i++) {
            String label = axes.plot().lines().get(i).label();
            if (!label.isEmpty()) {
                Braille swatch = new Braille(4, 1);
                swatch.draw(List.of(new Point(0, 2), new Point(7, 2)), i);
                line.add(line.width() == margin ? "" : "   ");
                line.add(line.width() + 4 <= width ? swatch.row(0, colour) : text())
                        .add(" " + label);
            }
        }
        return line;
    }

    private List<Text> curves() {
        int columns = width - margin;
        Scale horizontal = new Scale(axes.units(), 0, 2 * columns - 1);
        Scale vertical =
                new Scale(new Interval(axes.values().low(), axes.values().high()), 4 * rows - 1, 0);
        Braille dots = new Braille(columns, rows);
        for (int i = 0; i < axes.traces().size(); i++) {
            for (List<Point> part : Trace.finite(axes.traces().get(i))) {
                dots.draw(
                        part.stream()
                                .map(point -> new Point(horizontal.place(point.x()), vertical.place(point.y())))
                                .toList(),
                        i);
            }
        }
        String[] labels = new String[rows];
        for (Ticks.Tick tick : axes.values().list()) {
            labels[(int) Math.round(vertical.place(tick.value())) / 4] = tick.label();
        }
        List<Text> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            Text line = text();
            String label = labels[row];
            if (label == null) {
                line.to(margin - 1).add("│");
            } else {
                line.to(margin - 2 - label.length()).add(label + " ┤");
            }
            lines.add(line.add(dots.row(row, colour)));
        }
        return lines;
    }

    /// The axis of the steps, the numbers below it, and the name below them.
    private List<Text> steps() {
        int columns = width - margin;
        Scale horizontal = new Scale(axes.units(), 0, columns - 1);
        StringBuilder axis = new StringBuilder("─".repeat(columns));
        Text numbers = text();
        for (Ticks.Tick tick : axes.steps(columns, 1, 3).list()) {
            int column = (int) Math.round(horizontal.place(tick.value()));
            axis.setCharAt(column, '┬');
            int start = margin + column - tick.label().length() / 2;
            numbers.to(Math.min(start, width - tick.label().length())).add(tick.label());
        }
        List<Text> lines = new ArrayList<>();
        lines.add(text().to(margin - 1).add("└" + axis));
        lines.add(numbers);
        String name = axes.plot().labels().x();
        if (!name.isEmpty()) {
            lines.add(text().to(margin + (columns - name.length()) / 2).add(name));
        }
        return lines;
    }
}
