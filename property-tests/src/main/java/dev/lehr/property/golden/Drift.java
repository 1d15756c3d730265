package dev.lehr.property.golden;

import java.util.List;
import java.util.Set;

/// How far a recorded rate may be from a computed one: what the tables document.
///
/// What is computed without recursion must agree to a few units in the last place, relative to the rate. A recursion
/// rounds in each step: 1e-12 is the documented drift of linear and polynomial ones at 100,000 steps. A cosine loses
/// more, because close to its floor it divides by small differences of large numbers: about 6e-10 at 100,000 steps is
/// documented. The loss is as large as the curve is flat at the floor, so it grows with the square of the steps.
///
/// A recursion that comes close to zero does not lose what it lost before, when the rate was large: each of about four
/// operations a step rounds by half a unit in the last place of the largest rate.
final class Drift {
    /// For what is computed without recursion.
    static final double CLOSED = 1e-14;

    private static final double RECURSION = 1e-12;
    private static final double COSINE = 1e-9;
    private static final double COSINE_STEPS = 100_000;
    private static final double OPERATIONS = 4;
    private static final String COSINE_CLASS = "CosineAnnealingLR";

    /// Classes that multiply or add to the rate of the step before.
    private static final Set<String> RECURSIVE = Set.of(
            "ChainedScheduler",
            "ConstantLR",
            COSINE_CLASS,
            "ExponentialLR",
            "GreedyLR",
            "LinearLR",
            "MultiStepLR",
            "MultiplicativeLR",
            "PlateauLRScheduler",
            "PolynomialLR",
            "ReduceLROnPlateau",
            "SWALR",
            "SequentialLR",
            "StepLR");

    private Drift() {}

    /// What is allowed at a step, relative to the rate that was recorded there.
    ///
    /// @param recorded the class and its parameters
    /// @param rate the rate at the step
    /// @param largest the largest rate of the run
    static double allowed(Fields recorded, double step, double rate, double largest) {
        if (!RECURSIVE.contains(recorded.text("schedule"))) {
            return CLOSED;
        }
        double share = step / COSINE_STEPS;
        double relative = hasCosine(recorded) ? Math.max(RECURSION, COSINE * share * share) : RECURSION;
        double rounded = OPERATIONS * Math.ulp(1.0) / 2 * step * largest;
        return Math.max(relative, rounded / Math.abs(rate));
    }

    private static boolean hasCosine(Fields scheduler) {
        if (scheduler.text("schedule").equals(COSINE_CLASS)) {
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
