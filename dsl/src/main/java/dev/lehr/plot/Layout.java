package dev.lehr.plot;

import dev.lehr.plot.Canvas.Align;
import dev.lehr.plot.Canvas.Lettering;
import java.util.List;

/// Where the plots of a figure go.
final class Layout {
    private static final double TITLE = 34;

    private Layout() {}

    /// The width of a plot: what is alone has more room.
    private static int plotWidth(Figure figure) {
        return figure.columns() == 1 ? 720 : 420;
    }

    private static int plotHeight(Figure figure) {
        return figure.columns() == 1 ? 400 : 270;
    }

    static int width(Figure figure) {
        return figure.columns() * plotWidth(figure);
    }

    static int height(Figure figure) {
        return figure.rows() * plotHeight(figure) + (figure.title().isEmpty() ? 0 : (int) TITLE);
    }

    static void draw(Figure figure, Canvas canvas) {
        Theme theme = figure.theme();
        canvas.rectangle(0, 0, width(figure), height(figure), theme.ground());
        double top = 0;
        if (!figure.title().isEmpty()) {
            canvas.text(figure.title(), 16, 28, new Lettering(17, true, theme.text(), Align.START));
            top = TITLE;
        }
        int width = plotWidth(figure);
        int height = plotHeight(figure);
        List<Axes> axes = figure.plots().stream()
                .map(plot -> Axes.of(plot, width, height / 42))
                .toList();
        double margin = axes.stream().mapToDouble(Panel::margin).max().orElse(0);
        for (int i = 0; i < axes.size(); i++) {
            int column = i % figure.columns();
            int row = i / figure.columns();
            double y = top + (double) row * height;
            Panel.draw(axes.get(i), theme, canvas, column * width + margin, y, (column + 1) * width, y + height);
        }
    }
}
