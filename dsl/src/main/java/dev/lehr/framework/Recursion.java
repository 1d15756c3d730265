package dev.lehr.framework;

/// The rates of an original in the order of its steps, each computed from the one before, in the original's own order
/// of operations.
///
/// A recursion that has taken many steps has lost some digits of what it means. [Imported#faithful()] has not: it
/// gives any rate at once. Who wants the lost digits lost asks here: these numbers have the bits of the original,
/// except where its `cos` or `pow` is a unit in the last place beside the nearest number.
public interface Recursion {
    /// The step of the first rate; 0 unless the original resumes a training.
    double start();

    /// The rates at the steps `start()`, `start() + 1` and so on.
    ///
    /// @param count how many
    /// @return as many, or fewer if the original raises before
    double[] rates(int count);
}
