package dev.lehr.framework;

import dev.lehr.check.Check;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/// What a scheduler finds when it is built: the optimizer's parameter groups, and whether there is a momentum to
/// drive.
///
/// @param groups at least one
/// @param momentum what the optimizer has
/// @param byEpoch whether the steps are epochs that are passed to `step(epoch)`, which may be fractions; only
///     `CosineAnnealingWarmRestarts` takes it
public record Setting(Vector<Group> groups, MomentumKind momentum, boolean byEpoch) {
    public Setting {
        if (groups.isEmpty()) {
            throw Check.failure("groups", "be at least 1", "0");
        }
    }

    /// A parameter group of the optimizer.
    ///
    /// @param rate its rate now; finite
    /// @param initialRate the rate that it had at the beginning of the training, if something wrote that down:
    ///     PyTorch's `initial_lr`
    public record Group(double rate, Option<Double> initialRate) {
        public Group {
            Check.finite("rate", rate);
            initialRate.forEach(rateThen -> Check.finite("initialRate", rateThen));
        }
    }

    /// Which hyper-parameter of the optimizer is its momentum.
    public enum MomentumKind {
        /// `momentum`: SGD, RMSprop.
        MOMENTUM,
        /// The first of the `betas`: Adam and its family.
        BETA1,
        /// It has none: Adagrad, Adadelta, Rprop.
        NONE
    }

    /// An optimizer with momentum and groups of these rates, at the beginning of a training.
    public static Setting rates(double... rates) {
        return new Setting(
                Vector.ofAll(rates).map(rate -> new Group(rate, Option.none())), MomentumKind.MOMENTUM, false);
    }

    /// An optimizer with momentum and one group whose rate is `rate` now and was `initialRate` at the beginning.
    public static Setting resumed(double rate, double initialRate) {
        return new Setting(Vector.of(new Group(rate, Option.some(initialRate))), MomentumKind.MOMENTUM, false);
    }

    /// The same with an optimizer that has another momentum, or none.
    public Setting momentum(MomentumKind kind) {
        return new Setting(groups, kind, byEpoch);
    }

    /// The same with steps that are epochs.
    public Setting steppedByEpoch() {
        return new Setting(groups, momentum, true);
    }
}
