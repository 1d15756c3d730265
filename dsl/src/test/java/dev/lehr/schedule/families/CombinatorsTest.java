package dev.lehr.schedule.families;

import static dev.lehr.schedule.Schedule.constant;
import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.exponential;
import static dev.lehr.schedule.Schedule.formula;
import static dev.lehr.schedule.Schedule.function;
import static dev.lehr.schedule.Schedule.linear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Continuation;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import org.junit.jupiter.api.Test;

/// The combinators beside those of the basic algebra, each by its laws.
class CombinatorsTest {
    private static final Schedule DOWN = cosine(1, 0.1).over(10);

    @Test
    void reverseReadsBackwards() {
        Schedule reversed = DOWN.reverse();
        for (double step = -2; step <= 12; step += 0.5) {
            assertThat(reversed.at(step)).isEqualTo(DOWN.at(10 - step));
        }
        assertThat(reversed.reverse()).isEqualTo(DOWN);
        assertThat(reversed).hasToString("cosine(1.0, 0.1).over(10).reverse()");
        assertThat(linear(1, 2).over(0).reverse().at(0)).isEqualTo(2);
        assertThatThrownBy(() -> constant(1).reverse()).hasMessageStartingWith("reverse needs a schedule that ends");
    }

    @Test
    void mirrorGoesThereAndBack() {
        Schedule wave = DOWN.mirror();
        assertThat(wave.length()).isEqualTo(20);
        assertThat(wave.at(10)).isEqualTo(0.1);
        assertThat(wave.at(20)).isEqualTo(1);
        for (double step = 0; step <= 10; step += 0.5) {
            assertThat(wave.at(20 - step)).isEqualTo(wave.at(step));
            assertThat(wave.repeat().at(40 + step)).isEqualTo(wave.at(step));
        }
        assertThat(wave).hasToString("cosine(1.0, 0.1).over(10).then(cosine(1.0, 0.1).over(10).reverse())");
    }

    @Test
    void lerpIsExactAtBothEndsAndNeverOutside() {
        Schedule other = exponential(0.3, 0.9);
        Schedule mix = DOWN.lerp(other, linear(-0.5, 1.5).over(10));
        for (double step = 0; step <= 2.5; step += 0.25) {
            assertThat(mix.at(step)).isEqualTo(DOWN.at(step));
            assertThat(mix.at(10 - step)).isEqualTo(other.at(10 - step));
        }
        for (double step = 0; step <= 10; step += 0.25) {
            double a = DOWN.at(step);
            double b = other.at(step);
            assertThat(mix.at(step)).isBetween(Math.min(a, b), Math.max(a, b));
        }
        assertThat(constant(1).lerp(constant(3), 0.25).at(7)).isEqualTo(1.5);
        assertThat(constant(0.1).lerp(constant(0.1), 0.3).at(7)).isEqualTo(0.1);
        assertThat(constant(0.1).lerp(constant(0.3), 1).at(7)).isEqualTo(0.3);
        assertThat(DOWN.lerp(constant(3), 0.25)).hasToString("cosine(1.0, 0.1).over(10).lerp(constant(3.0), 0.25)");
        assertThat(DOWN.lerp(constant(3), 0.25).length()).isEqualTo(10);
        assertThatThrownBy(() -> DOWN.lerp(constant(3), 1.5)).hasMessage("by must be between 0 and 1 but was 1.5");
    }

    @Test
    void mapPutsOneAfterTheOther() {
        assertThat(linear(1, 9).over(8).map(formula("sqrt(t)")).at(3)).isEqualTo(2);
        assertThat(linear(1, 9).over(8).map(function("square@v1", x -> x * x)).at(3))
                .isEqualTo(16);
        assertThat(linear(1, 9).over(8).map(formula("sqrt(t)")))
                .hasToString("linear(1.0, 9.0).over(8).map(formula(\"sqrt(t)\"))");
        assertThat(linear(10, 0).over(10).map(DOWN).at(3)).isEqualTo(DOWN.at(7));
        assertThat(linear(1, 9).over(8).map(formula("sqrt(t)")).bounds().high()).isEqualTo(3);
    }

    @Test
    void mapRangeMirrorsOneParameterInAnother() {
        Schedule rate = linear(0.01, 0.1).over(10).mirror();
        Schedule momentum = rate.mapRange(0.01, 0.1, linear(0.95, 0.85));
        assertThat(new double[] {momentum.at(0), momentum.at(10), momentum.at(20)})
                .containsExactly(0.95, 0.85, 0.95);
        assertThat(momentum.at(5)).isCloseTo(0.9, within(1e-15));
        assertThatThrownBy(() -> rate.mapRange(1, 1, linear(0, 1))).hasMessage("high must be finite and > 1 but was 1");
    }

