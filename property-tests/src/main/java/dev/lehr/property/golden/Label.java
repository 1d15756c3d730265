package dev.lehr.property.golden;

import java.util.Comparator;

/// The class under which a report counts a case.
///
/// @param source the library that was run, with its version
/// @param kind the table, the class of the library, the type of the numbers
public record Label(String source, String kind) implements Comparable<Label> {
    private static final Comparator<Label> ORDER =
            Comparator.comparing(Label::source).thenComparing(Label::kind);

    @Override
    public int compareTo(Label other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return source + " " + kind;
    }
}
