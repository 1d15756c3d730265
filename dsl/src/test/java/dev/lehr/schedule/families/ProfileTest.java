package dev.lehr.schedule.families;

import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.curve;
import static dev.lehr.schedule.Schedule.linear;
import static dev.lehr.schedule.Schedule.polynomial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Curve;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileTest {
    static List<Profile> profiles() {
        return Samples.profiles();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void fallsFromOneToZero(Profile profile) {
        assertThat(ahead(profile, 0, 10)).isEqualTo(1);
        assertThat(ahead(profile, 10, 10)).isCloseTo(0, within(1e-15));
        for (double step = 0; step <= 10; step += 0.25) {
            assertThat(ahead(profile, step, 10)).isBetween(-1e-15, 1 + 1e-15);
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void knowsOnlyTheRatioOfStepAndLength(Profile profile) {
        for (double step = 0; step <= 10; step += 0.5) {
            assertThat(ahead(profile, step * 7, 70)).isCloseTo(ahead(profile, step, 10), within(1e-13));
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void curvesHaveExactEndsAndHold(Profile profile) {
        for (Curve way : List.of(curve(profile, 0.3, -0.1), profile.between(0.3, -0.1))) {
            Schedule schedule = way.over(10);
            assertThat(schedule.length()).isEqualTo(10);
            assertThat(List.of(schedule.at(Double.NEGATIVE_INFINITY), schedule.at(-1), schedule.at(0)))
                    .containsOnly(0.3);
            assertThat(List.of(
                            schedule.at(10), schedule.at(11), schedule.at(1e12), schedule.at(Double.POSITIVE_INFINITY)))
                    .containsOnly(-0.1);
            assertThat(schedule.bounds().low()).isEqualTo(-0.1);
            assertThat(schedule.bounds().high()).isEqualTo(0.3);
            assertThat(way.over(0).at(-1)).isEqualTo(-0.1);
        }
    }

    @ParameterizedTest
    @MethodSource("halfWays")
    void followsItsFormula(Profile profile, double quarter, double half) {
        assertThat(ahead(profile, 1, 4)).isCloseTo(quarter, within(1e-15));
        assertThat(ahead(profile, 2, 4)).isCloseTo(half, within(1e-15));
    }

    static Stream<Arguments> halfWays() {
        return Stream.of(
                Arguments.of(Profile.linear(), 0.75, 0.5),
                Arguments.of(Profile.polynomial(2), 0.5625, 0.25),
                Arguments.of(Profile.sqrt(), 0.5, 1 - Math.sqrt(0.5)),
                Arguments.of(Profile.square(), 0.9375, 0.75),
                Arguments.of(Profile.cosine(), 0.5 + Math.sqrt(0.125), 0.5),
                Arguments.of(Profile.cosine().exponent(2), 0.375 + Math.sqrt(0.125), 0.25),
                Arguments.of(Profile.cosine().cycles(1.5), 0.5 - Math.sqrt(0.125), 0.5),
                Arguments.of(Profile.halving(), 2 * Math.pow(0.5, 0.25) - 1, Math.sqrt(2) - 1),
                Arguments.of(Profile.exponential(4), (4 - Math.sqrt(2)) / 3, 2 / 3.0),
                Arguments.of(Profile.tanh(-1, 1), 0.5 + Math.tanh(0.5) / Math.tanh(1) / 2, 0.5),
                Arguments.of(Profile.sigmoid(-2, 2), 0.5 + Math.tanh(0.5) / Math.tanh(1) / 2, 0.5),
                Arguments.of(Profile.rex(), 0.75 / 0.875, 0.5 / 0.75),
                Arguments.of(Profile.rex().kDecay(0.5), 0.5 / 0.75, (1 - Math.sqrt(0.5)) / (1 - Math.sqrt(0.125))));
    }

    @Test
    void isTheOnlyPlaceWhereAFormulaIsWritten() {
        for (double step = -1; step < 12; step += 0.37) {
            assertThat(cosine(0.3, 0.1).over(10).at(step))
                    .isEqualTo(curve(Profile.cosine(), 0.3, 0.1).over(10).at(step));
            assertThat(polynomial(0.3, 0.1, 2).over(10).at(step))
                    .isEqualTo(curve(Profile.polynomial(2), 0.3, 0.1).over(10).at(step));
        }
    }

    @Test
    void betweenPrefersTheScheduleThatHasAName() {
        assertThat(Profile.linear().between(1, 0).over(5))
                .isEqualTo(linear(1, 0).over(5));
        assertThat(Profile.cosine().between(1, 0).over(5))
                .isEqualTo(cosine(1, 0).over(5));
        assertThat(Profile.polynomial(3).between(1, 0).over(5))
                .isEqualTo(polynomial(1, 0, 3).over(5));
        assertThat(Profile.rex().between(1, 0).over(5))
                .isEqualTo(curve(Profile.rex(), 1, 0).over(5));
    }

    @Test
    void printsAsItsSource() {
        assertThat(Samples.profiles())
                .extracting(Profile::toString)
                .containsExactly(
                        "linear()",
                        "polynomial(0.9)",
                        "polynomial(3.0)",
                        "sqrt()",
                        "square()",
                        "cosine()",
                        "cosine().exponent(2.0)",
                        "cosine().cycles(2.5)",
                        "cosine().exponent(0.5).cycles(1.5)",
                        "exponential(0.001)",
                        "exponential(8.0)",
                        "halving()",
                        "tanh(-7.0, 3.0)",
                        "tanh(-1.0, 5.0)",
                        "tanh(-3.0, 3.0)",
                        "rex()",
                        "rex().kDecay(1.5)",
                        "cosine().kDecay(2.0)");
        assertThat(Profile.rex().kDecay(1)).isEqualTo(Profile.rex());
    }

    private static double ahead(Profile profile, double step, double length) {
        Formula value = profile.formula(Formula.constant(step), Formula.constant(length));
        return ((Formula.Constant) value).value();
    }
}
