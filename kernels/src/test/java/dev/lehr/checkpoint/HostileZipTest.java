package dev.lehr.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Zip files that are damaged or lie.
class HostileZipTest {
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;

    @TempDir
    Path folder;

    private String problems(byte[] bytes) throws IOException {
        Path path = folder.resolve("t.pt");
        Files.deleteIfExists(path);
        return TorchFile.open(Files.write(path, bytes))
                .getError()
                .map(problem -> problem.replace(path + ": ", ""))
                .mkString("\n");
    }

    private static byte[] sound() throws IOException {
        return Archive.of("N.").with("a/data/0", new byte[16]).bytes();
    }

    /// Where the number of a record of the directory, or of its end, begins.
    private static int place(ByteBuffer bytes, int record, int number) {
        int at = 0;
        for (int found = -1; found < number; at++) {
            found += bytes.getInt(at) == record ? 1 : 0;
        }
        return at - 1;
    }

    private static byte[] with(int record, int number, int offset, int value) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(sound()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(place(bytes, record, number) + offset, value);
        return bytes.array();
    }

    @Test
    void isSoundToBeginWith() throws IOException {
        assertThat(TorchFile.open(Files.write(folder.resolve("t"), sound())).isValid())
                .isTrue();
    }

    @Test
    void notAZipFile() throws IOException {
        assertThat(problems(new byte[0])).isEqualTo("is not a zip file, as PyTorch has written since 1.6");
        assertThat(problems(new byte[200_000])).isEqualTo("is not a zip file, as PyTorch has written since 1.6");
        assertThat(TorchFile.open(folder).getError().mkString()).contains("not a file");
    }

    @Test
    void aBombThatInflates() throws IOException {
        byte[] bomb = Archive.of(new byte[10_000_000]).bytes(ZipEntry.DEFLATED);
        assertThat(bomb).hasSizeLessThan(20_000);
        assertThat(problems(bomb)).isEqualTo("entry \"a/data.pkl\" is compressed or encrypted");
    }

    @Test
    void sizesThatAreNotThere() throws IOException {
        assertThat(problems(with(CENTRAL, 1, 20, 1_000_000)))
                .isEqualTo("entry \"a/data/0\" is compressed or encrypted");
        byte[] both = with(CENTRAL, 1, 20, 1_000_000);
        ByteBuffer bytes = ByteBuffer.wrap(both).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(place(bytes, CENTRAL, 1) + 24, 1_000_000);
        assertThat(problems(both)).isEqualTo("entry \"a/data/0\" is not within the file");
        assertThat(problems(with(CENTRAL, 1, 24, -1))).isEqualTo("the directory of the zip file is damaged");
        assertThat(problems(with(CENTRAL, 1, 42, 1_000_000))).isEqualTo("entry \"a/data/0\" is not within the file");
        assertThat(problems(with(CENTRAL, 0, 42, 3))).isEqualTo("entry \"a/data.pkl\" is not within the file");
    }

    @Test
    void directoriesThatCannotBe() throws IOException {
        String within = "the directory of the zip file is not within it";
        assertThat(problems(with(END, 0, 12, 0x7fffffff))).isEqualTo(within);
        assertThat(problems(with(END, 0, 16, 0x7fffffff))).isEqualTo(within);
        assertThat(problems(with(END, 0, 16, 0))).isEqualTo("the directory of the zip file is damaged");
        assertThat(problems(with(END, 0, 8, 0x00090009)))
                .isEqualTo("the zip file says that it has 9 entries, but has 2");
        assertThat(problems(with(CENTRAL, 0, 28, 0x7fff7fff))).isEqualTo("the directory of the zip file is damaged");
    }

    @Test
    void entriesThatOverlap() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(sound()).order(ByteOrder.LITTLE_ENDIAN);
        int first = place(bytes, CENTRAL, 0);
        bytes.putInt(first + 20, 40).putInt(first + 24, 40);
        assertThat(problems(bytes.array()))
                .contains("entries of the zip file overlap at byte 42")
                .contains("the checksum of entry \"a/data.pkl\" is wrong");
        byte[] same = Archive.of("N.").with("a/data.pk2", (byte) 'N').bytes();
        same[lastIndexOf(same, "a/data.pk2") + 9] = 'l';
        assertThat(problems(same)).isEqualTo("entry \"a/data.pkl\" calls itself \"a/data.pk2\"");
        same[indexOf(same, "a/data.pk2") + 9] = 'l';
        assertThat(problems(same)).contains("entry \"a/data.pkl\" is there twice");
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private static int lastIndexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(text);
    }

    @Test
    void everyFlippedBitOfTheNumbersIsSeen() throws IOException {
        byte[] sound = Archive.of("N.")
                .with("a/data/0", "numbers".getBytes(StandardCharsets.US_ASCII))
                .bytes();
        int begin = indexOf(sound, "numbers");
        for (int bit = 8 * begin; bit < 8 * (begin + 7); bit++) {
            byte[] damaged = sound.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(problems(damaged)).isEqualTo("the checksum of entry \"a/data/0\" is wrong");
        }
    }

    @Test
    void everyTruncationIsSeen() throws IOException {
        Path path = folder.resolve("whole.pt");
        TorchWriter.write(path, TorchModel.of(List.of(Tensor.of("w", new float[] {1, 2}))));
        byte[] sound = Files.readAllBytes(path);
        for (int length = 0; length < sound.length; length++) {
            assertThat(problems(Arrays.copyOf(sound, length))).isNotEmpty();
        }
    }

    @Test
    void filesWithoutWhatTheyNeed() throws IOException {
        assertThat(problems(new Archive().with("a/x", (byte) 1).bytes())).isEqualTo("has no entry data.pkl");
        assertThat(problems(Archive.of("N.")
                        .with("a/version", (byte) '9', (byte) '9')
                        .bytes()))
                .isEqualTo("the version is \"99\", but 0 to 10 are known");
        assertThat(problems(Archive.of("N.")
                        .with("a/version", (byte) '-', (byte) '1')
                        .bytes()))
                .isEqualTo("the version is \"-1\", but 0 to 10 are known");
    }
}
