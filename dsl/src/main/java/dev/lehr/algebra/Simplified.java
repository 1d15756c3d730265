package dev.lehr.algebra;

import dev.lehr.schedule.Schedule;
import java.util.List;

/// A schedule in its canonical form.
///
/// @param schedule the canonical form; none of the laws applies to it
/// @param laws the laws that led there, in the order in which they were applied
public record Simplified(Schedule schedule, List<Law> laws) {
    public Simplified {
        laws = List.copyOf(laws);
    }

    /// The schedule, and the laws below it.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(schedule.toString());
        laws.forEach(law -> text.append("\n  by ").append(law).append(": ").append(law.statement()));
        return text.toString();
    }
}
