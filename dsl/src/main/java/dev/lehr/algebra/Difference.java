package dev.lehr.algebra;

import dev.lehr.check.Check;
import dev.lehr.schedule.Schedule;
import java.util.List;
import java.util.stream.Collectors;

/// Where two schedules differ.
///
/// @param a the first one
/// @param b the second one
/// @param changes the places in which they are built differently, from the outside in; none if they are equal
public record Difference(Schedule a, Schedule b, List<Change> changes) {
    private static final double MOST_STEPS = 1e8;

    public Difference {
        changes = List.copyOf(changes);
    }

    static Difference of(Schedule a, Schedule b) {
        return new Difference(a, b, new Comparison().of(a, b));
    }

    /// Whether both are built alike, not only by the laws.
    public boolean isNone() {
        return changes.isEmpty();
    }

    /// The difference of the values at each whole step from `first` to `last`, both included; it takes time in
    /// proportion to how many these are.
    ///
    /// @throws IllegalArgumentException unless both are whole, `first <= last`, and no more than `10^8` steps lie
    ///     between
    public Divergence values(double first, double last) {
        Check.that(first == Math.rint(first) && Math.abs(first) < 0x1p53, "first", "be a whole number", first);
        Check.that(last == Math.rint(last) && Math.abs(last) < 0x1p53, "last", "be a whole number", last);
        Check.that(last >= first && last - first <= MOST_STEPS, "last - first", "be between 0 and 10^8", last - first);
        return Divergence.between(a, b, first, last);
    }

    /// One line for each change.
    @Override
    public String toString() {
        return isNone() ? "built alike" : changes.stream().map(Change::toString).collect(Collectors.joining("\n"));
    }
}
