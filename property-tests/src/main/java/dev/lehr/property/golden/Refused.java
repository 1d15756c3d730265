package dev.lehr.property.golden;

/// What the original refuses when the program runs, and the compiler refuses here, because there is no way to write it.
final class Refused {
    private Refused() {}

    /// Counts the case as refused, and notes by what.
    static void byTheCompiler(String what, String reason, Comparison comparison) {
        comparison.holds(true, "");
        comparison.remark(what + ": cannot be written here: " + reason);
    }
}
