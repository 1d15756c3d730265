package dev.lehr.plot;

import java.util.List;

/// What a layout draws on. The origin is the upper left corner; colours are `#rrggbb`.
sealed interface Canvas permits SvgCanvas, ImageCanvas {

    /// How a line is drawn.
    ///
    /// @param dashes lengths of strokes and gaps in turn; empty for a line without gaps
    record Pen(String colour, double width, List<Double> dashes) {
        static Pen solid(String colour, double width) {
            return new Pen(colour, width, List.of());
        }
    }

    /// How text is written.
    ///
    /// @param align where the given place is
    record Lettering(double size, boolean bold, String colour, Align align) {}

    /// Where text lies from its place: to the right of it, around it, to the left of it, or around it and turned
    /// upwards.
    enum Align {
        START,
        MIDDLE,
        END,
        UPWARDS
    }

    void rectangle(double x, double y, double width, double height, String colour);

    /// A line through all points.
    void line(List<Point> points, Pen pen);

    /// Text with its base line at a place.
    void text(String text, double x, double y, Lettering lettering);
}
