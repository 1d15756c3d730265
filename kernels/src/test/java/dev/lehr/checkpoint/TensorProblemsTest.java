package dev.lehr.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Files that are damaged or made to hurt.
class TensorProblemsTest {
    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("t"), bytes);
    }

    private static byte[] bytes(long length, String header, int numbers) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length + numbers)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .put(text)
                .array();
    }

    private String problems(byte[] bytes) throws IOException {
        Path path = file(bytes);
        return TensorFile.open(path)
                .getError()
                .map(problem -> problem.replace(path + ": ", ""))
                .mkString("\n");
    }

    static Stream<Arguments> headers() {
        String a = "\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}";
        return Stream.of(
                Arguments.of("[]", 0, "the header does not begin with {"),
                Arguments.of(" {}", 0, "the header does not begin with {"),
                Arguments.of("{x}", 0, "the header is not JSON: line 1, column 2: expected a key but found 'x'"),
                Arguments.of(
                        "{}x",
                        0,
                        "the header is not JSON: line 1, column 3: expected the end of the text but found 'x'"),
                Arguments.of("{}", 4, "the tensors end at byte 0, but there are 4 bytes of numbers"),
                Arguments.of("{\"__metadata__\":[]," + a + "}", 8, "the metadata is not an object"),
                Arguments.of("{\"__metadata__\":{\"k\":1}}", 0, "metadata \"k\" is not a text"),
                Arguments.of(
                        "{" + a + "," + a + "}",
                        8,
                        "the header is not JSON: line 1, column 55: the key \"a\" is there twice"),
                Arguments.of(
                        "{\"a\":1}", 0, "tensor \"a\" has no dtype, shape of whole numbers and data_offsets of two"),
                Arguments.of(
                        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2.5],\"data_offsets\":[0,8]}}",
                        8,
                        "tensor \"a\" has no dtype, shape of whole numbers and data_offsets of two"),
                Arguments.of(
                        "{\"a\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}}",
                        8,
                        "tensor \"a\" has no dtype, shape of whole numbers and data_offsets of two"),
                Arguments.of(
                        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4,8]}}",
                        8,
                        "tensor \"a\" has no dtype, shape of whole numbers and data_offsets of two"),
                Arguments.of(
                        "{\"a\":{\"dtype\":\"F33\",\"shape\":[2],\"data_offsets\":[0,8]}}",
                        8,
                        "tensor \"a\" has the unknown dtype \"F33\""),
                Arguments.of(
                        "{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}",
                        8,
                        "tensor \"a\" of F32 [3] takes 12 bytes, but its data_offsets are 0 to 8"),
                Arguments.of(
                        "{\"a\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,4]}}",
                        4,
                        "tensor \"a\" of F32 [0] takes 0 bytes, but its data_offsets are 0 to 4"),
                Arguments.of(
                        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,9007199254740992]}}",
                        8,
                        "tensor \"a\" of F32 [2] takes 8 bytes, but its data_offsets are 0 to 9007199254740992"),
                Arguments.of(
                        "{\"a\":{\"dtype\":\"F4\",\"shape\":[3],\"data_offsets\":[0,1]}}",
                        1,
                        "tensor \"a\" of F4 [3] takes 1.5 bytes, but its data_offsets are 0 to 1"),
                Arguments.of(
                        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,0]}}",
                        8,
                        "tensor \"a\" of F32 [2] takes 8 bytes, but its data_offsets are 8 to 0"),
                Arguments.of(
                        "{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,0]}}",
                        0,
                        "tensor \"a\" of F32 [4294967296, 4294967296] takes more bytes than there are,"
                                + " but its data_offsets are 0 to 0"),
                Arguments.of(
                        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2500000000],\"data_offsets\":[0,10000000000]}}",
                        900,
                        "the tensors end at byte 10000000000, but there are 900 bytes of numbers"),
                Arguments.of(
                        "{" + a + ",\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}}",
                        12,
                        "tensor \"b\" begins at byte 4, but the ones before it end at 8"),
                Arguments.of(
                        "{" + a + ",\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[12,20]}}",
                        20,
                        "tensor \"b\" begins at byte 12, but the ones before it end at 8"),
                Arguments.of(
                        "{\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[2,6]}," + a + "}",
                        8,
                        """
                        tensor "b" begins at byte 2, but the ones before it end at 8
                        the tensors end at byte 6, but there are 8 bytes of numbers"""),
                Arguments.of(
                        "{\"__metadata__\":{\"crc32c\":\"00000000\"}," + a + "}",
                        8,
                        "the checksum is 998cf0aa but should be \"00000000\""),
                Arguments.of(
                        "{\"a\":{},\"b\":{\"dtype\":\"X\",\"shape\":[],\"data_offsets\":[0,0]},\"__metadata__\":0}",
                        0,
                        """
                        tensor "a" has no dtype, shape of whole numbers and data_offsets of two
                        tensor "b" has the unknown dtype "X"
                        the metadata is not an object"""));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void says(String header, int numbers, String problems) throws IOException {
        assertThat(problems(bytes(header.getBytes(StandardCharsets.UTF_8).length, header, numbers)))
                .isEqualTo(problems);
    }

    @Test
    void lengthsOfHeadersThatCannotBe() throws IOException {
        assertThat(problems(new byte[7]))
                .isEqualTo("has only 7 bytes, fewer than the 8 that say how long its header is");
        assertThat(problems(bytes(2, "", 0)))
                .isEqualTo("says that its header has 2 bytes, but 0 follow and 10000000 are allowed");
        for (long length : new long[] {0, 1, 3, 10_000_001, Integer.MAX_VALUE, Long.MAX_VALUE, -1, Long.MIN_VALUE}) {
            assertThat(problems(bytes(length, "{}", 0)))
                    .isEqualTo("says that its header has " + Long.toUnsignedString(length)
                            + " bytes, but 2 follow and 10000000 are allowed");
        }
    }

    @Test
    void textThatIsNoUtf8() throws IOException {
        byte[] bytes = bytes(4, "{\"a}", 0);
        bytes[10] = (byte) 0xff;
        assertThat(problems(bytes)).isEqualTo("the header is not UTF-8");
    }

    @Test
    void problemsAreNotTooManyOrTooLong() throws IOException {
        String many = IntStream.range(0, 5_000)
                .mapToObj(i -> "\"" + i + "y".repeat(300) + "\":{}")
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(problems(bytes(many.length(), many, 0)).split("\n"))
                .hasSize(101)
                .allSatisfy(problem -> assertThat(problem).hasSizeLessThan(250))
                .endsWith("too many problems, the rest is left out");
        String dimensions =
                "{\"a\":{\"dtype\":\"F32\",\"data_offsets\":[0,4],\"shape\":[1" + ",1".repeat(400_000) + "]}}";
        assertThat(problems(bytes(dimensions.length(), dimensions, 4)))
                .isEqualTo("tensor \"a\" has 400001 dimensions, but 64 are allowed");
    }

    @Test
    void filesThatAreNone() {
        assertThat(TensorFile.open(folder).getError().mkString())
                .contains("cannot be read: ")
                .contains("not a file");
        assertThat(TensorFile.open(folder.resolve("none")).getError().mkString())
                .contains("NoSuchFile");
    }

    /// Empty ones have no place of their own, and may be named after what begins there.
    @Test
    void theHeaderMayHaveAnotherOrder() throws IOException {
        String header = "{\"late\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]},"
                + "\"none\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[4,4]},"
                + "\"early\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}";
        TensorFile file = TensorFile.open(file(bytes(header.length(), header, 12))).get();
        assertThat(file.tensors().keySet()).containsExactly("late", "none", "early");
    }

    @Test
    void typesThatAreNotWrittenAreStillLookedOver() throws IOException {
        String header = "{\"h\":{\"dtype\":\"BF16\",\"shape\":[2],\"data_offsets\":[0,4]},"
                + "\"x\":{\"dtype\":\"F6_E2M3\",\"shape\":[4],\"data_offsets\":[4,7]}}";
        TensorFile file =
                TensorFile.open(file(bytes(header.length(), header, 7))).get();
        assertThat(file.tensors())
                .isEqualTo(Map.of(
                        "h", new Header.Entry("BF16", List.of(2L), 0, 4),
                        "x", new Header.Entry("F6_E2M3", List.of(4L), 4, 7)));
    }
}
