package dev.lehr.optim;

/// Something that is done before or after each step, until it is closed.
@FunctionalInterface
public interface Hook extends AutoCloseable {
    /// It is not done any more. Closing it again changes nothing.
    @Override
    void close();
}
