package dev.lehr.property;

import dev.lehr.schedule.Edge;
import dev.lehr.schedule.Schedule;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Generators of schedules that are made of others.
final class Composites {
    /// Denominators stay away from zero by this.
    private static final Schedule SMALLEST_DIVISOR = Schedule.constant(0.25);

    /// Every combinator. A new one is a new line.
    private static final List<Function<Parts, Schedule>> COMBINATORS = List.of(
            p -> p.ending().then(p.two()),
            p -> p.one().plus(p.two()),
            p -> p.one().minus(p.two()),
            p -> p.one().times(p.two()),
            p -> p.one().div(p.two().max(SMALLEST_DIVISOR)),
            p -> p.one().min(p.two()),
            p -> p.one().max(p.two()),
            p -> p.one().scale(p.value()),
            p -> p.one().plus(p.value()),
            p -> p.one().clamp(Math.min(p.value(), p.other()), Math.max(p.value(), p.other())),
            p -> p.one().shift(p.length()),
            p -> p.one().stretch(p.stretch()),
            p -> p.one().take(p.length()),
            p -> p.one().drop(p.length()),
            p -> p.one().heldEach(p.someLength()),
            p -> p.lasting().repeat(),
            p -> p.lasting().repeat(1 + (long) p.stretch()),
            p -> Double.isFinite(p.one().at(0)) ? p.one().warmup(p.length()) : p.one(),
            p -> p.one().lerp(p.two(), Math.min(1, p.stretch())),
            p -> p.one().lerp(p.two(), p.ending().scale(0.5)),
            p -> p.one().map(Schedule.linear(-1, 1).over(8).shift(-4)),
            p -> p.ending().reverse(),
            p -> p.ending().mirror(),
            p -> p.one().before(Edge.HOLD),
            p -> p.lasting().before(Edge.REPEAT),
            p -> p.ending().beyond(Edge.HOLD),
            p -> p.lasting().beyond(Edge.REPEAT),
            p -> p.lasting().beyond(Edge.MIRROR),
            p -> p.lasting().beyond(Edge.EXTRAPOLATE),
            p -> p.one().overlayWarmup(p.length(), Schedule.from(p.value())));

    private Composites() {}

    /// What a combinator can use.
    private record Parts(Schedule one, Schedule two, double value, double other, double length, double stretch) {
        double someLength() {
            return length > 0 ? length : 1;
        }

        /// The first schedule, with a length if it has none.
        Schedule ending() {
            return Schedules.ended(one, length);
        }

        /// The first schedule, with a length above zero if it has none.
        Schedule lasting() {
            return Schedules.lasting(one, someLength());
        }
    }

    /// Every combinator of schedules that `part` generates.
    static Arbitrary<Schedule> of(Arbitrary<Schedule> part) {
        Arbitrary<Parts> parts = Combinators.combine(
                        part, part, Schedules.values(), Schedules.values(), Schedules.lengths(), Schedules.stretches())
                .as(Parts::new);
        return Combinators.combine(Arbitraries.of(COMBINATORS), parts).as(Function::apply);
    }
}
