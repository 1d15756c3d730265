package dev.lehr.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files are read and written to the end of a piece, however little goes at a time.
class ChunksTest {
    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void create() throws IOException {
        path = Files.write(folder.resolve("f"), new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
    }

    private FileChannel open(StandardOpenOption option) throws IOException {
        return new ReluctantChannel(FileChannel.open(path, option));
    }

    @Test
    void readsAllOfAPiece() throws IOException {
        try (FileChannel channel = open(StandardOpenOption.READ)) {
            assertThat(Chunks.read(channel, 2, 7).array()).containsExactly(2, 3, 4, 5, 6, 7, 8);
        }
    }

    @Test
    void saysWhereTheFileEnds() throws IOException {
        try (FileChannel channel = open(StandardOpenOption.READ)) {
            assertThatThrownBy(() -> Chunks.read(channel, 2, 9))
                    .isInstanceOf(EOFException.class)
                    .hasMessage("the file ends at byte 10");
        }
    }

    @Test
    void writesAllOfAPiece() throws IOException {
        try (FileChannel channel = open(StandardOpenOption.WRITE)) {
            Chunks.write(channel, ByteBuffer.wrap(new byte[] {-1, -2, -3, -4}));
            Chunks.write(channel, 5, ByteBuffer.wrap(new byte[] {-5, -6, -7, -8}));
        }
        assertThat(path).hasBinaryContent(new byte[] {-1, -2, -3, -4, 4, -5, -6, -7, -8, 9});
    }

    @Test
    void nobodyIsAskedForNothing() throws IOException {
        Tensor none = Tensor.of("none", List.of(0L), NumberType.F32, (_, _) -> {
            throw new IOException("there is nothing");
        });
        TensorWriter.write(path, List.of(none), Map.of());
        assertThat(TensorFile.open(path).get().tensors()).containsKey("none");
    }
}
