package dev.lehr.algebra;

import dev.lehr.check.Check;
import dev.lehr.schedule.Schedule;
import java.util.OptionalDouble;

/// How the values of two schedules differ at the whole steps of a range.
///
/// @param steps how many steps there are
/// @param differing at how many of them the values are not the same bits
/// @param first the first of these; empty if there is none
/// @param largest the largest absolute difference; 0 if none, NaN if one value is a number and the other is not
/// @param at the first step with the largest difference; empty if there is none
public record Divergence(double steps, long differing, OptionalDouble first, double largest, OptionalDouble at) {

    static Divergence between(Schedule a, Schedule b, double first, double last) {
        long differing = 0;
        double begin = Double.NaN;
        double largest = -1;
        double place = Double.NaN;
        for (double step = first; step <= last; step++) {
            double x = a.at(step);
            double y = b.at(step);
            if (Double.compare(x, y) != 0) {
                differing++;
                begin = differing == 1 ? step : begin;
                double distance = x == y ? 0 : Math.abs(x - y);
                if (Double.compare(distance, largest) > 0) {
                    largest = distance;
                    place = step;
                }
            }
        }
        return new Divergence(last - first + 1, differing, some(begin), Math.abs(Math.max(largest, 0)), some(place));
    }

    private static OptionalDouble some(double step) {
        return Double.isNaN(step) ? OptionalDouble.empty() : OptionalDouble.of(step);
    }

    /// `first at step 1001, at 28999 of 30001 steps, most at step 29999: 0.001`.
    @Override
    public String toString() {
        if (differing == 0) {
            return "the same at all " + Check.text(steps) + " steps";
        }
        return "first at step " + Check.text(first.orElseThrow()) + ", at " + differing + " of " + Check.text(steps)
                + " steps, most at step " + Check.text(at.orElseThrow()) + ": " + Check.text(largest);
    }
}
