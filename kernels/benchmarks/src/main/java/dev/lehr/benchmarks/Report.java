package dev.lehr.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/// Runs all benchmarks for a few minutes, prints what they found, and says which goals are met; the exit code is 1 if
/// one is not.
///
/// With arguments it is JMH: `mvn -q -Pbenchmarks -Djmh="KernelBenchmark -p rule=SGD -prof gc"`.
public final class Report {
    private static final int SMALL = 1 << 16;
    private static final int LARGE = 1 << 24;

    /// Large enough for the optimizer to use two threads, small enough for many steps a second.
    private static final int SHARED = 1 << 18;

    /// The smallest object has 16 bytes. JMH's own few thousand bytes per iteration come to less than half of that per
    /// step.
    private static final double NOTHING = 8;

    private final List<Goal> goals = new ArrayList<>();

    private Report() {}

    /// Makes the report, or runs JMH.
    ///
    /// @param arguments of JMH; none for the report
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            org.openjdk.jmh.Main.main(arguments);
            return;
        }
        Report report = new Report();
        report.header();
        report.races();
        report.allocation();
        report.schedules();
        report.compilation();
        System.exit(report.conclusion() ? 0 : 1);
    }

    private void header() {
        say("JDK " + Runtime.version() + ", " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors");
        for (Contest contest : Contest.values()) {
            say(new Generated(contest.policy(), new Tensors(1)).report().toString());
        }
    }

    private void races() throws RunnerException {
        say("");
        say(Lap.header());
        for (Contest contest : Contest.values()) {
            for (int parameters : new int[] {SMALL, LARGE}) {
                List<Lap> laps = Lap.of(run(benchmark(RaceBenchmark.class, "race")
                        .param("rule", contest.name())
                        .param("parameters", Integer.toString(parameters))));
                say(Lap.row(contest.title(), parameters, laps));
                goals.add(Goal.atLeast(
                        0.95,
                        "",
                        contest.title() + ", " + count(parameters) + " parameters: speed to by hand",
                        Lap.median(laps, Lap::toByHand)));
            }
        }
    }

    private void allocation() throws RunnerException {
        say("");
        say("measuring allocation, schedules and cold compilation ...");
        for (Contest contest : Contest.values()) {
            allocation(contest, Way.GENERATED, SMALL);
            allocation(contest, Way.OPTIMIZER, SHARED);
        }
    }

    private void allocation(Contest contest, Way way, int parameters) throws RunnerException {
        RunResult result = run(benchmark(KernelBenchmark.class, "step")
                .param("rule", contest.name())
                .param("way", way.name())
                .param("parameters", Integer.toString(parameters))
                .warmupTime(TimeValue.milliseconds(500))
                .measurementIterations(3)
                .addProfiler(GCProfiler.class));
        String name = contest.title() + ", " + count(parameters) + " parameters, " + way.title() + ": allocated";
        goals.add(Goal.below(NOTHING, "B", name, allocated(result)));
    }

    private void schedules() throws RunnerException {
        schedule("compiled", 20, "a value of warm-up and cosine, compiled");
        schedule("interpreted", 300, "a value of warm-up and cosine, interpreted");
        schedule("fill", 2, "a value of cosine, a million in a row");
    }

    private void schedule(String method, double bound, String name) throws RunnerException {
        RunResult result = run(benchmark(ScheduleBenchmark.class, method).addProfiler(GCProfiler.class));
        goals.add(Goal.below(
                bound, "ns", name, result.getPrimaryResult().getStatistics().getMin()));
        if (!method.equals("interpreted")) {
            goals.add(Goal.below(NOTHING, "B", name + ": allocated", allocated(result)));
        }
    }

    private void compilation() throws RunnerException {
        for (Contest contest : Contest.values()) {
            Statistics times = run(benchmark(CompileBenchmark.class, "cold").param("rule", contest.name()))
                    .getPrimaryResult()
                    .getStatistics();
            String median = String.format(Locale.ROOT, "%.0f", times.getPercentile(50));
            String name =
                    contest.title() + ": compiled cold, best of " + times.getN() + " processes (median " + median + ")";
            goals.add(Goal.below(80, "ms", name, times.getMin()));
        }
    }

    private boolean conclusion() {
        say("");
        goals.forEach(goal -> say(goal.toString()));
        long met = goals.stream().filter(Goal::isMet).count();
        say(met + " of " + goals.size() + " goals met");
        return met == goals.size();
    }

    private static ChainedOptionsBuilder benchmark(Class<?> type, String method) {
        return new OptionsBuilder()
                .include("\\." + type.getSimpleName() + "\\." + method + "$")
                .shouldFailOnError(true);
    }

    /// Runs one benchmark; what JMH and the processes that it starts say is shown only if it fails.
    private static RunResult run(ChainedOptionsBuilder options) throws RunnerException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        try {
            return new Runner(options.build(), OutputFormatFactory.createFormatInstance(out, VerboseMode.NORMAL))
                    .runSingle();
        } catch (RunnerException e) {
            say(said.toString(StandardCharsets.UTF_8));
            throw e;
        }
    }

    private static double allocated(RunResult result) {
        return Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"), "no allocation profile")
                .getStatistics()
                .getMin();
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
