package dev.lehr.plot;

import java.util.List;

/// A curve in one line of block characters.
final class Sparkline {
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";

    private Sparkline() {}

    /// The mean of the samples in each of `width` equal parts, from the lowest block for the smallest to the highest
    /// for the largest. A part without a finite value is a space; if all are equal, they are of middle height.
    static String of(List<Point> samples, int width) {
        double[] means = new double[width];
        for (int i = 0; i < width; i++) {
            int from = (int) ((long) i * samples.size() / width);
            int to = (int) ((i + 1L) * samples.size() / width);
            means[i] = samples.subList(from, to).stream()
                    .mapToDouble(Point::y)
                    .filter(Double::isFinite)
                    .average()
                    .orElse(Double.NaN);
        }
        StringBuilder line = new StringBuilder();
        double low = extreme(means, -1);
        double high = extreme(means, 1);
        for (double mean : means) {
            int block = low == high ? 3 : (int) Math.round((mean - low) / (high - low) * (BLOCKS.length() - 1));
            line.append(Double.isNaN(mean) ? ' ' : BLOCKS.charAt(block));
        }
        return line.toString();
    }

    private static double extreme(double[] values, int sign) {
        double extreme = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            extreme = Double.isNaN(value) ? extreme : Math.max(extreme, sign * value);
        }
        return sign * extreme;
    }
}
