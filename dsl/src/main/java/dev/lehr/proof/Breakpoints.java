package dev.lehr.proof;

import java.util.List;

/// The steps of a range at which a formula becomes another one, as far as they were looked for.
///
/// @param found in rising order
/// @param until these are all breakpoints before this step; the end of the range if there are no more
public record Breakpoints(List<Breakpoint> found, double until) {
    public Breakpoints {
        found = List.copyOf(found);
    }

    /// Those at which the value changes by more than `size`.
    public List<Breakpoint> jumps(double size) {
        return found.stream()
                .filter(breakpoint -> Math.abs(breakpoint.jump()) > size)
                .toList();
    }

    /// The steps alone.
    public List<Double> steps() {
        return found.stream().map(Breakpoint::step).toList();
    }
}
