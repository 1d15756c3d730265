package dev.lehr.algebra;

import static dev.lehr.schedule.Schedule.constant;
import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.exponential;
import static dev.lehr.schedule.Schedule.linear;
import static dev.lehr.schedule.Schedule.multiStep;
import static dev.lehr.schedule.Schedule.polynomial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lehr.schedule.Edge;
import dev.lehr.schedule.Families;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlgebraTest {
    private static final Schedule RATE =
            linear(0.0, 0.01).over(1_000).then(cosine(0.01, 0.002).over(29_000));

    @Test
    void saysByWhichLaws() {
        Schedule tangled =
                constant(2).times(RATE.times(1)).clamp(0, 1).clamp(0.001, 5).shift(0);
        assertThat(Algebra.simplify(tangled)).hasToString("""
            linear(0.0, 0.01).over(1000).then(cosine(0.01, 0.002).over(29000)).times(2.0).clamp(0.001, 1.0)
              by TIMES_ONE: s.times(1) and s.div(1) are s
              by COMMUTATION: a.plus(b) is b.plus(a), a.times(b) is b.times(a)
              by CLAMP_TWICE: s.clamp(a, b).clamp(c, d) is s.clamp(max(a, c), min(b, d)), where these overlap
              by SHIFT_ZERO: s.shift(0) is s\
            """);
        assertThat(Algebra.simplify(RATE)).isEqualTo(new Simplified(RATE, List.of()));
    }

    @Test
    void usesMoreLawsOnlyIfAsked() {
        Schedule shifted = RATE.shift(1).shift(2);
        assertThat(Algebra.simplify(shifted).schedule()).isEqualTo(shifted);
        assertThat(Algebra.simplify(shifted, Keeps.WHOLE_STEPS).schedule()).isEqualTo(RATE.shift(3));
        Schedule scaled = polynomial(1, 0, 1).over(9).times(0.3).times(0.7).plus(0);
        assertThat(Algebra.simplify(scaled, Keeps.WHOLE_STEPS).schedule()).isEqualTo(scaled);
        assertThat(Algebra.simplify(scaled, Keeps.REAL_NUMBERS).schedule())
                .isEqualTo(linear(1, 0).over(9).times(0.3 * 0.7));
    }

    @Test
    void aPartThatMustNotBecomeSimpleStaysAsItIs() {
        Schedule edges = constant(0.5).before(Edge.HOLD).times(1).before(Edge.HOLD);
        assertThat(Algebra.simplify(edges)).isEqualTo(new Simplified(edges, List.of()));
        Schedule backwards = RATE.reverse().times(1).reverse();
        assertThat(Algebra.simplify(backwards)).isEqualTo(new Simplified(backwards, List.of()));
        assertThat(Algebra.simplify(edges.times(1)).laws()).containsExactly(Law.TIMES_ONE);
    }

    @Test
    void aWeightThatComesOutOfItsRangeIsLeftAsItWas() {
        Schedule other = exponential(1, 0.5);
        assertThat(Algebra.simplify(RATE.lerp(other, constant(0.5).minus(0.5))).schedule())
                .isEqualTo(RATE.lerp(other, 0));
        assertThat(Algebra.simplify(RATE.lerp(other, constant(0.5).plus(0.5))).schedule())
                .isEqualTo(RATE.lerp(other, 1));
        Schedule beyond = RATE.lerp(other, constant(0.5).plus(0.75));
        assertThat(Algebra.simplify(beyond)).isEqualTo(new Simplified(beyond, List.of()));
    }

    /// A constant has no say in the length of a sum, so nothing may become one on the way.
    @Test
    void whatHasASayInTheLengthKeepsIt() {
        Schedule turns = constant(0.5).take(1).repeat(1).plus(0.25).repeat();
        Schedule sum = turns.plus(linear(1, 0).over(8));
        assertThat(sum.length()).isInfinite();
        assertThat(Algebra.simplify(sum).schedule().length()).isInfinite();
        assertThat(Algebra.simplify(RATE.repeat(1)).laws()).containsExactly(Law.REPEAT_ONCE);
    }

    @Test
    void aHalfStepIsNotWhole() {
        Schedule inner = RATE.shift(1).shift(2);
        assertThat(Algebra.simplify(inner.stretch(3), Keeps.WHOLE_STEPS).laws()).isEmpty();
        assertThat(Algebra.simplify(linear(0.5, 9).over(9).map(inner), Keeps.WHOLE_STEPS)
                        .laws())
                .isEmpty();
        assertThat(Algebra.simplify(linear(1, 0).over(2.5).then(inner), Keeps.WHOLE_STEPS)
                        .laws())
                .isEmpty();
        assertThat(Algebra.simplify(inner.repeat(), Keeps.WHOLE_STEPS).laws()).containsExactly(Law.SHIFTS);
    }

    @ParameterizedTest
    @EnumSource(Law.class)
    void everyLawSaysWhatItStates(Law law) {
        assertThat(law.statement()).isNotBlank().doesNotEndWith(".");
        assertThat(law.rewriting().apply(RATE)).isSameAs(RATE);
    }

    @ParameterizedTest
    @EnumSource(Law.class)
    void everyLawIsInTheDocumentation(Law law) throws IOException {
        String keeps = law.keeps().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        assertThat(Files.readString(Path.of("../docs/algebra.md")))
                .contains("| `" + law + "` | " + law.statement() + " | " + keeps + " |");
    }

    @Test
    void aDifferenceSaysWhereAndWhat() {
        Schedule lower = linear(0.0, 0.01).over(1_000).then(cosine(0.01, 0.001).over(29_000));
        assertThat(Algebra.diff(RATE, lower)).hasToString("pieces[1].to: 0.002 -> 0.001");
        assertThat(Algebra.diff(RATE, lower.clamp(1e-4, 5e-3))).hasToString("""
            the whole: added clamp(low 1.0E-4, high 0.005) around it
            schedule.pieces[1].to: 0.002 -> 0.001\
            """);
        assertThat(Algebra.diff(lower.heldEach(30), lower)).hasToString("the whole: removed held(each 30) around it");
        assertThat(Algebra.diff(RATE, RATE.then(constant(2)))).hasToString("pieces[2]: added constant(2.0)");
        assertThat(Algebra.diff(RATE.then(constant(2)), RATE)).hasToString("pieces[2]: removed constant(2.0)");
        assertThat(Algebra.diff(multiStep(0.1).at(30, 60), multiStep(0.1).at(30, 65, 90)))
                .hasToString("""
                    milestones[1]: 60 -> 65
                    milestones[2]: added 90\
                    """);
        assertThat(Algebra.diff(
                        Families.warmRestarts(0.1, 0).first(10),
                        Families.warmRestarts(0.1, 0).first(10).lengthFactor(2).along(Profile.linear())))
                .hasToString("""
                    cycles.lengthFactor: 1 -> 2
                    profile: cosine() -> linear()\
                    """);
        assertThat(Algebra.diff(RATE, constant(1)).changes())
                .containsExactly(new Change("", RATE.toString(), "constant(1.0)"));
        assertThat(Algebra.diff(RATE, RATE)).hasToString("built alike");
        assertThat(Algebra.diff(RATE, RATE.times(1)).isNone()).isFalse();
    }

    @Test
    void aDivergenceSaysFromWhenAndHowMuch() {
        Schedule lower = linear(0.0, 0.01).over(1_000).then(cosine(0.01, 0.001).over(29_000));
        Divergence divergence = Algebra.diff(RATE, lower).values(0, 30_000);
        assertThat(divergence).hasToString("first at step 1001, at 29000 of 30001 steps, most at step 30000: 0.001");
        assertThat(divergence.first()).hasValue(1_001);
        assertThat(Algebra.diff(RATE, RATE.times(1)).values(-5, 100)).hasToString("the same at all 106 steps");
        assertThat(Algebra.diff(constant(0.0), constant(-0.0)).values(0, 1))
                .hasToString("first at step 0, at 2 of 2 steps, most at step 0: 0");
        assertThat(Algebra.diff(
                                constant(1),
                                constant(1).div(0).minus(constant(1).div(0)))
                        .values(7, 7)
                        .largest())
                .isNaN();
    }

    @Test
    void aRangeOfStepsIsWholeAndRises() {
        Difference difference = Algebra.diff(RATE, RATE);
        assertThatThrownBy(() -> difference.values(0.5, 3)).hasMessage("first must be a whole number but was 0.5");
        assertThatThrownBy(() -> difference.values(0, Double.POSITIVE_INFINITY))
                .hasMessage("last must be a whole number but was Infinity");
        assertThatThrownBy(() -> difference.values(4, 3))
                .hasMessage("last - first must be between 0 and 10^8 but was -1");
    }

    @Test
    @Timeout(20)
    void longSchedulesAreNoTrouble() {
        Schedule sum = exponential(0.1, 0.9);
        Schedule sequence = RATE;
        for (int i = 1; i < 400; i++) {
            sum = exponential(0.1 + i, 0.9).plus(sum);
            sequence = sequence.then(cosine(i, 0).over(i).times(1));
        }
        assertThat(Algebra.simplify(sum).schedule().at(3)).isEqualTo(sum.at(3));
        assertThat(Algebra.simplify(sequence).laws()).hasSize(399).containsOnly(Law.TIMES_ONE);
        assertThat(Algebra.diff(sequence, sequence.then(constant(1))).changes()).hasSize(1);
    }
}
