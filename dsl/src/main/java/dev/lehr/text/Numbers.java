package dev.lehr.text;

import org.jspecify.annotations.Nullable;

/// Decimal numbers, read so that none is taken for another one silently.
final class Numbers {
    private Numbers() {}

    static double value(String written) {
        return Double.parseDouble(written.indexOf('_') < 0 ? written : written.replace("_", ""));
    }

    /// Why a number, made of digits, `_`, one `.` and an exponent, cannot be meant; null if it can.
    static @Nullable String wrong(String written) {
        if (written.length() > 1
                && written.charAt(0) == '0'
                && written.chars().allMatch(c -> inner((char) c))) {
            return "begins with 0";
        }
        if (misplaced(written)) {
            return "has a _ that is not between digits";
        }
        double value = value(written);
        if (value == Double.POSITIVE_INFINITY) {
            return "is too large";
        }
        return value == 0 && significant(written) ? "is too small" : null;
    }

    private static boolean misplaced(String written) {
        for (int i = written.indexOf('_'); i >= 0; i = written.indexOf('_', i + 1)) {
            boolean between =
                    i > 0 && i + 1 < written.length() && inner(written.charAt(i - 1)) && inner(written.charAt(i + 1));
            if (!between) {
                return true;
            }
        }
        return false;
    }

    private static boolean inner(char c) {
        return c == '_' || (c >= '0' && c <= '9');
    }

    /// Whether a digit of the mantissa is not zero.
    private static boolean significant(String written) {
        return written.chars().takeWhile(c -> c != 'e' && c != 'E').anyMatch(c -> c >= '1' && c <= '9');
    }
}
