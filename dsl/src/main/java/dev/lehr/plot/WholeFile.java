package dev.lehr.plot;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// Files that are replaced as a whole or not at all.
final class WholeFile {
    private WholeFile() {}

    /// Writes beside `file` and moves the result there. Folders are made as needed.
    static void write(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("not a file: " + file);
        }
        Files.createDirectories(folder);
        Path half = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.write(half, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            move(half, file);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
