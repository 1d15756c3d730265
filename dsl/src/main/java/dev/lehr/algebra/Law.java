package dev.lehr.algebra;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.Written;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The laws of schedules by name. Each is a rewriting that makes a schedule simpler, or brings it into its canonical
/// order.
///
/// What is a law by construction needs none here: `then` is associative and drops pieces of length zero, `reverse`
/// undoes itself, and one edge replaces another.
public enum Law {
    CONSTANT_FOLDING(
            Keeps.EVERY_BIT, "what is made of numbers only and never moves nor ends is a constant", PointLaws::folded),
    TIMES_ONE(Keeps.EVERY_BIT, "s.times(1) and s.div(1) are s", PointLaws::timesOne),
    MINUS_ZERO(Keeps.EVERY_BIT, "s.minus(0) and s.plus(-0.0) are s", PointLaws::minusZero),
    COMMUTATION(Keeps.EVERY_BIT, "a.plus(b) is b.plus(a), a.times(b) is b.times(a)", PointLaws::commuted),
    LATTICE(Keeps.EVERY_BIT, "min and max know neither order nor grouping nor repetition", PointLaws::lattice),
    SIGNS(Keeps.EVERY_BIT, "s.times(a).times(b) is s.times(a * b), where a or b is 1 or -1", PointLaws::signs),
    MINUS_NUMBER(Keeps.EVERY_BIT, "s.minus(c) is s.plus(-c), for a number c", PointLaws::minusNumber),
    MINUS_NEGATIVE(
            Keeps.EVERY_BIT,
            "a.plus(b.times(-1)) is a.minus(b), a.minus(b.times(-1)) is a.plus(b)",
            PointLaws::negated),
    EXACT_INVERSE(Keeps.EVERY_BIT, "s.div(d) is s.times(1 / d), where d is a power of two", PointLaws::inverse),
    CLAMP(Keeps.EVERY_BIT, "s.max(l).min(h) is s.clamp(l, h), for numbers l <= h", PointLaws::clamp),
    CLAMP_TWICE(
            Keeps.EVERY_BIT,
            "s.clamp(a, b).clamp(c, d) is s.clamp(max(a, c), min(b, d)), where these overlap",
            PointLaws::clampTwice),
    SHIFT_ZERO(Keeps.EVERY_BIT, "s.shift(0) is s", ClockLaws::shiftZero),
    STRETCH_ONE(Keeps.EVERY_BIT, "s.stretch(1) is s", ClockLaws::stretchOne),
    REPEAT_ONCE(Keeps.EVERY_BIT, "s.repeat(1) is s", ClockLaws::repeatOnce),
    TAKE_TWICE(Keeps.EVERY_BIT, "s.take(a).take(b) is s.take(b), where b <= a", ClockLaws::takeTwice),
    TAKE_ALL(Keeps.EVERY_BIT, "s.take(s.length()) is s, where s holds beyond its end", ClockLaws::takeAll),
    HOLD_AGAIN(
            Keeps.EVERY_BIT,
            "s.before(HOLD) and s.beyond(HOLD) are s, where s holds there anyway",
            ClockLaws::holdAgain),
    HELD_TWICE(
            Keeps.EVERY_BIT,
            "s.heldEach(n).heldEach(n) is s.heldEach(n), where n is a power of two",
            ClockLaws::heldTwice),
    WARMUP_ZERO(Keeps.EVERY_BIT, "s.overlayWarmup(0, from(x)) is s", ClockLaws::warmupZero),
    MAP_GROUPING(Keeps.EVERY_BIT, "a.map(b).map(c) is a.map(b.map(c))", ClockLaws::mapGrouping),
    MAP_IDENTITY(Keeps.EVERY_BIT, "s.map(formula(\"t\")) is s", ClockLaws::mapIdentity),
    ONE_NAME(
            Keeps.EVERY_BIT,
            "a curve along cosine() is a cosine, along a power of what is left a polynomial; two points from step 0"
                    + " are a line",
            ShapeLaws::oneName),
    EMPTY_PIECE(Keeps.EVERY_BIT, "a piece of length zero between two others is never on", ShapeLaws::emptyPiece),
    SHIFTS(Keeps.WHOLE_STEPS, "s.shift(a).shift(b) is s.shift(a + b), for whole a and b", ClockLaws::wholeShifts),
    STRETCHES(
            Keeps.WHOLE_STEPS,
            "s.stretch(a).stretch(b) is s.stretch(a * b), for powers of two",
            ClockLaws::binaryStretches),
    REPEAT_FOREVER(
            Keeps.WHOLE_STEPS,
            "s.repeat(n).repeat() is s.repeat(), where the length is whole",
            ClockLaws::repeatForever),
    WHOLE_HELD_TWICE(
            Keeps.WHOLE_STEPS, "s.heldEach(n).heldEach(n) is s.heldEach(n), for a whole n", ClockLaws::wholeHeldTwice),
    PLUS_ZERO(Keeps.REAL_NUMBERS, "s.plus(0) is s", PointLaws::plusZero),
    FACTORS(Keeps.REAL_NUMBERS, "s.times(a).times(b) is s.times(a * b)", PointLaws::factors),
    OFFSETS(Keeps.REAL_NUMBERS, "s.plus(a).plus(b) is s.plus(a + b)", PointLaws::offsets),
    REAL_SHIFTS(Keeps.REAL_NUMBERS, "s.shift(a).shift(b) is s.shift(a + b)", ClockLaws::shifts),
    REAL_STRETCHES(Keeps.REAL_NUMBERS, "s.stretch(a).stretch(b) is s.stretch(a * b)", ClockLaws::stretches),
    STRAIGHT_LINE(Keeps.REAL_NUMBERS, "a polynomial of power 1 is a line", ShapeLaws::straightLine),
    NESTED_SEQUENCE(Keeps.REAL_NUMBERS, "a sequence within a sequence dissolves", ShapeLaws::nestedSequence);

    private final Keeps keeps;
    private final String statement;
    private final Rewriting rewriting;

    Law(Keeps keeps, String statement, Rewriting rewriting) {
        this.keeps = keeps;
        this.statement = statement;
        this.rewriting = rewriting;
    }

    /// What a law does to the outermost operation of a schedule.
    @FunctionalInterface
    private interface Rewriting {
        @Nullable
        Schedule rewrite(Schedule schedule);
    }

    /// What the law keeps.
    public Keeps keeps() {
        return keeps;
    }

    /// What the law states.
    public String statement() {
        return statement;
    }

    /// The law as a function: what it makes of the outermost operation of a schedule; the same object if it has
    /// nothing to say.
    public UnaryOperator<Schedule> rewriting() {
        return schedule -> {
            Schedule rewritten = rewriting.rewrite(schedule);
            boolean applies = rewritten != null && !rewritten.equals(schedule) && keepsLength(schedule, rewritten);
            return applies && rewritten != null ? rewritten : schedule;
        };
    }

    /// The length is the same, and so is whether it has a say: what is built of it may ask whether its formula is a
    /// constant, because what never moves does not count among operands.
    private boolean keepsLength(Schedule before, Schedule after) {
        boolean same = keeps == Keeps.REAL_NUMBERS || after.length() == before.length();
        return same && (!isStill(after) || isStill(before));
    }

    private static boolean isStill(Schedule schedule) {
        return schedule.formula(Written.STEP) instanceof Formula.Constant;
    }
}
