package dev.lehr.schedule;

import static dev.lehr.schedule.Schedule.constant;
import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.exponential;
import static dev.lehr.schedule.Schedule.formula;
import static dev.lehr.schedule.Schedule.from;
import static dev.lehr.schedule.Schedule.interpolate;
import static dev.lehr.schedule.Schedule.linear;
import static dev.lehr.schedule.Schedule.multiStep;
import static dev.lehr.schedule.Schedule.piecewise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {
    private static final Schedule RATE =
            linear(0.0, 0.01).over(1_000).then(cosine(0.01, 0.002).over(29_000));

    @Test
    void readsFromTheWholeDownToTheNumbers() {
        assertThat(RATE.clamp(1e-4, 5e-3).explain(1_500)).hasToString("""
            0.005 = linear(0.0, 0.01).over(1000).then(cosine(0.01, 0.002).over(29000)).clamp(1.0E-4, 0.005) at step 1500
              too high, cut off at 0.005
              0.009994133655404495 = linear(0.0, 0.01).over(1000).then(cosine(0.01, 0.002).over(29000)) at step 1500
                piece 2 of 2, from step 1000 to 30000
                0.009994133655404495 = cosine(0.01, 0.002).over(29000) at step 500
                  (1 + cos(500 * 3.141592653589793 / 29000)) * 0.5 * 0.008 + 0.002\
            """);
    }

    @Test
    void aPathSaysWhichPieceAndItsLocalStep() {
        assertThat(RATE.explain(1_500).path())
                .isEqualTo("piece 2 of 2, from step 1000 to 30000; cosine(0.01, 0.002).over(29000) at step 500");
        assertThat(RATE.times(2).explain(999).path())
                .isEqualTo("0.00999 * 2; piece 1 of 2, from step 0 to 1000; linear(0.0, 0.01).over(1000) at step 999");
    }

    @Test
    void saysWhetherALimitBinds() {
        Schedule limited = linear(-1.0, 1.0).over(10).clamp(-0.5, 0.5);
        assertThat(limited.explain(0).how()).isEqualTo("too low, cut off at -0.5");
        assertThat(limited.explain(5).how()).isEqualTo("within -0.5 and 0.5, not cut off");
        assertThat(limited.explain(10).how()).isEqualTo("too high, cut off at 0.5");
    }

    @Test
    void givesBothOperands() {
        Explanation sum = RATE.plus(exponential(0.1, 0.5)).explain(2);
        assertThat(sum.how()).isEqualTo("2.0E-5 + 0.025");
        assertThat(sum.parts()).extracting(Explanation.Part::role).containsExactly("left", "right");
        assertThat(RATE.min(constant(0.004)).explain(1_000).how()).isEqualTo("min(0.01, 0.004): the right one");
        assertThat(RATE.max(constant(0.004)).explain(1_000).how()).isEqualTo("max(0.01, 0.004): the left one");
    }

    @Test
    void countsTurnsFromOne() {
        Schedule turns = linear(0.0, 1.0).over(100).repeat(3);
        assertThat(turns.explain(0).how()).isEqualTo("cycle 1 of 3, from step 0 to 100");
        assertThat(turns.explain(299).how()).isEqualTo("cycle 3 of 3, from step 200 to 300");
        assertThat(turns.explain(1_000).how()).isEqualTo("cycle 3 of 3, from step 200 to 300");
        assertThat(turns.explain(-1).how()).isEqualTo("before the first of 3 turns");
        assertThat(Families.warmRestarts(0.1, 0)
                        .first(100)
                        .lengthFactor(2)
                        .peakFactor(0.5)
                        .explain(450))
                .hasToString("""
                    0.017283542904563624 = warmRestarts(exponential(0.1, 0.5), constant(0.0)).first(100).lengthFactor(2.0) at step 450
                      cycle 3, from step 300 to 700
                      0.017283542904563624 = cosine(0.025, 0.0).over(400) at step 150
                        (1 + cos(150 * 3.141592653589793 / 400)) * 0.5 * 0.025 + 0
                      peak at cycle number 2: 0.025 = exponential(0.1, 0.5) at step 2
                        0.1 * 0.5 ^ (2 / 1)\
                    """);
    }

    @Test
    void saysWhatEachClockDoes() {
        assertThat(RATE.shift(10)
                        .stretch(2)
                        .reverse()
                        .heldEach(7)
                        .explain(60_005)
                        .path())
                .isEqualTo("held since step 60004, for 7 steps; backwards, from step 60020 down;"
                        + " on a clock that is slower by 2; 10 steps later; piece 1 of 2, from step 0 to 1000;"
                        + " linear(0.0, 0.01).over(1000) at step -2");
        assertThat(RATE.take(50).explain(70).path())
                .startsWith("over since step 50, and holds; piece 1 of 2")
                .endsWith("at step 50");
        assertThat(RATE.before(Edge.MIRROR).explain(-3).path())
                .startsWith("before step 0: MIRROR;")
                .endsWith(" at step 3");
        assertThat(RATE.beyond(Edge.REPEAT).explain(30_003).path())
                .startsWith("beyond the end at step 30000: REPEAT;")
                .endsWith(" at step 3");
        assertThat(linear(0, 1).over(10).beyond(Edge.EXTRAPOLATE).explain(12).how())
                .startsWith("beyond the end at step 10: EXTRAPOLATE, (12 - 10) * ");
        assertThat(RATE.overlayWarmup(100, from(0.5)).explain(50).how())
                .isEqualTo("in the warm-up of 100 steps: (5.0E-4 - 0.5) / 100 * 50 + 0.5");
        assertThat(linear(4, 0).over(4).map(formula("sqrt(t)")).explain(3).parts())
                .extracting(part -> part.explanation().step())
                .containsExactly(3.0, 1.0);
    }

    @Test
    void saysWhereAShapeIs() {
        assertThat(multiStep(0.5).at(30, 60, 90).explain(65).how())
                .isEqualTo("2 of 3 milestones passed: 0.5 * 0.1 ^ 2");
        assertThat(piecewise(0.1).at(10, 0.2).explain(10).how()).isEqualTo("1 of 1 milestones passed: 0.2");
        assertThat(interpolate(0, 1).to(10, 2).to(20, 5).explain(12).how())
                .isEqualTo("between points 2 and 3 of 3: (12 - 10) * 0.3 + 2");
        assertThat(cosine(1, 0).over(5).explain(5).how()).isEqualTo("over since step 5, and holds");
        assertThat(cosine(1, 0).over(5).explain(0).how()).isEqualTo("where it starts");
        assertThat(formula("t < 3 ? t * t : 9").explain(-2).how()).isEqualTo("(-2) * (-2)");
    }

    @Test
    void aFunctionIsNamedIfItHasAName() {
        assertThat(Schedule.function("warp@v1", t -> t * 2).explain(4)).hasToString("""
            8 = function("warp@v1") at step 4
              what the function "warp@v1" gives\
            """);
        assertThat(Schedule.of(t -> t * 2).take(10).explain(12)).hasToString("""
            20 = function.take(10) at step 12
              over since step 10, and holds
              20 = function at step 10
                what the function gives\
            """);
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                Double.NEGATIVE_INFINITY,
                -7.5,
                -0.0,
                0,
                0.25,
                1_000,
                1_000.5,
                30_000,
                1e300,
                Double.POSITIVE_INFINITY
            })
    void theValueIsTheOneOfAt(double step) {
        Schedule all =
                RATE.repeat(2).stretch(3).lerp(RATE.reverse(), 0.25).heldEach(2).overlayWarmup(9, from(1));
        assertThat(all.explain(step).value()).isEqualTo(all.at(step));
    }

    @Test
    void throwsWhatAtThrows() {
        assertThatThrownBy(() -> RATE.explain(Double.NaN)).hasMessage("step must be a number but was NaN");
        assertThatThrownBy(() -> RATE.beyond(Edge.ERROR).explain(30_001))
                .hasMessage("step must be <= 30000 but was 30001");
    }

    @Test
    void noLocaleHasASay() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(RATE.explain(12.5).how()).isEqualTo("piece 1 of 2, from step 0 to 1000");
            assertThat(RATE.explain(12.5).toString()).contains("12.5 * 1.0E-5 + 0");
        } finally {
            Locale.setDefault(before);
        }
    }
}
