package dev.lehr.framework;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Supplier;

/// `MultiplicativeLR`: in each step the value of a function at its clock.
record TorchMultiplicative(StepFormula function) implements TorchFactor {
    static Supplier<Vector<TorchMultiplicative>> read(Arguments given, int groups) {
        Vector<StepFormula> functions = given.functions("lr_lambda", groups);
        return () -> functions.map(TorchMultiplicative::new);
    }

    @Override
    public Formula factor(Formula n) {
        return function.at(n);
    }

    @Override
    public Option<Formula> product(Formula after, Formula last) {
        return function.product(after, last);
    }

    @Override
    public double first(TorchVersion version, double base, double n, double rate) {
        return unlessFirst(version, base, n, rate);
    }

    @Override
    public Schedule clean(double base) {
        return alone(base)
                .getOrElse(() -> new TorchReplay(
                        new TorchTree.Leaf(this), TorchVersion.NEW, new Setting.Group(base, Option.none()), 0));
    }

    @Override
    public Seq<Quirk> quirks() {
        return Steps.value(function.at(Formula.constant(0))) == 1
                ? Vector.empty()
                : Vector.of(Quirk.TORCH_MULTIPLICATIVE_FIRST);
    }
}
