package dev.lehr.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A zip file in its entries, to be put together again after an edit.
record ZipBytes(Map<String, byte[]> entries) {
    private static final String PICKLE = "data.pkl";

    static ZipBytes of(byte[] file) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ZipBytes(entries);
    }

    /// The name of the entry that is a program.
    String pickle() {
        return entries.keySet().stream().filter(name -> name.endsWith(PICKLE)).findFirst().orElseThrow();
    }

    /// The same with an edit of the name and of the content of one entry.
    ZipBytes with(String name, String newName, byte[] content) {
        Map<String, byte[]> edited = new LinkedHashMap<>();
        entries.forEach((each, bytes) -> {
            if (each.equals(name)) {
                edited.put(newName, content);
            } else {
                edited.put(each, bytes);
            }
        });
        return new ZipBytes(edited);
    }

    /// The file, with the right sizes and checksums, so that what is wrong within the entries is looked at.
    byte[] sealed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                CRC32 crc = new CRC32();
                crc.update(entry.getValue());
                ZipEntry stored = new ZipEntry(entry.getKey());
                stored.setMethod(ZipEntry.STORED);
                stored.setSize(entry.getValue().length);
                stored.setCrc(crc.getValue());
                zip.putNextEntry(stored);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (ZipException | IllegalArgumentException nameTooLong) {
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
