package dev.lehr.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.schedule.Schedule;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/// Arithmetic of schedules, point by point.
@AddLifecycleHook(FixedSeed.class)
class AlgebraPropertiesTest {
    @Provide
    Arbitrary<Double> steps() {
        return Schedules.steps();
    }

    @Provide
    Arbitrary<Double> values() {
        return Schedules.values();
    }

    @Property
    void operationsAreThoseOfTheirValues(@ForAll Schedule a, @ForAll Schedule b, @ForAll @From("steps") double t) {
        double x = a.at(t);
        double y = b.at(t);
        Same.bits(a.plus(b).at(t), x + y);
        Same.bits(a.minus(b).at(t), x - y);
        Same.bits(a.times(b).at(t), x * y);
        Same.bits(a.div(b).at(t), x / y);
        Same.bits(a.min(b).at(t), Math.min(x, y));
        Same.bits(a.max(b).at(t), Math.max(x, y));
        Same.bits(Schedule.chain(a, b, a).at(t), x * y * x);
    }

    @Property
    void operationsWithNumbersAreThoseOfTheirValues(
            @ForAll Schedule s, @ForAll @From("values") double number, @ForAll @From("steps") double t) {
        double x = s.at(t);
        Same.bits(s.plus(number).at(t), x + number);
        Same.bits(s.minus(number).at(t), x - number);
        Same.bits(s.times(number).at(t), x * number);
        Same.bits(s.scale(number).at(t), x * number);
        Same.bits(s.div(number).at(t), x / number);
        Same.bits(s.unaryMinus().at(t), -1 * x);
    }

    @Property
    void scaleByOneChangesNoValue(@ForAll Schedule s, @ForAll @From("steps") double t) {
        Same.values(s.scale(1), s, t);
        Same.values(s.scale(2).scale(0.5), s, t);
        Same.values(s.unaryMinus().unaryMinus(), s, t);
    }

    @Property
    void scalesMultiply(
            @ForAll Schedule s, @ForAll @From("values") double a, @ForAll @From("values") double b, @ForAll @From("steps") double t) {
        double inTwoSteps = s.scale(a).scale(b).at(t);
        double inOneStep = s.scale(a * b).at(t);
        if (Double.isFinite(inOneStep) && Math.abs(inOneStep) > Double.MIN_NORMAL / Math.ulp(1.0)) {
            assertThat(inTwoSteps).isCloseTo(inOneStep, within(3 * Math.ulp(inOneStep)));
        }
    }

    @Property
    void scaleDistributesOverThen(@ForAll Schedule a, @ForAll Schedule b, @ForAll @From("values") double factor, @ForAll @From("steps") double t) {
        Schedule first = a.take(20);
        Same.values(first.then(b).scale(factor), first.scale(factor).then(b.scale(factor)), t);
    }

    @Property
    void clampKeepsWithin(
            @ForAll Schedule s, @ForAll @From("values") double a, @ForAll @From("values") double b, @ForAll @From("steps") double t) {
        double low = Math.min(a, b);
        double high = Math.max(a, b);
        double value = s.clamp(low, high).at(t);
        if (!Double.isNaN(s.at(t))) {
            Same.bits(value, Math.min(Math.max(s.at(t), low), high));
            assertThat(value).isBetween(low, high);
        }
    }

    @Property
    void clampTwiceIsClampOnce(
            @ForAll Schedule s, @ForAll @From("values") double a, @ForAll @From("values") double b, @ForAll @From("steps") double t) {
        Schedule clamped = s.clamp(Math.min(a, b), Math.max(a, b));
        Same.values(clamped.clamp(Math.min(a, b), Math.max(a, b)), clamped, t);
    }

    @Property
    void clampsMeet(@ForAll Schedule s, @ForAll @From("steps") double t) {
        Same.values(s.clamp(-1, 0.5).clamp(0.25, 3), s.clamp(0.25, 0.5), t);
    }
}
