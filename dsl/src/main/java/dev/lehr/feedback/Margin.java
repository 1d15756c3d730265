package dev.lehr.feedback;

/// By how much a metric must beat the best one to count as better, for a threshold `h`.
public enum Margin {
    /// By more than `h`.
    ABSOLUTE,
    /// By more than `h * |best|`.
    RELATIVE,
    /// Beyond `best * (1 - h)`, or `best * (1 + h)` when larger is better. For a negative best this asks for less than nothing, or lets a worse
    /// metric count as better: it is PyTorch's rule, kept for who needs the same decisions.
    SIGNED
}
