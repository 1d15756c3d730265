package dev.lehr.schedule;

import dev.lehr.check.Check;

/// Warm-up, stable, decay: a schedule that lacks its last part, which [#decay(double)] adds. Hu et al., "MiniCPM",
/// 2024.
///
/// It is `constant(peak).take(stable).warmup(warmup, from).decayTo(to, profile).over(decay)`: each part on a clock of
/// its own, any of them may have length zero, the end holds.
///
/// @param peak the value of the stable part; finite
/// @param start where the warm-up starts
/// @param warmup how many steps it warms up; finite and >= 0
/// @param stable how many steps it stays; finite and >= 0
public record Wsd(double peak, Start start, double warmup, double stable) {
    public Wsd {
        Check.finite("peak", peak);
        Check.atLeast("warmup", 0.0, warmup);
        Check.atLeast("stable", 0.0, stable);
    }

    /// The same with a warm-up of `steps` steps from zero.
    public Wsd warmup(double steps) {
        return warmup(steps, Schedule.from(0));
    }

    /// The same with a warm-up of `steps` steps from a value.
    public Wsd warmup(double steps, Start from) {
        return new Wsd(peak, from, steps, stable);
    }

    /// The same, staying at the peak for `steps` steps.
    public Wsd stable(double steps) {
        return new Wsd(peak, start, warmup, steps);
    }

    /// The schedule that decays to zero on a straight line in `steps` steps.
    public Schedule decay(double steps) {
        return decay(steps, Profile.linear(), 0);
    }

    /// The schedule that decays to zero along a profile in `steps` steps: `sqrt()`, `square()`, `cosine()`,
    /// `halving()`, ...
    public Schedule decay(double steps, Profile profile) {
        return decay(steps, profile, 0);
    }

    /// The schedule that decays to a value along a profile in `steps` steps.
    public Schedule decay(double steps, Profile profile, double to) {
        return Schedule.constant(peak)
                .take(stable)
                .warmup(warmup, start)
                .decayTo(to, profile)
                .over(steps);
    }

    @Override
    public String toString() {
        return "wsd(" + peak + ").warmup(" + Check.text(warmup) + ", from(" + start.value() + ")).stable("
                + Check.text(stable) + ")";
    }
}
