package dev.lehr.framework;

import dev.lehr.check.Check;
import dev.lehr.schedule.Edge;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.Written;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/// Schedulers as they are at work: with clocks that run, and with all that constructors do to one another.
sealed interface TorchMachine {
    /// `step()`.
    void step(TorchGroup group);

    /// `_initial_step()`.
    void begin(TorchGroup group);

    /// Takes back the step that the constructor has taken, as far as clocks are concerned.
    void undo();

    /// To clock 0, as `SequentialLR` does at a milestone.
    void restart(TorchGroup group);

    /// Builds a scheduler and its parts, the parts first.
    ///
    /// @param clock what the clock of each part is after its constructor
    static TorchMachine build(TorchTree tree, TorchVersion version, TorchGroup group, double clock) {
        return switch (tree) {
            case TorchTree.Leaf(TorchRule rule) ->
                new Leaf(rule, version, rule.construct(version, group, clock), clock);
            case TorchTree.Chained(Vector<TorchTree> children) ->
                new Chained(children.map(child -> build(child, version, group, clock)), version);
            case TorchTree.Sequential sequence -> Sequential.of(sequence, version, group, clock);
        };
    }

    /// A scheduler that is not composed, at some clock.
    final class Leaf implements TorchMachine {
        private final TorchRule rule;
        private final TorchVersion version;
        private final double base;
        private double clock;

        Leaf(TorchRule rule, TorchVersion version, double base, double clock) {
            this.rule = rule;
            this.version = version;
            this.base = base;
            this.clock = clock;
        }

        TorchRule rule() {
            return rule;
        }

        double base() {
            return base;
        }

        double clock() {
            return clock;
        }

        /// The rates from now on, by the number of further steps.
        Option<Schedule> ahead(TorchGroup group) {
            TorchRule now = rule.on(group);
            double rate = group.rate;
            Option<Schedule> alone =
                    clock == 0 ? now.alone(base).filter(schedule -> schedule.at(0) == rate) : Option.none();
            return alone.orElse(() -> now.run(base, clock, rate, Written.STEP.plus(clock))
                    .map(Written::new)
                    .map(this::refusing));
        }

        /// Refuses steps beyond the last clock, as the original does.
        Schedule refusing(Schedule schedule) {
            return rule.last() < Double.POSITIVE_INFINITY
                    ? schedule.take(rule.last() - clock).beyond(Edge.ERROR)
                    : schedule;
        }

        @Override
        public void step(TorchGroup group) {
            clock++;
            Check.that(clock <= rule.last(), "step", "be <= " + Check.text(rule.last()), clock);
            group.rate = rule.on(group).step(version, base, clock, group.rate);
        }

        @Override
        public void begin(TorchGroup group) {
            clock = rule.canBeUndone() ? clock + 1 : 0;
            group.rate = rule.on(group).first(version, base, clock, group.rate);
        }

        @Override
        public void undo() {
            clock -= rule.canBeUndone() ? 1 : 0;
        }

        @Override
        public void restart(TorchGroup group) {
            clock = rule.restartedClock(version, clock);
            double rate = rule.on(group).restart(version, base, clock, group.rate);
            Check.that(!Double.isNaN(rate), "rate at a milestone", "be a number", rate);
            group.rate = rate;
        }
    }

    /// A chain.
    record Chained(Vector<TorchMachine> children, TorchVersion version) implements TorchMachine {
        /// The children, if none of them is composed.
        Option<Vector<Leaf>> leaves() {
            return Option.when(
                    children.forAll(Leaf.class::isInstance), () -> children.map(Leaf.class::cast));
        }

        @Override
        public void step(TorchGroup group) {
            children.forEach(child -> child.step(group));
        }

        @Override
        public void begin(TorchGroup group) {
            step(group);
        }

        @Override
        public void undo() {
            if (version == TorchVersion.OLD) {
                throw new IllegalArgumentException(
                        "schedulers must not contain a ChainedScheduler before PyTorch 2, but did");
            }
            children.forEach(TorchMachine::undo);
        }

        @Override
        public void restart(TorchGroup group) {
            throw new IllegalArgumentException(
                    "a composite scheduler must not begin at a milestone but did");
        }
    }

    /// A sequence, at some step.
    final class Sequential implements TorchMachine {
        private final TorchTree.Sequential tree;
        private final Vector<TorchMachine> children;
        private final TorchVersion version;
        private double count;

        private Sequential(TorchTree.Sequential tree, Vector<TorchMachine> children, TorchVersion version) {
            this.tree = tree;
            this.children = children;
            this.version = version;
        }

        static Sequential of(TorchTree.Sequential tree, TorchVersion version, TorchGroup group, double clock) {
            Sequential machine =
                    new Sequential(tree, tree.children().map(child -> build(child, version, group, clock)), version);
            group.rate = group.initialRate();
            machine.children.forEach(TorchMachine::undo);
            machine.children.get(machine.first()).begin(group);
            return machine;
        }

        /// Whether it has not yet taken a step.
        boolean isFresh() {
            return count == 0;
        }

        /// The child that is on at step 0; old versions begin with the first one even if its turn is over by then.
        int first() {
            return version == TorchVersion.OLD ? 0 : tree.active(0);
        }

        Vector<TorchMachine> children() {
            return children;
        }

        TorchTree.Sequential tree() {
            return tree;
        }

        @Override
        public void step(TorchGroup group) {
            count++;
            int active = tree.active(count);
            if (tree.restarts(active, count)) {
                children.get(active).restart(group);
            } else {
                children.get(active).step(group);
            }
        }

        @Override
        public void begin(TorchGroup group) {
            step(group);
        }

        /// Old versions take back the step of the sequence itself, new ones those of its parts.
        @Override
        public void undo() {
            if (version == TorchVersion.OLD) {
                count--;
            } else {
                children.forEach(TorchMachine::undo);
            }
        }

        @Override
        public void restart(TorchGroup group) {
            throw new IllegalArgumentException(
                    "a composite scheduler must not begin at a milestone but did");
        }
    }
}
