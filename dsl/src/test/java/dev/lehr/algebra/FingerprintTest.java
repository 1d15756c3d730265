package dev.lehr.algebra;

import static dev.lehr.schedule.Schedule.constant;
import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.curve;
import static dev.lehr.schedule.Schedule.exponential;
import static dev.lehr.schedule.Schedule.exponentialTo;
import static dev.lehr.schedule.Schedule.formula;
import static dev.lehr.schedule.Schedule.from;
import static dev.lehr.schedule.Schedule.function;
import static dev.lehr.schedule.Schedule.interpolate;
import static dev.lehr.schedule.Schedule.linear;
import static dev.lehr.schedule.Schedule.multiStep;
import static dev.lehr.schedule.Schedule.piecewise;
import static dev.lehr.schedule.Schedule.polynomial;
import static dev.lehr.schedule.Schedule.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Edge;
import dev.lehr.schedule.Families;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.Written;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final Schedule RATE =
            linear(0.0, 0.01).over(1_000).then(cosine(0.01, 0.002).over(29_000));

    /// These must never change: they are written in the logs of training runs. A new law that touches one of them
    /// needs a new version in the text that is hashed.
    private static final Map<String, Schedule> PINNED = new LinkedHashMap<>();

    static {
        PINNED.put("d487b926aa890cc599e5a874be461165", constant(0.1));
        PINNED.put("c503cb37821bcc586dd39ab0037baff7", RATE);
        PINNED.put("22cfa0e6471876aa564703175bcb1b9d", RATE.clamp(1e-4, 5e-3).times(0.5));
        PINNED.put(
                "ef32e67ca9da35c3ad4ac838b8bc5394",
                RATE.plus(exponential(0.1, 0.999).every(10)));
        PINNED.put(
                "6987b2295d05f97cbe57ee72b4e03608",
                polynomial(1.0, 0.0, 2).over(90).repeat(3).mirror());
        PINNED.put(
                "d4f8cfe6982ab9cbe1369f1dba09591e",
                exponentialTo(0.1, 0.001).over(500).reverse().shift(-20).stretch(1.5));
        PINNED.put(
                "7e6e9dc5e34918695d03a40710fa3b55",
                step(0.1).every(30).gamma(0.5).heldEach(7));
        PINNED.put("77eebed6ceb7e20479a84ef5512b2e98", multiStep(0.1).at(30, 60, 90));
        PINNED.put(
                "5127dd00d43c0ce826527b99d6a7515d",
                piecewise(0.1).at(10, 0.2).min(interpolate(0, 1).to(10, 2).to(20, 0.5)));
        PINNED.put(
                "dc7603c286a5c634c5106b622290e0a4",
                RATE.overlayWarmup(100, from(0.1)).before(Edge.MIRROR).beyond(Edge.ERROR));
        PINNED.put(
                "4870634e1ccb0103f80b81eb5164261d",
                RATE.lerp(constant(0.5), linear(0.0, 1.0).over(10)).take(77));
        PINNED.put(
                "dd38869481b153b626bc6beb8e4c203f",
                curve(Profile.tanh().kDecay(2), 1.0, 0.1)
                        .over(50)
                        .then(curve(Profile.rex(), 0.1, 0.0).over(9)));
        PINNED.put(
                "3718c0c7c0714e1d2ae75fbe7eefbe89",
                Families.warmRestarts(0.1, 1e-5)
                        .first(100)
                        .lengthFactor(2)
                        .peakFactor(0.9)
                        .cycles(5));
        PINNED.put(
                "52db7b3d926b113f5cf8c4175f6bebd6",
                Families.oneCycle(0.1).over(1_000).rate());
        PINNED.put("e1b6aec1de4419ac6652a83c31a40f53", Families.noam(512, 4_000));
        PINNED.put(
                "9c4978ac6c3e7021c7d3d50ec1131a0b",
                Families.normalNoise(42, 0.1, 0.3).map(formula("t < 0 ? -t : sqrt(t) * 2 + 1")));
        PINNED.put(
                "fa38d0e2945a58ff1684c8cce4a99ecc",
                function("warp@v1", t -> t).max(Families.powerLaw(4.6, -0.51, 0.02)));
    }

    @Test
    void fingerprintsStayWhatTheyAre() {
        PINNED.forEach((fingerprint, schedule) ->
                assertThat(Algebra.fingerprint(schedule)).as("%s", schedule).hasToString(fingerprint));
    }

    @Test
    void noLocaleAndNoTimeZoneHasASay() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            fingerprintsStayWhatTheyAre();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void whatTheLawsMakeEqualHasOneFingerprint() {
        assertSame(RATE.times(1).shift(0).stretch(1), RATE);
        assertSame(RATE.plus(exponential(0.1, 0.9)), exponential(0.1, 0.9).plus(RATE));
        assertSame(constant(2).times(RATE), RATE.times(2));
        assertSame(RATE.reverse().reverse(), RATE);
        assertSame(RATE.then(RATE).then(RATE), RATE.then(RATE.then(RATE)));
        assertSame(RATE.take(100).take(50), RATE.take(50));
        assertSame(RATE.clamp(0, 1).clamp(0, 1), RATE.clamp(0, 1));
        assertSame(RATE.max(constant(0.1)).min(constant(0.5)), RATE.clamp(0.1, 0.5));
        assertSame(constant(2).times(3).plus(1), constant(7));
        assertSame(RATE.div(8), RATE.times(0.125));
    }

    @Test
    void whatDiffersInABitDoesNot() {
        assertDiffers(RATE.shift(1).shift(2), RATE.shift(3));
        assertDiffers(RATE.times(2).times(3), RATE.times(6));
        assertDiffers(RATE.plus(0), RATE);
        assertDiffers(constant(0.0), constant(-0.0));
        assertDiffers(RATE.minus(step(0.1).every(3)), step(0.1).every(3).minus(RATE));
        assertDiffers(function("a@v1", t -> t), function("a@v2", t -> t));
    }

    @Test
    void atWholeStepsMoreIsTheSame() {
        assertThat(Algebra.fingerprint(RATE.shift(1).shift(2), Keeps.WHOLE_STEPS))
                .isEqualTo(Algebra.fingerprint(RATE.shift(3), Keeps.WHOLE_STEPS));
        assertThat(Algebra.fingerprint(RATE.shift(1).shift(2).stretch(3), Keeps.WHOLE_STEPS))
                .as("a stretched clock stands between whole steps")
                .isNotEqualTo(Algebra.fingerprint(RATE.shift(3).stretch(3), Keeps.WHOLE_STEPS));
        assertThat(Algebra.fingerprint(RATE, Keeps.WHOLE_STEPS))
                .as("what is kept is part of the name")
                .isNotEqualTo(Algebra.fingerprint(RATE));
    }

    @Test
    void aFunctionNeedsAName() {
        assertThatThrownBy(() -> Algebra.fingerprint(Schedule.of(t -> t)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the schedule is a function without a name, which has no fingerprint"
                        + " (give it one with Schedule.function)");
        assertThatThrownBy(
                        () -> Algebra.fingerprint(RATE.then(Schedule.of(t -> t).times(2))))
                .hasMessageStartingWith("pieces[2].left is a function without a name");
        assertThat(Algebra.fingerprint(function("f@v1", t -> t)))
                .isEqualTo(Algebra.fingerprint(function("f@v1", t -> -t)));
    }

    @Test
    void aFunctionWithinAFormulaIsKnownByItsName() {
        Formula half = Written.STEP.times(0.5);
        Schedule a = new Written(Formula.call("a@v1", Math::abs, half).plus(1));
        assertDiffers(a, new Written(Formula.call("b@v1", Math::abs, half).plus(1)));
        assertDiffers(a, new Written(half.plus(1)));
        assertThat(Algebra.fingerprint(new Written(Formula.call("a@v1", Math::sqrt, half).plus(1))))
                .isEqualTo(Algebra.fingerprint(a));
    }

    @Test
    void onlyThirtyTwoDigitsAreAFingerprint() {
        String text = Algebra.fingerprint(RATE).text();
        assertThat(new Fingerprint(text)).isEqualTo(Algebra.fingerprint(RATE));
        assertThatThrownBy(() -> new Fingerprint("ABC"))
                .hasMessage("fingerprint must be 32 hexadecimal digits in lower case but was \"ABC\"");
    }

    private static void assertSame(Schedule a, Schedule b) {
        assertThat(Algebra.fingerprint(a)).as("%s and %s", a, b).isEqualTo(Algebra.fingerprint(b));
        assertThat(Algebra.areEqual(a, b)).isTrue();
    }

    private static void assertDiffers(Schedule a, Schedule b) {
        assertThat(Algebra.fingerprint(a)).as("%s and %s", a, b).isNotEqualTo(Algebra.fingerprint(b));
        assertThat(Algebra.areEqual(a, b)).isFalse();
    }
}
