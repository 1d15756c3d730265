package dev.lehr.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// However a file is damaged, it is read as it was, or there are problems; nothing is thrown.
class TensorMutationTest {
    private static final int TRIALS = 3_000;

    @TempDir
    Path folder;

    private byte[] sound() throws IOException {
        Path path = folder.resolve("sound");
        TensorWriter.write(
                path,
                List.of(
                        Tensor.of("layer.weight", List.of(2L, 3L), new float[] {1, 2, 3, 4, 5, 6}),
                        Tensor.of("layer.bias", new double[] {7, 8}),
                        Tensor.scalar("step", 9L)),
                Map.of("recipe", "adam"));
        return Files.readAllBytes(path);
    }

    private Validation<Seq<String>, TensorFile> open(byte[] bytes) throws IOException {
        Path path = folder.resolve("damaged");
        Files.deleteIfExists(path); // some systems wait for the disk when a file is written over
        return TensorFile.open(Files.write(path, bytes));
    }

    @Test
    void damagedFilesHaveProblems() throws IOException {
        byte[] sound = sound();
        Mutations mutations = new Mutations(17);
        int refused = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Validation<Seq<String>, TensorFile> file = open(mutations.of(sound));
            if (file.isInvalid()) {
                assertThat(file.getError()).isNotEmpty();
                refused++;
            } else {
                readAll(file.get());
            }
        }
        assertThat(refused).isGreaterThan(TRIALS * 3 / 4);
    }

    private static void readAll(TensorFile file) throws IOException {
        for (Map.Entry<String, Header.Entry> tensor : file.tensors().entrySet()) {
            int bytes = (int) (tensor.getValue().end() - tensor.getValue().begin());
            switch (tensor.getValue().type()) {
                case "F32" -> file.read(tensor.getKey(), new float[bytes / 4]);
                case "F64" -> file.read(tensor.getKey(), new double[bytes / 8]);
                case "I64" -> file.read(tensor.getKey(), new long[bytes / 8]);
                default -> assertThat(bytes).isLessThan(100);
            }
        }
    }

    @Test
    void everyTruncationIsSeen() throws IOException {
        byte[] sound = sound();
        for (int length = 0; length < sound.length; length++) {
            assertThat(open(Arrays.copyOf(sound, length)).isInvalid()).isTrue();
        }
    }

    /// But for the six letters that say that there is a checksum.
    @Test
    void everyFlippedBitIsSeen() throws IOException {
        byte[] sound = sound();
        int seen = 0;
        int unsummed = 0;
        for (int bit = 0; bit < 8 * sound.length; bit++) {
            byte[] damaged = sound.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            Validation<Seq<String>, TensorFile> file = open(damaged);
            if (file.isValid()) {
                assertThat(file.get().metadata()).as("bit " + bit).doesNotContainKey("crc32c");
                unsummed++;
                continue;
            }
            seen += file.getError().mkString().contains("the checksum is ") ? 1 : 0;
        }
        assertThat(seen).as("flips that only the checksum tells").isGreaterThan(8 * 48);
        assertThat(unsummed).isLessThanOrEqualTo(8 * "crc32c".length());
    }
}
