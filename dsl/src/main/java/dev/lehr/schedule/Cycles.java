package dev.lehr.schedule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Op;

/// Cycles of which each is longer (or shorter) than the one before by the same factor: cycle `i` takes
/// `first * lengthFactor^i` steps and begins when those before it are over.
///
/// Which one is on is found by comparing with the exact sums, so a cycle begins at its first step, neither one late
/// nor one early; and step `10^12` costs what step 10 does. Decimals are taken at their word: a `lengthFactor` of 1.1
/// is eleven tenths.
///
/// @param first how long the first one is; finite and > 0
/// @param lengthFactor how much longer each next one is; finite and > 0; below 1 all of them together have an end
/// @param count how many: a whole number >= 1, or infinity
public record Cycles(double first, double lengthFactor, double count) {
    public Cycles {
        Check.above("first", 0, first);
        Check.above("lengthFactor", 0, lengthFactor);
        boolean whole = count >= 1 && count <= 0x1p53 && count == Math.rint(count);
        Check.that(whole || count == Double.POSITIVE_INFINITY, "cycles", "be a whole number >= 1 or infinite", count);
    }

    /// The cycle that is on at step `t`, from 0. Before the first one it is the first, beyond the last one the last.
    Formula index(Formula t) {
        Formula index = Formula.apply(Op.TERMS, t, constant(first), constant(lengthFactor));
        return count == Double.POSITIVE_INFINITY ? index : index.min(constant(count - 1));
    }

    /// The step at which a cycle begins.
    Formula start(Formula index) {
        return Formula.apply(Op.SERIES, index, constant(first), constant(lengthFactor));
    }

    /// How long all of them are together; infinite if they never end.
    public double length() {
        return Op.SERIES.apply(count, first, lengthFactor);
    }
}
