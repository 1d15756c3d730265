package dev.lehr.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Interval;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.families.Samples;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every claim about every family, and about hundreds of composites at random, is compared with values computed step
/// by step. "Unknown" is never wrong, so each test also says how often it may be the answer.
class ClaimsTest {
    private static final List<Computed> FAMILIES = Samples.schedules().stream()
            .flatMap(schedule -> Stream.of(
                    Computed.of(schedule, 0, 40),
                    Computed.of(schedule, -7.5, 12.25),
                    Computed.of(schedule, 2.25, 5.75),
                    Computed.of(schedule, 5, 300)))
            .filter(Computed::areNumbers)
            .toList();

    private static final List<Computed> COMPOSITES = composites(400);

    private static List<Computed> composites(int count) {
        List<Computed> cases = new ArrayList<>();
        for (int seed = 0; seed < count; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Schedule schedule = new Composites(seed).next(seed % 4);
            double first = random.nextInt(-30, 100) / (random.nextBoolean() ? 1.0 : 4.0);
            Computed computed = Computed.of(schedule, first, first + random.nextInt(1, 1200) / 4.0 + 1);
            if (computed.areNumbers()) {
                cases.add(computed);
            }
        }
        return cases;
    }

    /// Compares all claims, and returns the share that is not "unknown".
    private static double decided(List<Computed> cases, Function<Computed, Boolean> isDecided) {
        assertThat(cases).hasSizeGreaterThan(150);
        long decided = cases.stream().filter(isDecided::apply).count();
        return (double) decided / cases.size();
    }

    private static boolean isRight(Where claim, Where truth, Computed computed) {
        if (claim instanceof Where.Unknown(double from)) {
            if (truth instanceof Where.At(double step)) {
                assertThat(step).as("%s", computed).isGreaterThanOrEqualTo(from);
            }
            return false;
        }
        assertThat(claim).as("%s", computed).isEqualTo(truth);
        return true;
    }

    @Test
    void theDirectionIsThatOfTheValues() {
        Function<Computed, Boolean> check = computed -> {
            Direction claim = computed.schedule().monotonicity(computed.first(), computed.last());
            if (claim == Direction.UNKNOWN) {
                return false;
            }
            assertThat(claim).as("%s", computed).isEqualTo(computed.direction());
            return true;
        };
        assertThat(decided(FAMILIES, check)).isEqualTo(1);
        assertThat(decided(COMPOSITES, check)).isEqualTo(1);
    }

    @Test
    void theExtremesAreThoseOfTheValues() {
        Function<Computed, Boolean> highest = computed -> isRight(
                computed.schedule().highest(computed.first(), computed.last()), computed.highest(), computed);
        Function<Computed, Boolean> lowest = computed -> isRight(
                computed.schedule().lowest(computed.first(), computed.last()), computed.lowest(), computed);
        assertThat(decided(FAMILIES, highest)).isEqualTo(1);
        assertThat(decided(FAMILIES, lowest)).isEqualTo(1);
        assertThat(decided(COMPOSITES, highest)).isEqualTo(1);
        assertThat(decided(COMPOSITES, lowest)).isEqualTo(1);
    }

    @Test
    void theFirstStepIsTheFirst() {
        SplittableRandom random = new SplittableRandom(7);
        Function<Computed, Boolean> check = computed -> {
            double level = computed.values()[random.nextInt(computed.values().length)];
            Interval target =
                    switch (random.nextInt(5)) {
                        case 0 -> Interval.atMost(level);
                        case 1 -> Interval.atLeast(level);
                        case 2 -> Interval.below(level);
                        case 3 -> Interval.above(level + 0.01);
                        default -> new Interval(level - 1e-3, level);
                    };
            Where claim = computed.schedule().firstStepWhere(target, computed.first(), computed.last());
            return isRight(claim, computed.first(target), computed);
        };
        assertThat(decided(FAMILIES, check)).isEqualTo(1);
        assertThat(decided(COMPOSITES, check)).isEqualTo(1);
    }

    @Test
    void sumAndMeanAreEnclosedTightly() {
        Function<Computed, Boolean> check = computed -> {
            if (!computed.areFinite()) {
                return true;
            }
            Interval sum = computed.schedule().sum(computed.first(), computed.last());
            Interval mean = computed.schedule().mean(computed.first(), computed.last());
            BigDecimal truth = computed.sum();
            assertThat(contains(sum, truth)).as("%s: %s in %s", computed, truth, sum).isTrue();
            double average = truth.doubleValue() / computed.steps().length;
            assertThat(mean.contains(average)).as("%s: %s in %s", computed, average, mean).isTrue();
            return sum.width() <= 1e-10 * computed.sizes();
        };
        assertThat(decided(FAMILIES, check)).isGreaterThan(0.98);
        assertThat(decided(COMPOSITES, check)).isGreaterThan(0.98);
    }

    private static boolean contains(Interval interval, BigDecimal value) {
        return (interval.low() == Double.NEGATIVE_INFINITY || new BigDecimal(interval.low()).compareTo(value) <= 0)
                && (interval.high() == Double.POSITIVE_INFINITY
                        || new BigDecimal(interval.high()).compareTo(value) >= 0);
    }

