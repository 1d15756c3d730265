package dev.lehr.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.ByteArrayOutputStream;
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

/// Pickles that are made to run something, to hang or to fill the memory.
class HostilePickleTest {
    private static final String PROTOCOL = "\u0080\u0002";

    @TempDir
    Path folder;

    private Validation<Seq<String>, TorchFile> open(Archive archive) throws IOException {
        Path path = folder.resolve("t.pt");
        Files.deleteIfExists(path);
        return TorchFile.open(Files.write(path, archive.bytes()));
    }

    private String problems(Archive archive) throws IOException {
        return open(archive)
                .getError()
                .map(problem -> problem.replace(folder.resolve("t.pt") + ": ", ""))
                .mkString("\n");
    }

    static Stream<Arguments> pickles() {
        return Stream.of(
                Arguments.of("", "byte 0: the pickle has no end"),
                Arguments.of("\u0080\u0004N.", "byte 0: the protocol is 4, but only 2 is allowed"),
                Arguments.of("N", "byte 1: the pickle has no end"),
                Arguments.of("X\u0003\0\0\0abc", "byte 8: the pickle has no end"),
                Arguments.of("J\0\0", "byte 0: the pickle ends within an operation"),
                Arguments.of("cos\nsystem", "byte 0: the pickle ends within an operation"),
                Arguments.of(".", "byte 0: a value is missing"),
                Arguments.of("(.", "byte 1: a value is missing"),
                Arguments.of("(q\0.", "byte 1: a value is missing"),
                Arguments.of("\u0085.", "byte 0: a value is missing"),
                Arguments.of("Kat.", "byte 2: a mark is missing"),
                Arguments.of("h\u0007.", "byte 0: nothing is remembered as 7"),
                Arguments.of("j\u00ff\u00ff\u00ff\u00ff.", "byte 0: nothing is remembered as 4294967295"),
                Arguments.of(
                        PROTOCOL + "cos\nsystem\nX\u0004\0\0\0boom\u0085R.",
                        "byte 2: the name \"os.system\" is not allowed"),
                Arguments.of(PROTOCOL + "cbuiltins\neval\nX\u0001\0\0\0xRcsubprocess\nPopen\n)\u0081}bu.", """
                        byte 2: the name "builtins.eval" is not allowed
                        byte 24: the name "subprocess.Popen" is not allowed
                        byte 46: a mark is missing"""),
                Arguments.of("ctorch\nload\n.", "byte 0: the name \"torch.load\" is not allowed"),
                Arguments.of("ctorch\nQInt8Storage\n.", "byte 0: the name \"torch.QInt8Storage\" is not allowed"),
                Arguments.of(
                        "ccollections\nOrderedDict\nK\u0001\u0085R.",
                        "byte 28: collections.OrderedDict is called in a way that is not allowed"),
                Arguments.of("N)R.", "byte 2: something is called that is not a function"),
                Arguments.of(
                        "ccollections\nOrderedDict\n)\u0081.", "byte 26: something is called that is not a function"),
                Arguments.of("ccollections\nOrderedDict\n)RRR.", "byte 27: a value is missing"),
                Arguments.of("ccollections\nOrderedDict\n.", "a name or a storage is not a value"),
                Arguments.of("]}b.", "byte 2: only dictionaries can be given attributes"),
                Arguments.of("}Na.", "byte 2: only lists can be added to"),
                Arguments.of("]NNs.", "byte 3: only dictionaries take pairs of keys and values"),
                Arguments.of("}(Nu.", "byte 3: only dictionaries take pairs of keys and values"),
                Arguments.of("}NNs.", "byte 3: a key of a dictionary is neither a text nor a whole number"),
                Arguments.of("}]Ns.", "byte 3: a key of a dictionary is neither a text nor a whole number"),
                Arguments.of("X\u00ff\u00ff\u00ff\u00ffabc.", "byte 0: a text has 4294967295 bytes, but 4 follow"),
                Arguments.of("X\0\0\0\u0080abc.", "byte 0: a text has 2147483648 bytes, but 4 follow"),
                Arguments.of("X\u0002\0\0\0\u00c3\u0028.", "byte 0: a text is not UTF-8"),
                Arguments.of("\u008a\u0009aaaaaaaaa.", "byte 0: a whole number has 9 bytes, but 8 are allowed"),
                Arguments.of("\u008b\u00ff\u00ff\u00ff\u007f.", "byte 0: operation 139 is not allowed"),
                Arguments.of("I1\n.", "byte 0: operation 73 is not allowed"),
                Arguments.of("P1\n.", "byte 0: operation 80 is not allowed"),
                Arguments.of("\u0082\u0001.", "byte 0: operation 130 is not allowed"),
                Arguments.of("]q\0h\0a.", "values within values are deeper than 100"),
                Arguments.of("}q\0K\u0001h\0s.", "values within values are deeper than 100"),
                Arguments.of("]q\0h\0\u0085a.", "values within values are deeper than 100"),
                Arguments.of("NQ.", "byte 1: a persistent id is not one of a storage"),
                Arguments.of(
                        Pickles.storage("FloatStorage", "1", 4) + ".", "byte 50: there is no entry \"a/data/1\""),
                Arguments.of(
                        Pickles.storage("FloatStorage", "../version", 4) + ".",
                        "byte 59: there is no entry \"a/data/../version\""),
                Arguments.of(
                        Pickles.storage("FloatStorage", "0", 5) + ".",
                        "byte 50: entry \"a/data/0\" should have 5 numbers of 4 bytes, but has 16 bytes"),
                Arguments.of(
                        Pickles.storage("LongStorage", "0", 4) + ".",
                        "byte 49: entry \"a/data/0\" should have 4 numbers of 8 bytes, but has 16 bytes"),
                Arguments.of(Pickles.storage("FloatStorage", "0", 4) + ".", "a name or a storage is not a value"));
    }

