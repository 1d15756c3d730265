package dev.lehr.property.law;

import dev.lehr.check.Check;
import dev.lehr.formula.Interval;
import dev.lehr.proof.Direction;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Vector;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The laws of a schedule: those that every schedule must obey, and those that this one claims.
///
/// Immutable; each claim gives a suite with one law more. Unless it says otherwise, a claim is about whole steps.
/// What cannot be proved is tried at the first [#horizon()] steps, and where the law asks for it at far ones.
///
/// @param schedule what is held to the laws
/// @param horizon how many steps from the first one on are tried; >= 1
/// @param claims the laws that were claimed
public record SchedulePropertiesFor(Schedule schedule, long horizon, Vector<Claim> claims) implements Suite {
    private static final long HORIZON = 1_000;

    public SchedulePropertiesFor {
        Check.atLeast("horizon", 1L, horizon);
    }

    /// A law that was claimed.
    ///
    /// @param name the law as a sentence
    /// @param check gives an outcome for the schedule and the name
    public record Claim(String name, BiFunction<SchedulePropertiesFor, String, Outcome> check) {}

    /// The laws of every schedule. A lambda is one, too: `of(Schedule.of(step -> 1 / (1 + step)))`.
    public static SchedulePropertiesFor of(Schedule schedule) {
        return new SchedulePropertiesFor(schedule, HORIZON, Vector.empty());
    }

    /// The verdict on the laws of every schedule, and on whether this one is finite; one line a law.
    public static Report check(Schedule schedule) {
        return of(schedule).finite().check();
    }

    /// Tries so many steps of what cannot be proved.
    public SchedulePropertiesFor horizon(long steps) {
        return new SchedulePropertiesFor(schedule, steps, claims);
    }

    /// Claims a law of one's own.
    public SchedulePropertiesFor claim(String law, BiFunction<SchedulePropertiesFor, String, Outcome> check) {
        return new SchedulePropertiesFor(schedule, horizon, claims.append(new Claim(law, check)));
    }

    private SchedulePropertiesFor course(String law, BiFunction<CourseLaws, String, Outcome> check) {
        return claim(law, (suite, name) -> check.apply(new CourseLaws(suite.schedule, suite.horizon), name));
    }

    /// Never falls, from step 0 on.
    public SchedulePropertiesFor rising() {
        return rising(0, Double.POSITIVE_INFINITY);
    }

    /// Never falls from step `first` to step `last`.
    public SchedulePropertiesFor rising(double first, double last) {
        return course(
                "never falls" + range(first, last), (laws, name) -> laws.monotone(name, Direction.RISING, first, last));
    }

    /// Never rises, from step 0 on.
    public SchedulePropertiesFor falling() {
        return falling(0, Double.POSITIVE_INFINITY);
    }

    /// Never rises from step `first` to step `last`.
    public SchedulePropertiesFor falling(double first, double last) {
        return course(
                "never rises" + range(first, last), (laws, name) -> laws.monotone(name, Direction.FALLING, first, last));
    }

    /// Never turns back, from step 0 on: never falls, or never rises.
    public SchedulePropertiesFor monotone() {
        return monotone(0, Double.POSITIVE_INFINITY);
    }

    /// Never turns back from step `first` to step `last`: `monotone(0, 10_000)`.
    public SchedulePropertiesFor monotone(double first, double last) {
        return course("never turns back" + range(first, last), (laws, name) -> laws.monotone(name, first, last));
    }

    /// The values come again after so many steps.
    public SchedulePropertiesFor periodic(long steps) {
        Check.atLeast("steps", 1L, steps);
        return course("starts over every " + steps + " steps", (laws, name) -> laws.periodic(name, steps));
    }

    /// Never below `low` nor above `high`.
    public SchedulePropertiesFor within(double low, double high) {
        return within("stays in [" + low + ", " + high + "]", new Interval(low, high));
    }

    /// Never above `limit`: `neverAbove(0.1)`.
    public SchedulePropertiesFor neverAbove(double limit) {
        return within("is never above " + limit, Interval.atMost(limit));
    }

    /// Never below `limit`.
    public SchedulePropertiesFor neverBelow(double limit) {
        return within("is never below " + limit, Interval.atLeast(limit));
    }

    /// Never below zero.
    public SchedulePropertiesFor nonNegative() {
        return within("is never negative", Interval.atLeast(0));
    }

    private SchedulePropertiesFor within(String law, Interval values) {
        return course(law, (laws, name) -> laws.within(name, values, 0, Double.POSITIVE_INFINITY));
    }

