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
        bytes.putInt(place(bytes, CENTRAL, 1) + 20, 17).putInt(place(bytes, CENTRAL, 1) + 24, 17);
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
        int size = ByteBuffer.wrap(sound()).order(ByteOrder.LITTLE_ENDIAN).getInt(sound().length - 10);
        assertThat(problems(with(END, 0, 12, size + 1))).isEqualTo(within);
        assertThat(problems(with(END, 0, 16, 0))).isEqualTo("the directory of the zip file is damaged");
        assertThat(problems(with(END, 0, 8, 0x00090009)))
                .isEqualTo("the zip file says that it has 9 entries, but has 2");
        assertThat(problems(with(CENTRAL, 0, 28, 0x7fff7fff))).isEqualTo("the directory of the zip file is damaged");
    }

    @Test
    void damageOfTheDirectoryHidesNoOther() throws IOException {
        byte[] bytes = with(CENTRAL, 1, 0, 0);
        bytes[indexOf(bytes, "N.")] = 'M';
        assertThat(problems(bytes))
                .isEqualTo("the directory of the zip file is damaged\n"
                        + "the checksum of entry \"a/data.pkl\" is wrong");
    }

    private boolean isSound(byte[] bytes) throws IOException {
        return TorchFile.open(Files.write(folder.resolve("s.pt"), bytes)).isValid();
    }

    @Test
    void theDirectoryMayHaveAnotherOrder() throws IOException {
        ByteBuffer sound = ByteBuffer.wrap(sound()).order(ByteOrder.LITTLE_ENDIAN);
        int first = place(sound, CENTRAL, 0);
        int second = place(sound, CENTRAL, 1);
        int end = place(sound, END, 0);
        byte[] turned = sound.array().clone();
        System.arraycopy(sound.array(), second, turned, first, end - second);
        System.arraycopy(sound.array(), first, turned, first + end - second, second - first);
        assertThat(isSound(turned)).isTrue();
    }

    @Test
    void entriesMayHaveCommentsOrNothing() throws IOException {
        assertThat(isSound(Archive.of("N.").with("a/empty").bytes())).isTrue();
        assertThat(isSound(Archive.of("N.").with("").bytes())).isTrue();
        ByteBuffer bytes = ByteBuffer.wrap(sound()).order(ByteOrder.LITTLE_ENDIAN);
        int second = place(bytes, CENTRAL, 1);
        int end = place(bytes, END, 0);
        bytes.putShort(place(bytes, CENTRAL, 0) + 32, (short) 3).putInt(end + 12, bytes.getInt(end + 12) + 3);
        ByteBuffer commented = ByteBuffer.allocate(bytes.capacity() + 3)
                .put(bytes.array(), 0, second)
                .put(new byte[3])
                .put(bytes.array(), second, bytes.capacity() - second);
        assertThat(isSound(commented.array())).isTrue();
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
        assertThat(problems(Archive.of("N.")
                        .with("a/version", (byte) '1', (byte) '1')
                        .bytes()))
                .isEqualTo("the version is \"11\", but 0 to 10 are known");
        assertThat(isSound(
                        Archive.of("N.").with("a/version", (byte) '1', (byte) '0').bytes()))
                .isTrue();
    }
}
