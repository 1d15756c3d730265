package dev.lehr.checkpoint;

import dev.lehr.text.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;

/// Writes safetensors files.
public final class TensorWriter {
    /// The key of the checksum in the metadata.
    static final String CHECKSUM = "crc32c";

    private static final int CHUNK = 1 << 20;

    private TensorWriter() {}

    /// Writes `tensors` to `path`, whole or not at all.
    ///
    /// They are ordered as safetensors' own writer does: wider types first, then by name.
    ///
    /// @param metadata texts that go with them
    /// @throws IllegalArgumentException if two tensors have the same name
    /// @throws IOException if the file cannot be written; what was there before is there still
    public static void write(Path path, List<Tensor> tensors, Map<String, String> metadata) throws IOException {
        List<Tensor> ordered = new ArrayList<>(tensors);
        ordered.sort(Comparator.comparing((Tensor tensor) -> -tensor.type().bytes()).thenComparing(Tensor::name));
        Set<String> names = new HashSet<>();
        for (Tensor tensor : ordered) {
            if (!names.add(tensor.name())) {
                throw new IllegalArgumentException("two tensors are called " + tensor.name());
            }
        }
        Map<String, String> complete = new LinkedHashMap<>(metadata);
        complete.put(CHECKSUM, checksum(ordered));
        byte[] header = header(ordered, complete);
        WholeFile.write(path, channel -> {
            ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            writeAll(channel, length.putLong(header.length).flip());
            writeAll(channel, ByteBuffer.wrap(header));
            eachChunk(ordered, chunk -> writeAll(channel, chunk));
        });
    }

    private static byte[] header(List<Tensor> tensors, Map<String, String> metadata) {
        Map<String, Json> members = new LinkedHashMap<>();
        Map<String, Json> texts = new LinkedHashMap<>();
        metadata.forEach((key, value) -> texts.put(key, new Json.Str(value)));
        members.put("__metadata__", new Json.Obj(texts));
        long offset = 0;
        for (Tensor tensor : tensors) {
            Map<String, Json> info = new LinkedHashMap<>();
            info.put("dtype", new Json.Str(tensor.type().name()));
            info.put("shape", numbers(tensor.shape()));
            info.put("data_offsets", numbers(List.of(offset, offset + tensor.bytes())));
            members.put(tensor.name(), new Json.Obj(info));
            offset += tensor.bytes();
        }
        byte[] json = new Json.Obj(members).toString().getBytes(StandardCharsets.UTF_8);
        byte[] padded = new byte[(json.length + 7) / 8 * 8];
        java.util.Arrays.fill(padded, (byte) ' ');
        System.arraycopy(json, 0, padded, 0, json.length);
        return padded;
    }

    private static Json numbers(List<Long> values) {
        return new Json.Arr(values.stream().map(value -> (Json) new Json.Num(value)).toList());
    }

    private static String checksum(List<Tensor> tensors) throws IOException {
        CRC32C sum = new CRC32C();
        eachChunk(tensors, sum::update);
        return text(sum);
    }

    static String text(CRC32C sum) {
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }

    /// Something that is done with a piece of the numbers.
    @FunctionalInterface
    private interface Sink {
        void take(ByteBuffer chunk) throws IOException;
    }

    private static void eachChunk(List<Tensor> tensors, Sink sink) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        for (Tensor tensor : tensors) {
            for (int from = 0; from < tensor.length(); ) {
                buffer.clear();
                from += tensor.put(from, buffer);
                sink.take(buffer);
            }
        }
    }

    private static void writeAll(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }
}
