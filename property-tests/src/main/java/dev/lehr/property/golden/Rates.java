package dev.lehr.property.golden;

import dev.lehr.framework.Imported;
import dev.lehr.framework.Recursion;
import java.util.Arrays;

/// Recorded rates of one parameter group, against an imported schedule.
///
/// A recursion is compared with the same recursion, and its closed form with the drift that is known. Anything else is
/// compared with the schedule at once.
///
/// @param what what the numbers are, for messages
/// @param clock the step of each number, rising
/// @param recorded the numbers
/// @param scales what feedback has made of each of them; all 1 without feedback
record Rates(String what, double[] clock, double[] recorded, double[] scales) {
    /// Nobody takes more steps to look at one number.
    private static final double MOST = 1 << 24;

    /// Rates that no metric changes.
    Rates(String what, double[] clock, double[] recorded) {
        this(what, clock, recorded, Arrays.stream(clock).map(_ -> 1).toArray());
    }

    /// Compares.
    ///
    /// @param cosine whether a cosine takes part in the recursion, if there is one
    void check(Imported imported, boolean cosine, Comparison comparison) {
        double last = Arrays.stream(clock).max().orElse(0);
        if (imported.recursion().isDefined() && last < MOST) {
            check(imported, imported.recursion().get(), cosine, last, comparison);
            return;
        }
        for (int i = 0; i < clock.length; i++) {
            double tolerance = imported.feedback().isDefined() ? Drift.feedback(clock[i]) : Drift.CLOSED;
            double rate = imported.faithful().at(clock[i]) * scales[i];
            comparison.number(at(clock[i]), recorded[i], rate, tolerance);
        }
    }

    private void check(Imported imported, Recursion recursion, boolean cosine, double last, Comparison comparison) {
        double[] stepwise = recursion.rates((int) (last - recursion.start()) + 1);
        double largest = largest();
        for (int i = 0; i < clock.length; i++) {
            int index = (int) (clock[i] - recursion.start());
            if (index < 0 || index >= stepwise.length) {
                comparison.fail(at(clock[i]) + " was recorded as " + recorded[i] + " but the recursion has no such step");
                return;
            }
            comparison.number(at(clock[i]), recorded[i], stepwise[index], Drift.stepwise(index));
            double allowed = Drift.allowed(cosine, clock[i], recorded[i], largest);
            comparison.drift(at(clock[i]), recorded[i], imported.faithful().at(clock[i]), allowed);
        }
    }

    /// Compares the schedule with what the original computed without recursion, wherever that is what the recursion means: for
    /// some arguments the two disagree by more than drift, and then the recursion counts.
    void checkClosed(double[] closed, Imported imported, boolean cosine, Comparison comparison) {
        double largest = largest();
        for (int i = 0; i < clock.length; i++) {
            double allowed = Drift.allowed(cosine, clock[i], recorded[i], largest);
            if (Drift.agree(recorded[i], closed[i], allowed)) {
                double rate = imported.faithful().at(clock[i]);
                comparison.number(at(clock[i]) + ", in closed form,", closed[i], rate, Drift.CLOSED);
            }
        }
    }

    private double largest() {
        return Arrays.stream(recorded).map(Math::abs).max().orElse(0);
    }

    private String at(double step) {
        return what + " at step " + step;
    }
}
