package dev.lehr.checkpoint;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// A file that `torch.save` wrote, with a state dictionary or anything else of numbers, texts and tensors.
///
/// Such a file contains a program of Python's pickle. It is not run: only what builds such values is
/// understood, names of classes and functions are compared and never loaded, and all else is a problem. The
/// tensors' numbers are read when they are asked for.
public final class TorchFile {
    /// The longest pickle that is read.
    private static final long LONGEST = 32L << 20;

    private static final int NEWEST = 10;

    private final TorchValue value;
    private final TorchNumbers numbers;

    private TorchFile(TorchValue value, TorchNumbers numbers) {
        this.value = value;
        this.numbers = numbers;
    }

    /// Reads what is in a file, and checks the sums of all its entries.
    ///
    /// Memory is bounded: by some hundred bytes for each operation of the pickle, of which there may be 4
    /// million in 32 MiB, whatever the file says of sizes.
    ///
    /// @return the file, or everything that is wrong with it as far as it can be told: not a zip file (PyTorch
    ///     before 1.6), entries that are compressed, overlap or have wrong checksums, names and operations that
    ///     state dictionaries do not need, tensors that are not within their storages or larger than these, too
    ///     much of anything, or a file that cannot be read
    public static Validation<Seq<String>, TorchFile> open(Path path) {
        return Identity.reading(path, TorchFile::open);
    }

    private static Validation<Seq<String>, TorchFile> open(FileChannel channel, Identity identity) throws IOException {
        Findings findings = new Findings();
        Map<String, ZipEntry> entries = new ZipReader(channel, findings).entries();
        ByteBuffer buffer = Chunks.buffer(channel.size());
        for (ZipEntry entry : entries.values()) {
            CRC32 sum = new CRC32();
            Chunks.each(channel, entry.begin(), entry.end(), buffer, (chunk, _) -> sum.update(chunk));
            if (sum.getValue() != entry.crc()) {
                findings.add("the checksum of entry " + Findings.shown(entry.name()) + " is wrong");
            }
        }
        return findings.none() ? read(channel, identity, entries, findings) : findings.or(null);
    }

    private static Validation<Seq<String>, TorchFile> read(
            FileChannel channel, Identity identity, Map<String, ZipEntry> entries, Findings findings)
            throws IOException {
        String first = entries.isEmpty() ? "" : entries.keySet().iterator().next();
        String folder = first.substring(0, first.indexOf('/') + 1);
        checkVersion(text(channel, entries.get(folder + "version"), "3"), findings);
        String order = text(channel, entries.get(folder + "byteorder"), "little");
        if (!order.equals("little") && !order.equals("big")) {
            findings.add("the byte order is " + Findings.shown(order));
        }
        ZipEntry pickle = entries.get(folder + "data.pkl");
        if (pickle == null || pickle.size() > LONGEST) {
            findings.add(pickle == null ? "has no entry data.pkl" : "data.pkl has more than " + LONGEST + " bytes");
            return findings.or(null);
        }
        ByteBuffer bytes = Chunks.read(channel, pickle.begin(), pickle.size());
        TorchValue value = value(bytes, new TorchGlobals(entries, folder + "data/"), findings);
        return findings.or(value)
                .map(read -> new TorchFile(read, new TorchNumbers(identity, entries, order.equals("big"))));
    }

    private static String text(FileChannel channel, @Nullable ZipEntry entry, String otherwise) throws IOException {
        return entry == null
                ? otherwise
                : StandardCharsets.UTF_8
                        .decode(Chunks.read(channel, entry.begin(), Math.min(entry.size(), 100)))
                        .toString()
                        .strip();
    }

    private static void checkVersion(String version, Findings findings) {
        if (!version.matches("\\d{1,2}") || Integer.parseInt(version) > NEWEST) {
            findings.add("the version is " + Findings.shown(version) + ", but 0 to " + NEWEST + " are known");
        }
    }

    private static @Nullable TorchValue value(ByteBuffer bytes, TorchGlobals globals, Findings findings) {
        PickleItem item = new Unpickler(new PickleBytes(bytes), globals, findings).read();
        if (item == null || !findings.none()) {
            return null;
        }
        try {
            return PickleTree.value(item);
        } catch (PickleException e) {
            findings.add("data.pkl: " + e.getMessage());
            return null;
        }
    }

    /// All that is in the file.
    public TorchValue value() {
        return value;
    }

    /// The tensors of a model's state dictionary, by their names in its order.
    ///
    /// @return the tensors, or everything in the file's value that is not a tensor with a name
    public Validation<Seq<String>, Map<String, TorchValue.Stored>> model() {
        return TorchModel.tensors(value);
    }

    /// The state dictionary of an optimizer.
    ///
    /// @return it, or everything in the file's value that does not belong into one
    public Validation<Seq<String>, TorchOptimizer> optimizer() {
        return TorchOptimizer.of(value);
    }

    /// Reads the numbers of a tensor into `into`, all of them, in row-major order. Numbers of 16 bits are
    /// widened exactly.
    ///
    /// @throws IllegalArgumentException if the tensor is none of this file, has not as many numbers, or some
    ///     that are not always a `float`
    /// @throws IOException if the file cannot be read, or is not the one any more that was opened
    public void read(TorchValue.Stored tensor, float[] into) throws IOException {
        read(tensor, NumberType.F32, MemorySegment.ofArray(into));
    }

    /// Reads the numbers of a tensor into `into`, all of them, in row-major order. All but `long`s are widened
    /// exactly.
    ///
    /// @throws IllegalArgumentException if the tensor is none of this file, has not as many numbers, or some
    ///     that are not always a `double`
    /// @throws IOException if the file cannot be read, or is not the one any more that was opened
    public void read(TorchValue.Stored tensor, double[] into) throws IOException {
        read(tensor, NumberType.F64, MemorySegment.ofArray(into));
    }

    /// Reads the numbers of a tensor into `into`, all of them, in row-major order.
    ///
    /// @throws IllegalArgumentException if the tensor is none of this file, has not as many numbers, or is one
    ///     of floating-point numbers
    /// @throws IOException if the file cannot be read, or is not the one any more that was opened
    public void read(TorchValue.Stored tensor, long[] into) throws IOException {
        read(tensor, NumberType.I64, MemorySegment.ofArray(into));
    }

    /// Reads the numbers of a tensor into memory, which may be outside of the heap, in row-major order and the
    /// byte order of the machine.
    ///
    /// @throws IllegalArgumentException if the tensor is none of this file, its numbers do not take all of
    ///     `into`, or are not always of this type
    /// @throws IOException if the file cannot be read, or is not the one any more that was opened
    public void read(TorchValue.Stored tensor, NumberType type, MemorySegment into) throws IOException {
        numbers.read(tensor, type, into);
    }
}
