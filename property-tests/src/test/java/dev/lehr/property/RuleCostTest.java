package dev.lehr.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Interval;
import dev.lehr.formula.Lane;
import dev.lehr.kernel.KernelReport;
import dev.lehr.kernel.Target;
import dev.lehr.kernel.UpdateKernel;
import dev.lehr.rule.Catalog;
import dev.lehr.rule.Rules;
import dev.lehr.rule.Transform;
import dev.lehr.rule.Transforms;
import dev.lehr.rule.UpdateRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a rule says that a step costs is what its kernel does.
class RuleCostTest {
    static Stream<UpdateRule> rules() {
        List<Transform> transforms = List.of(
                Transforms.clipNorm(),
                Transforms.accumulate(),
                Transforms.skipNonFinite(),
                Transforms.trustRatio(),
                Transforms.lookahead(),
                Transforms.ema());
        return Stream.concat(
                        Catalog.rules().stream(),
                        transforms.stream().map(transform -> transform.apply(Rules.adamW())))
                .filter(rule -> !rule.isShaped())
                .map(RuleCostTest::byDefault);
    }

    private static UpdateRule byDefault(UpdateRule rule) {
        Map<String, Interval> points = new HashMap<>();
        rule.hypers().forEach(hyper -> points.put(hyper.name(), Interval.of(hyper.initial())));
        return rule.within(points);
    }

    /// A kernel counts the dearest of its loops, one for each way in which the step decides; the rule counts what any of them
    /// reads.
    @ParameterizedTest
    @MethodSource("rules")
    void isWhatTheKernelDoes(UpdateRule rule) {
        KernelReport report =
                UpdateKernel.compile(rule, Lane.F32, Target.scalar()).report();
        assertThat(rule.cost().passes()).isEqualTo(report.passes());
        assertThat(rule.cost().bytes(Lane.F32))
                .isBetween(report.bytesPerParameter(), report.bytesPerParameter() + Lane.F32.bytes());
    }
}
