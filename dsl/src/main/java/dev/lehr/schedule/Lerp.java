package dev.lehr.schedule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;

/// From one schedule towards another: `w * to(t) + (1 - w) * from(t)` where `w` is a third, held between 0 and 1.
///
/// Exactly `from(t)` where `w` is 0 or less, exactly `to(t)` where it is 1 or more; never outside both. It ends when
/// all three have ended; a constant has no say.
///
/// @param from what it is where `by` is 0
/// @param to what it is where `by` is 1
/// @param by how much of `to` is in it
public record Lerp(Schedule from, Schedule to, Schedule by) implements Schedule {
    public Lerp {
        if (by instanceof Constant(double part)) {
            Check.that(part >= 0 && part <= 1, "by", "be between 0 and 1", part);
        }
    }

    @Override
    public Formula formula(Formula t) {
        Formula weight = by.formula(t).max(constant(0)).min(constant(1));
        Formula a = from.formula(t);
        Formula b = to.formula(t);
        return weight.times(b)
                .plus(constant(1).minus(weight).times(a))
                .max(a.min(b))
                .min(a.max(b));
    }

    @Override
    public double length() {
        return from.plus(to).plus(by).length();
    }

    @Override
    public String toString() {
        String weight = by instanceof Constant(double part) ? Double.toString(part) : by.toString();
        return from + ".lerp(" + to + ", " + weight + ")";
    }
}
