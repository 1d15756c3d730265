package dev.lehr.plot;

import java.util.Arrays;
import java.util.List;

/// A raster of dots, eight to a character: two columns of four.
final class Braille {
    /// The dots of a character, by row and column, as bits from U+2800 on.
    private static final int[][] BITS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

    /// No curve.
    static final int NONE = -1;

    /// Dots set and left out in turn by the first curve, by the second, and so on.
    private static final List<int[]> DASHES =
            List.of(new int[] {1, 0}, new int[] {4, 3}, new int[] {1, 2}, new int[] {5, 2, 1, 2});

    private final int columns;
    private final int rows;
    private final int[] dots;
    private final int[] curves;

    Braille(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        dots = new int[columns * rows];
        curves = new int[columns * rows];
        Arrays.fill(curves, NONE);
    }

    /// Draws a curve.
    ///
    /// @param line in dots from the upper left corner
    /// @param curve which one it is
    void draw(List<Point> line, int curve) {
        int[] dashes = DASHES.get(curve % DASHES.size());
        int period = Arrays.stream(dashes).sum();
        int count = 0;
        int x = (int) Math.round(line.getFirst().x());
        int y = (int) Math.round(line.getFirst().y());
        dot(x, y, curve);
        for (Point point : line) {
            int dx = (int) Math.round(point.x()) - x;
            int dy = (int) Math.round(point.y()) - y;
            int length = Math.max(Math.abs(dx), Math.abs(dy));
            for (int i = 1; i <= length; i++) {
                count++;
                if (set(dashes, count % period)) {
                    dot(x + Math.round((float) dx * i / length), y + Math.round((float) dy * i / length), curve);
                }
            }
            x += dx;
            y += dy;
        }
    }

    private static boolean set(int[] dashes, int position) {
        boolean set = false;
        for (int i = 0, end = 0; end <= position; i++) {
            end += dashes[i];
            set = i % 2 == 0;
        }
        return set;
    }

    private void dot(int x, int y, int curve) {
        if (x >= 0 && x < 2 * columns && y >= 0 && y < 4 * rows) {
            int cell = y / 4 * columns + x / 2;
            dots[cell] |= BITS[y % 4][x % 2];
            curves[cell] = curve;
        }
    }

    /// The characters of a row; an empty one is a space.
    Text row(int row, boolean colour) {
        Text text = new Text(columns, colour);
        for (int cell = row * columns; cell < (row + 1) * columns; cell++) {
            text.add(dots[cell] == 0 ? " " : Character.toString(0x2800 + dots[cell]), curves[cell]);
        }
        return text;
    }
}