    @ParameterizedTest
    @MethodSource("pickles")
    void says(String pickle, String problem) throws IOException {
        String found = problems(Archive.of(pickle).with("a/data/0", new byte[16]));
        assertThat(found.replaceAll("data\\.pkl, (?=byte)|data\\.pkl: ", "")).isEqualTo(problem);
    }

    /// Lists within lists, each twice: few bytes, many values.
    @Test
    void valuesThatMultiply() throws IOException {
        StringBuilder pickle = new StringBuilder("]q\0");
        for (int i = 0; i < 90; i++) {
            pickle.append("h").append((char) i).append("\u0086q").append((char) (i + 1));
            pickle.insert(pickle.length() - 3, "h" + (char) i);
        }
        assertThat(problems(Archive.of(pickle + "."))).isEqualTo("data.pkl: there are more than 10000000 values");
    }

    @Test
    void tuplesWithinTuples() throws IOException {
        assertThat(open(Archive.of("N" + "\u0085".repeat(99) + ".")).isValid()).isTrue();
        assertThat(problems(Archive.of("N" + "\u0085".repeat(100_000) + ".")))
                .isEqualTo("data.pkl: values within values are deeper than 100");
    }

    @Test
    void operationsWithoutEnd() throws IOException {
        for (String operation : new String[] {"}", "(t"}) {
            String pickle = operation.repeat(Unpickler.OPERATIONS + 1);
            assertThat(problems(Archive.of(pickle))).isEqualTo("data.pkl has more than 4000000 operations");
        }
        assertThat(problems(Archive.of(new byte[(32 << 20) + 1]))).isEqualTo("data.pkl has more than 33554432 bytes");
    }

    @Test
    void namesWithoutEnd() throws IOException {
        String found = problems(Archive.of("cx\n" + "y".repeat(10_000_000) + "\n."));
        assertThat(found).startsWith("data.pkl, byte 0: the name \"x.yyyyyyyy").hasSizeLessThan(200);
        assertThat(problems(Archive.of("cx\ny\n".repeat(1_000) + ".")).split("\n"))
                .hasSize(101)
                .endsWith("too many problems, the rest is left out");
    }

    /// Texts with the same hash code would make a dictionary slow that compares them one by one.
    @Test
    void keysOfTheSameHashCode() throws IOException {
        ByteArrayOutputStream pickle = new ByteArrayOutputStream();
        pickle.writeBytes("}(".getBytes(StandardCharsets.US_ASCII));
        int bits = 14;
        for (int i = 0; i < 1 << bits; i++) {
            pickle.writeBytes(new byte[] {'X', 2 * 14, 0, 0, 0});
            for (int bit = 0; bit < bits; bit++) {
                pickle.writeBytes(((i >> bit & 1) == 0 ? "Aa" : "BB").getBytes(StandardCharsets.US_ASCII));
            }
            pickle.write('N');
        }
        pickle.writeBytes("u.".getBytes(StandardCharsets.US_ASCII));
        TorchValue value = open(Archive.of(pickle.toByteArray())).get().value();
        assertThat(((TorchValue.Dict) value).members()).hasSize(1 << bits);
    }
}
