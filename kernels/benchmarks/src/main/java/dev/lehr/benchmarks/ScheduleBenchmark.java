package dev.lehr.benchmarks;

import static dev.lehr.schedule.Schedule.cosine;

import dev.lehr.kernel.ScheduleKernel;
import dev.lehr.schedule.Schedule;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The value of a warm-up and a cosine at steps in no order, compiled and interpreted; and all values of a cosine in a
/// row.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 8, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class ScheduleBenchmark {
    private static final int LENGTH = 1_000_000;
    private static final int ASKED = 1 << 12;

    private final Schedule schedule = cosine(1e-3, 1e-5).over(0.99 * LENGTH).warmup(0.01 * LENGTH);
    private final ScheduleKernel kernel = ScheduleKernel.compile(schedule);
    private final Schedule cosine = cosine(1e-3, 1e-5).over(LENGTH);
    private final ScheduleKernel cosineKernel = ScheduleKernel.compile(cosine);
    private final double[] values = new double[LENGTH];
    private final double[] steps =
            new Random(1).ints(ASKED, 0, LENGTH).asDoubleStream().toArray();
    private int next;

    @Setup
    public void verify() {
        for (double step : steps) {
            same(kernel.at(step), schedule.at(step), step);
        }
        cosineKernel.fill(0, values);
        for (int step = 0; step < LENGTH; step++) {
            same(values[step], cosine.at(step), step);
        }
    }

    private static void same(double compiled, double interpreted, double step) {
        if (Double.doubleToLongBits(compiled) != Double.doubleToLongBits(interpreted)) {
            throw new IllegalStateException("compiled and interpreted differ at step " + step);
        }
    }

    private double step() {
        next = (next + 1) & (ASKED - 1);
        return steps[next];
    }

    @Benchmark
    public double compiled() {
        return kernel.at(step());
    }

    @Benchmark
    public double interpreted() {
        return schedule.at(step());
    }

    @Benchmark
    @OperationsPerInvocation(LENGTH)
    public double[] fill() {
        cosineKernel.fill(0, values);
        return values;
    }
}
