package dev.lehr.framework;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/// A scheduler of PyTorch, possibly composed of others, on one parameter group.
sealed interface TorchTree {
    /// A scheduler that is not composed.
    record Leaf(TorchRule rule) implements TorchTree {}

    /// `ChainedScheduler`: all of them, one after the other, in each step.
    record Chained(Vector<TorchTree> children) implements TorchTree {}

    /// `SequentialLR`: from each milestone on the next one.
    record Sequential(Vector<TorchTree> children, Vector<Double> milestones) implements TorchTree {
        /// Which child is on at `step`: Python's `bisect_right`, which finds something even if the milestones are
        /// not in order.
        int active(double step) {
            int low = 0;
            int high = milestones.size();
            while (low < high) {
                int middle = (low + high) / 2;
                if (step < milestones.get(middle)) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }

        /// Whether child `index` is sent to its clock 0 at `step`.
        boolean restarts(int index, double step) {
            return index > 0 && milestones.get(index - 1) == step;
        }
    }

    /// What is odd about it and its parts.
    default Seq<Quirk> quirks() {
        return TorchQuirks.of(this);
    }
}
