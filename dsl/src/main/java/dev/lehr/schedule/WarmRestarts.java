package dev.lehr.schedule;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;

/// A descent over and over, each time longer and from another height: in cycle `i`,
/// `w(u / T_i) * (peak(i) - floor(i)) + floor(i)` where `u` is the step in the cycle and `T_i` the length of the
/// cycle.
///
/// Exactly `peak(i)` at the first step of a cycle. Before step zero it holds the first peak, beyond the last cycle
/// the last floor. Endless cycles that grow shorter come to an end at `first / (1 - lengthFactor)`, where the floor
/// after infinitely many cycles holds. Loshchilov and Hutter, "SGDR", 2017; PyTorch's `CosineAnnealingWarmRestarts`,
/// Keras's `CosineDecayRestarts`.
///
/// @param peaks the first value of each cycle: a schedule of the number of the cycle, from 0
/// @param floors the value to which each cycle descends: likewise
/// @param cycles how long they are and how many
/// @param profile how it descends
public record WarmRestarts(Schedule peaks, Schedule floors, Cycles cycles, Profile profile) implements Schedule {
    public WarmRestarts {
        if (cycles.length() < Double.POSITIVE_INFINITY) {
            Check.finite("last floor", floors.at(cycles.count() - 1));
        }
    }

    /// Restarts that do not know yet how long the first cycle is.
    @FunctionalInterface
    public interface Start {
        /// Restarts whose first cycle takes `steps` steps, and each one after it as long.
        WarmRestarts first(double steps);
    }

    /// The same with each cycle so many times as long as the one before: PyTorch's `T_mult`, timm's `cycle_mul`.
    public WarmRestarts lengthFactor(double factor) {
        return new WarmRestarts(peaks, floors, new Cycles(cycles.first(), factor, cycles.count()), profile);
    }

    /// The same with each peak so many times as high as the one before: timm's `cycle_decay`, Keras's `m_mul`.
    public WarmRestarts peakFactor(double factor) {
        return new WarmRestarts(scaled(peaks, "peakFactor", factor), floors, cycles, profile);
    }

    /// The same with each floor so many times as high as the one before: fairseq's `lr_shrink` has it so, beside the
    /// peaks.
    public WarmRestarts floorFactor(double factor) {
        return new WarmRestarts(peaks, scaled(floors, "floorFactor", factor), cycles, profile);
    }

    /// The same with so many cycles and no more.
    public WarmRestarts cycles(long count) {
        return new WarmRestarts(peaks, floors, new Cycles(cycles.first(), cycles.lengthFactor(), count), profile);
    }

    /// The same with another way down than half a cosine.
    public WarmRestarts along(Profile way) {
        return new WarmRestarts(peaks, floors, cycles, way);
    }

    private static Schedule scaled(Schedule levels, String name, double factor) {
        if (Check.above(name, 0, factor) == 1) {
            return levels;
        }
        return levels instanceof Constant(double value)
                ? Schedule.exponential(value, factor)
                : levels.times(Schedule.exponential(1, factor));
    }

    @Override
    public Formula formula(Formula t) {
        Formula cycle = cycles.index(t);
        Formula start = cycles.start(cycle);
        Formula length = cycles.start(cycle.plus(1)).minus(start);
        Formula peak = peaks.formula(cycle);
        Formula floor = floors.formula(cycle);
        Formula local = t.minus(start);
        return Clock.hold(
                local,
                length,
                peak,
                floor,
                () -> profile.formula(local, length).times(peak.minus(floor)).plus(floor));
    }

    /// The length of all cycles together; infinite if they never end.
    @Override
    public double length() {
        return cycles.length();
    }

    /// The number of cycles comes before their growth: endless cycles that grow shorter need a floor at infinity,
    /// which these may not have.
    @Override
    public String toString() {
        return "warmRestarts(" + levels() + ").first(" + Check.text(cycles.first()) + ")"
                + (cycles.count() == Double.POSITIVE_INFINITY ? "" : ".cycles(" + Check.text(cycles.count()) + ")")
                + (cycles.lengthFactor() == 1 ? "" : ".lengthFactor(" + cycles.lengthFactor() + ")")
                + (profile.equals(Profile.cosine()) ? "" : ".along(" + profile + ")");
    }

    private String levels() {
        return peaks instanceof Constant(double peak) && floors instanceof Constant(double floor)
                ? peak + ", " + floor
                : peaks + ", " + floors;
    }
}
