package dev.lehr.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the directory of a zip file, zip64 or not, whose entries are stored as they are: one that inflates
/// could be anything, and PyTorch never compresses. Entries that overlap, or whose two descriptions differ, are
/// problems.
final class ZipReader {
    /// Entries that a file may have.
    static final int ENTRIES = 200_000;

    /// Bytes that the directory may have.
    private static final long DIRECTORY = 32L << 20;

    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int END_64_SIZE = 56;
    private static final int LOCATOR_SIZE = 20;
    private static final int LOCAL_SIZE = 30;
    private static final long ESCAPE = 0xffffffffL;

    private final FileChannel channel;
    private final Findings findings;
    private final long fileSize;

    ZipReader(FileChannel channel, Findings findings) throws IOException {
        this.channel = channel;
        this.findings = findings;
        this.fileSize = channel.size();
    }

    /// The entries by name; what is wrong with them is among the findings.
    Map<String, ZipEntry> entries() throws IOException {
        Map<String, ZipEntry> entries = new LinkedHashMap<>();
        Directory directory = directory();
        if (directory == null) {
            return entries;
        }
        ByteBuffer bytes = Chunks.read(channel, directory.begin, directory.size);
        List<long[]> places = new ArrayList<>();
        while (bytes.hasRemaining()) {
            ZipCentral central = ZipCentral.read(bytes);
            if (central == null) {
                findings.add("the directory of the zip file is damaged");
                return entries;
            }
            ZipEntry entry = located(central, directory.begin);
            if (entry == null) {
                continue;
            }
            if (entries.put(entry.name(), entry) != null) {
                findings.add("entry " + Findings.shown(entry.name()) + " is there twice");
            }
            places.add(new long[] {central.offset(), entry.end()});
        }
        if (entries.size() != directory.count && findings.none()) {
            findings.add("the zip file says that it has " + directory.count + " entries, but has " + entries.size());
        }
        checkPlaces(places);
        return entries;
    }

    private record Directory(long begin, long size, long count) {}

    private @Nullable Directory directory() throws IOException {
        int tail = (int) Math.min(fileSize, END_SIZE + 0xffff);
        ByteBuffer bytes = Chunks.read(channel, fileSize - tail, tail);
        for (int at = tail - END_SIZE; at >= 0; at--) {
            if (bytes.getInt(at) == END && (bytes.getShort(at + 20) & 0xffff) == tail - END_SIZE - at) {
                long end = fileSize - tail + at;
                return checked(
                        directory64(
                                end,
                                new Directory(
                                        bytes.getInt(at + 16) & ESCAPE,
                                        bytes.getInt(at + 12) & ESCAPE,
                                        bytes.getShort(at + 10) & 0xffff)),
                        end);
            }
        }
        findings.add("is not a zip file, as PyTorch has written since 1.6");
        return null;
    }

    /// The larger numbers of zip64, if they are there.
    private Directory directory64(long end, Directory plain) throws IOException {
        if (end < LOCATOR_SIZE + END_64_SIZE) {
            return plain;
        }
        ByteBuffer locator = Chunks.read(channel, end - LOCATOR_SIZE, LOCATOR_SIZE);
        long at = locator.getLong(8);
        if (locator.getInt(0) != LOCATOR_64 || at < 0 || at > end - LOCATOR_SIZE - END_64_SIZE) {
            return plain;
        }
        ByteBuffer large = Chunks.read(channel, at, END_64_SIZE);
        return large.getInt(0) == END_64
                ? new Directory(large.getLong(48), large.getLong(40), large.getLong(32))
                : plain;
    }

    private @Nullable Directory checked(Directory found, long end) {
        if (found.begin < 0 || found.size < 0 || found.begin > end || found.size > end - found.begin) {
            findings.add("the directory of the zip file is not within it");
            return null;
        }
        if (found.size > DIRECTORY || found.count < 0 || found.count > ENTRIES) {
            findings.add("the zip file has " + Long.toUnsignedString(found.count) + " entries in " + found.size
                    + " bytes, but " + ENTRIES + " in " + DIRECTORY + " are allowed");
            return null;
        }
        return found;
    }

    /// Where an entry's content is, by its own header before it.
    private @Nullable ZipEntry located(ZipCentral central, long end) throws IOException {
        String shown = "entry " + Findings.shown(central.name());
        if (central.method() != 0 || central.packed() != central.size() || (central.flags() & 1) != 0) {
            findings.add(shown + " is compressed or encrypted");
            return null;
        }
        if (central.offset() > end - LOCAL_SIZE) {
            findings.add(shown + " is not within the file");
            return null;
        }
        ByteBuffer local = Chunks.read(channel, central.offset(), LOCAL_SIZE);
        int name = local.getShort(26) & 0xffff;
        long begin = central.offset() + LOCAL_SIZE + name + (local.getShort(28) & 0xffff);
        if (local.getInt(0) != LOCAL || local.getShort(8) != 0 || begin > end || central.size() > end - begin) {
            findings.add(shown + " is not within the file");
            return null;
        }
        String own = StandardCharsets.UTF_8
                .decode(Chunks.read(channel, central.offset() + LOCAL_SIZE, name))
                .toString();
        if (!own.equals(central.name())) {
            findings.add(shown + " calls itself " + Findings.shown(own));
            return null;
        }
        return new ZipEntry(central.name(), begin, central.size(), central.crc());
    }

    private void checkPlaces(List<long[]> places) {
        places.sort(Comparator.comparingLong(place -> place[0]));
        for (int i = 1; i < places.size(); i++) {
            if (places.get(i)[0] < places.get(i - 1)[1]) {
                findings.add("entries of the zip file overlap at byte " + places.get(i)[0]);
                return;
            }
        }
    }
}
