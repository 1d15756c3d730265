package dev.lehr.property.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every recorded scheduler, error and average; and that what is wrong is found to be wrong.
class ScheduleGoldenTest {
    private static final Conformance ALL = Conformance.all(Engine.interpreter());

    /// The numbers of a recursion are those of the same recursion: what it has lost in 100,000 steps is lost here, too.
    @Test
    void everyRateAgrees() {
        Report report = ALL.run(GoldenTables.cases("schedules"));
        assertThat(report.passed()).as(report.toString()).isTrue();
        assertThat(report.total().cases()).isEqualTo(594);
        assertThat(report.total().worst()).isLessThan(1e-13);
        assertThat(report.total().drift()).isBetween(1e-10, 1e-9);
        assertThat(report.verdicts().get(new Label("torch 1.13.1", "schedules StepLR")).isExact()).isTrue();
    }

    @Test
    void everyTrainingAgrees() {
        Report report = ALL.run(GoldenTables.cases("training"));
        assertThat(report.passed()).as(report.toString()).isTrue();
    }

    /// Optimizers that are no rules here may be unknown; schedulers may not.
    @Test
    void everyErrorIsRefused() {
        Report report = ALL.run(GoldenTables.cases("errors"));
        assertThat(report.total().failures()).isEmpty();
        assertThat(report.total().cases()).isGreaterThan(180);
        assertThat(report.unknown().keySet()).allMatch(label -> label.kind().startsWith("errors optimizer"));
    }

    @ParameterizedTest
    @MethodSource("dev.lehr.property.golden.OptimizerGoldenTest#engines")
    void averagesHaveTheSameBits(Engine engine) {
        Report report = new Conformance(List.of(new AveragingChecker(engine))).run(GoldenTables.cases("averaging"));
        assertThat(report.total().cases()).isEqualTo(18);
        assertThat(report.total().isExact()).as(report.toString()).isTrue();
    }

    /// One recorded rate that is off by a ten-billionth fails its case.
    @Test
    void aWrongRateFails() {
        List<Case> wrong = GoldenTables.cases("schedules").map(ScheduleGoldenTest::withAWrongRate).toList();
        Report report = ALL.run(wrong.stream());
        assertThat(report.summary()).isEqualTo("0 passed, " + wrong.size() + " failed");
    }

    private static Case withAWrongRate(Case golden) {
        Random random = new Random(golden.id().hashCode());
        List<double[]> rates = new ScheduleCase(golden.fields()).perGroup("lr");
        double[] group = rates.get(random.nextInt(rates.size()));
        int index = random.nextInt(group.length);
        group[index] = group[index] == 0 ? 1e-10 : group[index] * (1 + 1e-10);
        return with(golden, "lr", rates.stream().map(ScheduleGoldenTest::boxed).toList());
    }

    /// One argument of a constructor that is a thousandth larger fails its case, unless nothing depends on it: a rate that is clamped
    /// or replaced, a floor that is never reached, a threshold that no metric is close to.
    @Test
    void aWrongArgumentFails() {
        List<Case> wrong = GoldenTables.cases("schedules")
                .filter(golden -> fraction(golden.fields().fields("params")) != null)
                .map(ScheduleGoldenTest::withAWrongArgument)
                .toList();
        Report report = ALL.run(wrong.stream());
        assertThat(wrong).hasSizeGreaterThan(300);
        assertThat(report.failedCases()).as(report.toString()).isGreaterThan(wrong.size() * 3 / 4);
    }

    /// The first argument that is a fraction.
    private static @Nullable String fraction(Fields params) {
        return params.names().stream()
                .filter(name -> params.has(name) && params.value(name) instanceof Double number && number != 0)
                .findFirst()
                .orElse(null);
    }

    private static Case withAWrongArgument(Case golden) {
        Map<String, @Nullable Object> params = new LinkedHashMap<>(golden.fields().fields("params").values());
        params.computeIfPresent(
                String.valueOf(fraction(golden.fields().fields("params"))), (_, value) -> 1.001 * ((Number) value).doubleValue());
        return with(golden, "params", params);
    }

    /// An error that is not one, and something accepted that is an error.
    @Test
    void aWrongErrorFails() {
        List<Case> errors = GoldenTables.cases("errors")
                .filter(golden -> golden.is("kind", "scheduler") && !golden.fields().has("note"))
                .filter(golden -> !golden.is("optimizer", "not an optimizer"))
                .map(golden -> golden.fields().has("exception")
                        ? with(with(golden, "lr", List.of(0.1)), "exception", null)
                        : with(golden, "exception", "ValueError"))
                .toList();
        Report report = ALL.run(errors.stream());
        assertThat(errors).hasSizeGreaterThan(50);
        assertThat(report.passedCases()).as(report.toString()).isLessThan(errors.size() / 4);
    }

    @Test
    void aWrongAverageFails() {
        List<Case> wrong = GoldenTables.cases("averaging")
                .map(golden -> {
                    List<double[]> averaged = golden.fields().rows("averaged");
                    averaged.getLast()[3] = Math.nextUp((float) averaged.getLast()[3]);
                    return with(golden, "averaged", averaged.stream().map(ScheduleGoldenTest::boxed).toList());
                })
                .toList();
        assertThat(ALL.run(wrong.stream()).summary()).isEqualTo("0 passed, 18 failed");
    }

    private static Case with(Case golden, String field, @Nullable Object value) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(golden.fields().values());
        values.put(field, value);
        return new Case(golden.table(), new Fields(golden.id(), values));
    }

    private static List<Double> boxed(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
