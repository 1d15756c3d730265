package dev.lehr.property.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Every recorded run of PyTorch's LBFGS, in both types and both versions, within what rounding makes of it; and
/// what its constructor refuses.
class LbfgsGoldenTest {
    private static final Conformance CONFORMANCE =
            new Conformance(List.of(new LbfgsChecker(), new LbfgsErrorChecker()));

    private static Stream<Case> runs() {
        return GoldenTables.cases("optimizers").filter(new LbfgsChecker()::knows);
    }

    private static Case with(Case golden, String name, Object value) {
        Map<String, @Nullable Object> values =
                new LinkedHashMap<>(golden.fields().values());
        values.put(name, value);
        return new Case(golden.table(), new Fields(golden.fields().where(), values));
    }

    @Test
    void everyRunArrivesWhereItDid() {
        Report report = CONFORMANCE.run(runs());
        assertThat(report.total().failures()).as(report.toString()).isEmpty();
        assertThat(report.total().cases()).isGreaterThanOrEqualTo(25);
    }

    @Test
    void whatIsRefusedIsRefused() {
        Report report = CONFORMANCE.run(GoldenTables.cases("errors").filter(new LbfgsErrorChecker()::knows));
        assertThat(report.total().failures()).as(report.toString()).isEmpty();
        assertThat(report.total().cases()).isGreaterThanOrEqualTo(5);
    }

    /// The two versions search differently where evaluations are few, and the checker knows which one it has before
    /// it.
    @Test
    void aSearchOfTheOtherVersionFails() {
        List<Case> differing = runs().filter(golden -> golden.id().startsWith("torch-LBFGS-012"))
                .map(golden ->
                        with(golden, "source", golden.is("source", "torch 1.13.1") ? "torch 2.14.1" : "torch 1.13.1"))
                .toList();
        assertThat(differing).hasSize(4);
        assertThat(CONFORMANCE.run(differing.stream()).total().failures()).hasSize(4);
    }

    @Test
    void anotherEndFails() {
        List<Case> moved = runs().map(
                        golden -> with(golden, "loss_final", golden.fields().number("loss_final") + 0.01))
                .toList();
        assertThat(CONFORMANCE.run(moved.stream()).total().failures()).hasSize(moved.size());
    }

    @Test
    void anotherCountOfEvaluationsFails() {
        List<Case> miscounted = runs().filter(golden ->
                        golden.is("dtype", "float64") && golden.fields().number("fma_max_rel") < 1e-9)
                .map(golden -> with(
                        golden,
                        "func_evals",
                        Collections.nCopies(golden.fields().rows("p").size(), 0)))
                .toList();
        assertThat(miscounted).hasSizeGreaterThan(8);
        assertThat(CONFORMANCE.run(miscounted.stream()).total().failures())
                .hasSize(miscounted.size())
                .allMatch(failure -> failure.contains("func_evals was recorded as 0"));
    }
}
