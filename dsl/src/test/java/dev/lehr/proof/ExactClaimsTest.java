package dev.lehr.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/// Claims about random formulas, some of whose values are infinite or not a number, compared with all their values.
class ExactClaimsTest {
    private record Case(Formula formula, double first, double last, double[] values) {
        Course course() {
            return Course.of(formula);
        }

        boolean hasNone() {
            return Arrays.stream(values).anyMatch(Double::isNaN);
        }

        Where first(DoublePredicate test) {
            for (int i = 0; i < values.length; i++) {
                if (test.test(values[i])) {
                    return new Where.At(first + i);
                }
            }
            return new Where.Nowhere();
        }

        @Override
        public String toString() {
            return formula + " on [" + first + ", " + last + "]";
        }
    }

    private static final List<Case> CASES = cases();

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (int seed = 0; seed < 120; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Formula formula = Terms.any(seed, 2 + seed % 2);
            double first = random.nextInt(-30, 30);
            double last = first + random.nextInt(1, 90);
            double[] values = DoubleStream.iterate(first, step -> step <= last, step -> step + 1)
                    .map(step -> Evaluation.at(formula, step))
                    .toArray();
            cases.add(new Case(formula, first, last, values));
        }
        return cases;
    }

    /// Of all cases, at least so many must be decided.
    private static void decided(int count, Predicate<Case> check) {
        assertThat(CASES.stream().filter(check)).hasSizeGreaterThanOrEqualTo(count);
    }

    private static boolean isRight(Where claim, Where truth, Case one) {
        if (claim instanceof Where.Unknown(double from)) {
            assertThat(truth instanceof Where.At(double step) && step < from).as("%s", one).isFalse();
            return false;
        }
        assertThat(claim).as("%s", one).isEqualTo(truth);
        return true;
    }

    @Test
    void directions() {
        decided(108, one -> {
            Direction claim = one.course().monotonicity(one.first, one.last);
            if (claim == Direction.UNKNOWN) {
                return false;
            }
            boolean rises = false;
            boolean falls = false;
            for (int i = 1; i < one.values.length; i++) {
                rises |= one.values[i] > one.values[i - 1];
                falls |= one.values[i] < one.values[i - 1];
            }
            Direction truth = rises
                    ? (falls ? Direction.NEITHER : Direction.RISING)
                    : (falls ? Direction.FALLING : Direction.CONSTANT);
            assertThat(claim).as("%s", one).isEqualTo(truth);
            assertThat(one.hasNone() && claim != Direction.NEITHER).as("%s", one).isFalse();
            return true;
        });
    }

    @Test
    void extremes() {
        decided(105, one -> {
            Where high = one.course().highest(one.first, one.last);
            Where low = one.course().lowest(one.first, one.last);
            if (one.hasNone()) {
                assertThat(high).as("%s", one).isInstanceOf(Where.Unknown.class);
                assertThat(low).as("%s", one).isInstanceOf(Where.Unknown.class);
                return false;
            }
            double largest = Arrays.stream(one.values).max().orElseThrow();
            double smallest = Arrays.stream(one.values).min().orElseThrow();
            return isRight(high, one.first(value -> value == largest), one)
                    & isRight(low, one.first(value -> value == smallest), one);
        });
    }

    @Test
    void firstSteps() {
        SplittableRandom random = new SplittableRandom(3);
        decided(118, one -> {
            double level = one.values[random.nextInt(one.values.length)];
            Interval target = Double.isNaN(level)
                    ? Interval.atLeast(1)
                    : random.nextBoolean() ? Interval.atLeast(level) : new Interval(level - 0.5, level);
            return isRight(
                    one.course().firstStepWhere(target, one.first, one.last), one.first(target::contains), one);
        });
    }

    @Test
    void firstStepsThatAreNotFinite() {
        decided(118, one -> isRight(
                one.course().firstNotFinite(one.first, one.last), one.first(value -> !Double.isFinite(value)), one));
    }

    @Test
    void sums() {
        decided(100, one -> {
            Interval claim = one.course().sum(one.first, one.last);
            if (!Arrays.stream(one.values).allMatch(Double::isFinite)) {
                assertThat(claim.width()).as("%s", one).isInfinite();
                return false;
            }
            BigDecimal truth =
                    Arrays.stream(one.values).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(claim.low() == Double.NEGATIVE_INFINITY
                            || new BigDecimal(claim.low()).compareTo(truth) <= 0)
                    .as("%s: %s in %s", one, truth, claim)
                    .isTrue();
            assertThat(claim.high() == Double.POSITIVE_INFINITY
                            || new BigDecimal(claim.high()).compareTo(truth) >= 0)
                    .as("%s: %s in %s", one, truth, claim)
                    .isTrue();
            return claim.width() <= 1e-9 * Arrays.stream(one.values).map(Math::abs).sum();
        });
    }

    @Test
    void periods() {
        decided(30, one -> {
            OptionalLong claim = one.course().period(one.first);
            claim.ifPresent(period -> {
                for (double step = one.first; step < one.first + 200; step++) {
                    assertThat(Evaluation.at(one.formula, step + period))
                            .as("%s", one)
                            .isEqualTo(Double.valueOf(Evaluation.at(one.formula, step)));
                }
            });
            return claim.isPresent();
        });
    }

    @Test
    void tails() {
        decided(40, one -> {
            Where claim = one.course().eventuallyConstantFrom(one.first);
            if (claim instanceof Where.At(double start)) {
                double value = Evaluation.at(one.formula, start);
                for (double step = start; step < start + 300; step++) {
                    assertThat(Evaluation.at(one.formula, step)).as("%s", one).isEqualTo(value);
                }
                if (start > one.first) {
                    assertThat(Evaluation.at(one.formula, start - 1)).as("%s", one).isNotEqualTo(value);
                }
            }
            return !(claim instanceof Where.Unknown);
        });
    }
}
