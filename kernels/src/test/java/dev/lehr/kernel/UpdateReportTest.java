package dev.lehr.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Lane;
import dev.lehr.kernel.Language.News;
import dev.lehr.rule.Rules;
import dev.lehr.rule.UpdateRule;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What a kernel says of itself is what it is.
class UpdateReportTest {
    /// A product of two hyper-parameters and its root; the hyper-parameters themselves are given and not computed.
    @Test
    void uniformsAreThoseThatAreComputed() {
        UpdateRule rule = Language.rule("uniforms", w -> News.of(
                w.p().plus(w.a().times(w.b())).times(w.a().times(w.b()).sqrt()).minus(w.a())));
        assertThat(UpdateKernel.compile(rule, Lane.F64, Target.scalar()).report().uniforms()).isEqualTo(2);
    }

    @Test
    void compilingTookNoLongerThanItWasWaitedFor() {
        long start = System.nanoTime();
        KernelReport report = UpdateKernel.compile(Rules.sgd(), Lane.F32, Target.scalar()).report();
        Duration waited = Duration.ofNanos(System.nanoTime() - start);
        assertThat(report.compilation()).isBetween(Duration.ofNanos(1), waited);
    }

    @Test
    void whetherParametersShareWhatIsUniform() {
        assertThat(shares(Rules.sgd())).isTrue();
        assertThat(shares(Rules.nadam())).as("has state of the whole").isFalse();
        assertThat(shares(UpdateRule.define("mean", "a test", d ->
                d.update(d.parameter(), d.parameter().div(d.size()))))).as("knows the size").isFalse();
        assertThat(shares(UpdateRule.define("sum", "a test", d ->
                d.update(d.parameter(), d.parameter().div(d.gradient().sum()))))).as("has a sum").isFalse();
    }

    private static boolean shares(UpdateRule rule) {
        return UpdateKernel.compile(rule, Lane.F32, Target.scalar()).sharesUniforms();
    }
}
