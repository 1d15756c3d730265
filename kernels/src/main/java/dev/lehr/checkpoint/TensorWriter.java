package dev.lehr.checkpoint;

import dev.lehr.check.Check;
import dev.lehr.text.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;

/// Writes safetensors files.
public final class TensorWriter {
    private TensorWriter() {}

    /// Writes `tensors` to `path`, whole or not at all, a piece at a time.
    ///
    /// They are ordered as safetensors' own writer does: wider types first, then by name. A link at `path` is
    /// replaced by the file.
    ///
    /// @param metadata texts that go with them; a checksum is added under `crc32c`
    /// @throws IllegalArgumentException if two tensors have the same name, if a name or a text of the metadata
    ///     has half of a surrogate pair, or if the header would be longer than [TensorFile#open] takes
    /// @throws IOException if the file cannot be written; what was there before is there still
    public static void write(Path path, List<Tensor> tensors, Map<String, String> metadata) throws IOException {
        List<Tensor> ordered = new ArrayList<>(tensors);
        ordered.sort(
                Comparator.comparing((Tensor tensor) -> -tensor.type().bytes()).thenComparing(Tensor::name));
        Set<String> names = new HashSet<>();
        for (Tensor tensor : ordered) {
            if (!names.add(tensor.name())) {
                throw new IllegalArgumentException("two tensors are called " + tensor.name());
            }
        }
        CRC32C sum = new CRC32C();
        ByteBuffer unsummed = header(ordered, metadata, Checksum.NONE);
        sum.update(unsummed.slice(Long.BYTES, unsummed.limit() - Long.BYTES));
        WholeFile.write(path, channel -> {
            Chunks.write(channel, unsummed);
            ByteBuffer buffer = Chunks.buffer(Chunks.SIZE);
            for (Tensor tensor : ordered) {
                Chunks.each(tensor, buffer, (chunk, _) -> {
                    sum.update(chunk.duplicate());
                    Chunks.write(channel, chunk);
                });
            }
            Chunks.write(channel, 0, header(ordered, metadata, Checksum.text(sum)));
        });
    }

    /// The header and its length. Its own length does not depend on the checksum.
    private static ByteBuffer header(List<Tensor> tensors, Map<String, String> metadata, String sum) {
        byte[] json = encoded(json(tensors, metadata, sum).toString());
        byte[] padded = Arrays.copyOf(json, (json.length + 7) / 8 * 8);
        Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        if (padded.length > Header.LONGEST) {
            throw new IllegalArgumentException(
                    "the header has " + padded.length + " bytes, but " + Header.LONGEST + " are allowed");
        }
        return ByteBuffer.allocate(Long.BYTES + padded.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(padded.length)
                .put(padded)
                .flip();
    }

    private static Json json(List<Tensor> tensors, Map<String, String> metadata, String sum) {
        Map<String, Json> texts = new LinkedHashMap<>();
        metadata.forEach((key, value) -> texts.put(checked(key), new Json.Str(checked(value))));
        texts.put(Checksum.KEY, new Json.Str(sum));
        Map<String, Json> members = new LinkedHashMap<>();
        members.put(Header.METADATA, new Json.Obj(texts));
        long offset = 0;
        for (Tensor tensor : tensors) {
            Map<String, Json> info = new LinkedHashMap<>();
            info.put("dtype", new Json.Str(tensor.type().name()));
            info.put("shape", numbers(tensor.shape()));
            info.put("data_offsets", numbers(List.of(offset, offset + tensor.bytes())));
            members.put(checked(tensor.name()), new Json.Obj(info));
            offset += tensor.bytes();
        }
        return new Json.Obj(members);
    }

    private static Json numbers(List<Long> values) {
        return new Json.Arr(
                values.stream().map(value -> (Json) new Json.Num(value)).toList());
    }

    /// Half of a surrogate pair is in no file: JSON could say it, but its readers do not take it.
    private static String checked(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw Check.failure("text", "be of whole characters", Check.quoted(text));
        }
        return text;
    }

    private static byte[] encoded(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
