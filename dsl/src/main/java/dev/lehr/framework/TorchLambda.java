package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.function.Supplier;

/// `LambdaLR`: the base rate times the value of a function.
record TorchLambda(StepFormula function) implements TorchCurve {
    static Supplier<Vector<TorchLambda>> read(Arguments given, int groups) {
        Vector<StepFormula> functions = given.functions("lr_lambda", groups);
        return () -> functions.map(TorchLambda::new);
    }

    @Override
    public Formula curve(double base, Formula n) {
        return constant(base).times(function.at(n));
    }

    @Override
    public Schedule clean(double base) {
        return Steps.written(n -> curve(base, n));
    }

    @Override
    public Seq<Quirk> quirks() {
        return Vector.empty();
    }
}
