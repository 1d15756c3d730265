package dev.lehr.property.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Counting: what is exact, within tolerance, wrong, unknown.
class ConformanceTest {
    /// Compares the fields `recorded` and `computed`.
    private record Echo(String kind, double tolerance) implements Checker {
        @Override
        public boolean knows(Case golden) {
            return golden.is("kind", kind);
        }

        @Override
        public void check(Case golden, Comparison comparison) {
            comparison.numbers("value", golden.fields().numbers("recorded"), golden.fields().numbers("computed"), tolerance);
        }
    }

    private static final Conformance CONFORMANCE = new Conformance(List.of(new Echo("near", 1e-10), new Echo("same", 0)));

    private static Case golden(String id, String kind, Object recorded, Object computed) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", id);
        values.put("kind", kind);
        values.put("source", "torch 2.14.1 (one thread)");
        values.put("recorded", recorded);
        values.put("computed", computed);
        return new Case("things", new Fields(id, values));
    }

    private static Label label(String kind) {
        return new Label("torch 2.14.1", kind);
    }

    private static Report run(Case... cases) {
        return CONFORMANCE.run(Stream.of(cases));
    }

    @Test
    void countsWhatIsExactAndWhatIsWithin() {
        Report report = run(
                golden("a", "near", List.of(1.0, 2.0), List.of(1.0, 2.0)),
                golden("b", "near", List.of(1.0, 2.0), List.of(1.0, 2.0 + 1e-12)),
                golden("c", "near", List.of(1.0, 2.0), List.of(1.0, 2.1)),
                golden("d", "same", List.of(1.0), List.of(1.0)));
        assertThat(report.verdicts()).containsOnlyKeys(label("things near"), label("things same"));
        Verdict near = report.verdicts().get(label("things near"));
        assertThat(near.cases()).isEqualTo(3);
        assertThat(near.exact()).isEqualTo(1);
        assertThat(near.within()).isEqualTo(1);
        assertThat(near.numbers()).isEqualTo(6);
        assertThat(near.inexact()).isEqualTo(2);
        assertThat(near.worst()).isBetween(0.049, 0.051);
        assertThat(near.failures()).containsExactly("c: value[1] was recorded as 2.0 but computed as 2.1");
        assertThat(near.isExact()).isFalse();
        assertThat(report.total().cases()).isEqualTo(4);
        assertThat(report.passed()).isFalse();
    }

    @Test
    void bitsAreWhatCounts() {
        assertThat(run(golden("a", "same", List.of("NaN", "Infinity"), List.of("NaN", "Infinity"))).total().isExact()).isTrue();
        assertThat(run(golden("a", "same", List.of(0.0), List.of(-0.0))).passed()).isFalse();
        assertThat(run(golden("a", "near", List.of(1.0), List.of("NaN"))).passed()).isFalse();
        assertThat(run(golden("a", "near", List.of(0.0), List.of(1e-300))).passed()).isFalse();
        assertThat(run(golden("a", "same", List.of(1.0), List.of(Math.nextUp(1.0)))).passed()).isFalse();
    }

    @Test
    void unknownClassesAreListedAndFail() {
        Report report = run(golden("a", "near", List.of(1.0), List.of(1.0)), golden("b", "other", List.of(), List.of()));
        assertThat(report.unknown()).isEqualTo(Map.of(label("things other"), List.of("b")));
        assertThat(report.toString()).contains("unknown: torch 2.14.1 things other: b");
        assertThat(report.passed()).isFalse();
        assertThat(report.summary()).isEqualTo("1 passed, 1 failed");
    }

    /// What a recursion has lost is shown, but is no error of the computed numbers.
    @Test
    void driftIsKeptApart() {
        Comparison comparison = new Comparison();
        comparison.number("value", 1, 1, 0);
        comparison.drift("value", 1, 1 + 1e-11, 1e-10);
        Verdict verdict = comparison.verdict(label("things"), "a");
        assertThat(verdict.isExact()).isTrue();
        assertThat(verdict.worst()).isZero();
        assertThat(verdict.drift()).isBetween(0.99e-11, 1.01e-11);
        comparison.drift("value", 1, 1 + 1e-9, 1e-10);
        assertThat(comparison.verdict(label("things"), "a").failures()).hasSize(1);
    }

    @Test
    void nothingComparedIsAFailure() {
        assertThat(run(golden("a", "near", List.of(), List.of())).total().failures()).containsExactly("a: nothing was compared");
        assertThat(run().passed()).isFalse();
        assertThat(run(golden("b", "other", List.of(), List.of())).passed()).isFalse();
    }

    @Test
    void lengthsAreCompared() {
        assertThat(run(golden("a", "near", List.of(1.0), List.of(1.0, 2.0))).total().failures())
                .containsExactly("a: value has 1 recorded numbers but 2 computed ones");
    }

    @Test
    void anExceptionIsAFailureOfItsCase() {
        Report report = run(golden("a", "near", "text", List.of()), golden("b", "near", List.of(1.0), List.of(1.0)));
        assertThat(report.total().failures())
                .containsExactly("a: java.lang.IllegalArgumentException: a recorded must be a list but was text");
        assertThat(report.total().exact()).isEqualTo(1);
    }

    @Test
    void theReportIsATable() {
        assertThat(run(golden("a", "same", List.of(1.0, 2.0), List.of(1.0, 2.0)), golden("b", "near", List.of(1.0), List.of(1 + 1e-12))))
                .hasToString("""
                        source       class        cases  exact within failed   numbers   inexact    worst    drift
                        torch 2.14.1 things near      1      0      1      0         1         1  1.0e-12        0
                        torch 2.14.1 things same      1      1      0      0         2         0        0        0
                        total                         2      1      1      0         3         1  1.0e-12        0""");
    }
}
