package dev.lehr.property.golden;

import java.util.List;

/// How far numbers may be from recorded ones: to the last digits, but for what the original itself has lost.
///
/// What is computed at once must agree to a few units in the last place. So must a recursion, computed by the
/// same recursion; only its calls of `cos` and `pow` need not have the same last bit, and what they differ in adds up.
///
/// The closed form of a recursion is as far from it as the recursion has drifted. 1e-12 is known of linear and polynomial
/// ones at 100,000 steps. A cosine loses more, because close to its floor it divides by small differences of large
/// numbers: about 6e-10 at 100,000 steps. The loss is as large as the curve is flat at the floor, so it grows with
/// the square of the steps. A recursion that comes close to zero does not lose what it lost before, when the rate was
/// large: each of about four operations a step rounds by half a unit in the last place of the largest rate.
final class Drift {
    /// For what is computed without recursion.
    static final double CLOSED = 1e-14;

    /// The calls that are a unit in the last place off are few: one in fifty steps, not all in the same direction.
    private static final double CALLS = 1e-18;

    private static final double RECURSION = 1e-12;
    private static final double COSINE = 1e-9;
    private static final double COSINE_STEPS = 100_000;
    private static final double OPERATIONS = 4;
    private static final double HALF_UNIT = 0x1p-53;

    private Drift() {}

    /// Between two runs of the same recursion.
    static double stepwise(double step) {
        return CLOSED + CALLS * step;
    }

    /// Between a factor that metrics have made and the rate that they have made: each metric may change both, and each
    /// change rounds.
    static double feedback(double metrics) {
        return CLOSED + 2 * HALF_UNIT * metrics;
    }

    /// Between a recursion and its closed form.
    ///
    /// @param cosine whether a cosine takes part
    /// @param rate the rate at the step
    /// @param largest the largest rate of the run
    static double allowed(boolean cosine, double step, double rate, double largest) {
        double share = step / COSINE_STEPS;
        double relative = cosine ? Math.max(RECURSION, COSINE * share * share) : RECURSION;
        return Math.max(relative, OPERATIONS * HALF_UNIT * step * largest / Math.abs(rate));
    }

    /// Whether a cosine takes part in a recorded scheduler.
    static boolean hasCosine(Fields scheduler) {
        if (scheduler.text("schedule").equals("CosineAnnealingLR")) {
            return true;
        }
        Fields params = scheduler.fields("params");
        List<Fields> parts = params.has("schedulers") ? params.objects("schedulers") : List.of();
        return parts.stream().anyMatch(Drift::hasCosine);
    }

    /// Whether two numbers are within `drift` of one another.
    static boolean agree(double stepwise, double closed, double drift) {
        double difference = Math.abs(stepwise - closed);
        return difference < Double.MIN_NORMAL || difference <= drift * Math.abs(closed);
    }
}
