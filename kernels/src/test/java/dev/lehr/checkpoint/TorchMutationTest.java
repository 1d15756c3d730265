package dev.lehr.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.checkpoint.TorchValue.Given;
import dev.lehr.checkpoint.TorchValue.Stored;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// However a file is damaged, there are problems or values; nothing is thrown.
class TorchMutationTest {
    private static final int TRIALS = 2_000;

    @TempDir
    Path folder;

    private static TorchValue value() {
        TorchValue tensor = new Given(Tensor.of("w", List.of(2L, 2L), new float[] {1, 2, 3, 4}));
        return new TorchOptimizer(
                        Map.of(0L, Map.of("exp_avg", tensor)),
                        List.of(new TorchOptimizer.Group(Map.of("lr", new TorchValue.Real(0.1)), List.of(0L))))
                .value();
    }

    private Validation<Seq<String>, TorchFile> open(byte[] bytes) throws IOException {
        Path path = folder.resolve("damaged");
        Files.deleteIfExists(path);
        return TorchFile.open(Files.write(path, bytes));
    }

    private static void use(TorchFile file) throws IOException {
        Validation<Seq<String>, TorchOptimizer> optimizer = file.optimizer();
        if (optimizer.isInvalid()) {
            assertThat(optimizer.getError()).isNotEmpty();
        } else if (optimizer.get().state().getOrDefault(0L, Map.of()).get("exp_avg") instanceof Stored tensor
                && tensor.type().isFloat()) {
            file.read(tensor, new double[(int) tensor.length()]);
        }
        assertThat(file.value().toString()).hasSizeLessThan(10_000);
    }

    @Test
    void damagedFiles() throws IOException {
        Path path = folder.resolve("sound");
        TorchWriter.write(path, value());
        byte[] sound = Files.readAllBytes(path);
        Mutations mutations = new Mutations(31);
        int refused = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Validation<Seq<String>, TorchFile> file = open(mutations.of(sound));
            if (file.isInvalid()) {
                refused++;
            } else {
                use(file.get());
            }
        }
        assertThat(refused).isBetween(TRIALS / 2, TRIALS - 1);
    }

    /// With checksums that are right, so that all of the damage reaches the reader of pickles.
    @Test
    void damagedPickles() throws IOException {
        byte[] sound = new PickleWriter(value()).pickle();
        Mutations mutations = new Mutations(37);
        int refused = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Validation<Seq<String>, TorchFile> file = open(Archive.of(mutations.of(sound))
                    .with("a/data/0", new byte[16])
                    .bytes());
            if (file.isInvalid()) {
                refused++;
            } else {
                use(file.get());
            }
        }
        assertThat(refused).isBetween(TRIALS / 2, TRIALS - 1);
    }
}
