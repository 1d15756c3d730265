package dev.lehr.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.property.Gradient.Kind;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/// Gradients have all the numbers that training meets and that break it.
@AddLifecycleHook(FixedSeed.class)
class GradientPropertiesTest {
    private static final int TRIES = 300;

    private static void seen(String what, double[] gradient, double percent, DoublePredicate number) {
        Statistics.label(what).collect(Arrays.stream(gradient).anyMatch(number)).coverage(coverage ->
                coverage.check(true).percentage(actual -> actual >= percent));
    }

    private static double[] wide(float[] gradient) {
        double[] numbers = new double[gradient.length];
        Arrays.setAll(numbers, i -> gradient[i]);
        return numbers;
    }

    private static void seenOfAllKinds(double[] gradient, double smallestNormal) {
        seen("ordinary", gradient, 30, value -> Math.abs(value) > 0.01 && Math.abs(value) < 1);
        seen("large", gradient, 10, value -> Math.abs(value) >= 1e8 && Double.isFinite(value));
        seen("small", gradient, 10, value -> value != 0 && Math.abs(value) <= 1e-15);
        seen("zero", gradient, 15, value -> value == 0 && 1 / value > 0);
        seen("negative zero", gradient, 15, value -> value == 0 && 1 / value < 0);
        seen("denormal", gradient, 15, value -> value != 0 && Math.abs(value) < smallestNormal);
        seen("not a number", gradient, 3, Double::isNaN);
        seen("infinity", gradient, 3, value -> value == Double.POSITIVE_INFINITY);
        seen("-infinity", gradient, 3, value -> value == Double.NEGATIVE_INFINITY);
        seen("negative", gradient, 40, value -> value < 0);
        Statistics.label("length").collect(gradient.length < 5 ? "few" : gradient.length > 16 ? "many" : "some").coverage(
                coverage -> {
                    coverage.check("few").percentage(percent -> percent > 5);
                    coverage.check("some").percentage(percent -> percent > 10);
                    coverage.check("many").percentage(percent -> percent > 10);
                });
    }

    @Property(tries = TRIES)
    void floatsAreOfAllKinds(@ForAll @Gradient float[] gradient) {
        assertThat(gradient.length).isBetween(1, 40);
        seenOfAllKinds(wide(gradient), Float.MIN_NORMAL);
    }

    @Property(tries = TRIES)
    void doublesAreOfAllKinds(@ForAll @Gradient double[] gradient) {
        seenOfAllKinds(gradient, Double.MIN_NORMAL);
    }

    @Property(tries = TRIES)
    void ordinaryOnesAreOrdinary(@ForAll @Gradient(value = Kind.ORDINARY, least = 3, most = 5) double[] gradient) {
        assertThat(gradient).hasSizeBetween(3, 5);
        assertThat(Arrays.stream(gradient)).allMatch(value -> Math.abs(value) <= 1);
    }

    @Property(tries = TRIES)
    void scalesReachFrom1eMinus20To1e10(@ForAll @Gradient(Kind.SCALES) double[] gradient) {
        assertThat(Arrays.stream(gradient).map(Math::abs)).allMatch(value -> value >= 1e-20 && value <= 1e10);
        seen("smallest", gradient, 10, value -> Math.abs(value) == 1e-20);
        seen("largest", gradient, 10, value -> Math.abs(value) == 1e10);
    }

    @Property(tries = TRIES)
    void denormalsAreDenormal(@ForAll @Gradient(Kind.DENORMALS) float[] gradient) {
        assertThat(wide(gradient)).doesNotContain(0);
        assertThat(Arrays.stream(wide(gradient))).allMatch(value -> Math.abs(value) < Float.MIN_NORMAL);
    }

    @Property(tries = TRIES)
    void oneIsNotFinite(@ForAll @Gradient(value = Kind.NON_FINITE, least = 0) float[] gradient) {
        assertThat(Arrays.stream(wide(gradient))).anyMatch(value -> !Double.isFinite(value));
        seen("rest", wide(gradient), 80, Double::isFinite);
    }

    @Property(tries = TRIES)
    void otherKindsAreFinite(@ForAll @Gradient({Kind.ZEROS, Kind.MIXED}) float[] gradient) {
        assertThat(Arrays.stream(wide(gradient))).allMatch(Double::isFinite);
    }
}
