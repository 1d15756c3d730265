package dev.lehr.minimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lengths that are found fulfil the conditions, on functions of one variable.
class StrongWolfeTest {
    private static final double[] NOTHING = {};
    private final List<Double> tried = new ArrayList<>();

    private DoubleFunction<Trial> ray(DoubleUnaryOperator loss, DoubleUnaryOperator slope) {
        return t -> {
            tried.add(t);
            double value = loss.applyAsDouble(t);
            boolean finite = Double.isFinite(value);
            return finite
                    ? new Trial(t, value, slope.applyAsDouble(t), new Sample(value, NOTHING, true))
                    : Trial.of(t, new Sample(value, NOTHING, false), NOTHING);
        };
    }

    private Trial search(StrongWolfe wolfe, DoubleFunction<Trial> ray, double first, int trials) {
        Trial start = ray.apply(0);
        tried.clear();
        return WolfeSearch.search(wolfe, ray, start, first, 1, trials);
    }

    @ParameterizedTest
    @CsvSource({"1e-4, 0.9", "1e-4, 0.1", "0.01, 0.02", "0.3, 0.4"})
    void whatIsFoundFulfilsBothConditions(double c1, double c2) {
        Random random = new Random(11);
        StrongWolfe wolfe = StrongWolfe.strongWolfe().conditions(c1, c2).toleranceChange(0);
        int zoomed = 0;
        for (int k = 0; k < 2000; k++) {
            double width = Math.exp(3 * random.nextGaussian());
            double waves = random.nextDouble();
            double phase = random.nextDouble() * 2 * Math.PI;
            double lean = random.nextGaussian();
            DoubleUnaryOperator loss =
                    t -> waves * Math.sin(5 * t / width + phase) + 0.5 * (t / width) * (t / width) - lean * t / width;
            DoubleUnaryOperator slope = t -> (5 * waves * Math.cos(5 * t / width + phase) + t / width - lean) / width;
            if (slope.applyAsDouble(0) < 0) {
                double first = Math.exp(3 * random.nextGaussian());
                Trial found = search(wolfe, ray(loss, slope), first, 1000);
                double before = slope.applyAsDouble(0);
                assertThat(found.t()).isPositive();
                assertThat(found.loss()).isEqualTo(loss.applyAsDouble(found.t()));
                assertThat(found.loss()).isLessThanOrEqualTo(loss.applyAsDouble(0) + c1 * found.t() * before);
                assertThat(Math.abs(found.slope())).isLessThanOrEqualTo(-c2 * before);
                zoomed += tried.size() > 2 ? 1 : 0;
            }
        }
        assertThat(zoomed).isGreaterThan(200);
    }

    /// A cubic model of a parabola is the parabola, so the second length is its minimum.
    @Test
    void aParabolaIsDoneInTwo() {
        StrongWolfe wolfe = StrongWolfe.strongWolfe().conditions(1e-4, 1e-3);
        Trial far = search(wolfe, ray(t -> (t - 2) * (t - 2), t -> 2 * (t - 2)), 9, 25);
        assertThat(tried).hasSize(2);
        assertThat(far.t()).isCloseTo(2, within(1e-12));
        Trial near = search(wolfe, ray(t -> (t - 2) * (t - 2), t -> 2 * (t - 2)), 0.5, 25);
        assertThat(tried).hasSize(2);
        assertThat(near.t()).isCloseTo(2, within(1e-12));
    }

    @Test
    void extrapolatesNoFurtherThanTenTimes() {
        search(StrongWolfe.strongWolfe(), ray(t -> -t, t -> -1), 1, 3);
        assertThat(tried).containsExactly(1.0, 10.0, 100.0, 1000.0);
    }

    @Test
    void turnsBackWhereTheLossIsNotFinite() {
        for (double beyond : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            DoubleUnaryOperator loss = t -> t < 0.01 ? (t - 0.005) * (t - 0.005) : beyond;
            Trial found = search(StrongWolfe.strongWolfe(), ray(loss, t -> 2 * (t - 0.005)), 1e3, 60);
            assertThat(found.t()).isBetween(0.0, 0.01);
            assertThat(found.loss()).isLessThan(0.005 * 0.005);
        }
    }

