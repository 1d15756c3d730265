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
    private double drift;
    private @Nullable String failure;
    private @Nullable String remark;

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
        if (same(recorded, computed)) {
            exact++;
            return;
        }
        double error = error(recorded, computed);
        worst = Math.max(worst, error);
        if (!(error <= tolerance) || tolerance == 0) {
            fail(what + " was recorded as " + recorded + " but computed as " + computed);
        }
    }

    /// Compares two numbers of which the recorded one may be small, or zero, by chance.
    ///
    /// @param allowed how far apart they may be; 0 demands the same bits
    public void near(String what, double recorded, double computed, double allowed) {
        numbers++;
        if (same(recorded, computed)) {
            exact++;
            return;
        }
        double difference = Math.abs(recorded - computed);
        worst = Math.max(worst, recorded == 0 ? 0 : error(recorded, computed));
        if (!(difference <= allowed) || allowed == 0) {
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

    /// Compares a number that a recursion has reached, with all that it lost on its way, with the one that it was on its way to. The
    /// distance is kept apart: it says how inexact the original is.
    ///
    /// @param allowed how far apart they may be, relative to the recorded one
    public void drift(String what, double recorded, double meant, double allowed) {
        if (same(recorded, meant)) {
            return;
        }
        double error = error(recorded, meant);
        drift = Math.max(drift, error);
        if (!(error <= allowed)) {
            fail(what + " was recorded as " + recorded + ", further from " + meant + " than a recursion drifts");
        }
    }

    private static boolean same(double recorded, double computed) {
        return Double.doubleToLongBits(recorded) == Double.doubleToLongBits(computed);
    }

    private static double error(double recorded, double computed) {
        double difference = Math.abs(recorded - computed);
        double error = difference < Double.MIN_NORMAL ? 0 : difference / Math.abs(recorded);
        return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
    }

    /// Says that something is wrong; the first message is kept.
    public void fail(String message) {
        if (failure == null) {
            failure = message;
        }
    }

    /// Says something about the case that a reader of the report should know.
    public void remark(String text) {
        remark = text;
    }

    /// Something that holds or does not, such as that an argument is refused; it counts as one exact number if it holds.
    public void holds(boolean condition, String otherwise) {
        numbers++;
        if (condition) {
            exact++;
        } else {
            fail(otherwise);
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
    Verdict verdict(Label label, String id) {
        if (numbers == 0) {
            fail("nothing was compared");
        }
        List<String> failures = failure == null ? List.of() : List.of(id + ": " + failure);
        List<String> remarks = remark == null ? List.of() : List.of(id + ": " + remark);
        boolean same = failures.isEmpty() && exact == numbers;
        boolean near = failures.isEmpty() && !same;
        return new Verdict(
                label, 1, same ? 1 : 0, near ? 1 : 0, numbers, numbers - exact, worst, drift, failures, remarks);
    }
}
