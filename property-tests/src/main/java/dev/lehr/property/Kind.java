package dev.lehr.property;

import dev.lehr.schedule.Schedule;
import net.jqwik.api.Arbitrary;

/// A family of schedules.
///
/// @param name the factory or combinator that makes them
/// @param type what most of them are
/// @param schedules their generator
record Kind(String name, Class<? extends Schedule> type, Arbitrary<? extends Schedule> schedules) {}
