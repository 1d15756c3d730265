package dev.lehr.property.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Recorded training runs, tutorials' schedulers and formulas, and `numpy.interp`.
class TrainingGoldenTest {
    /// All rates, all momenta and all parameters, to the last unit of the cosine.
    @ParameterizedTest
    @MethodSource("dev.lehr.property.golden.OptimizerGoldenTest#engines")
    void yoloRunsAgree(Engine engine) {
        assertAgrees(new YoloChecker(engine), 5);
    }

    @Test
    void interpolationHasTheSameBits() {
        assertThat(assertAgrees(new InterpolationChecker(), 1).total().isExact()).isTrue();
    }

    @Test
    void tutorialsAgree() {
        assertAgrees(new ArticleExampleChecker(), 17);
        assertAgrees(new ArticleFormulaChecker(), 8);
    }

    private static Report assertAgrees(Checker checker, int cases) {
        Report report = new Conformance(List.of(checker)).run(GoldenTables.cases("training"));
        assertThat(report.total().cases()).isEqualTo(cases);
        assertThat(report.total().failures()).isEmpty();
        return report;
    }
}
