package dev.lehr.check;

import java.util.HexFormat;

/// Checks of arguments. Each returns the argument, or throws an [IllegalArgumentException] that names the parameter, the constraint
/// and the actual value: `steps must be >= 1 but was 0`.
public final class Check {
    /// Characters of a text that are shown.
    private static final int SHOWN = 100;

    private Check() {}

    /// Any number but NaN and the infinities.
    public static double finite(String name, double value) {
        return that(Double.isFinite(value), name, "be finite", value);
    }

    /// A finite number that is not below `limit`.
    public static double atLeast(String name, double limit, double value) {
        return that(value >= limit && value < Double.POSITIVE_INFINITY, name, "be finite and >= " + text(limit), value);
    }

    /// A finite number above `limit`.
    public static double above(String name, double limit, double value) {
        return that(value > limit && value < Double.POSITIVE_INFINITY, name, "be finite and > " + text(limit), value);
    }

    /// A count: a whole number that is not below `limit`.
    public static long atLeast(String name, long limit, long value) {
        if (value < limit) {
            throw failure(name, "be >= " + limit, Long.toString(value));
        }
        return value;
    }

    /// Any constraint on a number, in words that follow "must".
    public static double that(boolean holds, String name, String constraint, double value) {
        if (!holds) {
            throw failure(name, constraint, text(value));
        }
        return value;
    }

    /// The exception that says `name must constraint but was actual`.
    public static IllegalArgumentException failure(String name, String constraint, String actual) {
        return new IllegalArgumentException(name + " must " + constraint + " but was " + actual);
    }

    /// A number as people write it: whole numbers without a fraction, others with the shortest decimal that parses back.
    public static String text(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15 && !(value == 0 && 1 / value < 0);
        return whole ? Long.toString((long) value) : Double.toString(value);
    }

    /// A text from outside, or the beginning of one that is too long for a message: 100 characters.
    public static String brief(String text) {
        return brief(text, SHOWN);
    }

    /// A text from outside, or its first `length` characters and three dots.
    public static String brief(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "...";
    }

    /// A text as it is written in source code, between quotation marks.
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(Character.isISOControl(c) || Character.isSurrogate(c)
                        ? "\\u" + HexFormat.of().toHexDigits(c)
                        : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}
