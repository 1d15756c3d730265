package dev.lehr.kernel;

import dev.lehr.formula.Lane;
import java.time.Duration;
import java.util.Locale;

/// What a kernel turned out to be, in one line for logs, benchmark headers and bug reports.
///
/// @param rule the name of the update rule
/// @param lane the type of the elements
/// @param target what it was compiled for
/// @param passes how often a step runs over the elements
/// @param bytesPerParameter bytes that a step reads and writes for each element
/// @param stateBytes bytes of state that are kept for each element
/// @param operations operations on each element
/// @param uniforms numbers that are computed once a step
/// @param compilation how long it took to compile
public record KernelReport(
        String rule,
        Lane lane,
        Target target,
        int passes,
        int bytesPerParameter,
        int stateBytes,
        int operations,
        int uniforms,
        Duration compilation) {
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s %s: %s, %d lane%s, %d pass%s, %d B/parameter/step, %d B/parameter of state, %d operations, %d uniforms, "
                        + "compiled in %.1f ms",
                rule,
                lane == Lane.F32 ? "float32" : "float64",
                target,
                target.lanes(lane),
                target.lanes(lane) == 1 ? "" : "s",
                passes,
                passes == 1 ? "" : "es",
                bytesPerParameter,
                stateBytes,
                operations,
                uniforms,
                compilation.toNanos() / 1e6);
    }
}
