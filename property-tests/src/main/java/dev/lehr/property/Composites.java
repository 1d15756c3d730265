package dev.lehr.property;

import dev.lehr.schedule.Clamped;
import dev.lehr.schedule.Combined;
import dev.lehr.schedule.Continuation;
import dev.lehr.schedule.Edge;
import dev.lehr.schedule.Edged;
import dev.lehr.schedule.Held;
import dev.lehr.schedule.Lerp;
import dev.lehr.schedule.Mapped;
import dev.lehr.schedule.Overlay;
import dev.lehr.schedule.Repeated;
import dev.lehr.schedule.Reversed;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.Sequential;
import dev.lehr.schedule.Shifted;
import dev.lehr.schedule.Stretched;
import dev.lehr.schedule.Taken;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Generators of schedules that are made of others.
final class Composites {
    /// Denominators stay away from zero by this.
    private static final Schedule SMALLEST_DIVISOR = Schedule.constant(0.25);

    /// Every combinator, under the name of its method. A new one is a new line.
    private static final List<Combinator> COMBINATORS = List.of(
            new Combinator("then", Sequential.class, p -> p.ending().then(p.two())),
            new Combinator("plus", Combined.class, p -> p.one().plus(p.two())),
            new Combinator("minus", Combined.class, p -> p.one().minus(p.two())),
            new Combinator("times", Combined.class, p -> p.one().times(p.two())),
            new Combinator("div", Combined.class, p -> p.one().div(p.two().max(SMALLEST_DIVISOR))),
            new Combinator("unaryMinus", Combined.class, p -> p.one().unaryMinus()),
            new Combinator("min", Combined.class, p -> p.one().min(p.two())),
            new Combinator("max", Combined.class, p -> p.one().max(p.two())),
            new Combinator("scale", Combined.class, p -> p.one().scale(p.value())),
            new Combinator("plus", Combined.class, p -> p.one().plus(p.value())),
            new Combinator("clamp", Clamped.class, p -> p.one().clamp(p.low(), p.high())),
            new Combinator("shift", Shifted.class, p -> p.one().shift(p.length())),
            new Combinator("stretch", Stretched.class, p -> p.one().stretch(p.stretch())),
            new Combinator("take", Taken.class, p -> p.one().take(p.length())),
            new Combinator("drop", Shifted.class, p -> p.one().drop(p.length())),
            new Combinator("heldEach", Held.class, p -> p.one().heldEach(p.someLength())),
            new Combinator("repeat", Repeated.class, p -> p.lasting().repeat()),
            new Combinator("repeat", Repeated.class, p -> p.lasting().repeat(1 + (long) p.stretch())),
            new Combinator("warmup", Sequential.class, p -> p.finite().warmup(p.length())),
            new Combinator("decayTo", Sequential.class, p -> p.ended().decayTo(p.value()).over(p.length())),
            new Combinator("lerp", Lerp.class, p -> p.one().lerp(p.two(), Math.min(1, p.stretch()))),
            new Combinator("lerp", Lerp.class, p -> p.one().lerp(p.two(), p.ending().scale(0.5))),
            new Combinator("map", Mapped.class, p -> p.one().map(Schedule.linear(-1, 1).over(8).shift(-4))),
            new Combinator("mapRange", Mapped.class, p -> p.one()
                    .mapRange(-1, 1, Schedule.linear(p.low(), p.high()))),
            new Combinator("reverse", Reversed.class, p -> p.ending().reverse()),
            new Combinator("mirror", Sequential.class, p -> p.ending().mirror()),
            new Combinator("splice", Sequential.class, p -> p.one()
                    .splice(p.length(), p.two(), Continuation.KEEP_SHAPE)),
            new Combinator("retarget", Sequential.class, Parts::slower),
            new Combinator("before", Edged.class, p -> p.one().before(Edge.HOLD)),
            new Combinator("before", Edged.class, p -> p.lasting().before(Edge.REPEAT)),
            new Combinator("beyond", Edged.class, p -> p.ending().beyond(Edge.HOLD)),
            new Combinator("beyond", Edged.class, p -> p.lasting().beyond(Edge.REPEAT)),
            new Combinator("beyond", Edged.class, p -> p.lasting().beyond(Edge.MIRROR)),
            new Combinator("beyond", Edged.class, p -> p.lasting().beyond(Edge.EXTRAPOLATE)),
            new Combinator("overlayWarmup", Overlay.class, p -> p.one()
                    .overlayWarmup(p.length(), Schedule.from(p.value()))));

    private Composites() {}

    /// A combinator.
    private record Combinator(String name, Class<? extends Schedule> type, Function<Parts, Schedule> makes) {
        Kind kind(Arbitrary<Parts> parts) {
            return new Kind(name, type, parts.map(makes));
        }
    }

    /// What a combinator can use.
    private record Parts(Schedule one, Schedule two, double value, double other, double length, double stretch) {
        double low() {
            return Math.min(value, other);
        }

        double high() {
            return Math.max(value, other);
        }

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

        /// The first schedule if it begins with a number, or a constant.
        Schedule finite() {
            return Double.isFinite(one.at(0)) ? one : Schedule.constant(value);
        }

        /// The first schedule, with a length, if it ends with a number.
        Schedule ended() {
            return Double.isFinite(ending().end()) ? ending() : Schedule.constant(value).take(length);
        }

        /// From its middle on at half the speed.
        Schedule slower() {
            Schedule whole = lasting();
            double half = whole.length() / 2;
            return half > 0 ? whole.retarget(half, 3 * half, Continuation.CONTINUE_VALUE) : whole;
        }
    }

    private static Arbitrary<Parts> parts(Arbitrary<Schedule> part) {
        return Combinators.combine(
                        part, part, Schedules.values(), Schedules.values(), Schedules.lengths(), Schedules.stretches())
                .as(Parts::new);
    }

    /// Every combinator of schedules that `part` generates.
    static Arbitrary<Schedule> of(Arbitrary<Schedule> part) {
        return Combinators.combine(Arbitraries.of(COMBINATORS), parts(part))
                .as((combinator, parts) -> combinator.makes.apply(parts));
    }

    /// Every combinator of schedules that `part` generates, each a family of its own.
    static List<Kind> kinds(Arbitrary<Schedule> part) {
        Arbitrary<Parts> parts = parts(part);
        return COMBINATORS.stream().map(combinator -> combinator.kind(parts)).toList();
    }
}
