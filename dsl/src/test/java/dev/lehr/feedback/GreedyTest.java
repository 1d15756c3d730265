package dev.lehr.feedback;

import static dev.lehr.feedback.Scales.scales;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.collection.Queue;
import org.junit.jupiter.api.Test;

/// Greedy rules, report by report.
class GreedyTest {
    /// Halves after each bad report and doubles after each good one, between 1/8 and 2.
    private static final Greedy EAGER =
            Greedy.greedy().factor(0.5).patience(0).margin(Margin.ABSOLUTE, 0).scales(0.125, 2);

    @Test
    void goesUpAndDown() {
        assertThat(scales(EAGER, 4, 3, 3, 3, 2, 2)).containsExactly(2.0, 2.0, 1.0, 0.5, 1.0, 0.5);
    }

    @Test
    void patienceIsEnduredBothWays() {
        assertThat(scales(EAGER.patience(1), 4, 3, 2, 1)).containsExactly(1.0, 2.0, 2.0, 2.0);
        assertThat(scales(EAGER.patience(1), 4, 4, 4, 4, 4)).containsExactly(1.0, 1.0, 0.5, 0.5, 0.25);
        assertThat(scales(EAGER.patience(1), 4, 4, 3, 3, 2, 2)).as("neither in a row").containsOnly(1.0);
    }

    @Test
    void pausesAreNotCounted() {
        assertThat(scales(EAGER.pauses(2, 0), 4, 4, 4, 4, 4)).containsExactly(2.0, 1.0, 1.0, 1.0, 0.5);
        assertThat(scales(EAGER.pauses(0, 1), 4, 4, 4, 4)).containsExactly(2.0, 2.0, 1.0, 0.5);
        Greedy.Watch paused = EAGER.pauses(0, 3).start().report(4);
        assertThat(paused.pause()).isEqualTo(3);
        assertThat(paused.report(1).pause()).isEqualTo(2);
        assertThat(paused.report(1).best()).as("a pause does not look").isEqualTo(4);
    }

    @Test
    void theScaleStaysBetweenItsLimits() {
        assertThat(scales(EAGER.scales(0.4, 1.5), 4, 4, 4, 4)).containsExactly(1.5, 0.75, 0.4, 0.4);
    }

    @Test
    void aChangeThatIsNotMoreThanEpsIsNotMade() {
        assertThat(scales(EAGER.eps(1), 4, 3, 3)).as("from 1 to 2 is 1").containsExactly(1.0, 1.0, 1.0);
        assertThat(scales(EAGER.eps(0.5), 4, 4, 4)).as("from 1 to 0.5 is 0.5").containsExactly(2.0, 1.0, 1.0);
        assertThat(scales(EAGER.eps(0.4), 4, 4, 4)).containsExactly(2.0, 1.0, 0.5);
    }

    @Test
    void fallsAtTheMinimumStartAnew() {
        Greedy rule = EAGER.scales(0.5, 2).resetAfter(2).pauses(0, 0);
        assertThat(scales(rule, 4, 4, 4, 4, 4)).containsExactly(2.0, 1.0, 0.5, 1.0, 2.0);
        Greedy.Watch once = rule.start().report(4).report(4).report(4);
        assertThat(once.falls()).isEqualTo(1);
        Greedy.Watch anew = once.report(4);
        assertThat(anew.best()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(anew.falls()).isEqualTo(2);
        assertThat(rule.pauses(1, 0).start().report(9).report(9).report(9).report(9).report(9).report(9).pause())
                .isEqualTo(1);
    }

    @Test
    void aFallAboveTheMinimumIsNotCounted() {
        Greedy.Watch fallen = EAGER.start().report(4).report(4).report(4);
        assertThat(fallen.scale()).isEqualTo(0.5);
        assertThat(fallen.falls()).isEqualTo(500);
        assertThat(fallen.bad()).isZero();
    }

    @Test
    void aWindowAverages() {
        Greedy rule = EAGER.window(2);
        Greedy.Watch one = rule.start().report(4);
        assertThat(one.recent()).isEqualTo(Queue.of(4.0));
        assertThat(one.best()).isEqualTo(4);
        Greedy.Watch two = one.report(6);
        assertThat(two.sum()).isEqualTo(10);
        assertThat(two.scale()).as("5 is worse than 4").isEqualTo(1);
        Greedy.Watch three = two.report(1);
        assertThat(three.recent()).isEqualTo(Queue.of(6.0, 1.0));
        assertThat(three.sum()).isEqualTo(7);
        assertThat(three.best()).isEqualTo(3.5);
    }

    @Test
    void nanIsWhatTheRuleSays() {
        assertThat(scales(EAGER, 4, Double.NaN)).containsExactly(2.0, 1.0);
        assertThat(scales(EAGER.missing(Missing.IGNORED), 4, Double.NaN, 4)).containsExactly(2.0, 2.0, 1.0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EAGER.missing(Missing.ERROR).start().report(Double.NaN))
                .withMessage("metric must be a number but was NaN");
    }

    @Test
    void theFactorIsBetweenZeroAndOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> EAGER.factor(0)).withMessage("factor must be in (0, 1) but was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> EAGER.factor(1)).withMessage("factor must be in (0, 1) but was 1");
    }
}
