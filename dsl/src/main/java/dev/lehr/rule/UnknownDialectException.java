package dev.lehr.rule;

/// A rule is wanted in the dialect of a library that does not have it.
public final class UnknownDialectException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    UnknownDialectException(String message) {
        super(message);
    }
}
