package dev.lehr.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is written is read again, bit for bit.
class TensorRoundTripTest {
    /// More than one piece of a file, and no whole number of them.
    private static final int LARGE = Chunks.SIZE / 4 * 2 + 13;

    @TempDir
    Path folder;

    private TensorFile written(Tensor... tensors) throws IOException {
        Path path = folder.resolve("t.safetensors");
        TensorWriter.write(path, List.of(tensors), Map.of("format", "pt", "quote \"", "ü\n🚀\u0000"));
        return TensorFile.open(path).get();
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                        List.<Long>of(),
                        List.of(0L),
                        List.of(1L),
                        List.of(17L),
                        List.of(3L, 5L),
                        List.of(4L, 0L, 7L),
                        List.of(2L, 1L, 3L, 1L),
                        Collections.nCopies(64, 1L))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void everyShape(List<Long> shape) throws IOException {
        int length = Math.toIntExact(shape.stream().reduce(1L, (a, b) -> a * b));
        float[] floats = new float[length];
        double[] doubles = new double[length];
        long[] longs = new long[length];
        Random random = new Random(3);
        for (int i = 0; i < length; i++) {
            floats[i] = random.nextFloat();
            doubles[i] = random.nextGaussian();
            longs[i] = random.nextLong();
        }
        TensorFile file =
                written(Tensor.of("f", shape, floats), Tensor.of("d", shape, doubles), Tensor.of("l", shape, longs));
        assertThat(file.tensors().values())
                .allSatisfy(entry -> assertThat(entry.shape()).isEqualTo(shape));
        float[] f = new float[length];
        double[] d = new double[length];
        long[] l = new long[length];
        file.read("f", f);
        file.read("d", d);
        file.read("l", l);
        assertThat(f).isEqualTo(floats);
        assertThat(d).isEqualTo(doubles);
        assertThat(l).isEqualTo(longs);
        assertThat(file.metadata()).containsEntry("quote \"", "ü\n🚀\u0000").containsKeys("format", "crc32c");
    }

    @Test
    void everyBitOfFloats() throws IOException {
        int[] special = {
            0x80000000,
            0,
            1,
            0x807fffff,
            0x00800000,
            0x7f7fffff,
            0x7f800000,
            0xff800000,
            0x7fc00000,
            0xffc00000,
            0x7f800001,
            0xffbfffff,
            0x7fffffff,
            0xffffffff,
            0x7fc12345
        };
        float[] numbers = new float[LARGE];
        MemorySegment bits = MemorySegment.ofArray(numbers);
        Random random = new Random(5);
        for (int i = 0; i < LARGE; i++) {
            bits.setAtIndex(ValueLayout.JAVA_INT, i, i < special.length ? special[i] : random.nextInt());
        }
        float[] read = new float[LARGE];
        written(Tensor.of("f", numbers)).read("f", read);
        assertThat(MemorySegment.ofArray(read).mismatch(bits)).isEqualTo(-1);
    }

    @Test
    void everyBitOfDoubles() throws IOException {
        long[] special = {
            Long.MIN_VALUE,
            0,
            1,
            0x800fffffffffffffL,
            0x7ff0000000000000L,
            0xfff0000000000000L,
            0x7ff8000000000000L,
            0x7ff0000000000001L,
            0xfff7ffffffffffffL,
            0x7fffffffffffffffL,
            -1L
        };
        double[] numbers = new double[LARGE];
        MemorySegment bits = MemorySegment.ofArray(numbers);
        Random random = new Random(7);
        for (int i = 0; i < LARGE; i++) {
            bits.setAtIndex(ValueLayout.JAVA_LONG, i, i < special.length ? special[i] : random.nextLong());
        }
        double[] read = new double[LARGE];
        written(Tensor.of("d", numbers)).read("d", read);
        assertThat(MemorySegment.ofArray(read).mismatch(bits)).isEqualTo(-1);
    }

    @Test
    void memoryOutsideOfTheHeap() throws IOException {
        for (NumberType type : NumberType.values()) {
            try (Arena arena = Arena.ofConfined()) {
                long bytes = (long) LARGE * type.bytes();
                MemorySegment numbers = arena.allocate(bytes + 3).asSlice(3);
                byte[] random = new byte[(int) bytes];
                new Random(11).nextBytes(random);
                numbers.copyFrom(MemorySegment.ofArray(random));
                TensorFile file = written(Tensor.of("m", List.of((long) LARGE), type, numbers), Tensor.scalar("s", 5L));
                MemorySegment read = arena.allocate(bytes + 1).asSlice(1);
                file.read("m", type, read);
                assertThat(read.mismatch(numbers)).isEqualTo(-1);
            }
        }
    }

    @Test
    void sourcesAreAskedPieceByPiece() throws IOException {
        Tensor squares = Tensor.of("s", List.of((long) LARGE), NumberType.I64, (from, buffer) -> {
            for (long i = from; buffer.hasRemaining(); i++) {
                buffer.putLong(i * i);
            }
        });
        long[] read = new long[LARGE];
        written(squares).read("s", read);
        long[] expected = new long[LARGE];
        Arrays.setAll(expected, i -> (long) i * i);
        assertThat(read).isEqualTo(expected);
    }

    @Test
    void whatIsReadIsACopy() throws IOException {
        float[] numbers = {1, 2};
        TensorFile file = written(Tensor.of("f", numbers));
        float[] first = new float[2];
        file.read("f", first);
        first[0] = 9;
        numbers[1] = 9;
        float[] second = new float[2];
        file.read("f", second);
        assertThat(second).containsExactly(1, 2);
    }

    @Test
    void nothingAtAll() throws IOException {
        assertThat(written().tensors()).isEmpty();
    }

    @Test
    void readingTheWrongThing() throws IOException {
        TensorFile file = written(Tensor.of("f", List.of(2L, 2L), new float[4]), Tensor.scalar("step", 3L));
        assertThatThrownBy(() -> file.read("g", new float[4]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("t.safetensors has no tensor g");
        assertThatThrownBy(() -> file.read("f", new float[5])).hasMessage("tensor f is F32 [2, 2], not 5 x F32");
        assertThatThrownBy(() -> file.read("f", new double[2])).hasMessage("tensor f is F32 [2, 2], not 2 x F64");
        assertThatThrownBy(() -> file.read("step", new double[1])).hasMessage("tensor step is I64 [], not 1 x F64");
    }

    @Test
    void numbersAreNotTakenFromAnotherFile() throws IOException {
        TensorFile file = written(Tensor.of("f", new float[] {1, 2}));
        TensorFile other = written(Tensor.of("f", new float[] {3, 4}));
        assertThatThrownBy(() -> file.read("f", new float[2]))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("has been written anew since it was opened");
        float[] read = new float[2];
        other.read("f", read);
        assertThat(read).containsExactly(3, 4);
    }
}
