package dev.lehr.proof;

import dev.lehr.formula.Interval;
import dev.lehr.schedule.Schedule;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/// A schedule on a range of steps, with its values computed one after the other: what all claims are compared with.
record Computed(Schedule schedule, double first, double last, double[] steps, double[] values) {
    static Computed of(Schedule schedule, double first, double last) {
        double[] steps = DoubleStream.iterate(Math.ceil(first) + 0.0, step -> step <= last, step -> step + 1)
                .toArray();
        return new Computed(
                schedule,
                first,
                last,
                steps,
                Arrays.stream(steps).map(schedule::at).toArray());
    }

    boolean areNumbers() {
        return Arrays.stream(values).noneMatch(Double::isNaN);
    }

    boolean areFinite() {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    Direction direction() {
        boolean rises = false;
        boolean falls = false;
        for (int i = 1; i < values.length; i++) {
            rises |= values[i] > values[i - 1];
            falls |= values[i] < values[i - 1];
        }
        return rises
                ? (falls ? Direction.NEITHER : Direction.RISING)
                : (falls ? Direction.FALLING : Direction.CONSTANT);
    }

    Where first(Interval target) {
        for (int i = 0; i < values.length; i++) {
            if (target.contains(values[i])) {
                return new Where.At(steps[i]);
            }
        }
        return new Where.Nowhere();
    }

    Where highest() {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return new Where.At(steps[best]);
    }

    Where lowest() {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] < values[best] ? i : best;
        }
        return new Where.At(steps[best]);
    }

    /// The sum as real numbers have it.
    BigDecimal sum() {
        return Arrays.stream(values).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    double sizes() {
        return Arrays.stream(values).map(Math::abs).sum();
    }

    @Override
    public String toString() {
        return schedule + " on [" + first + ", " + last + "]";
    }
}
