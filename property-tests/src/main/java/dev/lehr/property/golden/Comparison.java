package dev.lehr.property.golden;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares recorded numbers with computed ones, and keeps count.
///
/// Two numbers are *exact* when they have the same bits (so the zeros differ, and NaN equals NaN); they are
/// *within* a tolerance when `|recorded - computed| <= tolerance * |recorded|`. Below the smallest normal number there are no digits left
/// to agree in: with a tolerance, two numbers that are no further apart than that are within it.
public final class Comparison {
    private long numbers;
    private long exact;
    private double worst;
    private @Nullable String failure;

    /// Nothing compared yet.
    public Comparison() {}

    /// Compares two numbers.
    ///
    /// @param what what they are, for the message
    /// @param recorded the number of the table
    /// @param computed ours
    /// @param tolerance how far apart they may be, relative to the recorded one; 0 demands the same bits
    public void number(String what, double recorded, double computed, double tolerance) {
        numbers++;
        if (Double.doubleToLongBits(recorded) == Double.doubleToLongBits(computed)) {
            exact++;
            return;
        }
        double difference = Math.abs(recorded - computed);
        double error = difference < Double.MIN_NORMAL ? 0 : difference / Math.abs(recorded);
        worst = Math.max(worst, Double.isNaN(error) ? Double.POSITIVE_INFINITY : error);
        if (!(error <= tolerance) || tolerance == 0) {
            fail(what + " was recorded as " + recorded + " but computed as " + computed);
        }
    }

    /// Compares lists of numbers, the lengths included.
    public void numbers(String what, double[] recorded, double[] computed, double tolerance) {
        if (recorded.length != computed.length) {
            fail(what + " has " + recorded.length + " recorded numbers but " + computed.length + " computed ones");
            return;
        }
        for (int i = 0; i < recorded.length; i++) {
            number(what + "[" + i + "]", recorded[i], computed[i], tolerance);
        }
    }

    /// Says that something is wrong; the first message is kept.
    public void fail(String message) {
        if (failure == null) {
            failure = message;
        }
    }

    /// How many numbers were compared.
    public long count() {
        return numbers;
    }

    /// How many of them had the same bits.
    public long exactCount() {
        return exact;
    }

    /// The verdict on this one case.
    Verdict verdict(String label, String id) {
        if (numbers == 0) {
            fail("nothing was compared");
        }
        List<String> failures = failure == null ? List.of() : List.of(id + ": " + failure);
        boolean same = failures.isEmpty() && exact == numbers;
        boolean near = failures.isEmpty() && !same;
        return new Verdict(label, 1, same ? 1 : 0, near ? 1 : 0, numbers, numbers - exact, worst, failures);
    }
}
