package dev.lehr.plot;

import dev.lehr.formula.Interval;
import java.util.List;

/// From numbers to places: an interval onto the way from one place to another.
record Scale(Interval values, double from, double to) {

    double place(double value) {
        return from + (value - values.low()) / values.width() * (to - from);
    }

    /// The interval that shows these values well: with zero if they come near it, and never without width.
    static Interval around(List<Point> points) {
        double[] values =
                points.stream().mapToDouble(Point::y).filter(Double::isFinite).toArray();
        Interval range = values.length == 0 ? Interval.of(0) : Interval.hull(values);
        double size = Math.max(Math.abs(range.low()), Math.abs(range.high()));
        if (range.width() <= 1e-9 * size) {
            double margin = size == 0 ? 1 : size / 2;
            return new Interval(range.low() - margin, range.high() + margin);
        }
        double nearest = Math.min(Math.abs(range.low()), Math.abs(range.high()));
        return 3 * nearest < size ? range.union(Interval.of(0)) : range;
    }
}
