package dev.lehr.checkpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Zip files as PyTorch's are, but by the JDK: without padding, not zip64.
final class Archive {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /// A file with a pickle, each character of which is a byte.
    static Archive of(String pickle) {
        return of(pickle.getBytes(StandardCharsets.ISO_8859_1));
    }

    static Archive of(byte[] pickle) {
        return new Archive().with("a/data.pkl", pickle);
    }

    Archive with(String name, byte... content) {
        entries.put(name, content);
        return this;
    }

    byte[] bytes() throws IOException {
        return bytes(ZipEntry.STORED);
    }

    byte[] bytes(int method) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry described = new ZipEntry(entry.getKey());
                CRC32 sum = new CRC32();
                sum.update(entry.getValue());
                described.setMethod(method);
                described.setSize(entry.getValue().length);
                described.setCrc(sum.getValue());
                zip.putNextEntry(described);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
