package dev.lehr.benchmarks;

import dev.lehr.formula.Lane;
import dev.lehr.kernel.UpdateKernel;
import dev.lehr.rule.UpdateRule;
import java.util.concurrent.TimeUnit;
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

/// From a rule to a kernel, in a process that has not compiled one before.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@SuppressWarnings("NullAway.Init")
public class CompileBenchmark {
    @Param
    public Contest rule;

    private UpdateRule decided;

    @Setup
    public void decide() {
        decided = rule.policy().decided();
    }

    @Benchmark
    public UpdateKernel cold() {
        return UpdateKernel.compile(decided, Lane.F32);
    }
}
