package dev.lehr.feedback;

import static dev.lehr.feedback.Scales.scales;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/// Plateau rules, report by report.
class PlateauTest {
    private static final double NAN = Double.NaN;

    /// Halves as soon as patience is exhausted, without a margin.
    private static final Plateau EAGER =
            Plateau.plateau().factor(0.5).patience(0).margin(Margin.ABSOLUTE, 0).missing(Missing.BAD);

    @Test
    void patienceIsEndured() {
        assertThat(scales(EAGER.patience(2), 1, 1, 1, 1, 1)).containsExactly(1.0, 1.0, 1.0, 0.5, 0.5);
        assertThat(scales(EAGER.patience(2).counting(Patience.AS_MANY_AS), 1, 1, 1, 1, 1))
                .containsExactly(1.0, 1.0, 0.5, 0.5, 0.25);
    }

    @Test
    void anImprovementStartsTheCountAnew() {
        assertThat(scales(EAGER.patience(1), 1, 1, 0.5, 0.5, 0.4, 0.4, 0.4)).containsExactly(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.5);
    }

    @Test
    void nothingIsCountedInACooldown() {
        assertThat(scales(EAGER.cooldown(2), 1, 1, 1, 1, 1)).containsExactly(1.0, 0.5, 0.5, 0.5, 0.25);
        assertThat(scales(EAGER.cooldown(2).cooldownEndCounts(), 1, 1, 1, 1, 1)).containsExactly(1.0, 0.5, 0.5, 0.25, 0.25);
    }

    @Test
    void theScaleStopsAtItsLowest() {
        assertThat(scales(EAGER.minScale(0.3), 1, 1, 1, 1)).containsExactly(1.0, 0.5, 0.3, 0.3);
    }

    @Test
    void aChangeThatIsNotMoreThanEpsIsNotMade() {
        assertThat(scales(EAGER.eps(0.25), 1, 1, 1, 1)).containsExactly(1.0, 0.5, 0.5, 0.5);
        assertThat(scales(EAGER.eps(0.2), 1, 1, 1, 1)).containsExactly(1.0, 0.5, 0.25, 0.25);
        assertThat(scales(EAGER.minScale(2), 1, 1)).containsExactly(1.0, 1.0);
    }

    @Test
    void severalMetricsMakeOneDecision() {
        assertThat(scales(EAGER.every(2), 1, 3, 2, 1.9, 1, 2.9, 1, 3)).containsExactly(1.0, 1.0, 1.0, 1.0, 1.0, 0.5, 0.5, 0.25);
        Plateau.Watch half = EAGER.every(3).start().report(4).report(5);
        assertThat(half).isEqualTo(new Plateau.Watch(EAGER.every(3), Double.POSITIVE_INFINITY, 0, 0, 1, 9, 2));
        assertThat(half.report(0).best()).isEqualTo(3);
        assertThat(half.report(0).waiting()).isZero();
    }

    @Test
    void fewerMetricsWaitThanMakeADecision() {
        assertThat(new Plateau.Watch(EAGER.every(3), 1, 0, 0, 1, 9, 2).waiting()).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Plateau.Watch(EAGER.every(3), 1, 0, 0, 1, 9, 3))
                .withMessage("waiting must be < every, 3, but was 3");
    }

    @Test
    void nanIsWhatTheRuleSays() {
        assertThat(scales(EAGER, 1, NAN)).containsExactly(1.0, 0.5);
        assertThat(scales(EAGER.missing(Missing.IGNORED), 1, NAN, NAN, 1)).containsExactly(1.0, 1.0, 1.0, 0.5);
        Plateau strict = EAGER.missing(Missing.ERROR);
        assertThat(scales(strict, 1, 1)).containsExactly(1.0, 0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strict.start().report(NAN))
                .withMessage("metric must be a number but was NaN");
    }

    @Test
    void theFactorIsBetweenZeroAndOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> EAGER.factor(0)).withMessage("factor must be in (0, 1) but was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> EAGER.factor(1)).withMessage("factor must be in (0, 1) but was 1");
    }

    @Test
    void isBetterByTheMargin() {
        Improvement absolute = new Improvement(Goal.MIN, Margin.ABSOLUTE, 0.25);
        assertThat(absolute.isBetter(1.75, 2)).isFalse();
        assertThat(absolute.isBetter(1.7, 2)).isTrue();
        assertThat(absolute.goal(Goal.MAX).isBetter(2.25, 2)).isFalse();
        assertThat(absolute.goal(Goal.MAX).isBetter(2.3, 2)).isTrue();
        Improvement relative = new Improvement(Goal.MIN, Margin.RELATIVE, 0.25);
        assertThat(relative.isBetter(-10, -8)).isFalse();
        assertThat(relative.isBetter(-10.1, -8)).isTrue();
        assertThat(relative.isBetter(1e300, Double.POSITIVE_INFINITY)).isTrue();
        Improvement signed = new Improvement(Goal.MIN, Margin.SIGNED, 0.25);
        assertThat(signed.isBetter(-3.1, -4)).as("the margin of a negative best is on the wrong side").isTrue();
        assertThat(signed.isBetter(-2.9, -4)).isFalse();
        assertThat(signed.goal(Goal.MAX).isBetter(5, 4)).isFalse();
        assertThat(signed.goal(Goal.MAX).isBetter(5.1, 4)).isTrue();
    }
}
