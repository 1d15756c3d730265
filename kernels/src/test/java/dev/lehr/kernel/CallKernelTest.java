package dev.lehr.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.kernel.Language.News;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/// Functions that the language cannot look into.
class CallKernelTest {
    private static final DoubleUnaryOperator SINE = StrictMath::sin;
    private static final DoubleUnaryOperator WAVE = x -> x * 1.0000001 + 0.3;

    @Test
    void ofElementsAndOfUniforms() {
        var rule = Language.rule("calls", w -> {
            Formula sine = Formula.call("sine", SINE, w.g());
            Formula wave = Formula.call("wave", WAVE, w.a());
            return new News(
                    sine.times(sine).plus(wave).minus(w.p()),
                    Formula.call("wave", WAVE, Formula.call("sine", SINE, w.s().plus(wave))),
                    wave.plus(Formula.call("sine", SINE, w.g()).sum()).plus(Formula.call("wave", WAVE, w.n())));
        });
        assertThat(OperationKernelTest.compare(rule, Map.of())).isGreaterThan(Targets.enough(1_000));
    }

    @Test
    void uniformCallIsMadeOnceAStep() {
        AtomicInteger calls = new AtomicInteger();
        DoubleUnaryOperator counting = x -> calls.incrementAndGet() + x;
        var rule = Language.rule("counted", w -> News.of(w.p().minus(w.g().times(Formula.call("counting", counting, w.a())))));
        UpdateKernel kernel = UpdateKernel.compile(rule, Lane.F32);
        double[] uniforms = new double[kernel.uniforms()];
        Object[] columns = List.of(new float[1000], new float[1000], new float[1000]).toArray();
        kernel.run(columns, 1000, uniforms);
        assertThat(calls).hasValue(1);
    }
}
