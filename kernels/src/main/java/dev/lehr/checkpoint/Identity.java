package dev.lehr.checkpoint;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/// Which file was at a path when what is in it was read, so that numbers are not taken from another one later.
record Identity(
        Path path, long size, FileTime modified, @Nullable Object key) {
    private static final int ATTEMPTS = 5;

    /// What is done with an open file.
    @FunctionalInterface
    interface Reader<T> {
        Validation<Seq<String>, T> read(FileChannel channel, Identity identity) throws IOException;
    }

    static Identity of(Path path) throws IOException {
        BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
        if (!found.isRegularFile()) {
            throw new IOException("it is not a file");
        }
        return new Identity(path, found.size(), found.lastModifiedTime(), found.fileKey());
    }

    /// Reads a file; once more if it is replaced meanwhile. Each problem begins with the path.
    static <T> Validation<Seq<String>, T> reading(Path path, Reader<T> reader) {
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Identity identity = of(path);
                try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                    Validation<Seq<String>, T> read = reader.read(channel, identity);
                    if (identity.equals(of(path))) {
                        return read.mapError(problems -> problems.map(problem -> path + ": " + problem));
                    }
                }
            }
            return Findings.only(path + ": is written again and again while it is read");
        } catch (IOException e) {
            return Findings.only(path + ": cannot be read: " + e);
        }
    }

    /// To be called after numbers have been read: a file that is the same then was the same before.
    void check() throws IOException {
        if (!equals(of(path))) {
            throw new IOException(path + " has been written anew since it was opened");
        }
    }
}
