package dev.lehr.minimize;

import java.util.function.DoubleFunction;

/// One search along one direction; see [StrongWolfe].
final class WolfeSearch {
    private final StrongWolfe wolfe;
    private final DoubleFunction<Trial> ray;
    private final Trial start;
    private final double reach;
    private final int trials;
    private int made;

    private WolfeSearch(StrongWolfe wolfe, DoubleFunction<Trial> ray, Trial start, double reach, int trials) {
        this.wolfe = wolfe;
        this.ray = ray;
        this.start = start;
        this.reach = reach;
        this.trials = trials;
    }

    /// The trial that was chosen.
    ///
    /// @param wolfe the conditions
    /// @param ray tries a length
    /// @param start the trial at 0, with a negative slope
    /// @param first the first length to be tried; > 0
    /// @param reach the largest change of a parameter that a length of 1 makes
    /// @param trials how many lengths may be tried after the first
    static Trial search(
            StrongWolfe wolfe, DoubleFunction<Trial> ray, Trial start, double first, double reach, int trials) {
        return new WolfeSearch(wolfe, ray, start, reach, trials).from(first);
    }

    private Trial from(double first) {
        Trial previous = start;
        Trial now = ray.apply(first);
        while (made < trials) {
            if (risesAbove(now) || (made > 1 && now.loss() >= previous.loss())) {
                return between(previous, now);
            }
            if (isFlat(now)) {
                return now;
            }
            if (now.slope() >= 0) {
                return between(previous, now);
            }
            double nearest = now.t() + 0.01 * (now.t() - previous.t());
            double next = Cubic.minimum(previous, now, nearest, 10 * now.t());
            previous = now;
            now = tryNext(next);
        }
        return start.loss() <= now.loss() ? start : now;
    }

    /// Shrinks a bracket around lengths that fulfil the conditions.
    private Trial between(Trial from, Trial to) {
        Trial[] bracket = {from, to};
        int low = better(bracket);
        boolean nearAnEnd = false;
        boolean done = false;
        while (!done && made < trials && width(bracket) * reach >= wolfe.toleranceChange()) {
            double left = Math.min(bracket[0].t(), bracket[1].t());
            double right = Math.max(bracket[0].t(), bracket[1].t());
            double margin = 0.1 * (right - left);
            double t = Cubic.minimum(bracket[0], bracket[1], left, right);
            boolean near = Math.min(right - t, t - left) < margin;
            if (near && (nearAnEnd || t >= right || t <= left)) {
                t = Math.abs(t - right) < Math.abs(t - left) ? right - margin : left + margin;
                near = false;
            }
            nearAnEnd = near;
            Trial now = tryNext(t);
            if (risesAbove(now) || now.loss() >= bracket[low].loss()) {
                bracket[1 - low] = now;
                low = better(bracket);
            } else {
                done = isFlat(now);
                if (!done && now.slope() * (bracket[1 - low].t() - bracket[low].t()) >= 0) {
                    bracket[1 - low] = bracket[low];
                }
                bracket[low] = now;
            }
        }
        return done || bracket[low].loss() <= bracket[1 - low].loss() ? bracket[low] : bracket[1 - low];
    }

    private Trial tryNext(double t) {
        made++;
        return ray.apply(t);
    }

    /// Whether the loss has not fallen enough.
    private boolean risesAbove(Trial trial) {
        return trial.loss() > start.loss() + wolfe.c1() * trial.t() * start.slope();
    }

    private boolean isFlat(Trial trial) {
        return Math.abs(trial.slope()) <= -wolfe.c2() * start.slope();
    }

    /// The end of the bracket around which to search: where the loss has fallen enough, and of two such ends the
    /// lower one.
    private int better(Trial[] bracket) {
        boolean first = risesAbove(bracket[0]);
        boolean second = risesAbove(bracket[1]);
        boolean lower = bracket[0].loss() <= bracket[1].loss();
        return (first == second ? lower : second) ? 0 : 1;
    }

    private static double width(Trial[] bracket) {
        return Math.abs(bracket[1].t() - bracket[0].t());
    }
}
