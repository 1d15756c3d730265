package dev.lehr.property;

import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.curve;
import static dev.lehr.schedule.Schedule.exponentialTo;
import static dev.lehr.schedule.Schedule.linear;
import static dev.lehr.schedule.Schedule.polynomial;

import dev.lehr.schedule.Curve;
import dev.lehr.schedule.Families;
import dev.lehr.schedule.Interpolation;
import dev.lehr.schedule.Piecewise;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Combinators.F2;
import net.jqwik.api.Combinators.F3;

/// Generators of schedules that are not made of others.
final class Shapes {
    private Shapes() {}

    /// Makes a shape of two values and a length.
    private interface Kind {
        Shape shape(double from, double to, double length);

        static Kind of(F2<Double, Double, Curve> curve) {
            return (from, to, length) ->
                    new Shape(curve.apply(from, to).over(length), from, to, length);
        }
    }

    /// Shapes from one value to another. A new one is a new line.
    private static final List<Kind> KINDS = List.of(
            Kind.of((from, to) -> linear(from, to)),
            Kind.of((from, to) -> cosine(from, to)),
            Kind.of((from, to) -> polynomial(from, to, 0.5)),
            Kind.of((from, to) -> polynomial(from, to, 1)),
            Kind.of((from, to) -> polynomial(from, to, 3.7)),
            (from, to, length) -> Kind.of((a, b) -> exponentialTo(a, b))
                    .shape(positive(from), positive(to), length),
            (from, to, length) -> Kind.of((a, b) -> exponentialTo(a, b))
                    .shape(-positive(from), -positive(to), length));

    /// Shapes along a profile. They stay between their values, but neighbouring steps may turn back by a rounding.
    private static final List<Kind> PROFILES = Stream.of(
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
            .map(profile -> Kind.of((from, to) -> curve(profile, from, to)))
            .toList();

    private static double positive(double value) {
        return value == 0 ? 1 : Math.abs(value);
    }

    /// Every shape. A new one is a new line here, or in [#KINDS] if it goes from one value to another.
    static Arbitrary<Schedule> any() {
        Arbitrary<Double> value = Schedules.values();
        Arbitrary<Double> length = Schedules.someLengths();
        return Arbitraries.oneOf(List.of(
                between(Schedules.lengths()).map(Shape::schedule),
                value.map(Schedule::constant),
                all(value, gamma(), length, (from, gamma, every) -> Schedule.exponential(from, gamma).every(every)),
                all(value, gamma(), length, (from, gamma, every) ->
                        Schedule.step(from).every(every).gamma(gamma)),
                all(value, milestones(), gamma(), (from, at, gamma) ->
                        Schedule.multiStep(from).at(at).gamma(gamma)),
                both(value.list().ofSize(5), milestones(), Shapes::piecewise),
                both(value.list().ofSize(4), milestones(), Shapes::polygon),
                alongProfile(Schedules.lengths()).map(Shape::schedule),
                all(value, value, length, (from, rate, every) ->
                        Families.inverseTime(from, Math.abs(rate)).every(every).power(0.5)),
                all(value, value, value, (factor, exponent, max) ->
                        Families.powerLaw(Math.abs(factor), exponent % 2, Math.abs(max))),
                all(value, value, Arbitraries.longs().between(-9, 9), (a, b, seed) ->
                        Families.uniformNoise(seed, Math.min(a, b), Math.max(a, b))),
                all(value, value, length, (from, to, first) ->
                        Families.warmRestarts(from, to).first(first)),
                all(value, value, length, (from, to, first) ->
                        Families.warmRestarts(from, to).first(first).lengthFactor(2).cycles(3)),
                both(value, length, (a, b) -> Schedule.formula("t / " + b + " + " + a)),
                both(value, value, Wave::new)));
    }

    /// Every shape that goes from one value to another.
    static Arbitrary<Shape> between(Arbitrary<Double> length) {
        Arbitrary<Double> value = Schedules.values();
        return Combinators.combine(Arbitraries.of(KINDS), value, value, length).as(Kind::shape).withoutEdgeCases();
    }

    /// Every shape along a profile.
    static Arbitrary<Shape> alongProfile(Arbitrary<Double> length) {
        Arbitrary<Double> value = Schedules.values();
        return Combinators.combine(Arbitraries.of(PROFILES), value, value, length).as(Kind::shape).withoutEdgeCases();
    }

    /// A factor from stair to stair.
    static Arbitrary<Double> gamma() {
        return Arbitraries.of(0.1, 0.5, 0.832, 0.9, 0.999, 1.0, 1.01);
    }

    /// Up to four different steps above zero, in order.
    static Arbitrary<double[]> milestones() {
        return Schedules.someLengths()
                .list()
                .ofMaxSize(4)
                .map(steps -> steps.stream()
                        .distinct()
                        .sorted()
                        .mapToDouble(step -> step)
                        .toArray());
    }

    private static Schedule piecewise(List<Double> values, double[] milestones) {
        Piecewise schedule = Schedule.piecewise(values.get(0));
        for (int i = 0; i < milestones.length; i++) {
            schedule = schedule.at(milestones[i], values.get(i + 1));
        }
        return schedule;
    }

    private static Schedule polygon(List<Double> values, double[] steps) {
        Interpolation schedule = Schedule.interpolate(0, values.get(0));
        for (int i = 1; i < steps.length; i++) {
            schedule = schedule.to(steps[i], values.get(i));
        }
        return schedule;
    }

    private static <A, B> Arbitrary<Schedule> both(Arbitrary<A> a, Arbitrary<B> b, F2<A, B, Schedule> make) {
        return Combinators.combine(a, b).as(make);
    }

    private static <A, B, C> Arbitrary<Schedule> all(
            Arbitrary<A> a, Arbitrary<B> b, Arbitrary<C> c, F3<A, B, C, Schedule> make) {
        return Combinators.combine(a, b, c).as(make);
    }
}
