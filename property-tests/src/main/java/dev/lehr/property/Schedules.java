package dev.lehr.property;

import dev.lehr.schedule.Schedule;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Generators of schedules, and of the numbers that they are made of.
///
/// Steps, lengths and stretching factors are multiples of 1/4 of modest size, so that the arithmetic of clocks is exact and a law
/// can demand the same bits. Values are arbitrary decimals.
public final class Schedules {
    /// How deep combinators nest.
    private static final int DEPTH = 3;

    private Schedules() {}

    /// Any schedule: a shape, or combinators of schedules.
    public static Arbitrary<Schedule> any() {
        Arbitrary<Schedule> any = Shapes.any();
        for (int depth = 0; depth < DEPTH; depth++) {
            any = Arbitraries.frequencyOf(Tuple.of(1, Shapes.any()), Tuple.of(3, Composites.of(any)));
        }
        return any.withoutEdgeCases();
    }

    /// Any schedule that ends, not before the first step.
    public static Arbitrary<Schedule> ending() {
        return Combinators.combine(any(), someLengths()).as(Schedules::lasting);
    }

    /// Any schedule of length zero.
    public static Arbitrary<Schedule> empty() {
        return Arbitraries.oneOf(any().map(schedule -> schedule.take(0)), Shapes.between(Arbitraries.just(0.0)).map(Shape::schedule));
    }

    /// A value that a hyper-parameter may have; negative ones and both zeros, too.
    public static Arbitrary<Double> values() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.doubles().between(-2, 2).ofScale(4)),
                Tuple.of(2, Arbitraries.doubles().between(-1e4, 1e4).ofScale(1)),
                Tuple.of(2, Arbitraries.doubles().between(1e-8, 1e-3).ofScale(12)),
                Tuple.of(1, Arbitraries.of(0.0, -0.0, 1.0, -1.0)));
    }

    /// A length in steps.
    public static Arbitrary<Double> lengths() {
        return Arbitraries.oneOf(quarters(0, 40), whole(0, 300));
    }

    /// A length in steps, above zero.
    public static Arbitrary<Double> someLengths() {
        return lengths().filter(length -> length > 0);
    }

    /// A step at which to ask: before zero, on the way, far beyond.
    public static Arbitrary<Double> steps() {
        return Arbitraries.oneOf(quarters(-40, 1200), whole(-300, 1_000_000), Arbitraries.of(0.0, -0.0, 1.0));
    }

    /// A factor for stretching: a power of two, by which clocks divide exactly.
    public static Arbitrary<Double> stretches() {
        return Arbitraries.of(0.25, 0.5, 1.0, 2.0, 4.0, 8.0);
    }

    /// `schedule`, of this length if it has none.
    static Schedule ended(Schedule schedule, double length) {
        return schedule.length() < Double.POSITIVE_INFINITY ? schedule : schedule.take(length);
    }

    /// `schedule`, of this length if it has none or if it is zero.
    static Schedule lasting(Schedule schedule, double length) {
        return schedule.length() > 0 ? ended(schedule, length) : schedule.take(length);
    }

    private static Arbitrary<Double> quarters(int first, int last) {
        return Arbitraries.integers().between(4 * first, 4 * last).map(quarter -> quarter / 4.0);
    }

    private static Arbitrary<Double> whole(int first, int last) {
        return Arbitraries.integers().between(first, last).map(Integer::doubleValue);
    }
}
