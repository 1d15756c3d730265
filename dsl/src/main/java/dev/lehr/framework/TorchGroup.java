package dev.lehr.framework;

import io.vavr.control.Option;

/// A parameter group while schedulers are being built on it: the two entries of its dictionary that they read and
/// write.
final class TorchGroup {
    /// `lr`.
    double rate;

    /// `initial_lr`, once something has written it.
    private Option<Double> initialRate;

    /// `swa_lr`, which the last `SWALR` has written.
    Option<Double> target = Option.none();

    /// `max_lr` and `min_lr`, which the last `OneCycleLR` has written.
    Option<TorchOneCycle> cycle = Option.none();

    TorchGroup(Setting.Group group) {
        rate = group.rate();
        initialRate = group.initialRate();
    }

    /// The rate at the beginning: `initial_lr`, and if there is none the rate now becomes it.
    double initialRate() {
        double initial = initialRate.getOrElse(rate);
        initialRate = Option.some(initial);
        return initial;
    }

    /// Writes `initial_lr`.
    void initialRate(double value) {
        initialRate = Option.some(value);
    }
}
