package dev.lehr.schedule;

import dev.lehr.check.Check;

/// The clock of a training run: how many epochs, and how many optimizer steps in each. Converts epochs to steps, so that a schedule
/// can be written in either.
///
/// @param epochs how many; finite and >= 0
/// @param stepsPerEpoch optimizer steps in an epoch; finite and > 0
public record Run(double epochs, double stepsPerEpoch) {
    public Run {
        Check.atLeast("epochs", 0, epochs);
        Check.above("stepsPerEpoch", 0, stepsPerEpoch);
    }

    /// A run of so many epochs that does not know yet how long they are.
    public static Epochs ofEpochs(double epochs) {
        return steps -> new Run(epochs, steps);
    }

    /// A run that does not know yet how long its epochs are.
    @FunctionalInterface
    public interface Epochs {
        /// The run with so many optimizer steps in an epoch.
        Run stepsPerEpoch(double steps);
    }

    /// The steps of so many epochs.
    public double epochs(double count) {
        return count * stepsPerEpoch;
    }

    /// The steps of the whole run.
    public double length() {
        return epochs * stepsPerEpoch;
    }

    /// The epoch to which a step belongs, from 0.
    public long epochOf(long step) {
        return (long) Math.floor(step / stepsPerEpoch);
    }
}
