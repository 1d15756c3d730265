package dev.lehr.feedback;

/// How many reports without improvement are too many, for a patience of `n`.
public enum Patience {
    /// More than `n`: PyTorch, timm, transformers.
    MORE_THAN,
    /// As many as `n`: Keras, optax.
    AS_MANY_AS;

    boolean isExhausted(long reports, long patience) {
        return this == MORE_THAN ? reports > patience : reports >= patience;
    }
}
