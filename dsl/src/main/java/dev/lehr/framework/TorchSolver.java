package dev.lehr.framework;

import dev.lehr.schedule.Edge;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/// Finds the rates of a scheduler without taking its steps: a sequence is one piece after the other, a chain is
/// solved by [TorchChain].
final class TorchSolver {
    private TorchSolver() {}

    /// The rate by step. Where there is no closed form, [TorchReplay].
    ///
    /// @throws IllegalArgumentException if the constructor of the original raises
    static Schedule solve(TorchTree tree, TorchVersion version, Setting.Group group) {
        TorchGroup shared = new TorchGroup(group);
        TorchMachine machine = TorchMachine.build(tree, version, shared, 0);
        return ahead(machine, shared).getOrElse(() -> new TorchReplay(tree, version, group, 0));
    }

    /// The rates of a scheduler that is built with `last_epoch`, from step `last + 1` on.
    static Schedule resume(TorchRule rule, TorchVersion version, Setting.Group group, double last) {
        TorchGroup shared = new TorchGroup(group);
        double base = rule.construct(version, shared, last + 1);
        return rule.resumed(version, base, last + 1, shared.rate)
                .getOrElse(() -> new TorchReplay(new TorchTree.Leaf(rule), version, group, last + 1));
    }

    /// The rates from now on, by the number of further steps.
    private static Option<Schedule> ahead(TorchMachine machine, TorchGroup group) {
        return switch (machine) {
            case TorchMachine.Leaf leaf -> leaf.ahead(group);
            case TorchMachine.Chained chain -> chain.leaves().flatMap(leaves -> TorchChain.ahead(leaves, group));
            case TorchMachine.Sequential sequence -> pieces(sequence, group);
        };
    }

    /// One piece for each scheduler that is on; who has left does not come back, because the bisection only ever
    /// goes forward. Where the original raises, there is no further piece.
    private static Option<Schedule> pieces(TorchMachine.Sequential sequence, TorchGroup group) {
        TorchTree.Sequential tree = sequence.tree();
        int active = sequence.first();
        double begin = 0;
        Option<Schedule> piece =
                sequence.isFresh() ? ahead(sequence.children().get(active), group) : Option.none();
        Vector<Schedule> done = Vector.empty();
        for (double step : changes(tree)) {
            int next = tree.active(step);
            boolean restarts = tree.restarts(next, step);
            if (next == active) {
                continue;
            }
            TorchMachine left = sequence.children().get(active);
            TorchMachine begun = sequence.children().get(next);
            if (piece.isEmpty() || left instanceof TorchMachine.Sequential) {
                return Option.none();
            }
            double length = step - begin;
            group.rate = piece.get().at(length - 1);
            try {
                turn(begun, restarts, group);
            } catch (IllegalArgumentException e) {
                return Option.some(inOrder(done.append(piece.get())).take(step - 1).beyond(Edge.ERROR));
            }
            done = done.append(piece.get().take(length));
            piece = ahead(begun, group);
            begin = step;
            active = next;
        }
        Vector<Schedule> before = done;
        return piece.map(last -> inOrder(before.append(last)));
    }

    private static void turn(TorchMachine machine, boolean restarts, TorchGroup group) {
        if (restarts) {
            machine.restart(group);
        } else {
            machine.step(group);
        }
    }

    private static Schedule inOrder(Vector<Schedule> pieces) {
        return Schedule.sequential(
                pieces.init().append(Steps.lasting(pieces.last())).toJavaArray(Schedule[]::new));
    }

    /// The steps at which another scheduler may have its turn: the milestones, and the first step, before which old
    /// versions do not look.
    private static Vector<Double> changes(TorchTree.Sequential tree) {
        return tree.milestones()
                .map(Math::ceil)
                .append(1.0)
                .filter(step -> step >= 1)
                .distinct()
                .sorted();
    }
}
