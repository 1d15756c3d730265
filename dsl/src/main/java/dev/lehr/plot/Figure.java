package dev.lehr.plot;

import dev.lehr.check.Check;
import java.util.List;

/// Several plots in one picture, in rows from left to right.
///
/// @param title above all of them; an empty one takes no room
/// @param plots at least one
/// @param columns plots in a row; at least 1
/// @param theme the colours, for all plots
public record Figure(String title, List<Plot> plots, int columns, Theme theme) implements Picture {
    public Figure {
        plots = List.copyOf(plots);
        if (plots.isEmpty()) {
            throw Check.failure("plots", "be at least 1", "0");
        }
        Check.atLeast("columns", 1, columns);
    }

    /// The plots beside each other, at most three in a row.
    public static Figure of(Plot... plots) {
        return new Figure("", List.of(plots), Math.clamp(plots.length, 1, 3), Theme.LIGHT);
    }

    /// With a title above.
    public Figure title(String text) {
        return new Figure(text, plots, columns, theme);
    }

    /// With so many plots in a row.
    public Figure columns(int count) {
        return new Figure(title, plots, count, theme);
    }

    @Override
    public Figure theme(Theme colours) {
        return new Figure(title, plots, columns, colours);
    }

    @Override
    public Figure dark() {
        return theme(Theme.DARK);
    }

    @Override
    public Figure figure() {
        return this;
    }

    int rows() {
        return Math.ceilDiv(plots.size(), columns);
    }
}
