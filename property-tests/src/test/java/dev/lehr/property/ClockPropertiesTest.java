package dev.lehr.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.schedule.Schedule;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/// Schedules on other clocks.
@AddLifecycleHook(FixedSeed.class)
class ClockPropertiesTest {
    @Provide
    Arbitrary<Schedule> ending() {
        return Schedules.ending();
    }

    @Provide
    Arbitrary<Double> steps() {
        return Schedules.steps();
    }

    @Provide
    Arbitrary<Double> lengths() {
        return Schedules.lengths();
    }

    @Provide
    Arbitrary<Double> someLengths() {
        return Schedules.someLengths();
    }

    @Provide
    Arbitrary<Double> stretches() {
        return Schedules.stretches();
    }

    @Property
    void repeatIsPeriodic(@ForAll("ending") Schedule s, @ForAll @From("steps") double t, @ForAll @IntRange(min = -9, max = 9) int turns) {
        Schedule repeated = s.repeat();
        Same.bits(repeated.at(t + turns * s.length()), repeated.at(t));
        Same.bits(repeated.length(), Double.POSITIVE_INFINITY);
    }

    @Property
    void repeatIsTheScheduleAtFirst(@ForAll("ending") Schedule s, @ForAll @From("steps") double t) {
        if (t >= 0 && t < s.length()) {
            Same.values(s.repeat(), s, t);
        }
    }

    @Property
    void repeatSomeTimesIsThen(@ForAll("ending") Schedule s, @ForAll @From("steps") double t) {
        Same.values(s.repeat(1), s, t);
        Same.values(s.repeat(3), s.then(s).then(s), t);
        Same.bits(s.repeat(3).length(), 3 * s.length());
    }

    @Property
    void shiftMovesTheClock(@ForAll Schedule s, @ForAll @From("lengths") double by, @ForAll @From("steps") double t) {
        Same.bits(s.shift(by).at(t), s.at(t - by));
        Same.values(s.shift(by).shift(-by), s, t);
        Same.bits(s.shift(by).length(), s.length() + by);
    }

    @Property
    void shiftsAddUp(
            @ForAll Schedule s,
            @ForAll @From("lengths") double a,
            @ForAll @From("lengths") double b,
            @ForAll @From("steps") double t) {
        Same.values(s.shift(a).shift(b), s.shift(a + b), t);
    }

    @Property
    void stretchSlowsTheClock(@ForAll Schedule s, @ForAll @From("stretches") double factor, @ForAll @From("steps") double t) {
        Same.bits(s.stretch(factor).at(factor * t), s.at(t));
        Same.bits(s.stretch(factor).length(), factor * s.length());
        Same.values(s.stretch(1), s, t);
    }

    @Property
    void stretchesMultiply(
            @ForAll Schedule s,
            @ForAll @From("stretches") double a,
            @ForAll @From("stretches") double b,
            @ForAll @From("steps") double t) {
        Same.values(s.stretch(a).stretch(b), s.stretch(a * b), t);
    }

    @Property
    void heldChangesOnlyEveryNSteps(@ForAll Schedule s, @ForAll @From("someLengths") double n, @ForAll @From("steps") double t) {
        double reading = Math.floor(t / n) * n;
        Same.bits(s.heldEach(n).at(t), s.at(reading));
        Same.bits(s.heldEach(n).at(reading), s.at(reading));
        assertThat(s.heldEach(n).length()).isGreaterThanOrEqualTo(s.length());
    }

    /// Lengths and factors that no clock can compute with exactly.
    @Property
    void noRoundingKeepsAScheduleFromItsEnd(
            @ForAll @DoubleRange(min = 0.1, max = 1000) @Scale(1) double length,
            @ForAll @DoubleRange(min = 0.1, max = 100) @Scale(1) double other,
            @ForAll @IntRange(min = 1, max = 9) int times) {
        Schedule ramp = Schedule.linear(0, 1).over(length);
        Schedule after = Schedule.linear(0, 1).over(other);
        assertArrives(ramp.stretch(other), 1);
        assertArrives(ramp.shift(other), 1);
        assertArrives(ramp.heldEach(other), 1);
        assertArrives(ramp.repeat(times), 1);
        assertArrives(after.then(ramp), 1);
        assertArrives(ramp.then(ramp).then(after), 1);
        assertArrives(ramp.stretch(other).shift(length).heldEach(0.3).repeat(times).then(after.scale(2)), 2);
    }

    private static void assertArrives(Schedule schedule, double end) {
        double length = schedule.length();
        assertThat(schedule.end()).as("end of %s", schedule).isEqualTo(end);
        assertThat(schedule.at(Math.nextUp(length))).as("%s after its end", schedule).isEqualTo(end);
        assertThat(schedule.at(length * 1.7)).as("%s far beyond its end", schedule).isEqualTo(end);
    }
}
