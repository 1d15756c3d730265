package dev.lehr.benchmarks;

/// How a step can be made.
public enum Way {
    /// By the generated kernel, on one thread.
    GENERATED("generated"),
    /// By a loop with vectors, as one would write it.
    BY_HAND("by hand"),
    /// By a plain loop.
    PLAIN("plain"),
    /// By the optimizer, on two threads if that is worth while.
    OPTIMIZER("optimizer");

    private final String title;

    Way(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
