package dev.lehr.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;

/// Gives the numbers of a tensor, a piece at a time, to whoever writes them.
@FunctionalInterface
public interface TensorSource {
    /// Fills a little-endian buffer up to its limit, which is at a whole number.
    ///
    /// @param from how many numbers of the tensor come before the first one
    /// @throws IOException if the numbers cannot be had; then nothing is written
    void fill(long from, ByteBuffer buffer) throws IOException;
}
