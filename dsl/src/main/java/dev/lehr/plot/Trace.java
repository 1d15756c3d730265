package dev.lehr.plot;

import dev.lehr.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;

/// What a schedule looks like: its values at so many steps that a jump is as steep as the picture can show.
final class Trace {
    /// Samples for each unit of the picture: at least, and at most.
    private static final int FEWEST = 4;

    private static final int MOST = 16;

    private Trace() {}

    /// Points from step 0 to `steps`: at every whole step, unless that is too few or too many for a picture of this
    /// width.
    static List<Point> of(Schedule schedule, double steps, int width) {
        boolean whole = steps == Math.rint(steps) && steps >= (double) FEWEST * width && steps <= (double) MOST * width;
        int count = whole ? (int) steps : steps < (double) FEWEST * width ? FEWEST * width : MOST * width;
        List<Point> points = new ArrayList<>(count + 1);
        for (int i = 0; i <= count; i++) {
            double step = steps * i / count;
            points.add(new Point(step, schedule.at(step)));
        }
        return points;
    }

    /// The parts of a line between points whose value is not a finite number.
    static List<List<Point>> finite(List<Point> points) {
        List<List<Point>> parts = new ArrayList<>();
        List<Point> part = new ArrayList<>();
        for (Point point : points) {
            if (Double.isFinite(point.y())) {
                part.add(point);
            } else if (!part.isEmpty()) {
                parts.add(part);
                part = new ArrayList<>();
            }
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    /// The line without the points that lie nearer than `tolerance` to the line without them (Douglas and Peucker,
    /// 1973).
    static List<Point> simplified(List<Point> line, double tolerance) {
        if (line.size() < 3) {
            return line;
        }
        int farthest = 0;
        double distance = tolerance;
        for (int i = 1; i < line.size() - 1; i++) {
            double d = distance(line.get(i), line.getFirst(), line.getLast());
            if (d > distance) {
                farthest = i;
                distance = d;
            }
        }
        if (farthest == 0) {
            return List.of(line.getFirst(), line.getLast());
        }
        List<Point> simple = new ArrayList<>(simplified(line.subList(0, farthest + 1), tolerance));
        simple.removeLast();
        simple.addAll(simplified(line.subList(farthest, line.size()), tolerance));
        return simple;
    }

    /// How far `p` is from the line through `a` and `b`.
    private static double distance(Point p, Point a, Point b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        return Math.abs(dx * (p.y() - a.y()) - dy * (p.x() - a.x())) / Math.hypot(dx, dy);
    }
}
