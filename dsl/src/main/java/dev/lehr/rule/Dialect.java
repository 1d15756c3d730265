package dev.lehr.rule;

import java.util.Arrays;

/// Whose equations and order of operations a rule follows, where the world disagrees.
///
/// A rule knows the dialects of the libraries that have it, and refuses the others ([UnknownDialectException]). What
/// the dialects differ in is said at each rule of [Rules]. The commonest traps:
///
/// * *where eps is.* Outside the root and behind the bias correction (PyTorch, optax); outside the root but before
///   the correction, which Kingma and Ba call "epsilon hat" (Keras and TensorFlow); inside the root (optax's and
///   TensorFlow's RMSprop and Adagrad).
/// * *when the parameter decays.* Before it moves (PyTorch, timm, Keras), or as a part of the move (optax).
/// * *where the rate is.* Applied to the momentum (PyTorch), or inside of it (LARS in optax, RMSprop in TensorFlow).
public enum Dialect {
    /// PyTorch 2: running means move by `lerp`, from the nearer end.
    TORCH,
    /// PyTorch 1: running means are `m * beta + (1 - beta) * g`.
    TORCH_1,
    /// optax 0.2: the move is computed as a whole, then added to the parameter.
    OPTAX,
    /// timm 1.0, whose optimizers are those of the papers' authors.
    TIMM,
    /// Keras 3: running means are `m + (g - m) * (1 - beta)`, and eps is "epsilon hat".
    KERAS,
    /// TensorFlow 1: as Keras, with other defaults.
    TENSORFLOW;

    /// What to throw when `rule` is wanted in this dialect but has only `known` ones.
    UnknownDialectException unknownTo(String rule, Dialect... known) {
        return new UnknownDialectException(rule + " has no dialect " + this + "; it has " + Arrays.toString(known));
    }
}
