package dev.lehr.schedule;

import static dev.lehr.schedule.Families.cyclic;
import static dev.lehr.schedule.Families.inverseTime;
import static dev.lehr.schedule.Families.uniformNoise;
import static dev.lehr.schedule.Families.warmRestarts;
import static dev.lehr.schedule.Families.wsd;
import static dev.lehr.schedule.Schedule.constant;
import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.exponential;
import static dev.lehr.schedule.Schedule.linear;
import static dev.lehr.schedule.Schedule.piecewise;
import static dev.lehr.schedule.Schedule.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.formula.Interval;
import dev.lehr.proof.Breakpoint;
import dev.lehr.proof.Breakpoints;
import dev.lehr.proof.Direction;
import dev.lehr.proof.Where;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What schedules say about themselves where everybody knows the answer: here "unknown" is wrong, too.
class ProvableTest {
    private static final double ENDLESS = Double.POSITIVE_INFINITY;
    private static final Schedule WARM_COSINE =
            linear(0, 0.1).over(1000).then(cosine(0.1, 0.001).over(29_000));
    private static final Schedule STAIRS = step(0.1).every(30).gamma(0.5);

    @Test
    void aWarmUpAndACosineMeetAtOneBreakpointAndEndAtAnother() {
        assertThat(WARM_COSINE.breakpoints().steps()).containsExactly(1000.0, 30_000.0);
        assertThat(WARM_COSINE.breakpoints().until()).isEqualTo(ENDLESS);
        assertThat(WARM_COSINE.breakpoints(1000, 30_000).steps()).containsExactly(30_000.0);
        assertThat(WARM_COSINE.breakpoints(1500, 20_000).found()).isEmpty();
        assertThat(WARM_COSINE.jumps(1e-9).found()).isEmpty();
    }

    @Test
    void aWarmUpRisesAndACosineFalls() {
        assertThat(WARM_COSINE.monotonicity(0, 1000)).isEqualTo(Direction.RISING);
        assertThat(WARM_COSINE.monotonicity(1000, 30_000)).isEqualTo(Direction.FALLING);
        assertThat(WARM_COSINE.monotonicity(1000, ENDLESS)).isEqualTo(Direction.FALLING);
        assertThat(WARM_COSINE.monotonicity(30_000, ENDLESS)).isEqualTo(Direction.CONSTANT);
        assertThat(WARM_COSINE.monotonicity(-500, 0)).isEqualTo(Direction.CONSTANT);
        assertThat(WARM_COSINE.monotonicity(-500, 0.5)).isEqualTo(Direction.CONSTANT);
        assertThat(WARM_COSINE.monotonicity(999, 1001)).isEqualTo(Direction.NEITHER);
        assertThat(WARM_COSINE.monotonicity()).isEqualTo(Direction.NEITHER);
    }

    @Test
    void warmUpStableDecayGoesUpStaysAndGoesDown() {
        Schedule rate = wsd(0.1).warmup(1000).stable(8000).decay(1000, Profile.sqrt(), 0.01);
        assertThat(rate.breakpoints().steps()).containsExactly(1000.0, 9000.0, 10_000.0);
        assertThat(rate.monotonicity(0, 9000)).isEqualTo(Direction.RISING);
        assertThat(rate.monotonicity(1000, 9000)).isEqualTo(Direction.CONSTANT);
        assertThat(rate.monotonicity(1000, 10_000)).isEqualTo(Direction.FALLING);
        assertThat(rate.eventuallyConstantFrom()).isEqualTo(new Where.At(10_000));
        assertThat(rate.highest()).isEqualTo(new Where.At(1000));
    }

    @Test
    void stairsFallByHalfAtEachStep() {
        Breakpoints stairs = STAIRS.breakpoints(0, 95);
        assertThat(stairs.found())
                .containsExactly(
                        new Breakpoint(30, 0.1, 0.05),
                        new Breakpoint(60, 0.05, 0.025),
                        new Breakpoint(90, 0.025, 0.0125));
        assertThat(STAIRS.jumps(0.02, 0, 95).steps()).containsExactly(30.0, 60.0);
        assertThat(STAIRS.jumps(0.02).steps()).containsExactly(30.0, 60.0);
        assertThat(stairs.found().getFirst().jump()).isEqualTo(-0.05);
        assertThat(STAIRS.monotonicity(0, 1_000_000)).isEqualTo(Direction.FALLING);
        assertThat(STAIRS.monotonicity(31, 59)).isEqualTo(Direction.CONSTANT);
        assertThat(STAIRS.firstStepWhere(Interval.below(0.03))).isEqualTo(new Where.At(60));
        assertThat(STAIRS.firstStepWhere(Interval.atMost(0.05))).isEqualTo(new Where.At(30));
    }

