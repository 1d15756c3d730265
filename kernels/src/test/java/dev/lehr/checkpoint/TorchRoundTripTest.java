package dev.lehr.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lehr.checkpoint.TorchValue.Given;
import dev.lehr.checkpoint.TorchValue.Int;
import dev.lehr.checkpoint.TorchValue.Items;
import dev.lehr.checkpoint.TorchValue.None;
import dev.lehr.checkpoint.TorchValue.Real;
import dev.lehr.checkpoint.TorchValue.Stored;
import dev.lehr.checkpoint.TorchValue.Text;
import dev.lehr.checkpoint.TorchValue.Truth;
import dev.lehr.checkpoint.TorchValue.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is written for PyTorch is read again.
class TorchRoundTripTest {
    private static final int LARGE = Chunks.SIZE / 4 + 11;

    @TempDir
    Path folder;

    private TorchFile written(TorchValue value) throws IOException {
        Path path = folder.resolve("t.pt");
        TorchWriter.write(path, value);
        return TorchFile.open(path).get();
    }

    static Stream<TorchValue> values() {
        return Stream.of(
                new None(),
                new Truth(true),
                new Truth(false),
                new Text(""),
                new Text("ü\n🚀\u0000'"),
                new Real(-0.0),
                new Real(Double.NaN),
                new Real(Double.MIN_VALUE),
                new Items(List.of()),
                new Tuple(List.of()),
                new Tuple(List.of(new Int(1))),
                new Tuple(List.of(new Int(1), new Int(2))),
                new Tuple(List.of(new Int(1), new Int(2), new Int(3))),
                new Tuple(List.of(new Int(1), new Int(2), new Int(3), new Items(List.of(new Tuple(List.of()))))),
                TorchValue.dict(Map.of()),
                new TorchValue.Dict(Map.of(new Int(-1), new Text("a"), new Text("a"), new Int(-1))),
                new Items(Stream.of(
                                0L,
                                1L,
                                255L,
                                256L,
                                65_535L,
                                65_536L,
                                -1L,
                                (long) Integer.MAX_VALUE,
                                1L + Integer.MAX_VALUE,
                                (long) Integer.MIN_VALUE,
                                Integer.MIN_VALUE - 1L,
                                Long.MAX_VALUE,
                                Long.MIN_VALUE)
                        .map(whole -> (TorchValue) new Int(whole))
                        .toList()),
                new Items(IntStream.range(0, 1_000)
                        .mapToObj(i -> (TorchValue) new Text("slot " + i % 700))
                        .toList()));
    }

    @ParameterizedTest
    @MethodSource("values")
    void values(TorchValue value) throws IOException {
        assertThat(written(value).value()).isEqualTo(value);
    }

