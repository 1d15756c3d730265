package dev.lehr.checkpoint;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that is either as it was or as it shall be, also if the process dies or the power goes.
final class WholeFile {
    private WholeFile() {}

    /// What is written.
    @FunctionalInterface
    interface Content {
        void writeTo(FileChannel channel) throws IOException;
    }

    /// Writes beside the place, forces it to the disk, moves it there, and forces the folder. Before that,
    /// clears away what processes have left that died while they wrote to the same place.
    static void write(Path path, Content content) throws IOException {
        Path target = path.toAbsolutePath();
        Path folder = target.getParent();
        Path name = target.getFileName();
        if (folder == null || name == null) {
            throw new IOException("not a file: " + path);
        }
        Leftovers leftovers = new Leftovers(folder, name.toString());
        leftovers.delete();
        Path temporary = leftovers.begin();
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                lock(channel);
                content.writeTo(channel);
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(folder);
        } finally {
            leftovers.end(temporary);
        }
    }

    /// Not every system can lock files; there the leftovers of the dead stay.
    private static void lock(FileChannel channel) {
        try {
            channel.lock();
        } catch (IOException e) {
            // nobody else deletes what nobody can lock
        }
    }

    /// Not every system lets a folder be opened as a file; the move is atomic all the same.
    private static void force(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            return;
        }
        try (channel) {
            channel.force(true);
        }
    }
}