    @Test
    void aPieceMayBeginBetweenSteps() {
        Schedule pieces = piecewise(1).at(10.5, 2).at(20.25, 0.5);
        assertThat(pieces.breakpoints().found())
                .containsExactly(new Breakpoint(10.5, 1, 2), new Breakpoint(20.25, 2, 0.5));
        assertThat(pieces.firstStepWhere(Interval.above(1))).isEqualTo(new Where.At(11));
        assertThat(pieces.integral(0, 30).contains(10.5 + 2 * 9.75 + 0.5 * 9.75)).isTrue();
        assertThat(pieces.sum(0, 30).contains(11 + 2 * 10 + 0.5 * 10)).isTrue();
    }

    @Test
    void aCyclicScheduleHasThePeriodOfTwoStepSizes() {
        assertThat(cyclic(0.01, 0.1).up(2000).rate().period()).hasValue(4000);
        assertThat(cyclic(0.01, 0.1).up(2000).down(500).rate().period()).hasValue(2500);
        assertThat(cyclic(0.01, 0.1).up(2000).rate().plus(cyclic(0, 1).up(1500).rate()).period())
                .hasValue(12_000);
        assertThat(linear(0, 1).over(2.5).repeat().period()).hasValue(5);
        assertThat(constant(0.1).period()).hasValue(1);
        assertThat(warmRestarts(1, 0.1).first(50).period()).isEmpty();
        assertThat(cyclic(0.01, 0.1).up(2000).halving().rate().period()).isEmpty();
        assertThat(WARM_COSINE.period()).isEmpty();
    }

    @Test
    void areasAreExactToRounding() {
        assertThat(linear(0, 1).over(100).integral(0, 100)).satisfies(area -> encloses(area, 50));
        assertThat(linear(0, 1).over(100).integral(0, 200)).satisfies(area -> encloses(area, 150));
        assertThat(linear(1, 3).over(1e12).integral(0, 1e12)).satisfies(area -> encloses(area, 2e12));
        assertThat(cosine(1, 0).over(1e6).integral(0, 1e6)).satisfies(area -> encloses(area, 5e5));
        assertThat(cosine(1, 0).over(1000).sum(0, 1000)).satisfies(sum -> encloses(sum, 500.5));
        assertThat(cosine(1, 0).over(1000).mean(0, 1000)).satisfies(mean -> encloses(mean, 0.5));
        assertThat(exponential(1, 0.5).sum(0, 40)).satisfies(sum -> encloses(sum, 2 - 0x1p-40));
        assertThat(STAIRS.sum(0, 89)).satisfies(sum -> encloses(sum, 30 * 0.175));
        assertThat(linear(0, 1).over(10).take(4).integral(0, 10)).satisfies(area -> encloses(area, 0.8 + 6 * 0.4));
        assertThat(STAIRS.mean(0.5, 2.5)).satisfies(mean -> encloses(mean, 0.1));
        assertThat(inverseTime(1, 1).integral(0, 1e6)).satisfies(area -> encloses(area, Math.log1p(1e6)));
        assertThat(constant(0.25).integral(7, 7)).isEqualTo(Interval.of(0));
    }

    private static void encloses(Interval claim, double truth) {
        double rounding = 1e-15 * Math.abs(truth);
        assertThat(claim.low()).isLessThanOrEqualTo(truth + rounding).isCloseTo(truth, within(1e-10 * truth));
        assertThat(claim.high()).isGreaterThanOrEqualTo(truth - rounding).isCloseTo(truth, within(1e-10 * truth));
    }

    @Test
    void whatEndsIsConstantFromItsEnd() {
        assertThat(linear(1, 0).over(100).eventuallyConstantFrom()).isEqualTo(new Where.At(100));
        assertThat(linear(1, 0).over(99.5).eventuallyConstantFrom()).isEqualTo(new Where.At(100));
        assertThat(WARM_COSINE.eventuallyConstantFrom()).isEqualTo(new Where.At(30_000));
        assertThat(constant(3).eventuallyConstantFrom()).isEqualTo(new Where.At(0));
        assertThat(linear(1, 0).over(100).times(constant(0)).eventuallyConstantFrom()).isEqualTo(new Where.At(0));
        assertThat(linear(1, 0).over(1e12).eventuallyConstantFrom()).isEqualTo(new Where.At(1e12));
        assertThat(cyclic(0, 1).up(5).rate().eventuallyConstantFrom()).isEqualTo(new Where.Nowhere());
        assertThat(linear(0, 1).over(10).mirror().repeat(7).eventuallyConstantFrom()).isEqualTo(new Where.At(140));
    }

