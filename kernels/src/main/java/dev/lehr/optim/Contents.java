package dev.lehr.optim;

/// What goes into a checkpoint.
public enum Contents {
    /// Parameters and state.
    EVERYTHING,
    /// State only, for those who keep the parameters elsewhere.
    STATE
}