    @Test
    void aModel() throws IOException {
        float[] weight = new float[LARGE];
        double[] bias = new double[LARGE];
        Random random = new Random(29);
        for (int i = 0; i < LARGE; i++) {
            weight[i] = Float.intBitsToFloat(random.nextInt());
            bias[i] = Double.longBitsToDouble(random.nextLong());
        }
        TorchFile file = written(TorchModel.of(List.of(
                Tensor.of("weight", List.of(1L, (long) LARGE), weight),
                Tensor.of("bias", bias),
                Tensor.scalar("count", -3L),
                Tensor.of("none", List.of(2L, 0L, 3L), new float[0]))));
        Map<String, Stored> model = file.model().get();
        assertThat(model.keySet()).containsExactly("weight", "bias", "count", "none");
        assertThat(model.get("weight").shape()).containsExactly(1L, (long) LARGE);
        assertThat(model.get("none").strides()).containsExactly(3L, 3L, 1L);
        float[] w = new float[LARGE];
        double[] b = new double[LARGE];
        double[] widened = new double[LARGE];
        file.read(model.get("weight"), w);
        file.read(model.get("bias"), b);
        file.read(model.get("weight"), widened);
        assertThat(MemorySegment.ofArray(w).mismatch(MemorySegment.ofArray(weight)))
                .isEqualTo(-1);
        assertThat(MemorySegment.ofArray(b).mismatch(MemorySegment.ofArray(bias)))
                .isEqualTo(-1);
        assertThat(widened[LARGE - 1]).isEqualTo(weight[LARGE - 1]);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment outside = arena.allocate(4L * LARGE);
            file.read(model.get("weight"), NumberType.F32, outside);
            assertThat(outside.mismatch(MemorySegment.ofArray(weight))).isEqualTo(-1);
        }
        long[] count = new long[1];
        file.read(model.get("count"), count);
        assertThat(count).containsExactly(-3);
    }

    @Test
    void numbersAreNotTakenFromAnotherFile() throws IOException {
        TorchValue value = new Given(Tensor.of("t", new float[] {1, 2}));
        TorchFile file = written(value);
        written(value);
        assertThatThrownBy(() -> file.read((Stored) file.value(), new float[2]))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("has been written anew since it was opened");
    }

    @Test
    void anOptimizer() throws IOException {
        Map<Long, Map<String, TorchValue>> state = new LinkedHashMap<>();
        for (long number = 0; number < 300; number++) {
            Map<String, TorchValue> slots = new LinkedHashMap<>();
            slots.put("step", new Given(Tensor.scalar("step", 7f)));
            slots.put("exp_avg", new Given(Tensor.of("exp_avg", new float[] {number, -number})));
            state.put(number, slots);
        }
        Map<String, TorchValue> options = new LinkedHashMap<>();
        options.put("lr", new Real(0.1));
        options.put("betas", new Tuple(List.of(new Real(0.9), new Real(0.999))));
        options.put("foreach", new None());
        List<Long> numbers = new ArrayList<>(state.keySet());
        TorchOptimizer given = new TorchOptimizer(
                state,
                List.of(
                        new TorchOptimizer.Group(options, numbers.subList(0, 200)),
                        new TorchOptimizer.Group(options, numbers.subList(200, 300))));
        TorchFile file = written(given.value());
        TorchOptimizer read = file.optimizer().get();
        assertThat(read.groups()).isEqualTo(given.groups());
        assertThat(read.state().keySet()).isEqualTo(state.keySet());
        float[] average = new float[2];
        file.read((Stored) read.state().get(299L).get("exp_avg"), average);
        assertThat(average).containsExactly(299, -299);
    }

    @Test
    void isAZipFileLikeThoseOfPyTorch() throws IOException {
        Path path = folder.resolve("t.pt");
        TorchWriter.write(path, TorchModel.of(List.of(Tensor.of("a", new float[] {1}), Tensor.of("b", new float[] {2
        }))));
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName).collect(Collectors.toList()))
                    .containsExactly(
                            "archive/data.pkl",
                            "archive/byteorder",
                            "archive/data/0",
                            "archive/data/1",
                            "archive/version");
            assertThat(zip.stream())
                    .allSatisfy(entry -> assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED));
            try (InputStream version = zip.getInputStream(zip.getEntry("archive/version"))) {
                assertThat(new String(version.readAllBytes(), StandardCharsets.US_ASCII))
                        .isEqualTo("3\n");
            }
            try (InputStream second = zip.getInputStream(zip.getEntry("archive/data/1"))) {
                assertThat(second.readAllBytes()).containsExactly(0, 0, 0, 0x40);
            }
        }
        int header = 0;
        for (String name : List.of("data.pkl", "byteorder", "data/0", "data/1", "version")) {
            assertThat(bytes.getInt(header)).as(name).isEqualTo(0x04034b50);
            int begin = header + 30 + bytes.getShort(header + 26) + bytes.getShort(header + 28);
            assertThat(begin % 64).as(name).isZero();
            header = begin + (int) bytes.getLong(header + 30 + bytes.getShort(header + 26) + 4);
        }
    }

    @Test
    void theSameContentIsTheSameFile() throws IOException {
        Path path = folder.resolve("t.pt");
        TorchWriter.write(path, new Text("x"));
        byte[] first = Files.readAllBytes(path);
        TorchWriter.write(path, new Text("x"));
        assertThat(path).hasBinaryContent(first);
    }

    @Test
    void refusesWhatItCannotWrite() throws IOException {
        Path path = folder.resolve("t.pt");
        assertThatThrownBy(() -> TorchWriter.write(path, new Text("\ud800")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("text must be of whole characters but was \"\\ud800\"");
        assertThatThrownBy(
                        () -> TorchWriter.write(path, new Stored("a", TorchType.FLOAT32, 0, List.of(1L), List.of(1L))))
                .hasMessageStartingWith("tensor must be read before it is written but was Stored");
        assertThatThrownBy(() -> TorchModel.of(List.of(Tensor.scalar("a", 1f), Tensor.scalar("a", 2f))))
                .hasMessage("two tensors are called a");
        Map<TorchValue, TorchValue> real = Map.of(new Real(1), new None());
        assertThatThrownBy(() -> new TorchValue.Dict(real))
                .hasMessage("a key must be a text or a whole number but was Real[value=1.0]");
        assertThatThrownBy(() -> TorchWriter.write(
                        path,
                        new Given(Tensor.of("t", List.of(2L), NumberType.F64, (_, buffer) -> buffer.putDouble(1)))))
                .isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void thePickleOfATensor() {
        PickleWriter writer = new PickleWriter(new Items(
                List.of(new Given(Tensor.of("t", List.of(2L, 300L), new double[600])), new Text("cpu"))));
        assertThat(new String(writer.pickle(), StandardCharsets.ISO_8859_1))
                .isEqualTo("\u0080\u0002](ctorch._utils\n_rebuild_tensor_v2\nq\u0000((X\u0007\0\0\0storageq\u0001"
                        + "ctorch\nDoubleStorage\nq\u0002X\u0001\0\0\0000q\u0003X\u0003\0\0\0cpuq\u0004"
                        + "J\u0058\u0002\0\0tQK\0K\u0002J\u002c\u0001\0\0\u0086J\u002c\u0001\0\0K\u0001\u0086\u0089"
                        + "ccollections\nOrderedDict\nq\u0005)RtRh\u0004e.");
    }
}
