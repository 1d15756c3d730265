package dev.lehr.rule;

/// Whose order of operations a rule follows, where the world disagrees.
public enum Dialect {
    /// PyTorch 2: running means move by `lerp`, from the nearer end.
    TORCH,
    /// PyTorch 1: running means are `m * beta + (1 - beta) * g`.
    TORCH_1
}
