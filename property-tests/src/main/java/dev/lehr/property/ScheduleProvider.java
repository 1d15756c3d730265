package dev.lehr.property;

import dev.lehr.schedule.Schedule;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/// Lets jqwik generate any schedule where a property asks for `@ForAll Schedule`, and those of one type where it
/// asks for `@ForAll Cosine`, and a schedule with a step where it asks for `@ForAll Moment`. [Family] and [Depth]
/// say which. Found as a service.
public final class ScheduleProvider implements ArbitraryProvider {
    /// Before jqwik's own generator of functional interfaces.
    private static final int PRIORITY = 5;

    /// For the service loader.
    public ScheduleProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage type) {
        return type.isOfType(Moment.class) || Schedule.class.isAssignableFrom(type.getRawType());
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
        if (type.isOfType(Schedule.class)) {
            return Set.of(any(type));
        }
        return Set.of(
                type.isOfType(Moment.class)
                        ? Moment.of(ScheduleConfigurator.narrowed(any(type), type), ScheduleConfigurator.passes(type))
                        : Schedules.family(type.getRawType().asSubclass(Schedule.class)));
    }

    private static Arbitrary<Schedule> any(TypeUsage type) {
        Optional<Depth> depth = type.findAnnotation(Depth.class);
        Arbitrary<Schedule> any = depth.map(chosen -> Schedules.any(chosen.value())).orElseGet(Schedules::any);
        return type.findAnnotation(Family.class).map(ScheduleProvider::oneOf).orElse(any);
    }

    private static Arbitrary<Schedule> oneOf(Family family) {
        return Arbitraries.oneOf(
                Arrays.stream(family.value()).map(Schedules::family).toList());
    }

    @Override
    public int priority() {
        return PRIORITY;
    }
}
