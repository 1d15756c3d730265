package dev.lehr.property;

import dev.lehr.formula.Interval;
import dev.lehr.proof.Direction;
import dev.lehr.schedule.Schedule;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.configurators.ArbitraryConfigurator;
import net.jqwik.api.providers.TypeUsage;
import org.jspecify.annotations.Nullable;

/// Narrows the generated schedules to what [Monotone], [Periodic], [Within] and [NonNegative] ask for. Found as a
/// service.
///
/// A schedule is made into one that obeys where a combinator can do it, and then proved to obey; one that cannot be proved
/// is not used. A shrunk example obeys as well.
public final class ScheduleConfigurator implements ArbitraryConfigurator {
    /// For the service loader.
    public ScheduleConfigurator() {}

    @Override
    @SuppressWarnings("unchecked") // a generator of schedules generates schedules
    public <T extends @Nullable Object> Arbitrary<T> configure(Arbitrary<T> arbitrary, TypeUsage type) {
        return type.isOfType(Schedule.class) ? (Arbitrary<T>) narrowed((Arbitrary<Schedule>) arbitrary, type) : arbitrary;
    }

    private static Arbitrary<Schedule> narrowed(Arbitrary<Schedule> schedules, TypeUsage type) {
        Arbitrary<Schedule> going = type.findAnnotation(Monotone.class)
                .map(monotone -> going(schedules, direction(monotone)))
                .orElse(schedules);
        Arbitrary<Schedule> recurring = type.findAnnotation(Periodic.class)
                .map(periodic -> going.map(schedule -> schedule.take(periodic.value()).repeat()))
                .orElse(going);
        Arbitrary<Schedule> positive = type.findAnnotation(NonNegative.class)
                .map(_ -> inside(recurring, Interval.atLeast(0)))
                .orElse(recurring);
        Arbitrary<Schedule> limited = type.findAnnotation(Within.class)
                .map(within -> inside(positive, new Interval(within.low(), within.high())))
                .orElse(positive);
        return type.findAnnotation(Monotone.class)
                .map(monotone -> limited.filter(schedule -> isMonotone(schedule, direction(monotone))))
                .orElse(limited);
    }

    private static Direction direction(Monotone monotone) {
        return monotone.value() == Monotone.Way.RISING ? Direction.RISING : Direction.FALLING;
    }

    /// Curves that go one way, alone or two together, and others that may happen to.
    private static Arbitrary<Schedule> going(Arbitrary<Schedule> schedules, Direction way) {
        Arbitrary<Schedule> curves = Shapes.between(Schedules.someLengths())
                .map(shape -> goes(shape, way) ? shape.schedule() : shape.schedule().reverse());
        Arbitrary<Schedule> parts = Arbitraries.oneOf(
                curves,
                curves.tuple2().map(both -> both.get1().plus(both.get2())),
                curves.tuple2().map(both -> both.get1().max(both.get2())),
                curves.map(curve -> curve.heldEach(3)),
                schedules);
        return parts.filter(schedule -> isMonotone(schedule, way));
    }

    private static boolean goes(Shape shape, Direction way) {
        return (shape.from() <= shape.to()) == (way == Direction.RISING);
    }

    private static boolean isMonotone(Schedule schedule, Direction way) {
        Direction proved = schedule.monotonicity();
        return proved == way || proved == Direction.CONSTANT;
    }

    /// Those that lie inside anyhow, and others clamped.
    private static Arbitrary<Schedule> inside(Arbitrary<Schedule> schedules, Interval values) {
        return schedules
                .map(schedule -> isInside(schedule, values) ? schedule : clamped(schedule, values))
                .filter(schedule -> isInside(schedule, values));
    }

    private static Schedule clamped(Schedule schedule, Interval values) {
        return values.high() == Double.POSITIVE_INFINITY
                ? schedule.max(Schedule.constant(values.low()))
                : schedule.clamp(values.low(), values.high());
    }

    private static boolean isInside(Schedule schedule, Interval values) {
        return values.encloses(schedule.bounds());
    }
}
