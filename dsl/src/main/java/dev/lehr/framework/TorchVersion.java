package dev.lehr.framework;

import io.vavr.control.Option;

/// Where versions of PyTorch differ: in what the constructor of a scheduler does to the rate.
enum TorchVersion {
    /// Up to 2.7 or so; tested with 1.13.1. A scheduler takes its first step in the constructor like any other
    /// step, unless it is step 0.
    OLD,
    /// Since then; tested with 2.14.1. The constructor's step is marked as the first one, and most schedulers then
    /// leave the rate alone.
    NEW;

    /// The behaviour of a version such as `2.14.1`; the newest one without a number.
    static Option<TorchVersion> of(String number) {
        return switch (number) {
            case "" -> Option.some(NEW);
            case String old when old.startsWith("1.") -> Option.some(OLD);
            case String recent when recent.startsWith("2.") -> Option.some(NEW);
            default -> Option.none();
        };
    }
}
