package dev.lehr.fuzz;

import java.util.Locale;

/// What a run of inputs came to.
///
/// @param inputs how many were sent in
/// @param accepted how many of them meant something
/// @param slowest the most processor time that one took, in nanoseconds
/// @param largest the most bytes that were allocated for one
record Tally(int inputs, int accepted, long slowest, long largest) {
    /// The least part of the inputs that must be accepted, and refused: less would not look at one of the two.
    static final double FLOOR = 0.1;

    static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally plus(boolean taken, long nanos, long bytes) {
        return new Tally(
                inputs + 1, accepted + (taken ? 1 : 0), Math.max(slowest, nanos), Math.max(largest, bytes));
    }

    int refused() {
        return inputs - accepted;
    }

    /// @throws AssertionError if nearly everything was accepted, or refused
    void mustBeFair() {
        if (Math.min(accepted, refused()) < FLOOR * inputs) {
            throw new AssertionError("accepted " + accepted + " of " + inputs + " inputs, but at least " + 100 * FLOOR
                    + " % should be accepted and as many refused");
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%7d inputs, %6d accepted, %6d refused, slowest %7.2f ms, largest %7.2f MB",
                inputs,
                accepted,
                refused(),
                slowest / 1e6,
                largest / 1e6);
    }
}
