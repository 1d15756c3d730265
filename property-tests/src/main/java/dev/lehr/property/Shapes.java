package dev.lehr.property;

import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.curve;
import static dev.lehr.schedule.Schedule.exponentialTo;
import static dev.lehr.schedule.Schedule.linear;
import static dev.lehr.schedule.Schedule.polynomial;

import dev.lehr.schedule.Cosine;
import dev.lehr.schedule.Curve;
import dev.lehr.schedule.ExponentialTo;
import dev.lehr.schedule.Linear;
import dev.lehr.schedule.Polynomial;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Profiled;
import dev.lehr.schedule.Schedule;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Combinators.F2;

/// Generators of schedules that go from one value to another.
final class Shapes {
    private Shapes() {}

    /// Makes a shape of two values and a length.
    private interface Maker {
        Shape shape(double from, double to, double length);
    }

    /// A shape under the name of its factory.
    private record Named(String name, Class<? extends Schedule> type, Maker maker) {
        Named(String name, Class<? extends Schedule> type, F2<Double, Double, Curve> curve) {
            this(name, type, (double from, double to, double length) ->
                    new Shape(curve.apply(from, to).over(length), from, to, length));
        }

        Kind kind() {
            return new Kind(name, type, all(List.of(this), Schedules.lengths()).map(Shape::schedule));
        }
    }

    /// Shapes from one value to another. A new one is a new line.
    private static final List<Named> SHAPES = List.of(
            new Named("linear", Linear.class, (from, to) -> linear(from, to)),
            new Named("cosine", Cosine.class, (from, to) -> cosine(from, to)),
            new Named("polynomial", Polynomial.class, (from, to) -> polynomial(from, to, 0.5)),
            new Named("polynomial", Polynomial.class, (from, to) -> polynomial(from, to, 1)),
            new Named("polynomial", Polynomial.class, (from, to) -> polynomial(from, to, 3.7)),
            new Named("exponentialTo", ExponentialTo.class, (double from, double to, double length) ->
                    ratio(positive(from), positive(to), length)),
            new Named("exponentialTo", ExponentialTo.class, (double from, double to, double length) ->
                    ratio(-positive(from), -positive(to), length)));

    /// Shapes along a profile. They stay between their values, but neighbouring steps may turn back by a rounding.
    private static final List<Named> PROFILES = Stream.of(
                    Profile.sqrt(),
                    Profile.square(),
                    Profile.cosine().exponent(2),
                    Profile.cosine().cycles(1.5),
                    Profile.halving(),
                    Profile.exponential(3),
                    Profile.tanh(),
                    Profile.sigmoid(),
                    Profile.rex(),
                    Profile.polynomial(2).kDecay(1.5))
            .map(profile -> new Named("curve", Profiled.class, (from, to) -> curve(profile, from, to)))
            .toList();

    private static Shape ratio(double from, double to, double length) {
        return new Shape(exponentialTo(from, to).over(length), from, to, length);
    }

    private static double positive(double value) {
        return value == 0 ? 1 : Math.abs(value);
    }

    /// Every shape that goes from one value to another.
    static Arbitrary<Shape> between(Arbitrary<Double> length) {
        return all(SHAPES, length);
    }

    /// Every shape along a profile.
    static Arbitrary<Shape> alongProfile(Arbitrary<Double> length) {
        return all(PROFILES, length);
    }

    /// Each of them as a family.
    static List<Kind> kinds() {
        return Stream.concat(SHAPES.stream(), PROFILES.stream()).map(Named::kind).toList();
    }

    private static Arbitrary<Shape> all(List<Named> shapes, Arbitrary<Double> length) {
        Arbitrary<Double> value = Schedules.values();
        return Combinators.combine(Arbitraries.of(shapes), value, value, length)
                .as((shape, from, to, steps) -> shape.maker.shape(from, to, steps))
                .withoutEdgeCases();
    }
}
