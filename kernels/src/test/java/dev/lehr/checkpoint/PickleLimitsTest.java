package dev.lehr.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// As much as is allowed, and one more.
class PickleLimitsTest {
    private static final String DEEP = "data.pkl: values within values are deeper than 100";

    @TempDir
    Path folder;

    /// Nothing if the file is sound.
    private String problems(Archive archive) throws IOException {
        Path path = folder.resolve("t.pt");
        Files.deleteIfExists(path);
        return TorchFile.open(Files.write(path, archive.bytes()))
                .fold(problems -> problems.mkString().replace(path + ": ", ""), _ -> "");
    }

    private String problems(String pickle) throws IOException {
        return problems(Archive.of(pickle));
    }

    @Test
    void operations() throws IOException {
        String most = "N".repeat(Unpickler.OPERATIONS - 1);
        assertThat(problems(most + ".")).isEmpty();
        assertThat(problems(most + "N.")).isEqualTo("data.pkl has more than 4000000 operations");
    }

    @Test
    void bytes() throws IOException {
        assertThat(problems(Archive.of(new byte[32 << 20])))
                .isEqualTo("data.pkl, byte 0: operation 0 is not allowed");
    }

    /// A tuple of a thousand, 9,990 times in another one, and nine: ten million with both kinds of tuples.
    @Test
    void valuesAsOftenAsTheyAreUsed() throws IOException {
        String most = "((" + "N".repeat(1_000) + "tq\0" + "h\0".repeat(9_989) + "N".repeat(9);
        assertThat(problems(most + "t.")).isEmpty();
        assertThat(problems(most + "Nt.")).isEqualTo("data.pkl: there are more than 10000000 values");
    }

    @Test
    void valuesWithinValues() throws IOException {
        assertThat(problems("N" + "\u0085".repeat(99) + ".")).isEmpty();
        assertThat(problems("N" + "\u0085".repeat(100) + ".")).isEqualTo(DEEP);
        assertThat(problems(")" + "\u0085".repeat(99) + ".")).isEmpty();
        assertThat(problems(")" + "\u0085".repeat(100) + ".")).isEqualTo(DEEP);
    }

    /// What has been seen before is as deep as it was where it is used again.
    @Test
    void valuesThatAreUsedAgainWithinValues() throws IOException {
        String sixty = "(N" + "\u0085".repeat(59) + "q\0h\0";
        assertThat(problems(sixty + "\u0085".repeat(39) + "t.")).isEmpty();
        assertThat(problems(sixty + "\u0085".repeat(40) + "t.")).isEqualTo(DEEP);
    }
}
