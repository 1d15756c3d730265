package dev.lehr.plot;

import dev.lehr.check.Check;
import java.util.List;
import java.util.stream.Stream;

/// The colours of a picture, as `#rrggbb`.
///
/// @param ground behind everything
/// @param text of titles
/// @param quiet of the words and lines of axes
/// @param grid of the lines across a plot
/// @param curves of the first curve, of the second, and so on, and then from the beginning again; at least one
public record Theme(String ground, String text, String quiet, String grid, List<String> curves) {
    /// Dark on white.
    public static final Theme LIGHT = new Theme(
            "#ffffff",
            "#1f2328",
            "#59636e",
            "#e4e7eb",
            List.of("#0969da", "#cf5b00", "#12876a", "#a43f98", "#b08500", "#3d9dc4"));

    /// Light on almost black.
    public static final Theme DARK = new Theme(
            "#0d1117",
            "#f0f6fc",
            "#9198a1",
            "#272d36",
            List.of("#58a6ff", "#ff9a4d", "#35c79a", "#e08bd6", "#e3b341", "#8fd3f0"));

    public Theme {
        curves = List.copyOf(curves);
        if (curves.isEmpty()) {
            throw Check.failure("curves", "be at least 1", "0");
        }
        Stream.concat(Stream.of(ground, text, quiet, grid), curves.stream()).forEach(Theme::check);
    }

    private static void check(String colour) {
        if (!colour.matches("#[0-9a-fA-F]{6}")) {
            throw Check.failure("colour", "be written as #rrggbb", colour);
        }
    }

    String curve(int index) {
        return curves.get(index % curves.size());
    }
}
