package dev.lehr.proof;

import java.util.function.DoublePredicate;

/// Bisection over the whole steps of a section of which the direction is proved.
final class Monotone {
    private Monotone() {}

    /// The first step whose value passes a test that holds at the last step, and from some step on.
    static double first(Section section, DoublePredicate test) {
        double low = section.first();
        if (test.test(section.at(low))) {
            return low;
        }
        double high = section.last();
        while (Grid.WHOLE.after(low) < high) {
            double middle = Grid.WHOLE.middle(low, high);
            if (test.test(section.at(middle))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
