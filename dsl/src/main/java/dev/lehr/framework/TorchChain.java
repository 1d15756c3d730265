package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.Written;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/// Schedulers that all act in each step, one after the other, in closed form.
///
/// Those that multiply commute, and their products are known. One that sets the rate leaves nothing of what was
/// before. A cosine down to zero multiplies until it has reached zero, which nothing survives; the next step adds
/// what the cosine has there, and all start anew. There is no closed form if something is added in each step and
/// multiplied by others, as with a cosine down to another floor.
final class TorchChain {
    private TorchChain() {}

    /// The rates from now on, by the number of further steps, if it is `rate` now; nothing if that takes all the
    /// steps.
    static Option<Schedule> ahead(Vector<TorchMachine.Leaf> leaves, TorchGroup group) {
        if (leaves.size() == 1) {
            return leaves.get(0).ahead(group);
        }
        double rate = group.rate;
        Vector<TorchCosine> cosines = leaves.map(TorchMachine.Leaf::rule)
                .filter(TorchCosine.class::isInstance)
                .map(TorchCosine.class::cast);
        Option<Formula> formula;
        if (leaves.exists(leaf -> leaf.rule() instanceof TorchCurve)) {
            formula = Option.some(overwritten(leaves, group));
        } else if (leaves.forAll(leaf -> leaf.rule() instanceof TorchFactor)) {
            formula = products(leaves, clocks(leaves), constant(0), Written.STEP)
                    .map(product -> constant(rate).times(product));
        } else if (meetAtZero(leaves, cosines)) {
            formula = reborn(leaves, cosines, rate);
        } else {
            formula = Option.none();
        }
        return formula.map(Written::new)
                .map(schedule -> leaves.foldLeft((Schedule) schedule, (sofar, leaf) -> leaf.refusing(sofar)));
    }

    private static Vector<Double> clocks(Vector<TorchMachine.Leaf> leaves) {
        return leaves.map(TorchMachine.Leaf::clock);
    }

    /// What the last one that sets the rate sets, and what those behind it make of that in the same step.
    private static Formula overwritten(Vector<TorchMachine.Leaf> leaves, TorchGroup group) {
        int last = leaves.lastIndexWhere(leaf -> leaf.rule() instanceof TorchCurve);
        Formula step = leaves.drop(last)
                .foldLeft(
                        constant(group.rate),
                        (rate, leaf) ->
                                leaf.rule().on(group).update(leaf.base(), Written.STEP.plus(leaf.clock()), rate));
        return Steps.from(Written.STEP, 1, step, constant(group.rate));
    }

    /// The product of all that multiply, from after step `after` to step `last`.
    private static Option<Formula> products(
            Vector<TorchMachine.Leaf> leaves, Vector<Double> clocks, Formula after, Formula last) {
        return leaves.zip(clocks)
                .foldLeft(
                        Option.<Formula>some(constant(1)),
                        (product, next) -> product.flatMap(sofar -> next._1.rule() instanceof TorchFactor factor
                                ? factor.product(after.plus(next._2), last.plus(next._2))
                                        .map(more -> times(sofar, more))
                                : Option.some(sofar)));
    }

    private static Formula times(Formula a, Formula b) {
        return a.equals(constant(1)) ? b : a.times(b);
    }

    /// Whether all that do not multiply are cosines of one whole length down to zero, and the clocks are all at the
    /// same step before it.
    private static boolean meetAtZero(Vector<TorchMachine.Leaf> leaves, Vector<TorchCosine> cosines) {
        return leaves.forAll(leaf -> leaf.rule() instanceof TorchFactor || leaf.rule() instanceof TorchCosine)
                && cosines.forAll(cosine ->
                        cosine.floor() == 0 && cosine.length() == cosines.get(0).length())
                && Steps.isWhole(cosines.get(0).length())
                && cosines.get(0).length() > 0
                && clocks(leaves).distinct().size() == 1
                && leaves.get(0).clock() < cosines.get(0).length();
    }

    private static Option<Formula> reborn(Vector<TorchMachine.Leaf> leaves, Vector<TorchCosine> cosines, double rate) {
        double clock = leaves.get(0).clock();
        double zero = cosines.get(0).length() - clock;
        double period = 2 * cosines.get(0).length();
        Formula t = Written.STEP;
        Formula birth = t.minus(zero + 1).div(period).floor().times(period).plus(zero + 1);
        Formula first = birthRate(leaves, birth.plus(clock));
        Option<Formula> before = products(leaves, clocks(leaves), constant(0), t)
                .map(product -> waves(cosines, constant(clock), t.plus(clock))
                        .times(product)
                        .times(rate));
        Option<Formula> after = products(leaves, clocks(leaves), birth, t)
                .map(product -> waves(cosines, birth.plus(clock), t.plus(clock))
                        .times(product)
                        .times(first));
        return before.flatMap(down -> after.map(again -> Steps.from(t, zero + 1, again, down)));
    }

    private static Formula waves(Vector<TorchCosine> cosines, Formula from, Formula to) {
        return cosines.map(cosine -> cosine.wave(to).div(cosine.wave(from))).reduce(Formula::times);
    }

    /// The rate at the step after zero: each cosine adds, and those behind it multiply.
    private static Formula birthRate(Vector<TorchMachine.Leaf> leaves, Formula clock) {
        Formula rate = constant(0);
        for (TorchMachine.Leaf leaf : leaves) {
            boolean nothing = rate.equals(constant(0));
            rate = switch (leaf.rule()) {
                case TorchCosine cosine ->
                    nothing ? constant(cosine.rise(leaf.base())) : rate.plus(cosine.rise(leaf.base()));
                case TorchFactor factor -> nothing ? rate : rate.times(factor.factor(clock));
                default -> throw new IllegalStateException("neither a cosine nor a factor: " + leaf.rule());
            };
        }
        return rate;
    }
}
