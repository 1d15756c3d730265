package dev.lehr.text;

/// What is wrong with an input, or keeps a value from being written.
///
/// @param where the place of it
/// @param message what is wrong, without the place: `expected a number but found ')'`
public record Problem(Place where, String message) {
    static Problem expected(Place where, String what, String found) {
        return new Problem(where, "expected " + what + " but found " + found);
    }

    /// `line 1, column 8: expected a number but found ')'`.
    @Override
    public String toString() {
        return where + ": " + message;
    }
}
