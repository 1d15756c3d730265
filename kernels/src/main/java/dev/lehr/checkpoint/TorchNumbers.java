package dev.lehr.checkpoint;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/// The numbers of a file of PyTorch's: finds, widens and puts them into order.
///
/// @param identity the file
/// @param entries what is in it
/// @param bigEndian the order of the bytes
record TorchNumbers(Identity identity, Map<String, ZipEntry> entries, boolean bigEndian) {
    void read(TorchValue.Stored tensor, NumberType type, MemorySegment into) throws IOException {
        ZipEntry entry = entries.get(tensor.storage());
        if (entry == null) {
            throw new IllegalArgumentException(identity.path() + " has no storage " + tensor.storage());
        }
        if (!tensor.type().fitsInto(type) || tensor.length() * type.bytes() != into.byteSize()) {
            throw new IllegalArgumentException("the tensor is " + tensor.type() + " " + tensor.shape() + ", not "
                    + into.byteSize() / type.bytes() + " x " + type);
        }
        try (FileChannel channel = FileChannel.open(identity.path(), StandardOpenOption.READ)) {
            if (tensor.contiguous()) {
                readInOrder(channel, entry, tensor, type, into);
            } else {
                gather(channel, entry, tensor, type, into);
            }
        }
        identity.check();
    }

    private void readInOrder(
            FileChannel channel, ZipEntry entry, TorchValue.Stored tensor, NumberType type, MemorySegment into)
            throws IOException {
        int bytes = tensor.type().bytes();
        long begin = entry.begin() + tensor.offset() * bytes;
        long length = tensor.length() * bytes;
        ByteBuffer buffer = Chunks.buffer(length).order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        Chunks.each(channel, begin, begin + length, buffer, (chunk, at) -> {
            if (tensor.type().isSameAs(type)) {
                type.copyIn(chunk, into, at / bytes);
                return;
            }
            MemorySegment in = MemorySegment.ofBuffer(chunk);
            for (long i = 0; i * bytes < in.byteSize(); i++) {
                set(type, into, at / bytes + i, tensor.type().widened(in, i * bytes, bigEndian, type));
            }
        });
    }

    /// A tensor that is a transposed or cut out part of its storage: its rows are picked out of the file one by
    /// one.
    private void gather(
            FileChannel channel, ZipEntry entry, TorchValue.Stored tensor, NumberType type, MemorySegment into)
            throws IOException {
        int bytes = tensor.type().bytes();
        List<Long> shape = tensor.shape();
        List<Long> strides = tensor.strides();
        int inner = shape.size() - 1;
        long[] place = new long[shape.size()];
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment in = channel.map(FileChannel.MapMode.READ_ONLY, entry.begin(), entry.size(), arena);
            long row = tensor.offset();
            for (long to = 0; to < tensor.length(); ) {
                for (long i = 0; i < shape.get(inner); i++) {
                    long from = (row + i * strides.get(inner)) * bytes;
                    set(type, into, to++, tensor.type().widened(in, from, bigEndian, type));
                }
                for (int d = inner - 1; d >= 0; d--) {
                    row += strides.get(d);
                    if (++place[d] < shape.get(d)) {
                        break;
                    }
                    row -= shape.get(d) * strides.get(d);
                    place[d] = 0;
                }
            }
        }
    }

    private static void set(NumberType type, MemorySegment into, long index, long bits) {
        if (type == NumberType.F32) {
            into.set(ValueLayout.JAVA_INT_UNALIGNED, index * Integer.BYTES, (int) bits);
        } else {
            into.set(ValueLayout.JAVA_LONG_UNALIGNED, index * Long.BYTES, bits);
        }
    }
}
