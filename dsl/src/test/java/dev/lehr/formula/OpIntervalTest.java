package dev.lehr.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The interval of an operation encloses its value for all arguments in their intervals.
class OpIntervalTest {
    private static final int TRIES = 60_000;
    private final Random random = new Random(20250916);

    private double number() {
        return switch (random.nextInt(10)) {
            case 0 -> 0;
            case 1 -> -0.0;
            case 2 -> random.nextInt(-4, 5);
            case 3 -> random.nextInt(-1000, 1000) / 4.0;
            case 4 -> random.nextGaussian() * Math.exp(20 * random.nextGaussian());
            case 5 -> Math.PI * random.nextInt(-9, 10) / 2;
            default -> random.nextGaussian() * 3;
        };
    }

    private Interval interval() {
        double a = number();
        return switch (random.nextInt(6)) {
            case 0, 1 -> Interval.of(a);
            case 2 -> new Interval(a, Double.POSITIVE_INFINITY);
            case 3 -> new Interval(Double.NEGATIVE_INFINITY, a);
            default -> Interval.hull(a, number());
        };
    }

    private double within(Interval interval) {
        double value = interval.isPoint() || random.nextInt(4) == 0
                ? random.nextBoolean() ? interval.low() : interval.high()
                : random.nextInt(3) == 0
                        ? number()
                        : Math.max(interval.low(), -1e6) + random.nextDouble() * Math.min(interval.width(), 1e3);
        double inside = Math.min(Math.max(value, interval.low()), interval.high());
        return Math.min(Math.max(inside, -Double.MAX_VALUE), Double.MAX_VALUE);
    }

    @ParameterizedTest
    @EnumSource
    void enclosesEveryValue(Op op) {
        int known = 0;
        for (int i = 0; i < TRIES; i++) {
            Interval a = op == Op.SELECT ? truth() : interval();
            boolean series = op == Op.SERIES || op == Op.TERMS;
            Interval b = series ? Interval.of(1 + random.nextInt(20)) : interval();
            Interval c = series ? Interval.of(0.5 + random.nextInt(4)) : interval();
            double x = op == Op.SELECT ? Math.rint(within(a)) : within(a);
            double y = within(b);
            double z = within(c);
            Interval enclosure = op.image(a, b, c);
            double value = op.apply(x, y, z);
            assertThat(Double.isNaN(value) ? enclosure.isUnknown() : enclosure.contains(value))
                    .as("%s(%s, %s, %s) = %s in %s, with %s %s %s", op, x, y, z, value, enclosure, a, b, c)
                    .isTrue();
            known += enclosure.isUnknown() ? 0 : 1;
        }
        assertThat(known).as("%s knows something", op).isGreaterThan(TRIES / 20);
    }

    private Interval truth() {
        return switch (random.nextInt(3)) {
            case 0 -> Interval.of(0);
            case 1 -> Interval.of(1);
            default -> new Interval(0, 1);
        };
    }

    /// A point has a tight enclosure: the value itself, or a few units in the last place around it.
    @ParameterizedTest
    @EnumSource
    void ofPointsIsTight(Op op) {
        for (int i = 0; i < 5000; i++) {
            double a = op == Op.SELECT ? 1 : Math.abs(number()) % 50 + 0.125;
            double b = Math.abs(number()) % 9 + 0.125;
            double c = Math.abs(number()) + 0.125;
            double value = op.apply(a, b, c);
            Interval enclosure = op.image(Interval.of(a), Interval.of(b), Interval.of(c));
            if (Double.isFinite(value) && op != Op.ROUND) {
                assertThat(enclosure.width())
                        .as("%s(%s, %s, %s)", op, a, b, c)
                        .isLessThanOrEqualTo(8 * Math.ulp(value));
            }
        }
    }

    /// More is known of less.
    @ParameterizedTest
    @EnumSource
    void ofAPartLiesWithinThatOfTheWhole(Op op) {
        for (int i = 0; i < TRIES; i++) {
            Interval a = op == Op.SELECT ? new Interval(0, 1) : interval();
            Interval b = interval();
            Interval c = interval();
            Interval partA = op == Op.SELECT ? truth() : part(a);
            Interval partB = part(b);
            Interval partC = part(c);
            Interval whole = op.image(a, b, c);
            Interval part = op.image(partA, partB, partC);
            assertThat(whole.encloses(part))
                    .as("%s: %s of %s %s %s within %s of %s %s %s", op, part, partA, partB, partC, whole, a, b, c)
                    .isTrue();
        }
    }

    private Interval part(Interval interval) {
        return Interval.hull(within(interval), within(interval));
    }

    @Test
    void subtermsOfAChoiceAreNarrowed() {
        Formula t = Formula.uniform("t");
        Formula cut = Formula.select(t.lessThan(Formula.constant(10)), () -> t, () -> Formula.constant(10));
        Interval bounds = Bounds.of(cut, Map.of(t, new Interval(0, 1e9)));
        assertThat(bounds).isEqualTo(new Interval(0, 10));
        assertThat(Bounds.of(cut, Map.of())).isEqualTo(new Interval(Double.NEGATIVE_INFINITY, 10));
    }

    @Test
    void whatIsNotGivenCanBeAnything() {
        assertThat(Bounds.of(Formula.uniform("t"), Map.of()).isUnknown()).isTrue();
        assertThat(Bounds.of(Formula.uniform("t").atMost(Formula.uniform("u")), Map.of()))
                .isEqualTo(new Interval(0, 1));
        assertThat(Bounds.of(Formula.call("f", x -> x, Formula.uniform("t")), Map.of())
                        .isUnknown())
                .isTrue();
    }
}
