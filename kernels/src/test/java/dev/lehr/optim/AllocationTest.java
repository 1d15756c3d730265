package dev.lehr.optim;

import static dev.lehr.schedule.Schedule.linear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lehr.kernel.Target;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.rule.Rules;
import dev.lehr.rule.Transforms;
import java.lang.management.ManagementFactory;
import java.util.List;
import jdk.incubator.vector.VectorShape;
import org.junit.jupiter.api.Test;

/// What a step of an optimizer costs the garbage collector, once both compilers of the JVM have seen it.
class AllocationTest {
    /// Where the run asks for vectors that the machine does not have, they are objects: wider ones, and single doubles.
    ///
    /// With SGD, because `StrictMath.pow` of the bias corrections makes two small arrays of its own when the JVM does not see through it.
    @Test
    void aStepAllocatesNothing() {
        int bits = Target.best().bits();
        assumeTrue(bits == 0 || bits > Double.SIZE && bits <= VectorShape.preferredShape().vectorBitSize());
        float[] p = new float[1_000];
        Policy policy = Policy.of(Transforms.clipNorm().apply(Rules.sgd()))
                .momentum(0.9)
                .rate(linear(0.1, 0.01).over(1000).warmup(10));
        Optimizer optimizer = Optimizer.of(
                Recipe.all(policy),
                List.of(Parameter.of("a", p, new float[1_000]), Parameter.of("b", new float[100], new float[100])),
                Settings.standard().withThreads(1));
        for (int i = 0; i < 100_000; i++) {
            optimizer.step();
        }
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 1000; i++) {
            optimizer.step();
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - start).as("bytes of 1000 steps").isLessThan(20_000);
    }
}
