package dev.lehr.schedule;

import java.util.Arrays;
import java.util.Optional;

/// A unit of training time. A [Span] counts in them, and a [Run] knows how many steps they are.
public enum Unit {
    /// Optimizer steps, `st`; Composer's batches, `ba`.
    STEPS("steps", "st", "ba"),
    /// Passes over the training data, `ep`. A run that knows its `stepsPerEpoch` converts them.
    EPOCHS("epochs", "ep"),
    /// Training examples, `sp`. A run that knows its `batchSize` converts them.
    SAMPLES("samples", "sp"),
    /// Tokens, `tok`. A run that knows its `tokensPerStep` converts them.
    TOKENS("tokens", "tok"),
    /// The whole run, `dur`: `0.5dur` is half of it. A run that knows its length converts it.
    FRACTION("fraction", "dur");

    private final String word;
    private final String suffix;
    private final String alias;

    Unit(String word, String suffix) {
        this(word, suffix, suffix);
    }

    Unit(String word, String suffix, String alias) {
        this.word = word;
        this.suffix = suffix;
        this.alias = alias;
    }

    /// The unit that is written so after a number.
    static Optional<Unit> of(String suffix) {
        return Arrays.stream(values())
                .filter(unit -> unit.suffix.equals(suffix) || unit.alias.equals(suffix))
                .findFirst();
    }

    /// What is written after a number: `ep`.
    public String suffix() {
        return suffix;
    }

    /// As a word: `epochs`.
    String word() {
        return word;
    }
}
