package dev.lehr.checkpoint;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/// A safetensors file whose header has been read and found right. The numbers are read when they are asked for,
/// and always copied.
public final class TensorFile {
    private final Identity identity;
    private final Header header;
    private final long start;

    private TensorFile(Identity identity, Header header, long start) {
        this.identity = identity;
        this.header = header;
        this.start = start;
    }

    /// Reads and checks the header of a file, and its checksum if it has one under `crc32c`.
    ///
    /// Memory is bounded by a multiple of the size of the header, which may have 10 MB, whatever the header
    /// says.
    ///
    /// @return the file, or everything that is wrong with it: too short, a header that is too long, not JSON or
    ///     not one of tensors, tensors whose shape and place do not agree, overlap or leave holes, a wrong
    ///     checksum, or a file that cannot be read
    public static Validation<Seq<String>, TensorFile> open(Path path) {
        return Identity.reading(path, TensorFile::open);
    }

    private static Validation<Seq<String>, TensorFile> open(FileChannel channel, Identity identity) throws IOException {
        long size = channel.size();
        if (size < Long.BYTES) {
            return Findings.only("has only " + size + " bytes, fewer than the 8 that say how long its header is");
        }
        long length = Chunks.read(channel, 0, Long.BYTES).getLong();
        if (length < 2 || length > Header.LONGEST || length > size - Long.BYTES) {
            return Findings.only("says that its header has " + Long.toUnsignedString(length) + " bytes, but "
                    + (size - Long.BYTES) + " follow and " + Header.LONGEST + " are allowed");
        }
        long start = Long.BYTES + length;
        ByteBuffer text = Chunks.read(channel, Long.BYTES, length);
        Validation<Seq<String>, Header> header = HeaderReader.read(text.duplicate(), size - start);
        String problem = header.isValid() ? Checksum.problem(channel, header.get(), text, start) : null;
        return problem == null ? header.map(read -> new TensorFile(identity, read, start)) : Findings.only(problem);
    }

    /// The tensors, by name, in the order of the header.
    public Map<String, Header.Entry> tensors() {
        return header.tensors();
    }

    /// The texts that go with them.
    public Map<String, String> metadata() {
        return header.metadata();
    }

    /// Reads the numbers of a tensor into `numbers`, all of them, in row-major order.
    ///
    /// @throws IllegalArgumentException if there is no such tensor, or it is not one of as many `float`s
    /// @throws IOException if the file cannot be read, or is not the one any more that was opened
    public void read(String name, float[] numbers) throws IOException {
        read(name, NumberType.F32, MemorySegment.ofArray(numbers));
    }

    /// Reads the numbers of a tensor into `numbers`, all of them, in row-major order.
    ///
    /// @throws IllegalArgumentException if there is no such tensor, or it is not one of as many `double`s
    /// @throws IOException if the file cannot be read, or is not the one any more that was opened
    public void read(String name, double[] numbers) throws IOException {
        read(name, NumberType.F64, MemorySegment.ofArray(numbers));
    }

    /// Reads the numbers of a tensor into `numbers`, all of them, in row-major order.
    ///
    /// @throws IllegalArgumentException if there is no such tensor, or it is not one of as many `long`s
    /// @throws IOException if the file cannot be read, or is not the one any more that was opened
    public void read(String name, long[] numbers) throws IOException {
        read(name, NumberType.I64, MemorySegment.ofArray(numbers));
    }

    /// Reads the numbers of a tensor into memory, which may be outside of the heap and of more than `2^31`
    /// numbers, in row-major order and the byte order of the machine.
    ///
    /// @throws IllegalArgumentException if there is no such tensor, it is not of this type, or does not take
    ///     all of `numbers`
    /// @throws IOException if the file cannot be read, or is not the one any more that was opened
    public void read(String name, NumberType type, MemorySegment numbers) throws IOException {
        Header.Entry entry = header.tensors().get(name);
        if (entry == null) {
            throw new IllegalArgumentException(identity.path() + " has no tensor " + name);
        }
        if (!entry.type().equals(type.name()) || entry.end() - entry.begin() != numbers.byteSize()) {
            throw new IllegalArgumentException(
                    "tensor " + name + " is " + entry + ", not " + numbers.byteSize() / type.bytes() + " x " + type);
        }
        try (FileChannel channel = FileChannel.open(identity.path(), StandardOpenOption.READ)) {
            Chunks.each(
                    channel,
                    start + entry.begin(),
                    start + entry.end(),
                    Chunks.buffer(numbers.byteSize()),
                    (chunk, at) -> type.copyIn(chunk, numbers, at / type.bytes()));
        }
        identity.check();
    }
}