    @Test
    void thereIsAFirstStepOrProvablyNone() {
        assertThat(WARM_COSINE.firstStepWhere(Interval.atLeast(0.05))).isEqualTo(new Where.At(500));
        double step = WARM_COSINE
                .firstStepWhere(Interval.below(0.05), 1000, ENDLESS)
                .known()
                .orElseThrow();
        assertThat(WARM_COSINE.at(step)).isLessThan(0.05);
        assertThat(WARM_COSINE.at(step - 1)).isGreaterThanOrEqualTo(0.05);
        assertThat(WARM_COSINE.firstStepWhere(Interval.below(0))).isEqualTo(new Where.Nowhere());
        assertThat(WARM_COSINE.firstStepWhere(Interval.above(0.1))).isEqualTo(new Where.Nowhere());
        assertThat(WARM_COSINE.lowest(1, ENDLESS)).isEqualTo(new Where.At(1));
        assertThat(WARM_COSINE.lowest(2000, ENDLESS)).isEqualTo(new Where.At(30_000));
    }

    @Test
    void aValueThatIsThereForOneStepOnlyJumpsTwice() {
        Schedule there = piecewise(1).at(10, 2).take(10);
        Schedule back = there.then(there.reverse());
        assertThat(back.jumps(0.5).found())
                .containsExactly(new Breakpoint(10, 1, 2), new Breakpoint(Math.nextUp(10.0), 2, 1));
        assertThat(back.monotonicity()).isEqualTo(Direction.NEITHER);
    }

    @Test
    void noiseIsDifferentEachStepWithinItsBounds() {
        Schedule noise = uniformNoise(42, 0.5, 1);
        assertThat(noise.monotonicity()).isEqualTo(Direction.NEITHER);
        assertThat(noise.period()).isEmpty();
        assertThat(noise.bounds()).isEqualTo(new Interval(0.5, 1));
        assertThat(noise.firstStepWhere(Interval.below(0.5))).isEqualTo(new Where.Nowhere());
        assertThat(noise.eventuallyConstantFrom()).isInstanceOf(Where.Unknown.class);
        assertThat(noise.mean(0, 99_999)).satisfies(mean -> {
            assertThat(mean.low()).isBetween(0.74, mean.high());
            assertThat(mean.high()).isLessThan(0.76);
        });
        assertThat(noise.breakpoints().found()).hasSize(Provable.MOST_BREAKPOINTS);
        assertThat(noise.breakpoints().until()).isEqualTo(Provable.MOST_BREAKPOINTS + 1.0);
    }

    @Test
    void aFunctionOfTheUsersOwnIsUnknownAndNeverCalled() {
        Schedule function = Schedule.of(step -> {
            throw new IllegalStateException("called at " + step);
        });
        for (Schedule schedule : List.of(
                function, function.times(0.1).take(100).repeat(), function.shift(-3).max(linear(0, 1).over(10)))) {
            assertThat(schedule.monotonicity()).isEqualTo(Direction.UNKNOWN);
            assertThat(schedule.monotonicity(-5, 2000)).isEqualTo(Direction.UNKNOWN);
            assertThat(schedule.period()).isEmpty();
            assertThat(schedule.breakpoints()).isEqualTo(new Breakpoints(List.of(), 0));
            assertThat(schedule.firstStepWhere(Interval.below(0))).isEqualTo(new Where.Unknown(0));
            assertThat(schedule.highest()).isInstanceOf(Where.Unknown.class);
            assertThat(schedule.lowest(3, 7)).isInstanceOf(Where.Unknown.class);
            assertThat(schedule.eventuallyConstantFrom()).isInstanceOf(Where.Unknown.class);
            assertThat(schedule.sum(0, 10)).isEqualTo(Interval.ALL);
            assertThat(schedule.mean(0, 10)).isEqualTo(Interval.ALL);
            assertThat(schedule.integral(0, 10)).isEqualTo(Interval.ALL);
        }
    }

