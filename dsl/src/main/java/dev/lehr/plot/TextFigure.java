package dev.lehr.plot;

import dev.lehr.check.Check;
import java.util.ArrayList;
import java.util.List;

/// The plots of a figure in characters, in a grid.
final class TextFigure {
    /// The least that a plot needs.
    private static final int COLUMNS = 24;

    private static final int LINES = 8;

    /// Between two plots.
    private static final int GAP = 2;

    private TextFigure() {}

    static List<String> lines(Figure figure, int width, int height, boolean colour) {
        int title = figure.title().isEmpty() ? 0 : 1;
        Check.atLeast("width", (long) figure.columns() * COLUMNS, width);
        Check.atLeast("height", (long) figure.rows() * LINES + title, height);
        int plotWidth = (width - GAP * (figure.columns() - 1)) / figure.columns();
        int plotHeight = (height - title) / figure.rows();
        List<Text> lines = new ArrayList<>();
        if (title > 0) {
            lines.add(new Text(width, colour).add(figure.title()));
        }
        for (int first = 0; first < figure.plots().size(); first += figure.columns()) {
            lines.addAll(row(figure, first, plotWidth, plotHeight, colour));
        }
        return lines.stream().map(line -> line.toString().stripTrailing()).toList();
    }

    private static List<Text> row(Figure figure, int first, int width, int height, boolean colour) {
        List<Text> lines = new ArrayList<>();
        for (int i = 0; i < height; i++) {
            lines.add(new Text(figure.columns() * (width + GAP), colour));
        }
        int end = Math.min(first + figure.columns(), figure.plots().size());
        for (int plot = first; plot < end; plot++) {
            List<Text> drawn = TextPanel.lines(figure.plots().get(plot), width, height, colour);
            for (int i = 0; i < height; i++) {
                lines.get(i).to((plot - first) * (width + GAP)).add(drawn.get(i));
            }
        }
        return lines;
    }
}
