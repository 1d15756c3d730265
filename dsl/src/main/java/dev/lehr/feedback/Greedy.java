package dev.lehr.feedback;

import dev.lehr.check.Check;
import io.vavr.collection.Queue;

/// Follows a metric both ways: the scale rises while the metric improves and falls while it does not.
///
/// More than `patience` improvements in a row divide the scale by `factor` (up to `maxScale`), more than `patience` reports without one
/// multiply it (down to `minScale`). After a rise `warmup` reports are not counted, after a fall `cooldown` reports. Who falls
/// at the minimum `resetAfter` times starts anew. "GreedyLR", arXiv 2512.14527; `GreedyLR` of transformers.
///
/// @param factor what the scale is multiplied by or divided by; in (0, 1)
/// @param patience reports in a row that are endured; >= 0
/// @param improvement what counts as better
/// @param cooldown reports after a fall that are not counted; >= 0
/// @param warmup reports after a rise that are not counted; >= 0
/// @param minScale the lowest scale; >= 0
/// @param maxScale the highest scale; >= `minScale`
/// @param eps smaller changes of the scale are not made; >= 0
/// @param window how many metrics a moving average takes; >= 1, and 1 for none
/// @param resetAfter falls at the minimum after which all starts anew; >= 1
/// @param missing what NaN means
public record Greedy(
        double factor,
        long patience,
        Improvement improvement,
        long cooldown,
        long warmup,
        double minScale,
        double maxScale,
        double eps,
        long window,
        long resetAfter,
        Missing missing)
        implements Feedback {
    public Greedy {
        Check.that(factor > 0 && factor < 1, "factor", "be in (0, 1)", factor);
        Check.atLeast("patience", 0L, patience);
        Check.atLeast("cooldown", 0L, cooldown);
        Check.atLeast("warmup", 0L, warmup);
        Check.atLeast("minScale", 0, minScale);
        Check.atLeast("maxScale", minScale, maxScale);
        Check.atLeast("eps", 0, eps);
        Check.atLeast("window", 1L, window);
        Check.atLeast("resetAfter", 1L, resetAfter);
    }

    /// The defaults of `GreedyLR` of transformers, for a base rate of 1: the scale stays between 0.001 and 1.
    public static Greedy greedy() {
        return new Greedy(
                0.95, 10, new Improvement(Goal.MIN, Margin.ABSOLUTE, 1e-6), 0, 0, 1e-3, 1, 1e-8, 1, 500, Missing.BAD);
    }

    /// Multiplies and divides the scale by `value`.
    public Greedy factor(double value) {
        return new Greedy(value, patience, improvement, cooldown, warmup, minScale, maxScale, eps, window, resetAfter, missing);
    }

    /// Endures so many reports in a row.
    public Greedy patience(long reports) {
        return new Greedy(factor, reports, improvement, cooldown, warmup, minScale, maxScale, eps, window, resetAfter, missing);
    }

    /// Counts as better what `value` says.
    public Greedy improvement(Improvement value) {
        return new Greedy(factor, patience, value, cooldown, warmup, minScale, maxScale, eps, window, resetAfter, missing);
    }

    /// Wants the metric low or high.
    public Greedy goal(Goal goal) {
        return improvement(improvement.goal(goal));
    }

    /// Counts as better what is better by more than `threshold`, meant as `margin` says.
    public Greedy margin(Margin margin, double threshold) {
        return improvement(new Improvement(improvement.goal(), margin, threshold));
    }

    /// Reports that are not counted after a fall, and after a rise.
    public Greedy pauses(long afterFall, long afterRise) {
        return new Greedy(factor, patience, improvement, afterFall, afterRise, minScale, maxScale, eps, window, resetAfter, missing);
    }

    /// Keeps the scale between `lowest` and `highest`.
    public Greedy scales(double lowest, double highest) {
        return new Greedy(factor, patience, improvement, cooldown, warmup, lowest, highest, eps, window, resetAfter, missing);
    }

    /// Makes no smaller changes of the scale than this.
    public Greedy eps(double value) {
        return new Greedy(factor, patience, improvement, cooldown, warmup, minScale, maxScale, value, window, resetAfter, missing);
    }

    /// Averages so many metrics, the latest ones; 1 for none.
    public Greedy window(long metrics) {
        return new Greedy(factor, patience, improvement, cooldown, warmup, minScale, maxScale, eps, metrics, resetAfter, missing);
    }

    /// Starts anew after so many falls at the lowest scale.
    public Greedy resetAfter(long falls) {
        return new Greedy(factor, patience, improvement, cooldown, warmup, minScale, maxScale, eps, window, falls, missing);
    }

    /// Takes NaN for what `value` says.
    public Greedy missing(Missing value) {
        return new Greedy(factor, patience, improvement, cooldown, warmup, minScale, maxScale, eps, window, resetAfter, value);
    }

    @Override
    public Watch start() {
        return new Watch(this, improvement.goal().worst(), 0, 0, 0, 1, resetAfter, Queue.empty(), 0);
    }

    /// The source line: what differs from [#greedy()].
    @Override
    public String toString() {
        Greedy usual = greedy();
        return new Source("greedy()")
                .differs(factor, usual.factor, "factor", factor)
                .differs(patience, usual.patience, "patience", patience)
                .differs(improvement, usual.improvement)
                .differs(cooldown + " " + warmup, usual.cooldown + " " + usual.warmup, "pauses", cooldown, warmup)
                .differs(minScale + " " + maxScale, usual.minScale + " " + usual.maxScale, "scales", minScale, maxScale)
                .differs(eps, usual.eps, "eps", eps)
                .differs(window, usual.window, "window", window)
                .differs(resetAfter, usual.resetAfter, "resetAfter", resetAfter)
                .differs(missing, usual.missing, "missing", missing)
                .toString();
    }

    /// Where a greedy rule stands.
    ///
    /// @param rule the rule
    /// @param best the best metric so far
    /// @param good improvements in a row
    /// @param bad reports without improvement in a row
    /// @param pause reports that are left before counting goes on
    /// @param scale the factor now
    /// @param falls how many more falls at the minimum until all starts anew
    /// @param recent the metrics in the window
    /// @param sum their sum, as it was added up and subtracted
    public record Watch(
            Greedy rule,
            double best,
            long good,
            long bad,
            long pause,
            double scale,
            long falls,
            Queue<Double> recent,
            double sum)
            implements State {
        public Watch {
            Check.that(!Double.isNaN(best), "best", "be a number", best);
            Check.atLeast("good", 0L, good);
            Check.atLeast("bad", 0L, bad);
            Check.atLeast("pause", 0L, pause);
            Check.atLeast("scale", 0, scale);
            Check.atLeast("falls", 1L, falls);
            int metrics = recent.size();
            long most = rule.window == 1 ? 0 : rule.window;
            Check.that(metrics <= most, "number of recent metrics", "be <= " + most, metrics);
        }

        @Override
        public Watch report(double metric) {
            if (!rule.missing.counts(metric)) {
                return this;
            }
            if (rule.window == 1) {
                return decide(metric);
            }
            Queue<Double> window = recent.enqueue(metric);
            double total = sum + metric;
            if (window.size() > rule.window) {
                total -= window.head();
                window = window.tail();
            }
            return new Watch(rule, best, good, bad, pause, scale, falls, window, total).decide(total / window.size());
        }

        private Watch decide(double metric) {
            if (pause > 0) {
                return with(best, 0, 0, pause - 1, scale, falls);
            }
            boolean better = rule.improvement.isBetter(metric, best);
            double top = better ? metric : best;
            long up = better ? good + 1 : 0;
            long down = better ? 0 : bad + 1;
            if (up > rule.patience) {
                return with(top, 0, 0, rule.warmup, risen(), rule.resetAfter);
            }
            return down > rule.patience ? fall(top) : with(top, up, down, 0, scale, falls);
        }

        private Watch with(double top, long up, long down, long rest, double factor, long left) {
            return new Watch(rule, top, up, down, rest, factor, left, recent, sum);
        }

        private double risen() {
            double next = Math.min(scale / rule.factor, rule.maxScale);
            return next - scale > rule.eps ? next : scale;
        }

        private Watch fall(double top) {
            double next = Math.max(scale * rule.factor, rule.minScale);
            double fallen = scale - next > rule.eps ? next : scale;
            boolean lowest = fallen <= rule.minScale;
            if (lowest && falls <= 1) {
                return rule.start().with(rule.improvement.goal().worst(), 0, 0, rule.cooldown, 1, rule.resetAfter);
            }
            return with(top, 0, 0, rule.cooldown, fallen, lowest ? falls - 1 : falls);
        }
    }
}
