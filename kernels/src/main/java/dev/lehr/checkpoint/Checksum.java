package dev.lehr.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// The checksum of a safetensors file: the CRC-32C of the header and of all numbers. It stands in the header
/// itself, which is summed as if eight zeros stood there.
final class Checksum {
    /// Its key in the metadata.
    static final String KEY = "crc32c";

    /// What the header says before the sum is known.
    static final String NONE = text(new CRC32C());

    private Checksum() {}

    static String text(CRC32C sum) {
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }

    /// What is wrong with the checksum of a file, if anything is; files without one are sound.
    static @Nullable String problem(FileChannel channel, Header header, ByteBuffer text, long start)
            throws IOException {
        String expected = header.metadata().get(KEY);
        if (expected == null) {
            return null;
        }
        CRC32C sum = new CRC32C();
        sum.update(StandardCharsets.UTF_8.encode(
                StandardCharsets.UTF_8.decode(text).toString().replace(member(expected), member(NONE))));
        long size = channel.size();
        Chunks.each(channel, start, size, Chunks.buffer(size - start), (chunk, _) -> sum.update(chunk));
        String found = text(sum);
        return found.equals(expected)
                ? null
                : "the checksum is " + found + " but should be " + Findings.shown(expected);
    }

    /// Between quotation marks that no text within the header can have.
    private static String member(String sum) {
        return "\"" + KEY + "\":\"" + sum + "\"";
    }
}
