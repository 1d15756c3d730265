package dev.lehr.framework;

import dev.lehr.schedule.Schedule;
import io.vavr.collection.Vector;

/// What one would write in the place of composed schedulers: one after the other, and products.
final class TorchClean {
    private TorchClean() {}

    /// @param base the rate that the optimizer was given
    static Schedule of(TorchTree tree, double base) {
        return switch (tree) {
            case TorchTree.Leaf(TorchRule rule) -> rule.clean(base);
            case TorchTree.Chained(Vector<TorchTree> children) -> chain(children, base);
            case TorchTree.Sequential(Vector<TorchTree> children, Vector<Double> milestones) ->
                sequence(children, milestones, base);
        };
    }

    private static Schedule sequence(Vector<TorchTree> children, Vector<Double> milestones, double base) {
        Vector<Double> starts =
                milestones.map(milestone -> Math.max(0, milestone)).sorted();
        Schedule whole = Steps.lasting(of(children.last(), base));
        for (int i = children.size() - 2; i >= 0; i--) {
            double length = starts.get(i) - (i == 0 ? 0 : starts.get(i - 1));
            whole = of(children.get(i), base).take(length).then(whole);
        }
        return whole;
    }

    /// The last one that sets the rate, or else the base rate, times what all others are relative to the base rate.
    private static Schedule chain(Vector<TorchTree> children, double base) {
        int setting = children.lastIndexWhere(child -> child instanceof TorchTree.Leaf(TorchRule rule) && sets(rule));
        Schedule product = setting < 0 ? Schedule.constant(base) : of(children.get(setting), base);
        for (int i = 0; i < children.size(); i++) {
            if (i != setting && !(children.get(i) instanceof TorchTree.Leaf(TorchRule rule) && sets(rule))) {
                product = product.times(relative(children.get(i), base));
            }
        }
        return product;
    }

    private static boolean sets(TorchRule rule) {
        return rule instanceof TorchCyclic || rule instanceof TorchOneCycle;
    }

    private static Schedule relative(TorchTree tree, double base) {
        return switch (tree) {
            case TorchTree.Leaf(TorchFactor factor) -> factor.clean(1);
            case TorchTree.Leaf(TorchLambda lambda) -> lambda.clean(1);
            default -> base == 0 ? Schedule.constant(1) : of(tree, base).div(base);
        };
    }
}
