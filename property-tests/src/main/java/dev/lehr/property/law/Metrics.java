package dev.lehr.property.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;

/// Lists of metrics to try a fold with.
final class Metrics {
    /// All lists of two values up to a length, the shortest first, then long ones at random.
    static final List<double[]> ALL = all();

    /// Lists that get better when smaller is better: above zero, through zero, below it.
    static final List<double[]> IMPROVING = List.of(
            DoubleStream.iterate(1, metric -> metric / 2).limit(40).toArray(),
            DoubleStream.iterate(20, metric -> metric - 1).limit(40).toArray(),
            DoubleStream.iterate(-1, metric -> metric * 1.5).limit(40).toArray());

    private static final int SHORT = 6;

    private static final int LONG = 60;

    private static final int LISTS = 6;

    private Metrics() {}

    private static List<double[]> all() {
        List<double[]> lists = new ArrayList<>();
        for (int length = 1; length <= SHORT; length++) {
            for (int choice = 0; choice < 1 << length; choice++) {
                double[] metrics = new double[length];
                for (int i = 0; i < length; i++) {
                    metrics[i] = (choice >> i & 1) == 0 ? 1 : 0.5;
                }
                lists.add(metrics);
            }
        }
        Random random = new Random(42);
        for (int i = 0; i < LISTS; i++) {
            double shift = i % 3 - 1;
            lists.add(random.doubles(LONG).map(metric -> metric + shift).toArray());
        }
        return List.copyOf(lists);
    }
}
