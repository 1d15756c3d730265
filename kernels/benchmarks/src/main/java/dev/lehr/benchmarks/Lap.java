package dev.lehr.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/// What one invocation of [RaceBenchmark] found: nanoseconds per step, each in the best of several turns.
record Lap(double generated, double byHand, double plain, double optimizer) {
    private static Lap of(IterationResult result) {
        return new Lap(
                counter(result, "generated"),
                counter(result, "byHand"),
                counter(result, "plain"),
                counter(result, "optimizer"));
    }

    private static double counter(IterationResult result, String name) {
        return Objects.requireNonNull(result.getSecondaryResults().get(name), name)
                .getScore();
    }

    static List<Lap> of(RunResult run) {
        return run.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(Lap::of)
                .toList();
    }

    /// The speed of the generated kernel relative to the loop by hand: 1 is as fast, 2 twice as fast.
    double toByHand() {
        return byHand / generated;
    }

    /// The speed of the generated kernel relative to the plain loop.
    double toPlain() {
        return plain / generated;
    }

    static double median(List<Lap> laps, ToDoubleFunction<Lap> number) {
        double[] sorted = laps.stream().mapToDouble(number).sorted().toArray();
        return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
    }

    /// The header of the table of [#row(String, int, List)].
    static String header() {
        return String.format(
                Locale.ROOT,
                "%-18s | %9s %9s %9s %9s | %17s %17s",
                "ns per parameter",
                "generated",
                "by hand",
                "plain",
                "optimizer",
                "speed to by hand",
                "speed to plain");
    }

    /// A line of the table: times and relative speeds, medians over all laps.
    static String row(String rule, int parameters, List<Lap> laps) {
        return String.format(
                Locale.ROOT,
                "%-7s %,10d | %9.3f %9.3f %9.3f %9.3f | %17.3f %17.3f",
                rule,
                parameters,
                median(laps, Lap::generated) / parameters,
                median(laps, Lap::byHand) / parameters,
                median(laps, Lap::plain) / parameters,
                median(laps, Lap::optimizer) / parameters,
                median(laps, Lap::toByHand),
                median(laps, Lap::toPlain));
    }
}
