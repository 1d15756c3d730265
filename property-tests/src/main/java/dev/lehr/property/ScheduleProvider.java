package dev.lehr.property;

import dev.lehr.schedule.Schedule;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/// Lets jqwik generate any schedule where a property asks for `@ForAll Schedule`. Found as a service.
public final class ScheduleProvider implements ArbitraryProvider {
    /// For the service loader.
    public ScheduleProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage type) {
        return type.isOfType(Schedule.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
        return Set.of(Schedules.any());
    }
}
