package dev.lehr.property;

import dev.lehr.check.Check;
import dev.lehr.schedule.Schedule;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ShrinkingDistance;

/// A schedule and a step at which to ask it, often one of its own edges: `@ForAll Moment moment`, narrowed by the
/// annotations for schedules. It prints as the call: `cosine(1.0, 0.0).over(10).at(9.5)`.
///
/// @param schedule the schedule
/// @param step the step
public record Moment(Schedule schedule, double step) {
    /// A schedule of `schedules` at steps that favour its edges, see [Steps#of(Schedule)].
    public static Arbitrary<Moment> of(Arbitrary<Schedule> schedules) {
        return of(schedules, _ -> true);
    }

    static Arbitrary<Moment> of(Arbitrary<Schedule> schedules, Predicate<Schedule> passes) {
        Arbitrary<Moment> made =
                schedules.flatMap(schedule -> Steps.of(schedule).map(step -> new Moment(schedule, step)));
        return Shrinking.of(made, moment -> moment.simpler(passes), Moment::distance, _ -> true);
    }

    /// The value of the schedule at the step.
    public double value() {
        return schedule.at(step);
    }

    /// A simpler schedule at the same step or at its end; then a simpler step.
    private Stream<Moment> simpler(Predicate<Schedule> passes) {
        Stream<Moment> schedules = Simpler.than(schedule)
                .filter(passes)
                .flatMap(other -> Stream.of(step, other.length())
                        .filter(Double::isFinite)
                        .map(at -> new Moment(other, at)));
        return Stream.concat(schedules, Numbers.simpler(step).mapToObj(at -> new Moment(schedule, at)));
    }

    private ShrinkingDistance distance() {
        return Complexity.of(schedule).distance().append(ShrinkingDistance.of(Numbers.complexity(step)));
    }

    /// The source line.
    @Override
    public String toString() {
        return schedule + ".at(" + Check.text(step) + ")";
    }
}
