package dev.lehr.checkpoint;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The temporary files of one place: the one that is being written, and those of writers that died.
///
/// A writer keeps its file locked, and the system takes the lock away when a process dies. So a file that
/// nobody has locked for a while is nobody's. Whatever keeps it from being deleted, it does no harm.
final class Leftovers {
    /// Between making its file and locking it a writer is not to be disturbed.
    static final Duration YOUTH = Duration.ofMinutes(1);

    /// The files of this process. To open one of them again would take its lock away.
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final String prefix;

    Leftovers(Path folder, String name) {
        this.folder = folder;
        this.prefix = "." + name + "-";
    }

    /// Makes a new file, with the rights that files have here.
    Path begin() throws IOException {
        long process = ProcessHandle.current().pid();
        for (int number = 0; ; number++) {
            Path path = folder.resolve(prefix + process + "-" + number + ".tmp");
            if (!OURS.add(path)) {
                continue;
            }
            try {
                return Files.createFile(path);
            } catch (FileAlreadyExistsException e) {
                OURS.remove(path);
            } catch (IOException | RuntimeException e) {
                OURS.remove(path);
                throw e;
            }
        }
    }

    /// Lets a file go, which is not there any more if all went well. Its name is free for others only then.
    void end(Path path) throws IOException {
        try {
            Files.deleteIfExists(path);
        } finally {
            OURS.remove(path);
        }
    }

    /// Deletes the files of writers that died.
    void delete() throws IOException {
        long young = System.currentTimeMillis() - YOUTH.toMillis();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, this::isOne)) {
            for (Path file : files) {
                if (!OURS.contains(file)) {
                    deleteIfNobodys(file, young);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private boolean isOne(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(prefix) && name.substring(prefix.length()).matches("\\d+-\\d+\\.tmp");
    }

    private static void deleteIfNobodys(Path file, long young) {
        try {
            if (Files.getLastModifiedTime(file).toMillis() < young) {
                deleteIfNotLocked(file);
            }
        } catch (IOException | OverlappingFileLockException e) {
            // somebody's, or somebody else has just moved or deleted it
        }
    }

    private static void deleteIfNotLocked(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                Files.delete(file);
            }
        }
    }
}
