package dev.lehr.schedule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;
import java.util.ArrayList;
import java.util.List;

/// Explains what happens over and over: which turn is on, counted from 1.
final class Turns {
    private Turns() {}

    /// Which turn of a repetition is on, when it began and when it ends.
    static String of(Repeated repeated, double step, double local) {
        double period = repeated.schedule().length();
        double turn = Math.min(Math.floor(step / period), repeated.times() - 1);
        if (step < 0 && repeated.times() < Double.POSITIVE_INFINITY) {
            return "before the first of " + Check.text(repeated.times()) + " turns";
        }
        double start = step - local;
        return turn(turn, repeated.times()) + ", from step " + Check.text(start) + " to " + Check.text(start + period);
    }

    /// A descent with restarts: which cycle is on, and what it descends from and to.
    static Explanation restarts(WarmRestarts restarts, double step) {
        Cycles cycles = restarts.cycles();
        double cycle = value(cycles.index(constant(step)));
        double start = value(cycles.start(constant(cycle)));
        double length = value(cycles.start(constant(cycle + 1))) - start;
        double value = restarts.at(step);
        List<Explanation.Part> parts = new ArrayList<>();
        level("peak", restarts.peaks(), cycle, parts);
        level("floor", restarts.floors(), cycle, parts);
        String how =
                turn(cycle, cycles.count()) + ", from step " + Check.text(start) + " to " + Check.text(start + length);
        if (Double.isFinite(length)) {
            Schedule descent = descent(
                    restarts.profile(),
                    restarts.peaks().at(cycle),
                    restarts.floors().at(cycle),
                    length);
            parts.addFirst(new Explanation.Part("", descent.explain(step - start)));
        }
        return new Explanation(restarts, step, value, how, parts);
    }

    private static Schedule descent(Profile profile, double peak, double floor, double length) {
        return profile.equals(Profile.cosine())
                ? new Cosine(peak, floor, length)
                : new Profiled(profile, peak, floor, length);
    }

    private static void level(String role, Schedule levels, double cycle, List<Explanation.Part> parts) {
        if (!(levels instanceof Constant)) {
            parts.add(new Explanation.Part(role + " at cycle number " + Check.text(cycle), levels.explain(cycle)));
        }
    }

    private static String turn(double index, double count) {
        return "cycle " + Check.text(index + 1) + (count == Double.POSITIVE_INFINITY ? "" : " of " + Check.text(count));
    }

    private static double value(Formula formula) {
        return formula instanceof Formula.Constant(double value) ? value : Double.NaN;
    }
}
