package dev.lehr.checkpoint;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.zip.CRC32C;

/// A safetensors file whose header has been read and found right. The numbers are read when they are asked for.
public final class TensorFile {
    private static final int CHUNK = 1 << 20;

    private final Path path;
    private final Header header;
    private final long start;

    private TensorFile(Path path, Header header, long start) {
        this.path = path;
        this.header = header;
        this.start = start;
    }

    /// Reads and checks the header of a file, and the checksum of its numbers if it has one.
    ///
    /// @return the file, or everything that is wrong with it: too short, a header that is too long, not JSON or not one of
    ///     tensors, tensors whose shape and place do not agree, overlap or leave holes, a wrong checksum, or a file that cannot be read
    public static Validation<Seq<String>, TensorFile> open(Path path) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < Long.BYTES) {
                return invalid(path + " has only " + size + " bytes, fewer than the 8 that say how long its header is");
            }
            long length = read(channel, 0, Long.BYTES).getLong();
            if (length < 2 || length > Header.LONGEST || length > size - Long.BYTES) {
                return invalid(path + " says that its header has " + Long.toUnsignedString(length) + " bytes, but "
                        + (size - Long.BYTES) + " follow and " + Header.LONGEST + " are allowed");
            }
            long start = Long.BYTES + length;
            ByteBuffer bytes = read(channel, Long.BYTES, (int) length);
            return Header.parse(bytes, size - start)
                    .mapError(problems -> problems.map(problem -> path + ": " + problem))
                    .map(header -> new TensorFile(path, header, start))
                    .flatMap(file -> file.verify(channel, size));
        } catch (IOException e) {
            return invalid("cannot read " + path + ": " + e);
        }
    }

    private static <T> Validation<Seq<String>, T> invalid(String problem) {
        return Validation.invalid(Vector.of(problem));
    }

    private Validation<Seq<String>, TensorFile> verify(FileChannel channel, long size) {
        String expected = header.metadata().get(TensorWriter.CHECKSUM);
        if (expected == null) {
            return Validation.valid(this);
        }
        try {
            CRC32C sum = new CRC32C();
            for (long at = start; at < size; at += CHUNK) {
                sum.update(read(channel, at, (int) Math.min(CHUNK, size - at)));
            }
            String found = TensorWriter.text(sum);
            return found.equals(expected)
                    ? Validation.valid(this)
                    : invalid(path + ": the checksum of the numbers is " + found + " but should be " + expected);
        } catch (IOException e) {
            return invalid("cannot read " + path + ": " + e);
        }
    }

    private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException("the file ends at byte " + (at + buffer.position()));
            }
        }
        return buffer.flip();
    }

    /// The tensors, by name, in the order of the file.
    public Map<String, Header.Entry> tensors() {
        return header.tensors();
    }

    /// The texts that go with them.
    public Map<String, String> metadata() {
        return header.metadata();
    }

    /// Reads the numbers of a tensor into `numbers`, all of them.
    ///
    /// @throws IllegalArgumentException if there is no such tensor, or it is not one of as many `float`s
    /// @throws IOException if the file cannot be read
    public void read(String name, float[] numbers) throws IOException {
        eachChunk(name, NumberType.F32, numbers.length, (buffer, from, count) -> buffer.asFloatBuffer()
                .get(numbers, from, count));
    }

    /// Reads the numbers of a tensor into `numbers`, all of them.
    ///
    /// @throws IllegalArgumentException if there is no such tensor, or it is not one of as many `double`s
    /// @throws IOException if the file cannot be read
    public void read(String name, double[] numbers) throws IOException {
        eachChunk(name, NumberType.F64, numbers.length, (buffer, from, count) -> buffer.asDoubleBuffer()
                .get(numbers, from, count));
    }

    /// Reads the numbers of a tensor into `numbers`, all of them.
    ///
    /// @throws IllegalArgumentException if there is no such tensor, or it is not one of as many `long`s
    /// @throws IOException if the file cannot be read
    public void read(String name, long[] numbers) throws IOException {
        eachChunk(name, NumberType.I64, numbers.length, (buffer, from, count) -> buffer.asLongBuffer()
                .get(numbers, from, count));
    }

    /// Something that takes numbers out of a buffer.
    @FunctionalInterface
    private interface Taker {
        void take(ByteBuffer buffer, int from, int count);
    }

    private void eachChunk(String name, NumberType type, int length, Taker taker) throws IOException {
        Header.Entry entry = header.tensors().get(name);
        if (entry == null) {
            throw new IllegalArgumentException(path + " has no tensor " + name);
        }
        if (!entry.type().equals(type.name()) || entry.end() - entry.begin() != (long) length * type.bytes()) {
            throw new IllegalArgumentException("tensor " + name + " is " + entry + ", not " + length + " x " + type);
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            int most = CHUNK / type.bytes();
            for (int from = 0; from < length; from += most) {
                int count = Math.min(most, length - from);
                long at = start + entry.begin() + (long) from * type.bytes();
                taker.take(read(channel, at, count * type.bytes()), from, count);
            }
        }
    }
}
