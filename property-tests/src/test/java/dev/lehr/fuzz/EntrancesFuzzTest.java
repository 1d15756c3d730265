package dev.lehr.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever comes in at an entrance, it is accepted or refused; soon, and without exhausting anything.
///
/// `-Dlehr.fuzz=N` says how many inputs each entrance gets, `-Dlehr.seed=N` which ones.
class EntrancesFuzzTest {
    /// How many there are. A run in which one was lost is no run.
    private static final int ENTRANCES = 19;

    private static final int INPUTS = Integer.getInteger("lehr.fuzz", 200);

    private static final long SEED = Long.getLong("lehr.seed", new Random().nextInt(Integer.MAX_VALUE));

    @TempDir
    static Path folder;

    static Stream<Entrance<?>> entrances() {
        return Stream.of(
                        TextEntrances.all(),
                        JsonEntrances.all(),
                        FrameworkEntrances.all(),
                        FileEntrances.all(folder),
                        OptimizerEntrances.all(folder))
                .flatMap(List::stream);
    }

    @Test
    void everyEntranceIsThereOnce() {
        assertThat(entrances().map(Entrance::name)).hasSize(ENTRANCES).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("entrances")
    void takesAnything(Entrance<?> entrance) {
        Tally tally = Fuzz.run(entrance, SEED, INPUTS);
        System.out.println(tally + "  seed " + SEED + "  " + entrance);
        assertThat(tally.inputs()).isEqualTo(INPUTS).isPositive();
    }
}