    /// A finite number at every step from 0 on.
    public SchedulePropertiesFor finite() {
        return course("is finite", (laws, name) -> laws.finite(name, 0, Double.POSITIVE_INFINITY));
    }

    /// Never jumps, neither at a step nor between two.
    public SchedulePropertiesFor continuous() {
        return claim("does not jump", (suite, name) -> new Continuity(suite.schedule, suite.horizon).outcome(name));
    }

    /// Changes by at most `most` from one whole step to the next, but for a rounding. Proved of the difference
    /// between a step and the next where the formula shows it.
    public SchedulePropertiesFor lipschitz(double most) {
        Check.atLeast("most", 0, most);
        return course("changes by at most " + most + " a step", (laws, name) -> laws.changes(name, most));
    }

    /// The same value for ever from `step` on.
    public SchedulePropertiesFor constantFrom(double step) {
        return course("holds from step " + Check.text(step) + " on", (laws, name) -> laws.constantFrom(name, step));
    }

    /// Has `value` at `step`, in the same bits but for the sign of zero.
    public SchedulePropertiesFor passes(double step, double value) {
        return claim("is " + value + " at step " + Check.text(step), (suite, name) -> {
            double actual = suite.schedule.at(step);
            return Bits.equal(actual, value)
                    ? new Outcome.Held(name, 1)
                    : new Outcome.Broken(name, CourseLaws.at(step, actual));
        });
    }

    /// Has `value` at step `length`, and for ever after.
    public SchedulePropertiesFor endsAt(double length, double value) {
        return passes(length, value).constantFrom(length);
    }

    /// Before step 0 it has the value that it has there.
    public SchedulePropertiesFor holdsBefore() {
        return claim("holds its first value before step 0", (suite, name) -> {
            double first = suite.schedule.at(0);
            for (double step : new double[] {-0.5, -1, -2, -10, -1e6}) {
                if (!Bits.equal(suite.schedule.at(step), first)) {
                    return new Outcome.Broken(
                            name, CourseLaws.at(step, suite.schedule.at(step)) + ", " + CourseLaws.at(0, first));
                }
            }
            return new Outcome.Held(name, 5);
        });
    }

    /// Has the values of `other`, in the same bits but for the sign of zero.
    public SchedulePropertiesFor sameAs(Schedule other) {
        return sameAs(other, 0);
    }

    /// Has the values of `other` but for a part `tolerance` of them.
    public SchedulePropertiesFor sameAs(Schedule other, double tolerance) {
        return claim("is " + Words.of(other), (suite, name) -> {
            double[] steps = Steps.whole(0, Double.POSITIVE_INFINITY, suite.horizon).toArray();
            for (double step : steps) {
                double actual = suite.schedule.at(step);
                double expected = other.at(step);
                if (!Bits.equal(actual, expected) && !(Math.abs(actual - expected) <= tolerance * Math.abs(expected))) {
                    return new Outcome.Broken(name, CourseLaws.at(step, actual) + " instead of " + expected);
                }
            }
            return new Outcome.Held(name, steps.length);
        });
    }

    /// What other words than the library's own say of it reads back with the same values.
    public SchedulePropertiesFor writtenBy(Function<Schedule, String> print, Function<String, Schedule> parse) {
        return claim("reads back from its text", (suite, name) -> new MachineLaws(suite.schedule, suite.horizon)
                .writtenBy(name, print, parse));
    }

    @Override
    public String subject() {
        return Words.of(schedule);
    }

    @Override
    public List<Law> laws() {
        MachineLaws always = new MachineLaws(schedule, horizon);
        return Vector.of(
                        new Law("gives the same value when asked again", always::repeatable),
                        new Law("may be asked in any order", always::random),
                        new Law("may be asked by several threads", always::shared),
                        new Law("compiled has the bits of interpreted", always::compiled),
                        new Law("reads back equal from its own line", always::written))
                .appendAll(claims.map(claim -> new Law(claim.name, name -> claim.check.apply(this, name))))
                .asJava();
    }

    /// The schedule, and the laws that it claims.
    @Override
    public String toString() {
        return claims.map(Claim::name).mkString(subject() + ": ", ", ", "");
    }

    private static String range(double first, double last) {
        String from = " from step " + Check.text(first);
        if (last < Double.POSITIVE_INFINITY) {
            return from + " to " + Check.text(last);
        }
        return first == 0 ? "" : from + " on";
    }
}
