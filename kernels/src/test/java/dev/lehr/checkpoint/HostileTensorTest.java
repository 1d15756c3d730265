package dev.lehr.checkpoint;

import static dev.lehr.checkpoint.Pickles.tensor;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Tensors that say that they are where their storage is not.
class HostileTensorTest {
    @TempDir
    Path folder;

    /// The file has a storage of four floats.
    private Validation<Seq<String>, TorchFile> open(String tensor) throws IOException {
        return open(Archive.of(tensor + ".").with("a/data/0", new byte[16]));
    }

    private Validation<Seq<String>, TorchFile> open(Archive archive) throws IOException {
        Path path = folder.resolve("t.pt");
        Files.deleteIfExists(path);
        return TorchFile.open(Files.write(path, archive.bytes()));
    }

    private String problems(Validation<Seq<String>, TorchFile> file) {
        return file.getError()
                .map(problem -> problem.replace(folder.resolve("t.pt") + ": ", ""))
                .mkString("\n");
    }

    static Stream<Arguments> tensors() {
        return Stream.of(
                Arguments.of(tensor("K\u0001K\u0004\u0085K\u0001\u0085"), outside("[4] with strides [1] from 1")),
                Arguments.of(tensor("K\0K\u0002\u0085K\u0004\u0085"), outside("[2] with strides [4] from 0")),
                Arguments.of(tensor("K\0K\u0009\u0085K\0\u0085"), outside("[9] with strides [0] from 0")),
                Arguments.of(
                        tensor("K\0J\u00ff\u00ff\u00ff\u00ff\u0085K\u0001\u0085"),
                        outside("[-1] with strides [1] from 0")),
                Arguments.of(
                        tensor("K\u0003K\u0002\u0085J\u00ff\u00ff\u00ff\u00ff\u0085"),
                        outside("[2] with strides [-1] from 3")),
                Arguments.of(
                        tensor("J\u00ff\u00ff\u00ff\u00ffK\u0001\u0085K\u0001\u0085"),
                        outside("[1] with strides [1] from -1")),
                Arguments.of(
                        tensor("K\0K\u0002\u0085\u008a\u0008\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u007f\u0085"),
                        outside("[2] with strides [9223372036854775807] from 0")),
                Arguments.of(
                        tensor("K\0\u008a\u0008\0\0\0\0\0\0\0\u0040"
                                + "\u008a\u0008\0\0\0\0\0\0\0\u0040\u0086K\u0001K\u0001\u0086"),
                        outside("[4611686018427387904, 4611686018427387904] with strides [1, 1] from 0")),
                Arguments.of(
                        tensor("\u008a\u0008\0\0\0\0\0\0\0\u0040K\u0002\u0085"
                                + "\u008a\u0008\0\0\0\0\0\0\0\u0040\u0085"),
                        outside("[2] with strides [4611686018427387904] from 4611686018427387904")),
                Arguments.of(
                        tensor("K\0J\0\0\0\u0040J\0\0\0\u0040K\0\u0087K\u0001K\u0001K\u0001\u0087"),
                        outside("[1073741824, 1073741824, 0] with strides [1, 1, 1] from 0")),
                Arguments.of(
                        tensor("K\0(" + "K\u0001".repeat(65) + "t(" + "K\u0001".repeat(65) + "t"),
                        "a tensor has 65 lengths and 65 strides, but as many of both and at most 64 are allowed"),
                Arguments.of(
                        tensor("K\0K\u0001\u0085K\u0001K\u0001\u0086"),
                        "a tensor has 1 lengths and 2 strides, but as many of both and at most 64 are allowed"),
                Arguments.of(tensor("K\0NK\u0001\u0085"), "a shape or strides are not whole numbers"),
                Arguments.of(tensor("NK\u0001\u0085K\u0001\u0085"), "a tensor has no storage and offset"),
                Arguments.of(
                        Pickles.REBUILD + "(NtR",
                        "torch._utils._rebuild_tensor_v2 is called in a way that is not allowed"));
    }

    private static String outside(String tensor) {
        return "a tensor of " + tensor + " on is not within the 4 numbers of its storage";
    }

    @ParameterizedTest
    @MethodSource("tensors")
    void says(String pickle, String problem) throws IOException {
        assertThat(problems(open(pickle))).isEqualTo("data.pkl, byte " + pickle.lastIndexOf('R') + ": " + problem);
    }

    @Test
    void atTheEdgesOfTheStorage() throws IOException {
        for (String fits : new String[] {
            "K\0K\u0004\u0085K\u0001\u0085", "K\u0003K\u0001\u0085K\u0063\u0085", "K\u0001K\u0002\u0085K\u0002\u0085",
            "K\u0003))", "K\u0004K\0\u0085K\u0001\u0085", "K\0K\u0002K\u0002\u0086K\u0001K\u0002\u0086",
            "K\0K\u0004\u0085K\0\u0085", "K\0(" + "K\u0001".repeat(64) + "t(" + "K\u0001".repeat(64) + "t"
        }) {
            assertThat(open(tensor(fits)).isValid()).as(fits).isTrue();
        }
    }

    /// What else can be said of a tensor, as the last of seven arguments: nothing is taken, something is not.
    @Test
    void metadata() throws IOException {
        String six = tensor("K\0K\u0004\u0085K\u0001\u0085").replaceFirst("tR$", "");
        for (String nothing : new String[] {"}", "N"}) {
            assertThat(open(six + nothing + "tR").isValid()).as(nothing).isTrue();
        }
        for (String something : new String[] {"}X\u0001\0\0\0aNs", "K\u0001", ")"}) {
            assertThat(problems(open(six + something + "tR")))
                    .as(something)
                    .endsWith("torch._utils._rebuild_tensor_v2 is called in a way that is not allowed");
        }
    }

    @Test
    void bothOrdersOfBytes() throws IOException {
        byte[] numbers = {0, 0, 0, 1, 0, 0, 0, 2, 0x3f, (byte) 0x80, 0, 0, 0x40, 0, 0, 0};
        Archive archive = Archive.of(tensor("K\u0002K\u0002\u0085K\u0001\u0085") + ".")
                .with("a/byteorder", "big".getBytes(StandardCharsets.US_ASCII))
                .with("a/data/0", numbers);
        TorchFile file = open(archive).get();
        float[] floats = new float[2];
        double[] doubles = new double[2];
        file.read((TorchValue.Stored) file.value(), floats);
        file.read((TorchValue.Stored) file.value(), doubles);
        assertThat(floats).containsExactly(1, 2);
        assertThat(doubles).containsExactly(1, 2);
        assertThat(problems(open(archive.with("a/byteorder", (byte) 'x')))).isEqualTo("the byte order is \"x\"");
    }
}
