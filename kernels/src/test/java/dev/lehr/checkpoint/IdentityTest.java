package dev.lehr.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that others write while they are read.
class IdentityTest {
    @TempDir
    Path folder;

    private final AtomicInteger reads = new AtomicInteger();
    private Path path;

    @BeforeEach
    void create() throws IOException {
        path = Files.createFile(folder.resolve("t"));
    }

    /// Reads that the file is longer after as many of them as are said.
    private Identity.Reader<Integer> disturbed(int times) {
        return (_, _) -> {
            if (reads.incrementAndGet() <= times) {
                Files.write(path, new byte[reads.get()]);
            }
            return Validation.valid(reads.get());
        };
    }

    @Test
    void aFileThatIsReplacedIsReadAgain() {
        assertThat(Identity.reading(path, disturbed(4)).get()).isEqualTo(5);
    }

    @Test
    void notWithoutEnd() {
        assertThat(Identity.reading(path, disturbed(100)).getError())
                .containsExactly(path + ": is written again and again while it is read");
        assertThat(reads).hasValue(5);
    }
}
