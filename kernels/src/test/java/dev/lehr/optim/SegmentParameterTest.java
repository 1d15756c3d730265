package dev.lehr.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lehr.formula.Lane;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.rule.Rules;
import dev.lehr.rule.Transforms;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Parameters off-heap and in mapped files are trained to the same bits as arrays, also together with them.
class SegmentParameterTest {
    private static final Policy POLICY = Policy.of(Transforms.clipNorm().then(Transforms.ema()).apply(Rules.adamW()));

    @Test
    void offHeapMappedAndArraysGiveTheSameBits(@TempDir Path folder) throws IOException {
        int length = 20_011;
        float[] p = numbers(length, 1);
        float[] g = numbers(length, 2);
        double[] q = {1, 2, 3};
        double[] h = {0.5, -0.25, 4};
        Optimizer arrays =
                Optimizer.of(Recipe.all(POLICY), List.of(Parameter.of("p", p, g), Parameter.of("q", q, h)));
        Path file = folder.resolve("weights");
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MemorySegment weights = channel.map(FileChannel.MapMode.READ_WRITE, 0, 4L * length, arena);
            weights.copyFrom(MemorySegment.ofArray(p));
            MemorySegment gradient = arena.allocate(4L * length + 4).asSlice(4);
            gradient.copyFrom(MemorySegment.ofArray(g));
            Optimizer mixed = Optimizer.of(
                    Recipe.all(POLICY),
                    List.of(
                            Parameter.of("p", weights, gradient, Lane.F32),
                            Parameter.of("q", q.clone(), h)),
                    Settings.standard().withThreads(1));
            for (int step = 0; step < 5; step++) {
                arrays.step();
                mixed.step();
            }
            assertThat(weights.toArray(ValueLayout.JAVA_FLOAT)).containsExactly(p);
            MemorySegment ema = (MemorySegment) mixed.state("p").get("ema");
            assertThat(ema.toArray(ValueLayout.JAVA_FLOAT)).containsExactly((float[]) arrays.state("p").get("ema"));
            mixed.zeroGrad();
            assertThat(gradient.toArray(ValueLayout.JAVA_FLOAT)).containsOnly(0);
        }
    }

    @Test
    void refusesWhatCannotBeWritten() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(16);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Parameter.of("w", memory.asReadOnly(), arena.allocate(16), Lane.F32))
                    .withMessage("w must be writable but was a read-only segment");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Parameter.of("w", memory, memory.asSlice(0, 16), Lane.F32))
                    .withMessageContaining("memory of its own");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Parameter.of("w", memory.asSlice(0, 10), arena.allocate(10), Lane.F32))
                    .withMessageContaining("multiple of 4 bytes");
        }
    }

    private static float[] numbers(int length, long seed) {
        Random random = new Random(seed);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
