package dev.lehr.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The numbers of zip64, which count where the plain ones say that they are too small, and what they may be.
class LargeZipTest {
    private static final String DAMAGED = "the directory of the zip file is damaged";
    private static final String NOT_WITHIN = "the directory of the zip file is not within it";
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int CENTRAL = 0x02014b50;

    @TempDir
    Path folder;

    /// A sound file with three entries, all of whose numbers stand in it twice, at the end of it.
    private ByteBuffer file;

    /// Where the plain end, what locates the large one, and the large one begin.
    private int end;

    private int locator;
    private int large;

    @BeforeEach
    void write() throws IOException {
        Path path = folder.resolve("sound.pt");
        TorchWriter.write(path, new TorchValue.None());
        file = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        end = file.capacity() - 22;
        locator = end - 20;
        large = locator - 56;
    }

    /// Nothing if the file is sound.
    private String problems(ByteBuffer bytes) throws IOException {
        Path path = folder.resolve("t.pt");
        Files.deleteIfExists(path);
        return TorchFile.open(Files.write(path, bytes.array()))
                .fold(problems -> problems.mkString("\n").replace(path + ": ", ""), _ -> "");
    }

    private void onlyLarge() {
        file.putInt(end + 8, -1).putInt(end + 12, -1).putInt(end + 16, -1);
    }

    @Test
    void eitherIsEnough() throws IOException {
        assertThat(problems(file)).isEmpty();
        onlyLarge();
        assertThat(problems(file)).isEmpty();
        write();
        file.putInt(locator, 0);
        assertThat(problems(file)).isEmpty();
        file.putInt(locator, LOCATOR_64).putInt(large, 0);
        assertThat(problems(file)).isEmpty();
        onlyLarge();
        assertThat(problems(file)).isEqualTo(NOT_WITHIN);
    }

    /// There, a record would not be before what locates it: it is none.
    @Test
    void placesWhereNoRecordCanBe() throws IOException {
        file.putInt(large + 1, END_64);
        for (long at : new long[] {-1, Long.MIN_VALUE, large + 1, end + 30, Long.MAX_VALUE}) {
            file.putLong(locator + 8, at);
            assertThat(problems(file)).as("at %d", at).isEmpty();
        }
    }

    @Test
    void directoriesThatCannotBe() throws IOException {
        file.putLong(large + 48, -1);
        assertThat(problems(file)).isEqualTo(NOT_WITHIN);
        file.putLong(large + 48, Long.MAX_VALUE);
        assertThat(problems(file)).isEqualTo(NOT_WITHIN);
        write();
        file.putLong(large + 40, -1);
        assertThat(problems(file)).isEqualTo(NOT_WITHIN);
    }

    @Test
    void asManyEntriesAsAreAllowed() throws IOException {
        file.putLong(large + 32, 200_000);
        assertThat(problems(file)).isEqualTo("the zip file says that it has 200000 entries, but has 3");
        String tooMany = " entries in " + file.getLong(large + 40) + " bytes, but 200000 in 33554432 are allowed";
        file.putLong(large + 32, 200_001);
        assertThat(problems(file)).isEqualTo("the zip file has 200001" + tooMany);
        file.putLong(large + 32, -1);
        assertThat(problems(file)).isEqualTo("the zip file has 18446744073709551615" + tooMany);
    }

    @Test
    void asLargeADirectoryAsIsAllowed() throws IOException {
        Path path = folder.resolve("t.pt");
        for (int size : new int[] {32 << 20, (32 << 20) + 1}) {
            ByteBuffer last = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
            last.putInt(0, 0x06054b50).putShort(10, (short) 1).putInt(12, size);
            Files.deleteIfExists(path);
            try (FileChannel channel =
                    FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                channel.write(last, size);
            }
            assertThat(TorchFile.open(path).getError())
                    .containsExactly(path + ": "
                            + (size == 32 << 20
                                    ? DAMAGED
                                    : "the zip file has 1 entries in 33554433 bytes,"
                                            + " but 200000 in 33554432 are allowed"));
        }
    }

    @Test
    void nothingInIt() throws IOException {
        ByteBuffer plain = ByteBuffer.allocate(22).put(file.array(), end, 4);
        assertThat(problems(plain)).isEqualTo("has no entry data.pkl");
        onlyLarge();
        file.putLong(large + 32, 0).putLong(large + 40, 0).putLong(large + 48, 0).putLong(locator + 8, 0);
        ByteBuffer both = ByteBuffer.allocate(56 + 20 + 22).put(file.array(), large, 56 + 20 + 22);
        assertThat(problems(both)).isEqualTo("has no entry data.pkl");
    }

    /// Where the fields of the first entry in the directory begin: one of zip64, with 24 bytes.
    private int fields() {
        int central = 0;
        while (file.getInt(central) != CENTRAL) {
            central++;
        }
        return central + 46 + file.getShort(central + 28);
    }

    @Test
    void fieldsThatAreTooShort() throws IOException {
        int fields = fields();
        assertThat(file.getInt(fields)).isEqualTo(24 << 16 | 1);
        file.putShort(fields + 2, (short) 20);
        assertThat(problems(file)).isEqualTo(DAMAGED);
    }

    @Test
    void fieldsThatAreTooLong() throws IOException {
        int fields = fields();
        file.putShort(fields + 2, (short) 25);
        assertThat(problems(file)).isEqualTo(DAMAGED);
        file.putShort(fields + 2, (short) -1);
        assertThat(problems(file)).isEqualTo(DAMAGED);
    }

    /// The first entry begins at 0, which can be said without zip64; a last field, of no bytes, says that it has
    /// five.
    @Test
    void aLastFieldThatIsCutOff() throws IOException {
        int fields = fields();
        file.putInt(fields - "archive/data.pkl".length() - 4, 0).putShort(fields + 2, (short) 20);
        assertThat(problems(file)).isEmpty();
        file.putInt(fields + 24, 5 << 16 | 2);
        assertThat(problems(file)).isEqualTo(DAMAGED);
    }
}
