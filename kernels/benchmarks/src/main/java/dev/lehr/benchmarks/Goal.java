package dev.lehr.benchmarks;

import java.util.Locale;

/// A number that was measured, and what it should be.
///
/// @param name what was measured
/// @param measured the number
/// @param atLeast whether the bound is the smallest good number; otherwise good ones are below it
/// @param bound the bound
/// @param unit what the number counts; may be empty
record Goal(String name, double measured, boolean atLeast, double bound, String unit) {
    static Goal atLeast(double bound, String unit, String name, double measured) {
        return new Goal(name, measured, true, bound, unit);
    }

    static Goal below(double bound, String unit, String name, double measured) {
        return new Goal(name, measured, false, bound, unit);
    }

    boolean isMet() {
        return atLeast ? measured >= bound : measured < bound;
    }

    /// `PASS  AdamW, 65536 parameters: speed of generated / by hand   1.002   (>= 0.95)`.
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s  %-58s %9.3f %-5s (%s %s)",
                isMet() ? "PASS" : "FAIL",
                name,
                measured,
                unit,
                atLeast ? ">=" : "<",
                bound);
    }
}
