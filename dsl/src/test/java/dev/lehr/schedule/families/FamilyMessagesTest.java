package dev.lehr.schedule.families;

import static dev.lehr.schedule.Families.cyclic;
import static dev.lehr.schedule.Families.firstStepRamp;
import static dev.lehr.schedule.Families.inverseSqrt;
import static dev.lehr.schedule.Families.inverseTime;
import static dev.lehr.schedule.Families.noam;
import static dev.lehr.schedule.Families.normalNoise;
import static dev.lehr.schedule.Families.oneCycle;
import static dev.lehr.schedule.Families.polygon;
import static dev.lehr.schedule.Families.powerLaw;
import static dev.lehr.schedule.Families.table;
import static dev.lehr.schedule.Families.triStage;
import static dev.lehr.schedule.Families.uniformNoise;
import static dev.lehr.schedule.Families.warmRestarts;
import static dev.lehr.schedule.Families.wsd;
import static dev.lehr.schedule.Schedule.curve;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lehr.schedule.Profile;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A family refuses to be wrong at birth.
class FamilyMessagesTest {
    @ParameterizedTest
    @MethodSource("refusals")
    void refuses(String message, ThrowingCallable construction) {
        assertThatThrownBy(construction)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                says("from must be finite but was NaN", () -> inverseTime(Double.NaN, 1)),
                says("rate must be finite and >= 0 but was -1", () -> inverseTime(1, -1)),
                says(
                        "every must be finite and > 0 but was 0",
                        () -> inverseTime(1, 1).every(0)),
                says(
                        "power must be finite and > 0 but was 0",
                        () -> inverseTime(1, 1).power(0)),
                says("every must be finite and > 0 but was -2", () -> inverseSqrt(1, -2)),
                says("modelSize must be finite and > 0 but was 0", () -> noam(0, 4000)),
                says("warmup must be finite and > 0 but was 0", () -> noam(512, 0)),
                says(
                        "low must be finite but was Infinity",
                        () -> cyclic(Double.POSITIVE_INFINITY, 1).up(1)),
                says("up must be finite and >= 0 but was -1", () -> cyclic(0, 1).up(-1)),
                says(
                        "down must be finite and >= 0 but was NaN",
                        () -> cyclic(0, 1).up(1).down(Double.NaN)),
                says(
                        "up + down must be finite and > 0 but was 0",
                        () -> cyclic(0, 1).up(0)),
                says(
                        "peak must be finite but was NaN",
                        () -> oneCycle(Double.NaN).over(10)),
                says(
                        "steps must be finite and >= 0 but was -1",
                        () -> oneCycle(1).over(-1)),
                says(
                        "pctStart must be between 0 and 1 but was 1.5",
                        () -> oneCycle(1).over(10).pctStart(1.5)),
                says(
                        "pctStart must be between 0 and 0.5 but was 0.6",
                        () -> oneCycle(1).over(10).pctStart(0.6).threePhase()),
                says(
                        "divFactor must be finite and > 0 but was 0",
                        () -> oneCycle(1).over(10).divFactor(0)),
                says(
                        "finalDivFactor must be finite and > 0 but was -1",
                        () -> oneCycle(1).over(10).finalDivFactor(-1)),
                says(
                        "first must be finite and > 0 but was 0",
                        () -> warmRestarts(1, 0).first(0)),
                says(
                        "lengthFactor must be finite and > 0 but was 0",
                        () -> warmRestarts(1, 0).first(1).lengthFactor(0)),
                says(
                        "peakFactor must be finite and > 0 but was 0",
                        () -> warmRestarts(1, 0).first(1).peakFactor(0)),
                says(
                        "floorFactor must be finite and > 0 but was -1",
                        () -> warmRestarts(1, 0).first(1).floorFactor(-1)),
                says(
                        "cycles must be a whole number >= 1 or infinite but was 0",
                        () -> warmRestarts(1, 0).first(1).cycles(0)),
                says(
                        "value must be finite but was NaN",
                        () -> warmRestarts(1, Double.NaN).first(1)),
                says("peak must be finite but was NaN", () -> wsd(Double.NaN)),
                says("warmup must be finite and >= 0 but was -1", () -> wsd(1).warmup(-1)),
                says("stable must be finite and >= 0 but was NaN", () -> wsd(1).stable(Double.NaN)),
                says(
                        "steps must be finite and >= 0 but was -1",
                        () -> wsd(1).stable(1).decay(-1)),
                says("last must be finite and > 0 but was 0", () -> triStage(1, 1, 1, 1, 0, 0)),
                says("factor must be finite and >= 0 but was -1", () -> powerLaw(-1, 1, 1)),
                says("exponent must be finite but was NaN", () -> powerLaw(1, Double.NaN, 1)),
                says("max must be finite and >= 0 but was -1", () -> powerLaw(1, 1, -1)),
                says("number of values must be >= 1 but was 0", () -> table()),
                says("number of values must be >= 1 but was 0", () -> polygon()),
                says("value must be finite but was NaN", () -> table(1, Double.NaN)),
                says("steps must be finite and >= 1 but was 0.5", () -> firstStepRamp(1, 0.5)),
                says(
                        "seed must be between -2^53 and 2^53 but was 9007199254740993",
                        () -> uniformNoise((1L << 53) + 1, 0, 1)),
                says(
                        "seed must be between -2^53 and 2^53 but was -9223372036854775808",
                        () -> uniformNoise(Long.MIN_VALUE, 0, 1)),
                says("high must be finite and >= 1 but was 0", () -> uniformNoise(1, 1, 0)),
                says(
                        "high - low must be finite but was Infinity",
                        () -> uniformNoise(1, -Double.MAX_VALUE, Double.MAX_VALUE)),
                says("std must be finite and >= 0 but was -0.1", () -> normalNoise(1, -0.1, 1)),
                says("clip must be > 0 but was 0", () -> normalNoise(1, 0.1, 0)),
                says("power must be finite and > 0 but was -1", () -> Profile.polynomial(-1)),
                says(
                        "exponent must be finite and > 0 but was 0",
                        () -> Profile.cosine().exponent(0)),
                says(
                        "cycles must be 0.5, 1.5, 2.5, ... but was 1",
                        () -> Profile.cosine().cycles(1)),
                says("ratio must be finite and > 0 but was 0", () -> Profile.exponential(0)),
                says("ratio must not be 1 but was 1", () -> Profile.exponential(1)),
                says("lower must be < upper, 3.0, but was 4", () -> Profile.tanh(4, 3)),
                says(
                        "lower must be where tanh is not yet what it is at upper, 200.0, but was 100",
                        () -> Profile.tanh(100, 200)),
                says("k must be finite and > 0 but was 0", () -> Profile.rex().kDecay(0)),
                says(
                        "to must be finite but was Infinity",
                        () -> curve(Profile.rex(), 1, Double.POSITIVE_INFINITY).over(1)),
                says(
                        "steps must be finite and >= 0 but was -1",
                        () -> curve(Profile.rex(), 1, 0).over(-1)));
    }

    private static Arguments says(String message, ThrowingCallable construction) {
        return Arguments.of(message, construction);
    }
}
