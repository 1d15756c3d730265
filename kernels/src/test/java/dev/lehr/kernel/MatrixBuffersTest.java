package dev.lehr.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.rule.Range;
import dev.lehr.rule.Shape;
import dev.lehr.rule.UpdateRule;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a step of a rule on matrices borrows, it gives back: the next step needs no new memory of the size of the
/// matrix.
class MatrixBuffersTest {
    private static final Shape SHAPE = Shape.matrix(150, 200);
    private static final int STEPS = 10;

    @Test
    void operationsOnWhatVariesLess() {
        check(UpdateRule.define("operations", "a test", d -> {
            Formula lr = d.hyper("lr", 0.1, Range.POSITIVE);
            Formula.Variable s = d.state("s");
            Formula halved = d.gradient().times(lr).plus(lr.div(d.gradient()));
            Formula bent = Formula.select(lr.lessThan(d.step()), () -> d.parameter(), () -> halved);
            d.update(s, lr);
            Formula called = Formula.call("third", x -> x / 3, halved);
            d.update(d.parameter(), bent.fma(s, lr).times(bent).times(bent).minus(called));
        }));
    }

    @Test
    void sumOfWhatIsTheSameForAll() {
        check(UpdateRule.define("sum", "a test", d -> {
            Formula lr = d.hyper("lr", 0.1, Range.POSITIVE);
            d.update(d.parameter(), d.parameter().minus(lr.sum()));
        }));
    }

    @Test
    void functionOfTheWholeOfWhatIsTheSameForAll() {
        double[] same = new double[(int) SHAPE.size()];
        check(UpdateRule.define("whole", "a test", d -> {
            Formula lr = d.hyper("lr", 0.1, Range.POSITIVE);
            d.update(d.parameter(), d.parameter().minus(lr.whole("same", (lane, elements, rows, columns) -> same)));
        }));
    }

    /// Of the values of a long formula only those are kept that are still needed.
    @Test
    void aLongFormulaNeedsAsMuchMemoryAsAShortOne() {
        UpdateRule rule = UpdateRule.define("long", "a test", d -> {
            Formula sum = d.parameter();
            for (int i = 0; i < 30; i++) {
                sum = sum.abs().plus(d.gradient());
            }
            d.update(d.parameter(), sum);
        });
        MatrixKernel kernel = MatrixKernel.of(rule, Lane.F32, SHAPE);
        MatrixKernel.Run run = run(kernel);
        assertThat(bytes(() -> step(kernel, run))).isLessThan(8 * SHAPE.size() * Double.BYTES);
    }

    private static void check(UpdateRule rule) {
        MatrixKernel kernel = MatrixKernel.of(rule, Lane.F32, SHAPE);
        MatrixKernel.Run run = run(kernel);
        step(kernel, run);
        long bytes = bytes(() -> {
            for (int i = 0; i < STEPS; i++) {
                step(kernel, run);
            }
        });
        assertThat(bytes).as("bytes of %d steps", STEPS).isLessThan(STEPS * SHAPE.size() * Double.BYTES);
    }

    private static MatrixKernel.Run run(MatrixKernel kernel) {
        UpdateRule rule = kernel.rule();
        int size = (int) kernel.shape().size();
        Map<Formula.Variable, Object> columns = new HashMap<>();
        columns.put(UpdateRule.PARAMETER, new float[size]);
        columns.put(UpdateRule.GRADIENT, new float[size]);
        columns.put(UpdateRule.STEP, new double[1]);
        rule.hypers().forEach(hyper -> columns.put(hyper.variable(), new double[] {hyper.initial()}));
        rule.slots().forEach(slot -> columns.put(slot.variable(), new float[size]));
        return kernel.run(columns, new Buffers());
    }

    private static long bytes(Runnable work) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static void step(MatrixKernel kernel, MatrixKernel.Run run) {
        for (int phase = 0; phase < kernel.phases(); phase++) {
            run.phase(phase);
        }
    }
}
