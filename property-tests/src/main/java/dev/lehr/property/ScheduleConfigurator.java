package dev.lehr.property;

import dev.lehr.formula.Interval;
import dev.lehr.proof.Direction;
import dev.lehr.schedule.Schedule;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import net.jqwik.api.configurators.ArbitraryConfigurator;
import net.jqwik.api.providers.TypeUsage;
import org.jspecify.annotations.Nullable;

/// Narrows the generated schedules to what [Monotone], [Periodic], [Within] and [NonNegative] ask for. Found as a
/// service.
///
/// A schedule is made into one that obeys where a combinator can do it, and then proved to obey; one that cannot be
/// proved is not used. Of a type or a [Family] only those are used that obey as they are. A shrunk example obeys as
/// well.
public final class ScheduleConfigurator implements ArbitraryConfigurator {
    /// For the service loader.
    public ScheduleConfigurator() {}

    @Override
    @SuppressWarnings("unchecked") // a generator of schedules generates schedules
    public <T extends @Nullable Object> Arbitrary<T> configure(Arbitrary<T> arbitrary, TypeUsage type) {
        if (type.isOfType(Schedule.class)) {
            return (Arbitrary<T>) narrowed((Arbitrary<Schedule>) arbitrary, type);
        }
        return Schedule.class.isAssignableFrom(type.getRawType())
                ? arbitrary.filter(schedule -> passes(type).test((Schedule) schedule))
                : arbitrary;
    }

    /// Those of `schedules`, or what can be made of them, that are as the annotations of a parameter ask.
    static Arbitrary<Schedule> narrowed(Arbitrary<Schedule> schedules, TypeUsage type) {
        List<Demand> demands = demands(type);
        if (demands.isEmpty()) {
            return schedules;
        }
        return type.isAnnotated(Family.class) ? schedules.filter(passes(type)) : obeying(schedules, demands);
    }

    /// Whether a schedule is as the annotations of a parameter ask.
    static Predicate<Schedule> passes(TypeUsage type) {
        List<Demand> demands = demands(type);
        return schedule -> obeys(schedule, demands);
    }

    private static List<Demand> demands(TypeUsage type) {
        return Stream.<Optional<Demand>>of(
                        type.findAnnotation(Monotone.class).map(monotone -> new Demand.Goes(direction(monotone))),
                        type.findAnnotation(Periodic.class).map(periodic -> new Demand.StartsOver(periodic.value())),
                        type.findAnnotation(NonNegative.class).map(_ -> new Demand.Stays(Interval.atLeast(0))),
                        type.findAnnotation(Within.class)
                                .map(within -> new Demand.Stays(new Interval(within.low(), within.high()))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Direction direction(Monotone monotone) {
        return monotone.value() == Monotone.Way.RISING ? Direction.RISING : Direction.FALLING;
    }

    /// The last ones are the quickest to answer.
    private static boolean obeys(Schedule schedule, List<Demand> demands) {
        return demands.reversed().stream().allMatch(demand -> demand.isMetBy(schedule));
    }

    private static Arbitrary<Schedule> obeying(Arbitrary<Schedule> schedules, List<Demand> demands) {
        Arbitrary<Schedule> made = schedules;
        for (Demand demand : demands) {
            made = switch (demand) {
                case Demand.Goes(Direction way) -> going(made, way);
                case Demand.StartsOver(int steps) -> made.map(schedule -> schedule.take(steps).repeat());
                case Demand.Stays(Interval values) ->
                    made.map(schedule -> demand.isMetBy(schedule) ? schedule : clamped(schedule, values));
            };
        }
        Predicate<Schedule> passes = schedule -> obeys(schedule, demands);
        return Shrinking.schedules(made.filter(passes), passes);
    }

    /// Curves that go one way, alone or two together, and others, of which some happen to.
    private static Arbitrary<Schedule> going(Arbitrary<Schedule> schedules, Direction way) {
        Arbitrary<Schedule> curves = Shapes.between(Schedules.someLengths())
                .map(shape -> goes(shape, way) ? shape.schedule() : shape.schedule().reverse());
        return Arbitraries.frequencyOf(
                Tuple.of(4, curves),
                Tuple.of(3, curves.tuple2().map(both -> both.get1().plus(both.get2()))),
                Tuple.of(3, curves.tuple2().map(both -> both.get1().max(both.get2()))),
                Tuple.of(3, curves.map(curve -> curve.heldEach(3))),
                Tuple.of(2, schedules));
    }

    private static boolean goes(Shape shape, Direction way) {
        return (shape.from() <= shape.to()) == (way == Direction.RISING);
    }

    private static Schedule clamped(Schedule schedule, Interval values) {
        return values.high() == Double.POSITIVE_INFINITY
                ? schedule.max(Schedule.constant(values.low()))
                : schedule.clamp(values.low(), values.high());
    }
}
