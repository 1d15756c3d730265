package dev.lehr.checkpoint;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/// Files in pieces that fit into memory, however large the file.
final class Chunks {
    /// Bytes of a piece.
    static final int SIZE = 1 << 20;

    private Chunks() {}

    /// Something that is done with a piece of numbers.
    @FunctionalInterface
    interface Sink {
        void take(ByteBuffer chunk, long at) throws IOException;
    }

    /// A buffer for pieces of so many bytes, little-endian.
    static ByteBuffer buffer(long bytes) {
        return ByteBuffer.allocate(Math.clamp(bytes, Long.BYTES, SIZE)).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Gives all numbers of a tensor to a sink, piece by piece, through the same buffer.
    static void each(Tensor tensor, ByteBuffer buffer, Sink sink) throws IOException {
        long most = buffer.capacity() / tensor.type().bytes();
        for (long from = 0; from < tensor.length(); from += most) {
            tensor.fill(from, buffer);
            sink.take(buffer, from * tensor.type().bytes());
        }
    }

    /// Gives a range of a file to a sink, piece by piece, through the same buffer.
    static void each(FileChannel channel, long begin, long end, ByteBuffer buffer, Sink sink) throws IOException {
        for (long at = begin; at < end; at += buffer.capacity()) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), end - at));
            sink.take(fill(channel, at, buffer), at - begin);
        }
    }

    /// Bytes of a file, which are known to be few.
    static ByteBuffer read(FileChannel channel, long at, long length) throws IOException {
        return fill(channel, at, ByteBuffer.allocate(Math.toIntExact(length)).order(ByteOrder.LITTLE_ENDIAN));
    }

    /// Fills a buffer from a place of a file, and flips it.
    private static ByteBuffer fill(FileChannel channel, long at, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException("the file ends at byte " + (at + buffer.position()));
            }
        }
        return buffer.flip();
    }

    /// Appends all of a buffer to a file.
    static void write(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /// Writes all of a buffer over a place of a file.
    static void write(FileChannel channel, long at, ByteBuffer buffer) throws IOException {
        for (long to = at; buffer.hasRemaining(); ) {
            to += channel.write(buffer, to);
        }
    }
}
