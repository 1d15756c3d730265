package dev.lehr.schedule;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;

/// A function of the user's own that has a name, so that it can be written as text: `function("poly@v1")`. Who reads
/// the text says which function the name stands for.
///
/// A good name carries a version, because the text does not carry the function. Equal if the names are equal and the
/// functions are.
///
/// @param name not empty
/// @param function what it stands for; pure
public record NamedFunction(String name, StepFunction function) implements StepFunction {
    public NamedFunction {
        if (name.isEmpty()) {
            throw Check.failure("name", "not be empty", Check.quoted(name));
        }
    }

    @Override
    public double at(double step) {
        return function.at(step);
    }

    @Override
    public Formula formula(Formula t) {
        return Formula.call(name, function::at, t);
    }

    @Override
    public String toString() {
        return "function(" + Check.quoted(name) + ")";
    }
}