    @Test
    void whatIsBesideAnUnknownFunctionIsKnown() {
        Schedule half = linear(1, 0).over(100).then(Schedule.of(step -> step));
        assertThat(half.monotonicity(0, 99)).isEqualTo(Direction.FALLING);
        assertThat(half.monotonicity(0, 100)).isEqualTo(Direction.UNKNOWN);
        assertThat(half.firstStepWhere(Interval.below(0.5))).isEqualTo(new Where.At(51));
        assertThat(half.firstStepWhere(Interval.below(0))).isEqualTo(new Where.Unknown(100));
        assertThat(half.breakpoints()).isEqualTo(new Breakpoints(List.of(), 100));
        assertThat(half.integral(0, 50)).satisfies(area -> encloses(area, 37.5));
        assertThat(half.take(100).lowest(0, 99)).isEqualTo(new Where.At(99));
    }

    @Test
    void whereThereIsNoValueNothingIsKnown() {
        Schedule strict = linear(1, 0).over(100).before(Edge.ERROR).beyond(Edge.ERROR);
        assertThat(strict.monotonicity(0, 100)).isEqualTo(Direction.FALLING);
        assertThat(strict.monotonicity(0, 101)).isEqualTo(Direction.UNKNOWN);
        assertThat(strict.monotonicity(-1, 100)).isEqualTo(Direction.UNKNOWN);
        assertThat(strict.sum(0, 101)).isEqualTo(Interval.ALL);
        assertThat(strict.eventuallyConstantFrom()).isInstanceOf(Where.Unknown.class);
        assertThat(Schedule.formula("sqrt(t - 5)").monotonicity(5, 100)).isEqualTo(Direction.RISING);
        assertThat(Schedule.formula("sqrt(t - 5)").monotonicity(0, 100)).isEqualTo(Direction.UNKNOWN);
    }

    @Test
    void whereAValueIsNotANumberNoClaimHidesIt() {
        Schedule root = Schedule.formula("sqrt(50 - t)");
        assertThat(root.firstNotFinite()).isEqualTo(new Where.At(51));
        assertThat(root.firstNotFinite(0, 50)).isEqualTo(new Where.Nowhere());
        assertThat(root.clamp(0, 0).monotonicity(0, 100)).isEqualTo(Direction.UNKNOWN);
        assertThat(root.clamp(0, 0).monotonicity(0, 50)).isEqualTo(Direction.CONSTANT);
        assertThat(root.clamp(0, 1).firstNotFinite()).isEqualTo(new Where.At(51));
        assertThat(root.clamp(0, 1).highest()).isInstanceOf(Where.Unknown.class);
        assertThat(root.clamp(0, 1).sum(0, 60)).isEqualTo(Interval.ALL);
        assertThat(root.clamp(0, 0).sum(0, 60)).isEqualTo(Interval.ALL);
        assertThat(root.clamp(0, 1).eventuallyConstantFrom()).isInstanceOf(Where.Unknown.class);
        assertThat(Schedule.formula("1 / (t - 5)").firstNotFinite()).isEqualTo(new Where.At(5));
        assertThat(Schedule.formula("exp(t)").firstNotFinite()).isEqualTo(new Where.At(710));
        assertThat(Schedule.formula("-exp(t)").firstNotFinite(100, 1e15)).isEqualTo(new Where.At(710));
        assertThat(WARM_COSINE.firstNotFinite()).isEqualTo(new Where.Nowhere());
        assertThat(STAIRS.firstNotFinite()).isEqualTo(new Where.Nowhere());
        assertThat(uniformNoise(1, 0, 1).firstNotFinite()).isEqualTo(new Where.Nowhere());
    }

    @Test
    void refusesRangesWithoutSteps() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STAIRS.monotonicity(0.25, 0.75))
                .withMessage("last must not be before the first whole step, 1, but was 0.75");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STAIRS.highest(Double.NaN, 1))
                .withMessage("first must be finite but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STAIRS.sum(0, ENDLESS))
                .withMessage("last must be finite but was Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STAIRS.integral(3, 2))
                .withMessage("to must be >= from, 3, but was 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STAIRS.breakpoints(5, 5))
                .withMessage("last must be > first, 5, but was 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STAIRS.breakpoints(Double.NEGATIVE_INFINITY, 5))
                .withMessage("first must be finite but was -Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STAIRS.firstStepWhere(Interval.ALL, 0, Double.NaN))
                .withMessage("last must not be before the first whole step, 0, but was NaN");
    }

    @Test
    void theLowestStepIsLookedForFromZeroOn() {
        assertThat(linear(1, 0).over(4).lowest()).isEqualTo(new Where.At(4));
        assertThat(linear(1, 0).over(4).highest()).isEqualTo(new Where.At(0));
    }
}
