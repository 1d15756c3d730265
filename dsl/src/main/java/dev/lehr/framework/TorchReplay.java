package dev.lehr.framework;

import dev.lehr.check.Check;
import dev.lehr.schedule.StepFunction;
import java.util.Arrays;

/// The rate of a scheduler by building it anew and taking all the steps, so that step `t` costs `t` steps: for schedulers
/// without closed form, and for the original's roundings.
///
/// @param tree the scheduler
/// @param version how it is built
/// @param group what it is built on
/// @param start the step at which it is built; 0 for composed ones
record TorchReplay(TorchTree tree, TorchVersion version, Setting.Group group, double start)
        implements StepFunction, Recursion {
    /// The rate at `step`, rounded down; at the start and before it that of the constructor.
    @Override
    public double at(double step) {
        Check.that(step < 0x1p53, "step", "be below 2^53 where each one must be taken", step);
        TorchGroup shared = new TorchGroup(group);
        TorchMachine machine = TorchMachine.build(tree, version, shared, start);
        for (double now = start; now < Math.floor(step); now++) {
            machine.step(shared);
        }
        return shared.rate;
    }

    @Override
    public double[] rates(int count) {
        TorchGroup shared = new TorchGroup(group);
        TorchMachine machine = TorchMachine.build(tree, version, shared, start);
        double[] rates = new double[count];
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                try {
                    machine.step(shared);
                } catch (IllegalArgumentException e) {
                    return Arrays.copyOf(rates, i);
                }
            }
            rates[i] = shared.rate;
        }
        return rates;
    }

    @Override
    public String toString() {
        return "replay(" + tree + ")";
    }
}
