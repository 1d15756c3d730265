package dev.lehr.property.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.feedback.Feedback;
import dev.lehr.feedback.Goal;
import dev.lehr.feedback.Greedy;
import dev.lehr.feedback.Plateau;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules of the library obey the laws of folds, and each law finds what breaks it.
class FoldPropertiesForTest {
    /// A state that is written to.
    private static final class Tally {
        private int bad;
        private double scale = 1;
    }

    static Stream<Feedback> rules() {
        return Stream.of(
                Plateau.plateau().patience(2),
                Plateau.torch().patience(1).cooldown(2),
                Plateau.optax().patience(1).every(2),
                Plateau.timm(),
                Greedy.greedy().patience(2),
                Greedy.greedy().patience(1).window(3));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theLibrarysRulesObeyAllLaws(Feedback rule) {
        FoldPropertiesFor.of(rule).within(0, 1).verify();
    }

    @Test
    void thePlateauThatIsRecommendedFallsWithoutImprovementAndNotWithIt() {
        FoldPropertiesFor.of(Plateau.plateau().patience(3))
                .fallsWhenNothingImproves(10)
                .staysWhileImproving(Goal.MIN)
                .verify();
        FoldPropertiesFor.of(Plateau.plateau().patience(3).goal(Goal.MAX))
                .fallsWhenNothingImproves(10)
                .staysWhileImproving(Goal.MAX)
                .verify();
    }

    @Test
    void theMarginWithASignIsFoundOutBySmallestExample() {
        assertThat(FoldPropertiesFor.of(Plateau.torch().patience(1)).fallsWhenNothingImproves(5).check().broken())
                .extracting(Outcome.Broken::example)
                .containsExactly("5 times the metric -1.0: scale 1.0");
    }

    @Test
    void aStateThatIsWrittenToIsFoundOutByTheShortestList() {
        FoldPropertiesFor<Tally> fold = FoldPropertiesFor.of(
                "tally",
                new Tally(),
                (tally, metric) -> {
                    tally.bad++;
                    tally.scale = tally.bad > 1 ? 0.5 : 1;
                    return tally;
                },
                tally -> tally.scale);
        assertThat(fold.check().broken()).extracting(Outcome.Broken::toString).containsExactly(
                "BROKEN  replays the same scales from the same metrics: metrics [1.0]: scales [1.0], and again [0.5]");
        assertThat(FoldPropertiesFor.of("tally", new Tally(), fold.report(), fold.scale()).laws().getLast().outcome())
                .hasToString("BROKEN  leaves the state that it is given as it is: metrics [0.5]: "
                        + "the state before the last one had scale 1.0 and now has 0.5");
    }

    @Test
    void aLimitIsFoundOut() {
        assertThat(FoldPropertiesFor.of(Plateau.plateau().patience(1)).within(0.5, 1).check().broken())
                .extracting(Outcome.Broken::example)
                .containsExactly("metrics [1.0, 1.0, 1.0]: scale 0.1");
    }

    @Test
    void aPlateauWhoseCountIsLostIsFoundOut() {
        assertThat(FoldPropertiesFor.of("forgetful", Plateau.plateau().patience(1).start(), Plateau.Watch::report, Plateau.Watch::scale)
                        .resumes(state -> new Plateau.Watch(state.rule(), state.best(), 0, 0, state.scale(), 0, 0))
                        .check()
                        .broken())
                .extracting(Outcome.Broken::example)
                .containsExactly("metrics [1.0, 1.0, 1.0]: scale 1.0 instead of 0.1");
    }
}
