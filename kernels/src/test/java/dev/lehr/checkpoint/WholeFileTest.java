package dev.lehr.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A save leaves the new file, or the old one and no trace.
class WholeFileTest {
    @TempDir
    Path folder;

    private void save(float... numbers) throws IOException {
        save(Tensor.of("w", numbers));
    }

    private void save(Tensor tensor) throws IOException {
        TensorWriter.write(folder.resolve("t"), List.of(tensor), Map.of());
    }

    private void assertThatOnlyTheOldFileIsThere() throws IOException {
        float[] read = new float[2];
        TensorFile.open(folder.resolve("t")).get().read("w", read);
        assertThat(read).containsExactly(1, 2);
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("t"));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aSourceThatFailsInTheMiddle() throws IOException {
        save(1, 2);
        assertThatThrownBy(() -> save(Tensor.of("w", List.of(1L << 20), NumberType.F64, (from, buffer) -> {
                    if (from > 0) {
                        throw new IOException("the disk is full");
                    }
                    buffer.position(buffer.limit());
                })))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is full");
        assertThatOnlyTheOldFileIsThere();
        assertThatThrownBy(() -> save(Tensor.of("w", List.of(1L), NumberType.F64, (_, _) -> {
                    throw new IllegalStateException("no memory any more");
                })))
                .hasMessage("no memory any more");
        assertThatOnlyTheOldFileIsThere();
        assertThatThrownBy(() -> save(Tensor.of("w", List.of(2L), NumberType.F64, (_, buffer) -> buffer.putDouble(1))))
                .isInstanceOf(IOException.class)
                .hasMessage("the source of tensor w left out 8 bytes");
        assertThatOnlyTheOldFileIsThere();
    }

    @Test
    void placesWhereNothingCanBeWritten() throws IOException {
        save(1, 2);
        Path inside = folder.resolve("t").resolve("u");
        assertThatThrownBy(() -> TensorWriter.write(inside, List.of(), Map.of()))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> TensorWriter.write(folder.resolve("no").resolve("t"), List.of(), Map.of()))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> TensorWriter.write(folder.getRoot(), List.of(), Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("not a file: ");
        assertThatOnlyTheOldFileIsThere();
        assertThatThrownBy(() -> TensorWriter.write(folder, List.of(), Map.of()))
                .isInstanceOf(IOException.class);
        assertThatOnlyTheOldFileIsThere();
    }

    @Test
    void aFolderThatMayNotBeWrittenTo() throws IOException {
        save(1, 2);
        assumeTrue(folder.toFile().setWritable(false), "the system knows no such folders");
        try {
            assumeTrue(!Files.isWritable(folder), "this user may write everywhere");
            assertThatThrownBy(() -> save(3, 4)).isInstanceOf(IOException.class);
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
        assertThatOnlyTheOldFileIsThere();
    }

    @Test
    void hasTheRightsOfAnyFile() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        save(1, 2);
        assertThat(Files.getPosixFilePermissions(folder.resolve("t")))
                .isEqualTo(Files.getPosixFilePermissions(Files.createFile(folder.resolve("other"))))
                .contains(PosixFilePermission.OWNER_READ);
    }

    @Test
    void clearsAwayWhatTheDeadHaveLeft() throws IOException {
        Path dead = old(".t-123456-0.tmp");
        Path young = Files.createFile(folder.resolve(".t-123456-1.tmp"));
        Path anothers = old(".tt-123456-0.tmp");
        Path nobodys = old(".t-x.tmp");
        Path locked = old(".t-123456-2.tmp");
        try (FileChannel channel = FileChannel.open(locked, StandardOpenOption.WRITE)) {
            channel.lock();
            save(1, 2);
        }
        assertThat(dead).doesNotExist();
        assertThat(List.of(young, anothers, nobodys, locked))
                .allSatisfy(file -> assertThat(file).exists());
    }

    /// As the file of another writer may, which is moved to its place between being listed and being looked at.
    @Test
    void aFileThatIsGoneIsNotInTheWay() throws IOException {
        Path gone = folder.resolve(".t-123456-0.tmp");
        try {
            Files.createSymbolicLink(gone, folder.resolve("nowhere"));
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "the system makes no links, which are listed although nothing is there");
        }
        save(1, 2);
        assertThat(TensorFile.open(folder.resolve("t")).isValid()).isTrue();
    }

    private Path old(String name) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        return Files.setLastModifiedTime(
                file, FileTime.from(Instant.now().minus(Leftovers.YOUTH).minusSeconds(1)));
    }

    @Test
    void namesOfTheDeadAreNotInTheWay() throws IOException {
        long process = ProcessHandle.current().pid();
        Files.createFile(folder.resolve(".t-" + process + "-0.tmp"));
        Files.createFile(folder.resolve(".t-" + process + "-1.tmp"));
        WholeFile.write(
                folder.resolve("t"),
                _ -> assertThat(folder.resolve(".t-" + process + "-2.tmp")).exists());
        assertThat(folder.resolve("t")).isEmptyFile();
    }

    /// Or another process would take it for one of the dead.
    @Test
    void whatIsBeingWrittenIsLocked() throws IOException {
        WholeFile.write(folder.resolve("t"), _ -> {
            try (var files = Files.list(folder);
                    FileChannel other = FileChannel.open(files.findFirst().orElseThrow(), StandardOpenOption.WRITE)) {
                assertThatThrownBy(other::tryLock).isInstanceOf(OverlappingFileLockException.class);
            }
        });
    }

    @Test
    void severalWritersAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                float number = writer;
                writers.add(threads.submit(() -> {
                    try {
                        for (int i = 0; i < 10; i++) {
                            save(number, number);
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        float[] read = new float[2];
        TensorFile.open(folder.resolve("t")).get().read("w", read);
        assertThat(read[0]).isEqualTo(read[1]).isBetween(0f, 3f);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void whatIsWrittenIsThereWhenItReturns() throws IOException {
        Path path = folder.resolve("x");
        WholeFile.write(path, channel -> {
            channel.write(ByteBuffer.wrap(new byte[] {1}));
            assertThat(path).doesNotExist();
        });
        assertThat(path).hasBinaryContent(new byte[] {1});
    }
}
