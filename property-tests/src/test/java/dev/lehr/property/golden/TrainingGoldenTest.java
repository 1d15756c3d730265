package dev.lehr.property.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Recorded training runs, tutorials' schedulers and formulas, and `numpy.interp`.
class TrainingGoldenTest {
    /// Cases of schedules that the library does not have yet. A case that is neither here nor checked fails the test, and so does one
    /// that is here although it is checked.
    private static final List<String> NOT_YET = List.of(
            "train-article-002-cyclic-exp20",
            "train-article-002-cyclic-exp5",
            "train-article-002-cyclic-tri",
            "train-article-002-cyclic-tri2",
            "train-article-002-cyclic-tri20",
            "train-article-002-onecycle-epoch",
            "train-article-002-plateau");

    @Test
    void everyCaseIsCheckedOrKnownToBeMissing() {
        Report report = run(Conformance.all(Engine.interpreter()));
        assertThat(report.passed()).as(report.toString()).isTrue();
        assertThat(report.unknown().values().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(NOT_YET);
    }

    /// All rates, all momenta and all parameters, although a tolerance would be allowed.
    @ParameterizedTest
    @MethodSource("dev.lehr.property.golden.OptimizerGoldenTest#engines")
    void yoloRunsHaveTheSameBits(Engine engine) {
        assertExact(new YoloChecker(engine), 5);
    }

    @Test
    void interpolationHasTheSameBits() {
        assertExact(new InterpolationChecker(), 1);
    }

    @Test
    void tutorialsAgree() {
        assertAgrees(new ArticleExampleChecker(), 10);
        assertAgrees(new ArticleFormulaChecker(), 8);
    }

    private static void assertExact(Checker checker, int cases) {
        Report report = run(new Conformance(List.of(checker)));
        assertThat(report.total().cases()).isEqualTo(cases);
        assertThat(report.total().isExact()).as(report.toString()).isTrue();
    }

    private static void assertAgrees(Checker checker, int cases) {
        Report report = run(new Conformance(List.of(checker)));
        assertThat(report.total().cases()).isEqualTo(cases);
        assertThat(report.passed()).as(report.toString()).isTrue();
    }

    private static Report run(Conformance conformance) {
        return conformance.run(GoldenTables.cases("training"));
    }
}
