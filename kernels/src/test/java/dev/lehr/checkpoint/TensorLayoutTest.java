package dev.lehr.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bytes on the disk, as the format's own readers expect them.
class TensorLayoutTest {
    @TempDir
    Path folder;

    @Test
    void isThatOfSafetensors() throws IOException {
        Path path = folder.resolve("t");
        TensorWriter.write(
                path,
                List.of(
                        Tensor.of("b", List.of(1L, 3L), new float[] {1, -0.0f, 2}),
                        Tensor.of("a", List.of(0L, 2L), new float[0]),
                        Tensor.of("z", new double[] {0.5}),
                        Tensor.scalar("step", 258L)),
                Map.of("k", "v"));
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        int length = (int) bytes.getLong();
        assertThat(length % 8).isZero();
        byte[] header = new byte[length];
        bytes.get(header);
        ByteBuffer data = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        CRC32C sum = new CRC32C();
        String text = new String(header, StandardCharsets.UTF_8);
        sum.update(
                text.replaceFirst("(?<=\"crc32c\":\")[0-9a-f]{8}", "00000000").getBytes(StandardCharsets.UTF_8));
        sum.update(data.duplicate());
        assertThat(text.stripTrailing())
                .isEqualTo("{\"__metadata__\":{\"k\":\"v\",\"crc32c\":\"" + Checksum.text(sum) + "\"},"
                        + "\"step\":{\"dtype\":\"I64\",\"shape\":[],\"data_offsets\":[0,8]},"
                        + "\"z\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[8,16]},"
                        + "\"a\":{\"dtype\":\"F32\",\"shape\":[0,2],\"data_offsets\":[16,16]},"
                        + "\"b\":{\"dtype\":\"F32\",\"shape\":[1,3],\"data_offsets\":[16,28]}}");
        assertThat(text.substring(text.stripTrailing().length())).matches(" {0,7}");
        assertThat(data.remaining()).isEqualTo(28);
        assertThat(data.getLong()).isEqualTo(258);
        assertThat(data.getDouble()).isEqualTo(0.5);
        assertThat(data.getInt()).isEqualTo(0x3f800000);
        assertThat(data.getInt()).isEqualTo(0x80000000);
        assertThat(data.getFloat()).isEqualTo(2);
    }

    @Test
    void theLongestHeader() throws IOException {
        Path path = folder.resolve("t");
        int around = "{'__metadata__':{'k':'','crc32c':'00000000'}}".length();
        String longest = "x".repeat((int) Header.LONGEST - around);
        TensorWriter.write(path, List.of(), Map.of("k", longest));
        assertThat(TensorFile.open(path).get().metadata()).containsEntry("k", longest);
        assertThatThrownBy(() -> TensorWriter.write(path, List.of(), Map.of("k", longest + "x")))
                .hasMessage("the header has 10000008 bytes, but 10000000 are allowed");
    }

    @Test
    void refusesWhatItCouldNotReadAgain() {
        Path path = folder.resolve("t");
        assertThatThrownBy(() -> TensorWriter.write(
                        path, List.of(Tensor.scalar("s", 1L), Tensor.of("s", new float[1])), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two tensors are called s");
        assertThatThrownBy(() -> TensorWriter.write(path, List.of(), Map.of("k", "\ud800")))
                .hasMessage("text must be of whole characters but was \"\\ud800\"");
        assertThatThrownBy(() -> TensorWriter.write(path, List.of(Tensor.scalar("\udc00", 1L)), Map.of()))
                .hasMessage("text must be of whole characters but was \"\\udc00\"");
        assertThatThrownBy(() -> TensorWriter.write(path, List.of(), Map.of("k", "x".repeat(10_000_000))))
                .hasMessageStartingWith("the header has 100000");
        assertThat(folder).isEmptyDirectory();
    }
}
