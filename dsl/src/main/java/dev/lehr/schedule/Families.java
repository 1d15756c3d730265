package dev.lehr.schedule;

import dev.lehr.check.Check;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Schedules that have a name in the literature. Most are compositions of what [Schedule] has, and print as their
/// parts.
public final class Families {
    private Families() {}

    /// `from / (1 + rate * t)`; for another clock or power see [InverseTime#every(double)] and
    /// [InverseTime#power(double)].
    public static InverseTime inverseTime(double from, double rate) {
        return new InverseTime(from, rate, 1, 1);
    }

    /// `peak / sqrt(1 + t / timescale)`: exactly `peak` at step 0, and it never ends. With `.warmup(W)` in front it
    /// is what transformers, T5 and Megatron-LM have, usually with `timescale` = `W`.
    public static InverseTime inverseSqrt(double peak, double timescale) {
        return inverseTime(peak, 1).every(timescale).power(0.5);
    }

    /// `modelSize^-0.5 * min((t + 1)^-0.5, (t + 1) * warmup^-1.5)`: the schedule of the Transformer, which counts its
    /// steps from 1. Vaswani et al., "Attention Is All You Need", 2017.
    ///
    /// @param modelSize finite and > 0
    /// @param warmup finite and > 0
    public static Schedule noam(double modelSize, double warmup) {
        Check.above("modelSize", 0, modelSize);
        Check.above("warmup", 0, warmup);
        return inverseSqrt(1 / Math.sqrt(modelSize * warmup), warmup)
                .warmup(warmup)
                .drop(1);
    }

    /// Up from `low` to `high` and down again, for ever. See [Cyclic].
    public static Cyclic.Start cyclic(double low, double high) {
        return steps -> Cyclic.of(low, high, steps);
    }

    /// Up to `peak` and far down, with a momentum that does the opposite. See [OneCycle].
    public static OneCycle.Start oneCycle(double peak) {
        return steps -> new OneCycle(peak, new OneCycle.Phases(steps, 0.3, false, false), 25, 1e4, Profile.cosine());
    }

    /// From `from` down to `to` along half a cosine, over and over. See [WarmRestarts].
    public static WarmRestarts.Start warmRestarts(double from, double to) {
        return warmRestarts(Schedule.constant(from), Schedule.constant(to));
    }

    /// Half cosines whose ends are schedules of the number of the cycle: cycle `i` goes from `peaks.at(i)` to
    /// `floors.at(i)`.
    public static WarmRestarts.Start warmRestarts(Schedule peaks, Schedule floors) {
        return steps ->
                new WarmRestarts(peaks, floors, new Cycles(steps, 1, Double.POSITIVE_INFINITY), Profile.cosine());
    }

    /// Warm-up, stable at `peak`, decay. See [Wsd].
    public static Wsd wsd(double peak) {
        return new Wsd(peak, Schedule.from(0), 0, 0);
    }

    /// Warm-up to `peak` on a straight line, hold, and decay by the same factor each step; both ends are given as
    /// parts of the peak. fairseq's `tri_stage`, whose defaults for `first` and `last` are 0.01.
    ///
    /// @param peak finite and not zero
    /// @param warmup steps of the first stage, finite and >= 0; likewise `hold` and `decay`
    /// @param first where it begins, as a part of the peak; finite
    /// @param last where it ends, as a part of the peak; finite and > 0
    public static Schedule triStage(double peak, double warmup, double hold, double decay, double first, double last) {
        Check.finite("first", first);
        Check.above("last", 0, last);
        return Schedule.constant(peak)
                .take(hold)
                .warmup(warmup, Schedule.from(first * peak))
                .then(Schedule.exponentialTo(peak, last * peak).over(decay));
    }

    /// `min(factor * t^exponent, max)`. See [PowerLaw].
    public static PowerLaw powerLaw(double factor, double exponent, double max) {
        return new PowerLaw(factor, exponent, max);
    }

    /// `values[floor(t)]`; the first value before, the last one beyond.
    ///
    /// @throws IllegalArgumentException if there is no value, or one that is not finite
    public static Piecewise table(double... values) {
        return new Piecewise(some(values), steps(1, values.length));
    }

    /// The polygon through `values[t]` at the steps `t` = 0, 1, 2, ...; the first value before, the last one beyond.
    ///
    /// @throws IllegalArgumentException if there is no value, or one that is not finite
    public static Interpolation polygon(double... values) {
        return new Interpolation(steps(0, values.length), some(values));
    }

    private static List<Double> some(double... values) {
        Check.atLeast("number of values", 1, (long) values.length);
        return Arrays.stream(values).boxed().toList();
    }

    private static List<Double> steps(int first, int end) {
        return IntStream.range(first, end).mapToObj(step -> (double) step).toList();
    }

    /// A straight line to `to` that already rises in its first step: `to * (t + 1) / steps`, which reaches `to` at
    /// the last of its `steps` steps. The other school of warm-up, beside [Schedule#warmup(double)] whose first step
    /// has the value zero; torchtitan's and fairseq's.
    ///
    /// @param to finite
    /// @param steps finite and >= 1
    public static Schedule firstStepRamp(double to, double steps) {
        Check.atLeast("steps", 1.0, steps);
        return Schedule.linear(0, to).over(steps).drop(1).take(steps);
    }

    /// Random numbers between `low` and `high`, one for each step. See [UniformNoise].
    public static UniformNoise uniformNoise(long seed, double low, double high) {
        return new UniformNoise(seed, low, high);
    }

    /// Random numbers with a normal distribution around zero that is cut off at `-clip` and `clip`, one for each
    /// step: noise on a schedule is `s.times(normalNoise(42, 0.1, 0.3).plus(1))`.
    ///
    /// Evenly spread numbers become normal ones through the inverse of the distribution, so nothing is drawn twice
    /// and any step can be asked for. The mean is zero. `std` is the standard deviation before the cut, which makes
    /// it smaller.
    ///
    /// @param std finite and >= 0
    /// @param clip > 0; infinite for none
    public static Schedule normalNoise(long seed, double std, double clip) {
        Check.atLeast("std", 0.0, std);
        Check.that(clip > 0, "clip", "be > 0", clip);
        double inside = std == 0 ? 1 : NormalDistribution.within(clip / std);
        Schedule noise = uniformNoise(seed, (1 - inside) / 2, (1 + inside) / 2)
                .map(Schedule.formula("probit(t)"))
                .times(std);
        return clip == Double.POSITIVE_INFINITY ? noise : noise.clamp(-clip, clip);
    }
}