    @Test
    void withoutTrialsItTakesTheFirstLengthIfThatIsLowerAndElseStays() {
        DoubleFunction<Trial> ray = ray(t -> (t - 2) * (t - 2), t -> 2 * (t - 2));
        assertThat(search(StrongWolfe.strongWolfe(), ray, 3, 0).t()).isEqualTo(3);
        assertThat(search(StrongWolfe.strongWolfe(), ray, 5, 0).t()).isZero();
        assertThat(tried).hasSize(1);
    }

    @Test
    void aSmallBracketEndsTheSearch() {
        DoubleFunction<Trial> ray = ray(t -> t == 0 ? 0 : 1, t -> -1);
        assertThat(search(StrongWolfe.strongWolfe(), ray, 1, Integer.MAX_VALUE).t())
                .isZero();
        assertThat(tried.size()).isBetween(5, 200);
    }

    /// Trials as they are told in turn, the start first: losses and slopes.
    private DoubleFunction<Trial> told(double... lossesAndSlopes) {
        int[] next = {0};
        return t -> {
            tried.add(t);
            double loss = lossesAndSlopes[next[0]++];
            double slope = lossesAndSlopes[next[0]++];
            return new Trial(t, loss, slope, new Sample(loss, NOTHING, true));
        };
    }

    @Test
    void aLengthThatIsForcedAwayFromAnEndIsATenthOfTheBracketFromIt() {
        // Parabolas through the start that rise so steeply that their minimum is at 1/2000 of the bracket.
        DoubleFunction<Trial> walls = told(0, -1, 999, 1999, 0.4995, 1999, 0.04995, 1999, 1, 1);
        assertThat(search(StrongWolfe.strongWolfe(), walls, 1, 3).t()).isZero();
        assertThat(tried).hasSize(4);
        assertThat(tried.get(1)).isBetween(0.0, 0.1);
        assertThat(tried.get(2)).isEqualTo(0.1 * tried.get(1));
        assertThat(tried.get(3)).isBetween(0.0, 0.099 * tried.get(2));
    }

    /// At 0.7 below the start, beyond a length of 1.5, the loss has not fallen enough for a `c1` of 0.5.
    @Test
    void withoutMoreTrialsAnEndThatHasNotFallenEnoughWillDoIfItIsLower() {
        StrongWolfe steep = StrongWolfe.strongWolfe().conditions(0.5, 0.75);
        assertThat(search(steep, told(0, -1, -0.6, -1, 0, 1, -0.7, -1), 1, 2).t()).isEqualTo(tried.get(2));
        assertThat(tried.get(2)).isBetween(1.5, tried.get(1));
        assertThat(search(steep, told(0, -1, -0.6, -1, 0, 1, -0.5, -1), 1, 2).t()).isEqualTo(1);
    }

    /// As in PyTorch, where the second length may be higher than the first if only it is low enough, the third not.
    @Test
    void risingEndsTheWayOutwardsAtTheThirdLength() {
        search(StrongWolfe.strongWolfe(), told(0, -1, -2, -1, -1.5, -1, -1.4, -1, -9, 0), 1, 3);
        assertThat(tried.get(2)).isGreaterThan(tried.get(1));
        assertThat(tried.get(3)).isBetween(tried.get(1), tried.get(2));
    }

    @Test
    void conditionsAreChecked() {
        StrongWolfe wolfe = StrongWolfe.strongWolfe();
        assertThatThrownBy(() -> wolfe.conditions(0, 0.5)).hasMessage("c1 must be in (0, 1) but was 0");
        assertThatThrownBy(() -> wolfe.conditions(1, 0.5)).hasMessage("c1 must be in (0, 1) but was 1");
        assertThatThrownBy(() -> wolfe.conditions(0.5, 0.5)).hasMessage("c2 must be in (0.5, 1) but was 0.5");
        assertThatThrownBy(() -> wolfe.conditions(0.5, 1)).hasMessage("c2 must be in (0.5, 1) but was 1");
        assertThatThrownBy(() -> wolfe.toleranceChange(-1))
                .hasMessage("toleranceChange must be finite and >= 0 but was -1");
        assertThatThrownBy(() -> wolfe.trials(0)).hasMessage("trials must be >= 1 but was 0");
    }
}
