package dev.lehr.property.law;

import dev.lehr.schedule.Schedule;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Steps at which a schedule is asked.
final class Steps {
    /// Far ones: where `float` and `int` end, and beyond.
    private static final double[] FAR = {
        1e5, 1e6, 0x1p24, 0x1p24 + 1, 0x1p25 - 1, 0x1p25, 0x1p25 + 1, 0x1p31 - 1, 0x1p31, 0x1p31 + 1, 0x1p32 + 1, 1e12
    };

    private Steps() {}

    /// Whole steps from `first` to `last`, at most so many.
    static DoubleStream whole(double first, double last, long most) {
        double begin = Math.ceil(first);
        long count = (long) Math.max(0, Math.min(most, Math.floor(last) - begin + 1));
        return LongStream.range(0, count).mapToDouble(i -> begin + i);
    }

    /// Whole steps from 0 on, far ones, fractions, negative ones, and those around the end.
    static double[] all(Schedule schedule, long most) {
        double end = schedule.length() < Double.POSITIVE_INFINITY ? schedule.length() : 0;
        DoubleStream around = DoubleStream.of(-1, -0.25, 0, 0.25, 1, 1e3).map(step -> end + step);
        DoubleStream before = DoubleStream.of(-0.5, -1, -2, -10, -1e6);
        DoubleStream fractions = LongStream.range(0, Math.min(most, 64)).mapToDouble(i -> i + 0.375);
        return Stream.of(whole(0, Double.POSITIVE_INFINITY, most), DoubleStream.of(FAR), fractions, around, before)
                .flatMapToDouble(steps -> steps)
                .toArray();
    }

    /// Whole steps that are far.
    static DoubleStream far() {
        return DoubleStream.of(FAR);
    }
}
