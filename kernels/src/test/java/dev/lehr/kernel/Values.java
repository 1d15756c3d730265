package dev.lehr.kernel;

import dev.lehr.formula.Lane;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;

/// Numbers to compute with: ordinary ones, and all that are special about a lane type.
enum Values {
    /// As in training: around zero, of modest size, sometimes exactly zero.
    ORDINARY {
        @Override
        double next(Random random, Lane lane) {
            return random.nextInt(20) == 0 ? 0 : lane.round(random.nextGaussian());
        }
    },
    /// NaN, infinities, both zeros, subnormals, the ends of the range, neighbours of whole numbers, and ordinary ones between them.
    SPECIAL {
        @Override
        double next(Random random, Lane lane) {
            List<Double> special = special(lane);
            return random.nextInt(3) == 0
                    ? lane.round(random.nextGaussian() * Math.pow(10, random.nextInt(-8, 9)))
                    : special.get(random.nextInt(special.size()));
        }
    };

    private static final List<Double> SINGLE = bothSigns(
            0, 0.5, 1, 1.5, 2, 3, Float.MIN_VALUE, 1e-40f, Float.MIN_NORMAL, Math.nextDown(Float.MIN_NORMAL),
            Float.MAX_VALUE, Float.POSITIVE_INFINITY, Float.NaN, Math.nextUp(1f), Math.nextDown(1f), Math.nextDown(0.5f),
            0x1p24f, 0x1p24f - 1, 0x1p23f + 0.5f, 0x1.fffffep30f, 1e-8f, 0.1f, (float) Math.PI, 88.7f, 1e9f);

    private static final List<Double> DOUBLE = bothSigns(
            0, 0.5, 1, 1.5, 2, 3, Double.MIN_VALUE, 1e-310, Double.MIN_NORMAL, Math.nextDown(Double.MIN_NORMAL),
            Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NaN, Math.nextUp(1.0), Math.nextDown(1.0), Math.nextDown(0.5),
            0x1p53, 0x1p53 - 1, 0x1p52 + 0.5, 0x1p31, 1e-8, 0.1, Math.PI, 709.7, 1e300, Float.MAX_VALUE * 1.00000003);

    /// The next number of this kind that the lane type has.
    abstract double next(Random random, Lane lane);

    /// So many numbers, always the same ones for a seed; fewer are the beginning of more.
    double[] of(Lane lane, int count, long seed) {
        Random random = new Random(seed);
        return DoubleStream.generate(() -> next(random, lane)).limit(count).toArray();
    }

    /// Everything special about a lane type.
    static List<Double> special(Lane lane) {
        return lane == Lane.F32 ? SINGLE : DOUBLE;
    }

    private static List<Double> bothSigns(double... values) {
        return DoubleStream.of(values).flatMap(value -> DoubleStream.of(value, -value)).boxed().toList();
    }
}
