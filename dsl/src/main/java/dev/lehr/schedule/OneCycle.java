package dev.lehr.schedule;

import dev.lehr.check.Check;

/// The 1cycle policy: the rate rises to a peak and descends far below where it began, while the momentum does the
/// opposite. Both are schedules of the same pieces: [#rate()] and [#momentum()].
///
/// Two phases: from `peak / divFactor` to `peak`, then to `peak / divFactor / finalDivFactor`. Three phases: up, down
/// again to where it began in as many steps, then to the end. Before step zero and beyond the end both hold.
///
/// Smith and Topin, "Super-Convergence", 2018; PyTorch's `OneCycleLR` (with [#lastStep()]), optax's
/// `cosine_onecycle_schedule`.
///
/// @param peak the highest rate; finite
/// @param phases when it rises and descends
/// @param divFactor how many times lower than the peak it begins; finite and > 0
/// @param finalDivFactor how many times lower than it began it ends; finite and > 0
/// @param anneal the way between two values
public record OneCycle(double peak, Phases phases, double divFactor, double finalDivFactor, Profile anneal) {
    /// PyTorch's defaults for the momentum.
    private static final double LOWEST_MOMENTUM = 0.85;

    private static final double HIGHEST_MOMENTUM = 0.95;

    public OneCycle {
        Check.finite("peak", peak);
        Check.above("divFactor", 0, divFactor);
        Check.above("finalDivFactor", 0, finalDivFactor);
    }

    /// A cycle that does not know yet how long it takes.
    @FunctionalInterface
    public interface Start {
        /// The cycle of `steps` steps, with PyTorch's defaults: two phases, of which the first takes 0.3 of the time,
        /// `divFactor` 25, `finalDivFactor` 10000, half cosines.
        OneCycle over(double steps);
    }

    /// When a cycle rises and descends.
    ///
    /// @param steps how many steps it takes; finite and >= 0
    /// @param pctStart the part of them in which it rises; from 0 to 1, or to 0.5 with three phases
    /// @param threePhase whether it first descends as fast as it rose
    /// @param lastStep whether the peak and the end are reached one step early, so that the end is the value of the
    ///     last step of a run
    public record Phases(double steps, double pctStart, boolean threePhase, boolean lastStep) {
        public Phases {
            Check.atLeast("steps", 0.0, steps);
            double most = threePhase ? 0.5 : 1;
            Check.that(pctStart >= 0 && pctStart <= most, "pctStart", "be between 0 and " + Check.text(most), pctStart);
        }

        double up() {
            return early(pctStart * steps);
        }

        double end() {
            return early(steps);
        }

        private double early(double step) {
            return lastStep ? Math.max(0, step - 1) : step;
        }
    }

    /// The same with another part of the steps in which it rises.
    public OneCycle pctStart(double part) {
        return with(new Phases(phases.steps(), part, phases.threePhase(), phases.lastStep()));
    }

    /// The same with three phases.
    public OneCycle threePhase() {
        return with(new Phases(phases.steps(), phases.pctStart(), true, phases.lastStep()));
    }

    /// The same with PyTorch's count: the peak at step `pctStart * T - 1` instead of `pctStart * T`, the end at step
    /// `T - 1` instead of `T`.
    public OneCycle lastStep() {
        return with(new Phases(phases.steps(), phases.pctStart(), phases.threePhase(), true));
    }

    private OneCycle with(Phases others) {
        return new OneCycle(peak, others, divFactor, finalDivFactor, anneal);
    }

    /// The same beginning so many times lower than the peak.
    public OneCycle divFactor(double factor) {
        return new OneCycle(peak, phases, factor, finalDivFactor, anneal);
    }

    /// The same ending so many times lower than it began.
    public OneCycle finalDivFactor(double factor) {
        return new OneCycle(peak, phases, divFactor, factor, anneal);
    }

    /// The same with another way between two values: `anneal(linear())` for straight lines.
    public OneCycle anneal(Profile way) {
        return new OneCycle(peak, phases, divFactor, finalDivFactor, way);
    }

    /// The learning rate.
    public Schedule rate() {
        double initial = peak / divFactor;
        return pieces(initial, peak, initial / finalDivFactor);
    }

    /// The momentum that belongs to it, with PyTorch's defaults: between 0.95 and 0.85.
    public Schedule momentum() {
        return momentum(LOWEST_MOMENTUM, HIGHEST_MOMENTUM);
    }

    /// The momentum that belongs to it: `base` where the rate is at its peak, `max` at both ends (and in a third
    /// phase).
    public Schedule momentum(double base, double max) {
        return pieces(max, base, max);
    }

    private Schedule pieces(double first, double middle, double last) {
        double up = phases.up();
        double rest = phases.end() - up;
        return phases.threePhase()
                ? piece(first, middle, up).then(piece(middle, first, up)).then(piece(first, last, rest - up))
                : piece(first, middle, up).then(piece(middle, last, rest));
    }

    /// A piece that first divides the step by its length, as the originals do.
    private Schedule piece(double from, double to, double length) {
        Curve curve = anneal.between(from, to);
        return length > 0 ? curve.over(1).stretch(length) : curve.over(0);
    }

    @Override
    public String toString() {
        return "oneCycle(" + peak + ").over(" + Check.text(phases.steps()) + ").pctStart(" + phases.pctStart() + ")"
                + (phases.threePhase() ? ".threePhase()" : "")
                + (phases.lastStep() ? ".lastStep()" : "")
                + ".divFactor(" + divFactor + ").finalDivFactor(" + finalDivFactor + ")"
                + (anneal.equals(Profile.cosine()) ? "" : ".anneal(" + anneal + ")");
    }
}
