package dev.lehr.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// All ways to make a step in a [Race], on the same parameter and the same gradient. The counters are nanoseconds per
/// step.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 6)
@Measurement(iterations = 12)
@SuppressWarnings("NullAway.Init")
public class RaceBenchmark {
    /// Elements that each contender goes through in an invocation.
    private static final int ELEMENTS = 1 << 26;

    @Param
    public Contest rule;

    @Param({"65536", "16777216"})
    public int parameters;

    private Race.Racer generated;
    private Race.Racer byHand;
    private Race.Racer plain;
    private Race.Racer optimizer;
    private Race race;

    /// The shortest time of a step in an invocation.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Times {
        public double generated;
        public double byHand;
        public double plain;
        public double optimizer;
    }

    @Setup
    public void verified() {
        rule.verify(parameters);
        Tensors tensors = new Tensors(parameters);
        generated = new Race.Racer(rule.contender(Way.GENERATED, tensors));
        byHand = new Race.Racer(rule.contender(Way.BY_HAND, tensors));
        plain = new Race.Racer(rule.contender(Way.PLAIN, tensors));
        optimizer = new Race.Racer(rule.contender(Way.OPTIMIZER, tensors));
        race = new Race(List.of(generated, byHand, plain, optimizer), parameters, ELEMENTS);
    }

    @Benchmark
    public void race(Times times) {
        race.run();
        times.generated = generated.best();
        times.byHand = byHand.best();
        times.plain = plain.best();
        times.optimizer = optimizer.best();
    }
}
