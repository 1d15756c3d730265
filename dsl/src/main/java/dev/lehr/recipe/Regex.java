package dev.lehr.recipe;

import dev.lehr.check.Check;
import java.util.regex.Pattern;

/// A regular expression ([java.util.regex.Pattern]) that the whole of a name must match.
///
/// Some expressions take longer than the universe is old to see that they do not match, and long ones take the square
/// of their length to be understood. A recipe can come from a file that nobody vouches for, so both have an end here.
///
/// Equal are those with the same text.
public final class Regex {
    /// Characters of an expression.
    private static final int LONGEST = 1_000;

    /// How often characters of a name are looked at.
    private static final int MOST_LOOKS = 100_000;

    private final Pattern pattern;

    private Regex(Pattern pattern) {
        this.pattern = pattern;
    }

    /// The expression that a text says.
    ///
    /// @throws IllegalArgumentException if it says none ([java.util.regex.PatternSyntaxException]), or is longer than
    ///     1000 characters
    public static Regex of(String text) {
        Check.that(text.length() <= LONGEST, "pattern", "have at most " + LONGEST + " characters", text.length());
        return new Regex(Pattern.compile(text));
    }

    /// Whether the whole of `name` matches.
    ///
    /// @throws IllegalArgumentException if that takes more than 100 000 looks at characters
    public boolean matches(String name) {
        return pattern.matcher(new Looks(name)).matches();
    }

    /// The text, without quotation marks.
    @Override
    public String toString() {
        return pattern.pattern();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Regex regex && regex.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /// A name that counts how often it is looked at.
    private final class Looks implements CharSequence {
        private final String name;
        private int looks;

        Looks(String name) {
            this.name = name;
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST_LOOKS) {
                throw Check.failure(
                        "pattern",
                        "find out with " + MOST_LOOKS + " looks at characters whether it matches " + name,
                        Check.quoted(Check.brief(Regex.this.toString())));
            }
            return name.charAt(index);
        }

        @Override
        public int length() {
            return name.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return name.subSequence(start, end);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
