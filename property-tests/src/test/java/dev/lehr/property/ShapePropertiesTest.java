package dev.lehr.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.schedule.Schedule;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/// A shape from one value to another has exactly these values at its ends, holds them outside, and never turns back on its way.
@AddLifecycleHook(FixedSeed.class)
class ShapePropertiesTest {
    @Provide
    Arbitrary<Shape> monotoneShapes() {
        return Shapes.between(Schedules.lengths());
    }

    @Provide
    Arbitrary<Shape> shapes() {
        return Arbitraries.oneOf(Shapes.between(Schedules.lengths()), Shapes.alongProfile(Schedules.lengths()));
    }

    @Provide
    Arbitrary<Shape> longShapes() {
        return Arbitraries.oneOf(Shapes.between(Schedules.someLengths()), Shapes.alongProfile(Schedules.someLengths()));
    }

    @Provide
    Arbitrary<Double> steps() {
        return Schedules.steps();
    }

    @Property
    void beginsAtFrom(@ForAll("longShapes") Shape shape) {
        Same.bits(shape.schedule().at(0), shape.from());
        Same.bits(shape.schedule().at(-0.0), shape.from());
    }

    @Property
    void endsAtTo(@ForAll("shapes") Shape shape) {
        Same.bits(shape.schedule().at(shape.length()), shape.to());
        Same.bits(shape.schedule().end(), shape.to());
        Same.bits(shape.schedule().length(), shape.length());
    }

    @Property
    void holdsBeyondItsEnd(@ForAll("shapes") Shape shape, @ForAll @DoubleRange(min = 0, max = 1e9) double more) {
        Same.bits(shape.schedule().at(shape.length() + more), shape.to());
        Same.bits(shape.schedule().at(Double.POSITIVE_INFINITY), shape.to());
    }

    @Property
    void holdsBeforeItsBeginning(@ForAll("longShapes") Shape shape, @ForAll @DoubleRange(min = 0, max = 1e9) double before) {
        Same.bits(shape.schedule().at(-before), shape.from());
        Same.bits(shape.schedule().at(Double.NEGATIVE_INFINITY), shape.from());
    }

    @Property
    void ofLengthZeroIsItsEnd(@ForAll("emptyShapes") Shape shape, @ForAll @From("steps") double step) {
        Same.bits(shape.schedule().at(step), shape.to());
    }

    @Provide
    Arbitrary<Shape> emptyShapes() {
        return Arbitraries.oneOf(Shapes.between(Arbitraries.just(0.0)), Shapes.alongProfile(Arbitraries.just(0.0)));
    }

    @Property
    void staysBetweenItsEnds(@ForAll("shapes") Shape shape, @ForAll @DoubleRange(min = -1, max = 2) double part) {
        assertThat(shape.schedule().at(part * shape.length()))
                .isBetween(Math.min(shape.from(), shape.to()), Math.max(shape.from(), shape.to()));
    }

    @Property
    void neverTurnsBack(
            @ForAll("monotoneShapes") Shape shape,
            @ForAll @DoubleRange(min = -0.1, max = 1.1) double a,
            @ForAll @DoubleRange(min = -0.1, max = 1.1) double b) {
        double first = Math.min(a, b) * shape.length();
        double second = Math.max(a, b) * shape.length();
        assertOrdered(shape, first, second);
        assertOrdered(shape, first, Math.nextUp(first));
        assertOrdered(shape, Math.rint(first), Math.rint(first) + 1);
    }

    private static void assertOrdered(Shape shape, double first, double second) {
        double direction = Math.signum(shape.to() - shape.from());
        assertThat(direction * shape.schedule().at(first))
                .as("%s at %s and %s", shape.schedule(), first, second)
                .isLessThanOrEqualTo(direction * shape.schedule().at(second));
    }

    @Provide
    Arbitrary<Double> fallingGammas() {
        return Arbitraries.doubles().between(0, 1).greaterThan(0).ofScale(4).filter(gamma -> gamma > 0);
    }

    @Property
    void decaysNeverRise(
            @ForAll @From("fallingGammas") double gamma,
            @ForAll @DoubleRange(min = 0, max = 10) double from,
            @ForAll @From("someLengths") double every,
            @ForAll @From("steps") double a,
            @ForAll @From("steps") double b) {
        assertFalls(Schedule.exponential(from, gamma).every(every), a, b);
        assertFalls(Schedule.step(from).every(every).gamma(gamma), a, b);
        assertFalls(Schedule.multiStep(from).at(every, 2 * every, 2 * every, 90).gamma(gamma), a, b);
    }

    @Provide
    Arbitrary<Double> someLengths() {
        return Schedules.someLengths();
    }

    private static void assertFalls(Schedule schedule, double a, double b) {
        assertThat(schedule.at(Math.max(a, b)))
                .as("%s at %s and %s", schedule, a, b)
                .isLessThanOrEqualTo(schedule.at(Math.min(a, b)));
    }

    @Property
    void decaysBeginAtFrom(@ForAll @From("fallingGammas") double gamma, @ForAll @From("someLengths") double every) {
        Same.bits(Schedule.exponential(0.3, gamma).every(every).at(0), 0.3);
        Same.bits(Schedule.step(0.3).every(every).gamma(gamma).at(0), 0.3);
        Same.bits(Schedule.multiStep(0.3).at(every).gamma(gamma).at(0), 0.3);
    }

    @Property
    void newStairsHaveBegunAtTheirFirstStep(
            @ForAll @From("someLengths") double every, @ForAll @From("fallingGammas") double gamma) {
        Schedule stairs = Schedule.step(0.3).every(every).gamma(gamma);
        Same.bits(stairs.at(every), 0.3 * gamma);
        Same.bits(stairs.at(Math.nextDown(every)), 0.3);
        Schedule milestones = Schedule.multiStep(0.3).at(every, 2 * every).gamma(gamma);
        Same.bits(milestones.at(every), 0.3 * gamma);
        Same.bits(milestones.at(Math.nextDown(every)), 0.3);
        Schedule values = Schedule.piecewise(0.3).at(every, 0.1).at(2 * every, 0.2);
        Same.bits(values.at(every), 0.1);
        Same.bits(values.at(Math.nextDown(every)), 0.3);
        Same.bits(values.at(2 * every), 0.2);
    }
}
