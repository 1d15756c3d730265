package dev.lehr.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/// Writes a zip file as `torch.save` does: entries stored as they are, their content at multiples of 64 bytes,
/// so that a reader can map it into memory. All of it is zip64, whatever the size.
final class ZipWriter {
    private static final int ALIGNMENT = 64;

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;

    /// The version of zip64, the lowest that a reader must know.
    private static final short VERSION = 45;
    /// Names are UTF-8.
    private static final short FLAGS = 0x0800;
    /// The first day that a zip file can tell: the same content makes the same file.
    private static final int DAY = 0x0021;

    private static final short LARGE = 1;
    /// PyTorch's own mark of the bytes that fill up.
    private static final short PADDING = 0x4246;

    private static final int ESCAPE = -1;
    private static final int ESCAPE_16 = 0xffff;

    private final FileChannel channel;
    private final List<Placed> placed = new ArrayList<>();

    private record Placed(ZipEntry entry, long header) {}

    /// Writes the content of an entry, and adds it to the sum.
    @FunctionalInterface
    interface Content {
        void writeTo(FileChannel channel, CRC32 sum) throws IOException;
    }

    ZipWriter(FileChannel channel) {
        this.channel = channel;
    }

    void add(String name, byte[] content) throws IOException {
        add(name, content.length, (to, sum) -> {
            sum.update(content);
            Chunks.write(to, ByteBuffer.wrap(content));
        });
    }

    void add(String name, long size, Content content) throws IOException {
        long header = channel.position();
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        long unpadded = header + 30 + text.length + 20 + 4;
        int padding = (int) Math.floorMod(-unpadded, (long) ALIGNMENT);
        CRC32 sum = new CRC32();
        channel.position(unpadded + padding);
        content.writeTo(channel, sum);
        ZipEntry entry = new ZipEntry(name, unpadded + padding, size, sum.getValue());
        if (channel.position() != entry.end()) {
            throw new IOException("entry " + name + " should have " + size + " bytes");
        }
        placed.add(new Placed(entry, header));
        ByteBuffer local = buffer(30 + text.length + 20 + 4 + padding).putInt(LOCAL);
        describe(local, entry, text.length, 20 + 4 + padding);
        local.put(text).putShort(LARGE).putShort((short) 16).putLong(size).putLong(size);
        local.putShort(PADDING).putShort((short) padding).rewind();
        Chunks.write(channel, header, local);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// What an entry's own header and the directory say alike.
    private static void describe(ByteBuffer to, ZipEntry entry, int name, int extra) {
        to.putShort(VERSION)
                .putShort(FLAGS)
                .putShort((short) 0)
                .putInt(DAY << 16)
                .putInt((int) entry.crc());
        to.putInt(ESCAPE).putInt(ESCAPE).putShort((short) name).putShort((short) extra);
    }

    /// Writes the directory.
    void finish() throws IOException {
        long begin = channel.position();
        for (Placed place : placed) {
            ZipEntry entry = place.entry();
            byte[] text = entry.name().getBytes(StandardCharsets.UTF_8);
            ByteBuffer central = buffer(46 + text.length + 28).putInt(CENTRAL).putShort(VERSION);
            describe(central, entry, text.length, 28);
            central.putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt(ESCAPE)
                    .put(text);
            central.putShort(LARGE).putShort((short) 24);
            central.putLong(entry.size()).putLong(entry.size()).putLong(place.header());
            Chunks.write(channel, central.flip());
        }
        long end = channel.position();
        ByteBuffer last = buffer(56 + 20 + 22)
                .putInt(END_64)
                .putLong(44)
                .putShort(VERSION)
                .putShort(VERSION);
        last.putInt(0)
                .putInt(0)
                .putLong(placed.size())
                .putLong(placed.size())
                .putLong(end - begin)
                .putLong(begin);
        last.putInt(LOCATOR_64).putInt(0).putLong(end).putInt(1);
        short count = (short) Math.min(placed.size(), ESCAPE_16);
        last.putInt(END).putShort((short) 0).putShort((short) 0).putShort(count).putShort(count);
        last.putInt((int) Math.min(end - begin, 0xffffffffL)).putInt((int) Math.min(begin, 0xffffffffL));
        Chunks.write(channel, last.putShort((short) 0).flip());
    }
}
