package dev.lehr.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lehr.formula.Interval;
import dev.lehr.formula.Lane;
import dev.lehr.rule.Rules;
import dev.lehr.rule.UpdateRule;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KernelReportTest {
    private static final Map<String, Interval> OFF = Map.of("maximize", Interval.of(0), "amsgrad", Interval.of(0));

    @Test
    void oneLineThatSaysAll() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            UpdateRule rule = Rules.adamW().within(OFF);
            assertThat(UpdateKernel.compile(rule, Lane.F64, Target.scalar()).report().toString())
                    .startsWith("AdamW float64: scalar (asked for), 1 lane, 1 pass, 56 B/parameter/step, 16 B/parameter of state, ");
            assumeTrue(BackEnd.hasModule(), "this run does without the module of vectors");
            assertThat(UpdateKernel.compile(rule, Lane.F32, Target.vector(512)).report().toString())
                    .matches("AdamW float32: 512-bit vectors, 16 lanes, 1 pass, 28 B/parameter/step, 8 B/parameter of state, "
                            + "\\d+ operations, \\d+ uniforms, compiled in \\d+\\.\\d ms");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void severalPasses() {
        UpdateRule rule = Language.rule("norm", w -> Language.News.of(w.p().minus(w.g().div(w.g().abs().sum()))));
        KernelReport report = UpdateKernel.compile(rule, Lane.F32, Target.scalar()).report();
        assertThat(report.passes()).isEqualTo(2);
        assertThat(report.toString()).contains("1 lane, 2 passes, ");
    }

    @Test
    void timeInMilliseconds() {
        KernelReport report =
                new KernelReport("A", Lane.F64, Target.scalar(), 1, 24, 8, 5, 2, Duration.ofNanos(12_345_678));
        assertThat(report)
                .hasToString("A float64: scalar (asked for), 1 lane, 1 pass, 24 B/parameter/step, 8 B/parameter of state, "
                        + "5 operations, 2 uniforms, compiled in 12.3 ms");
    }
}
