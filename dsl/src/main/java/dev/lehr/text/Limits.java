package dev.lehr.text;

/// What is too much. Whatever goes beyond is a problem, so that no input can exhaust the stack, the memory or the
/// patience of its reader.
public final class Limits {
    /// Characters of a text. JSON, whose work grows only with its length, may have ten times as many.
    public static final int LENGTH = 1_000_000;

    /// Characters of a formula.
    public static final int FORMULA = 4_000;

    /// Values within values, such as schedules within schedules.
    public static final int DEPTH = 200;

    /// Parentheses or brackets within one another: more than [#DEPTH], because a value can take two of them.
    public static final int NESTING = 512;

    /// Calls one after the other, as in `.then(...).then(...)`.
    public static final int CHAIN = 2_000;

    /// Calls in a text.
    public static final int CALLS = 10_000;

    /// Parts of a value: schedules, lists of schedules, operations of a formula. Numbers do not count.
    public static final int PARTS = 10_000;

    /// Problems that are collected before the rest of the input is left alone.
    public static final int PROBLEMS = 100;

    private Limits() {}
}