    @Test
    void decayToGoesOnFromTheEnd() {
        Schedule schedule = linear(0, 8).over(4).take(3).decayTo(2).over(4);
        assertThat(new double[] {schedule.at(2), schedule.at(3), schedule.at(5), schedule.at(7), schedule.at(9)})
                .containsExactly(4, 6, 4, 2, 2);
        assertThat(schedule).hasToString("linear(0.0, 8.0).over(4).take(3).then(linear(6.0, 2.0).over(4))");
        assertThat(DOWN.decayTo(0, Profile.rex()).over(4).at(12)).isCloseTo(0.1 * 2 / 3, within(1e-16));
        assertThatThrownBy(() -> constant(1).decayTo(0)).hasMessageStartingWith("end needs a schedule that ends");
    }

    @Test
    void spliceKeepsTheValueOrTheShape() {
        Schedule next = linear(1, 0).over(5);
        Schedule kept = DOWN.splice(4, next, Continuation.KEEP_SHAPE);
        Schedule continued = DOWN.splice(4, next, Continuation.CONTINUE_VALUE);
        for (double step = 0; step < 4; step += 0.5) {
            assertThat(kept.at(step)).isEqualTo(DOWN.at(step));
            assertThat(continued.at(step)).isEqualTo(DOWN.at(step));
        }
        assertThat(kept.at(4)).isEqualTo(1);
        assertThat(continued.at(4)).isEqualTo(DOWN.at(4));
        assertThat(continued.at(6.5)).isCloseTo(DOWN.at(4) / 2, within(1e-16));
        assertThat(continued.at(9)).isZero();
        assertThat(DOWN.splice(4, constant(0), Continuation.KEEP_SHAPE).at(4)).isZero();
        assertThatThrownBy(() -> DOWN.splice(10, constant(0), Continuation.CONTINUE_VALUE))
                .hasMessage("first value of next must not be zero if it is to be scaled to 0.1 but was 0");
    }

    @Test
    void retargetMovesTheEnd() {
        Schedule line = linear(1, 0).over(100);
        for (double end : new double[] {41, 70, 100, 137, 1e6 / 3}) {
            for (double at : new double[] {0, 30, 40.5}) {
                Schedule continued = line.retarget(at, end, Continuation.CONTINUE_VALUE);
                Schedule kept = line.retarget(at, end, Continuation.KEEP_SHAPE);
                assertThat(continued.at(at)).isEqualTo(line.at(at));
                assertThat(continued.at((at + end) / 2)).isCloseTo((1 - at / 100) / 2, within(1e-12));
                assertThat(kept.at(at)).isCloseTo(1 - at / end, within(1e-12));
                assertThat(kept.at((at + end) / 2)).isCloseTo(0.5 - at / end / 2, within(1e-12));
                for (Schedule retargeted : new Schedule[] {continued, kept}) {
                    assertThat(retargeted.length()).isEqualTo(end, within(1e-9));
                    assertThat(retargeted.at(end + 1e-6)).isZero();
                    assertThat(retargeted.at(at / 2)).isEqualTo(line.at(at > 0 ? at / 2 : at / end));
                }
            }
        }
        assertThat(line.retarget(30, 70, Continuation.CONTINUE_VALUE))
                .hasToString(
                        "linear(1.0, 0.0).over(100).take(30).then(linear(30.0, 100.0).over(40).map(linear(1.0, 0.0).over(100)))");
        assertThatThrownBy(() -> line.retarget(100, 200, Continuation.KEEP_SHAPE))
                .hasMessage("at must be >= 0 and below the length, 100, but was 100");
        assertThatThrownBy(() -> line.retarget(50, 50, Continuation.KEEP_SHAPE))
                .hasMessage("end must be finite and > 50 but was 50");
    }

    @Test
    void whatGoesOnAtTheSameValueIsNotScaled() {
        Schedule line = linear(0, 1).over(4);
        Schedule next = linear(0.5, 0).over(3);
        assertThat(line.splice(2, next, Continuation.CONTINUE_VALUE)).isEqualTo(line.take(2).then(next));
    }

    /// Only a clock that would not arrive at the end is helped there.
    @Test
    void aClockThatArrivesIsTakenAsItIs() {
        Formula t = Formula.uniform("t");
        assertThat(DOWN.stretch(2).formula(t)).isEqualTo(DOWN.formula(t.div(2)));
        assertThat(DOWN.shift(2).formula(t)).isEqualTo(DOWN.formula(t.minus(2)));
        assertThat(exponential(1, 0.5).shift(0.1).formula(t))
                .isEqualTo(exponential(1, 0.5).formula(t.minus(0.1)));
        assertThat(DOWN.stretch(0.7).at(7)).isEqualTo(0.1);
    }
}
