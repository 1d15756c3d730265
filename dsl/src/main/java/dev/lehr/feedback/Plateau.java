package dev.lehr.feedback;

import dev.lehr.check.Check;

/// Reduces on a plateau: when a metric has not improved for a while, the scale is multiplied by a factor.
///
/// With each metric: if it is an improvement, it is the new best, and the count of bad reports is zero; else the count rises. During a
/// cooldown the count stays zero. When patience is exhausted, `scale = max(scale * factor, minScale)`, unless the change would be
/// `eps` or less, and a cooldown begins. PyTorch's `ReduceLROnPlateau` and its relatives; they differ in the
/// details that are parameters here.
///
/// @param factor what the scale is multiplied by; in (0, 1)
/// @param patience reports without improvement that are endured; >= 0
/// @param counting how patience is meant
/// @param improvement what counts as better
/// @param cooldown reports after a reduction that are not counted; >= 0
/// @param cooldownEnd whether the last report of a cooldown counts already, as in Keras
/// @param minScale below which the scale never falls; >= 0; above 1 it never falls at all
/// @param eps smaller changes of the scale are not made; >= 0
/// @param missing what NaN means
/// @param every how many metrics are averaged before one decision is made; >= 1
public record Plateau(
        double factor,
        long patience,
        Patience counting,
        Improvement improvement,
        long cooldown,
        boolean cooldownEnd,
        double minScale,
        double eps,
        Missing missing,
        long every)
        implements Feedback {
    public Plateau {
        Check.that(factor > 0 && factor < 1, "factor", "be in (0, 1)", factor);
        Check.atLeast("patience", 0L, patience);
        Check.atLeast("cooldown", 0L, cooldown);
        Check.atLeast("minScale", 0, minScale);
        Check.atLeast("eps", 0, eps);
        Check.atLeast("every", 1L, every);
    }

    /// What we recommend: PyTorch's defaults, but the margin is relative to the magnitude of the best metric, and NaN is refused.
    public static Plateau plateau() {
        return torch().margin(Margin.RELATIVE, 1e-4).missing(Missing.ERROR);
    }

    /// The decisions of PyTorch's `ReduceLROnPlateau`, with its defaults.
    public static Plateau torch() {
        return new Plateau(
                0.1,
                10,
                Patience.MORE_THAN,
                new Improvement(Goal.MIN, Margin.SIGNED, 1e-4),
                0,
                false,
                0,
                1e-8,
                Missing.BAD,
                1);
    }

    /// The decisions of Keras's `ReduceLROnPlateau`, with its defaults.
    public static Plateau keras() {
        return new Plateau(
                0.1,
                10,
                Patience.AS_MANY_AS,
                new Improvement(Goal.MIN, Margin.ABSOLUTE, 1e-4),
                0,
                true,
                0,
                0,
                Missing.BAD,
                1);
    }

    /// The decisions of `optax.contrib.reduce_on_plateau`, with its defaults.
    public static Plateau optax() {
        return new Plateau(
                0.1,
                10,
                Patience.AS_MANY_AS,
                new Improvement(Goal.MIN, Margin.SIGNED, 1e-4),
                0,
                false,
                0,
                0,
                Missing.BAD,
                1);
    }

    /// The decisions of timm's `PlateauLRScheduler`, with its defaults; they are PyTorch's but for the direction.
    public static Plateau timm() {
        return torch().goal(Goal.MAX);
    }

    /// Multiplies the scale by `value`.
    public Plateau factor(double value) {
        return new Plateau(value, patience, counting, improvement, cooldown, cooldownEnd, minScale, eps, missing, every);
    }

    /// Endures so many reports without improvement.
    public Plateau patience(long reports) {
        return new Plateau(factor, reports, counting, improvement, cooldown, cooldownEnd, minScale, eps, missing, every);
    }

    /// Counts patience as `value` says.
    public Plateau counting(Patience value) {
        return new Plateau(factor, patience, value, improvement, cooldown, cooldownEnd, minScale, eps, missing, every);
    }

    /// The last report of a cooldown counts already, as in Keras.
    public Plateau cooldownEndCounts() {
        return new Plateau(factor, patience, counting, improvement, cooldown, true, minScale, eps, missing, every);
    }

    /// Wants the metric low or high.
    public Plateau goal(Goal goal) {
        return improvement(new Improvement(goal, improvement.margin(), improvement.threshold()));
    }

    /// Counts as better what is better by more than `threshold`, meant as `margin` says.
    public Plateau margin(Margin margin, double threshold) {
        return improvement(new Improvement(improvement.goal(), margin, threshold));
    }

    private Plateau improvement(Improvement value) {
        return new Plateau(factor, patience, counting, value, cooldown, cooldownEnd, minScale, eps, missing, every);
    }

    /// Does not count so many reports after a reduction.
    public Plateau cooldown(long reports) {
        return new Plateau(factor, patience, counting, improvement, reports, cooldownEnd, minScale, eps, missing, every);
    }

    /// Never lets the scale fall below `value`.
    public Plateau minScale(double value) {
        return new Plateau(factor, patience, counting, improvement, cooldown, cooldownEnd, value, eps, missing, every);
    }

    /// Makes no smaller changes of the scale than this.
    public Plateau eps(double value) {
        return new Plateau(factor, patience, counting, improvement, cooldown, cooldownEnd, minScale, value, missing, every);
    }

    /// Takes NaN for what `value` says.
    public Plateau missing(Missing value) {
        return new Plateau(factor, patience, counting, improvement, cooldown, cooldownEnd, minScale, eps, value, every);
    }

    /// Averages so many metrics before each decision, as optax does with its `accumulation_size`.
    public Plateau every(long metrics) {
        return new Plateau(factor, patience, counting, improvement, cooldown, cooldownEnd, minScale, eps, missing, metrics);
    }

    @Override
    public Watch start() {
        return new Watch(this, improvement.goal().worst(), 0, 0, 1, 0, 0);
    }

    /// The source line: what differs from [#plateau()].
    @Override
    public String toString() {
        Plateau usual = plateau();
        return new Source("plateau()")
                .differs(factor, usual.factor, "factor", factor)
                .differs(patience, usual.patience, "patience", patience)
                .differs(counting, usual.counting, "counting", counting)
                .differs(improvement, usual.improvement)
                .differs(cooldown, usual.cooldown, "cooldown", cooldown)
                .differs(cooldownEnd, usual.cooldownEnd, "cooldownEndCounts")
                .differs(minScale, usual.minScale, "minScale", minScale)
                .differs(eps, usual.eps, "eps", eps)
                .differs(missing, usual.missing, "missing", missing)
                .differs(every, usual.every, "every", every)
                .toString();
    }

    /// Where a plateau rule stands.
    ///
    /// @param rule the rule
    /// @param best the best metric so far
    /// @param bad reports without improvement since
    /// @param cooling reports of the cooldown that are left
    /// @param scale the factor now
    /// @param sum the sum of the metrics that wait for a decision
    /// @param waiting how many these are
    public record Watch(Plateau rule, double best, long bad, long cooling, double scale, double sum, long waiting)
            implements State {
        public Watch {
            Check.that(!Double.isNaN(best), "best", "be a number", best);
            Check.atLeast("bad", 0L, bad);
            Check.atLeast("cooling", 0L, cooling);
            Check.atLeast("scale", 0, scale);
            Check.atLeast("waiting", 0L, waiting);
            Check.that(waiting < rule.every, "waiting", "be < every, " + rule.every + ",", waiting);
        }

        @Override
        public Watch report(double metric) {
            if (!rule.missing.counts(metric)) {
                return this;
            }
            if (waiting + 1 < rule.every) {
                return new Watch(rule, best, bad, cooling, scale, sum + metric, waiting + 1);
            }
            return decide(rule.every == 1 ? metric : (sum + metric) / rule.every);
        }

        private Watch decide(double metric) {
            boolean better = rule.improvement.isBetter(metric, best);
            long left = Math.max(0, cooling - 1);
            boolean counted = rule.cooldownEnd ? left == 0 : cooling == 0;
            long count = better || !counted ? 0 : bad + 1;
            double top = better ? metric : best;
            if (better || !rule.counting.isExhausted(count, rule.patience)) {
                return new Watch(rule, top, count, left, scale, 0, 0);
            }
            return new Watch(rule, top, 0, rule.cooldown, reduced(), 0, 0);
        }

        private double reduced() {
            double next = Math.max(scale * rule.factor, rule.minScale);
            return scale - next > rule.eps ? next : scale;
        }
    }
}
