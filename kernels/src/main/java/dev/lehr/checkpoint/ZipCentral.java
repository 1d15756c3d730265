package dev.lehr.checkpoint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What the directory of a zip file says of an entry.
record ZipCentral(String name, int method, int flags, long crc, long packed, long size, long offset) {
    private static final int SIGNATURE = 0x02014b50;
    private static final int SIZE = 46;
    private static final long ESCAPE = 0xffffffffL;

    /// The next entry of a directory; null if what follows is none.
    static @Nullable ZipCentral read(ByteBuffer bytes) {
        int at = bytes.position();
        if (bytes.remaining() < SIZE || bytes.getInt(at) != SIGNATURE) {
            return null;
        }
        int name = bytes.getShort(at + 28) & 0xffff;
        int extra = bytes.getShort(at + 30) & 0xffff;
        int comment = bytes.getShort(at + 32) & 0xffff;
        if (bytes.remaining() < SIZE + name + extra + comment) {
            return null;
        }
        long[] sizes = {bytes.getInt(at + 24) & ESCAPE, bytes.getInt(at + 20) & ESCAPE, bytes.getInt(at + 42) & ESCAPE};
        if (!widen(bytes.slice(at + SIZE + name, extra).order(ByteOrder.LITTLE_ENDIAN), sizes)) {
            return null;
        }
        byte[] text = new byte[name];
        bytes.get(at + SIZE, text);
        bytes.position(at + SIZE + name + extra + comment);
        return new ZipCentral(
                new String(text, StandardCharsets.UTF_8),
                bytes.getShort(at + 10) & 0xffff,
                bytes.getShort(at + 8) & 0xffff,
                bytes.getInt(at + 16) & ESCAPE,
                sizes[1],
                sizes[0],
                sizes[2]);
    }

    /// Replaces numbers that are escaped by those of zip64; false if they are not there.
    private static boolean widen(ByteBuffer extra, long[] numbers) {
        while (extra.remaining() >= 4) {
            int id = extra.getShort() & 0xffff;
            int length = extra.getShort() & 0xffff;
            if (length > extra.remaining()) {
                return false;
            }
            int next = extra.position() + length;
            for (int i = 0; id == 1 && i < numbers.length; i++) {
                if (numbers[i] == ESCAPE && next - extra.position() >= Long.BYTES) {
                    numbers[i] = extra.getLong();
                }
            }
            extra.position(next);
        }
        for (long number : numbers) {
            if (number == ESCAPE || number < 0) {
                return false;
            }
        }
        return true;
    }
}