    @Test
    void theIntegralIsWhatTheMidpointsAddUpTo() {
        Function<Computed, Boolean> check = computed -> {
            double first = computed.first();
            double width = computed.last() - first;
            int parts = 600;
            double sum = 0;
            double moved = 0;
            double previous = computed.schedule().at(first);
            for (int i = 0; i < parts; i++) {
                double value = computed.schedule().at(first + (i + 0.5) * width / parts);
                sum += value;
                moved += Math.abs(value - previous);
                previous = value;
            }
            if (!Double.isFinite(moved)) {
                return true;
            }
            Interval claim = computed.schedule().integral(first, computed.last());
            double size = Math.abs(sum) * width / parts;
            double slack = 2 * moved * width / parts + 1e-9 * size;
            double area = sum * width / parts;
            assertThat(area).as("%s", computed).isBetween(claim.low() - slack, claim.high() + slack);
            return claim.width() <= 1e-7 * (size + computed.sizes());
        };
        assertThat(decided(FAMILIES, check)).isGreaterThan(0.95);
        assertThat(decided(COMPOSITES, check)).isGreaterThan(0.95);
    }

    @Test
    void fromThereOnItIsConstantAndNotBefore() {
        SplittableRandom random = new SplittableRandom(11);
        Function<Computed, Boolean> check = computed -> {
            Schedule schedule = computed.schedule();
            Where claim = schedule.eventuallyConstantFrom();
            if (claim instanceof Where.At(double step)) {
                double value = schedule.at(step);
                for (int i = 0; i < 200; i++) {
                    assertThat(schedule.at(step + random.nextInt(100_000))).as("%s", computed).isEqualTo(value);
                }
                assertThat(schedule.at(step + 1e9)).as("%s", computed).isEqualTo(value);
                if (step > 0) {
                    assertThat(schedule.at(step - 1)).as("%s", computed).isNotEqualTo(value);
                }
            } else if (claim instanceof Where.Nowhere) {
                double far = schedule.at(1_000_000);
                assertThat(random.ints(20_000, 1, 100_000).anyMatch(i -> schedule.at(1_000_000 + i) != far))
                        .as("%s", computed)
                        .isTrue();
            }
            return !(claim instanceof Where.Unknown);
        };
        assertThat(decided(FAMILIES, check)).isGreaterThan(0.7);
        assertThat(decided(COMPOSITES, check)).isGreaterThan(0.9);
    }

    @Test
    void aPeriodIsTheSmallestThereIs() {
        SplittableRandom random = new SplittableRandom(13);
        Function<Computed, Boolean> check = computed -> {
            Schedule schedule = computed.schedule();
            OptionalLong claim = schedule.course().period(computed.first());
            if (claim.isPresent()) {
                double start = Math.ceil(computed.first());
                long period = claim.getAsLong();
                for (int i = 0; i < 200; i++) {
                    double step = start + random.nextInt(100_000);
                    assertThat(schedule.at(step + period)).as("%s", computed).isEqualTo(schedule.at(step));
                }
                for (int smaller = 1; smaller < Math.min(period, 100); smaller++) {
                    int shorter = smaller;
                    assertThat(Stream.iterate(start, step -> step + 1)
                                    .limit(period)
                                    .anyMatch(step -> schedule.at(step) != schedule.at(step + shorter)))
                            .as("%s also has the period %s", computed, smaller)
                            .isTrue();
                }
            }
            return claim.isPresent();
        };
        assertThat(decided(FAMILIES, check)).isGreaterThan(0.05);
        assertThat(decided(COMPOSITES, check)).isGreaterThan(0.15);
    }

    @Test
    void everyJumpIsListed() {
        Function<Computed, Boolean> check = computed -> {
            Schedule schedule = computed.schedule();
            Breakpoints claim = schedule.breakpoints(computed.first(), computed.last());
            assertThat(claim.steps()).as("%s", computed).isSorted().doesNotHaveDuplicates();
            assertThat(claim.steps())
                    .as("%s", computed)
                    .allMatch(step -> step > computed.first() && step <= computed.last());
            for (double step = Math.ceil(4 * computed.first()) / 4; step <= computed.last(); step += 0.25) {
                double value = schedule.at(step);
                double before = Math.abs(value - schedule.at(Math.nextDown(step)));
                double after = Math.abs(value - schedule.at(Math.nextUp(step)));
                boolean jumps = Math.max(before, after) > 2e-6 * (1 + Math.abs(value));
                if (jumps && step > computed.first() && step < claim.until()) {
                    double here = step;
                    assertThat(claim.found())
                            .as("%s jumps at %s", computed, step)
                            .anyMatch(breakpoint -> Math.abs(breakpoint.step() - here) < 1e-12);
                }
            }
            for (Breakpoint jump : claim.jumps(1e-3).found()) {
                double change = schedule.at(Math.nextUp(jump.step())) - schedule.at(Math.nextDown(jump.step()));
                assertThat(Math.abs(change)).as("%s at %s", computed, jump).isGreaterThan(1e-3);
            }
            return claim.until() == computed.last();
        };
        assertThat(decided(FAMILIES, check)).isEqualTo(1);
        assertThat(decided(COMPOSITES, check)).isEqualTo(1);
    }
}
