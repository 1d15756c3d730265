package dev.lehr.checkpoint;

import dev.lehr.text.Json;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The header of a safetensors file.
///
/// @param tensors what is in the file, by name
/// @param metadata texts that go with it
public record Header(Map<String, Entry> tensors, Map<String, String> metadata) {
    /// The longest header that is read; safetensors allows ten times as much.
    static final long LONGEST = 10_000_000;

    private static final String METADATA = "__metadata__";

    /// Bits of a number of each type that safetensors knows.
    private static final Map<String, Integer> BITS = Map.ofEntries(
            Map.entry("BOOL", 8), Map.entry("U8", 8), Map.entry("I8", 8), Map.entry("F8_E5M2", 8),
            Map.entry("F8_E4M3", 8), Map.entry("I16", 16), Map.entry("U16", 16), Map.entry("F16", 16),
            Map.entry("BF16", 16), Map.entry("I32", 32), Map.entry("U32", 32), Map.entry("F32", 32),
            Map.entry("F64", 64), Map.entry("I64", 64), Map.entry("U64", 64), Map.entry("C64", 64));

    public Header {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /// Where a tensor is, and what it is.
    ///
    /// @param type such as `F32`
    /// @param shape how long it is in each dimension
    /// @param begin the first byte, counted from the end of the header
    /// @param end the byte behind the last
    public record Entry(String type, List<Long> shape, long begin, long end) {
        public Entry {
            shape = List.copyOf(shape);
        }

        /// `F32 [10, 64]`.
        @Override
        public String toString() {
            return type + " " + shape;
        }
    }

    /// Reads a header that `size` bytes of numbers follow.
    static Validation<Seq<String>, Header> parse(ByteBuffer bytes, long size) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return Json.parse(text)
                    .mapError(problems -> problems.map(problem -> "the header is not JSON: " + problem))
                    .flatMap(json -> json instanceof Json.Obj(Map<String, Json> members)
                            ? new Reader(size).read(members)
                            : Validation.invalid(Vector.of("the header is not an object")));
        } catch (CharacterCodingException e) {
            return Validation.invalid(Vector.of("the header is not UTF-8"));
        }
    }

    /// Reads the members of a header, and keeps what is wrong with them.
    private static final class Reader {
        private final long size;
        private final List<String> problems = new ArrayList<>();
        private final Map<String, Entry> tensors = new LinkedHashMap<>();
        private final Map<String, String> metadata = new LinkedHashMap<>();

        Reader(long size) {
            this.size = size;
        }

        Validation<Seq<String>, Header> read(Map<String, Json> members) {
            members.forEach((name, json) -> {
                if (name.equals(METADATA)) {
                    readMetadata(json);
                } else {
                    readTensor(name, json).ifPresent(entry -> tensors.put(name, entry));
                }
            });
            if (problems.isEmpty()) {
                checkPlaces();
            }
            return problems.isEmpty()
                    ? Validation.valid(new Header(tensors, metadata))
                    : Validation.invalid(Vector.ofAll(problems));
        }

        private void readMetadata(Json json) {
            if (json instanceof Json.Obj(Map<String, Json> members)) {
                members.forEach((key, value) -> {
                    if (value instanceof Json.Str(String text)) {
                        metadata.put(key, text);
                    } else {
                        problems.add("metadata " + key + " is not a text");
                    }
                });
            } else {
                problems.add("the metadata is not an object");
            }
        }

        private Optional<Entry> readTensor(String name, Json json) {
            if (json instanceof Json.Obj(Map<String, Json> members)
                    && members.get("dtype") instanceof Json.Str(String type)
                    && members.get("shape") instanceof Json.Arr(List<Json> shape)
                    && members.get("data_offsets") instanceof Json.Arr(List<Json> offsets)) {
                Optional<List<Long>> lengths = wholes(shape);
                Optional<List<Long>> range = wholes(offsets);
                if (lengths.isPresent() && range.isPresent() && range.get().size() == 2) {
                    return check(name, new Entry(type, lengths.get(), range.get().get(0), range.get().get(1)));
                }
            }
            problems.add("tensor " + name + " has no dtype, shape of whole numbers and data_offsets of two");
            return Optional.empty();
        }

        private static Optional<List<Long>> wholes(List<Json> values) {
            List<Long> wholes = new ArrayList<>();
            for (Json value : values) {
                if (!(value instanceof Json.Num(double number)) || number < 0 || number > 0x1p53 || number != Math.rint(number)) {
                    return Optional.empty();
                }
                wholes.add((long) number);
            }
            return Optional.of(wholes);
        }

        private Optional<Entry> check(String name, Entry entry) {
            Integer bits = BITS.get(entry.type());
            if (bits == null) {
                problems.add("tensor " + name + " has the unknown dtype " + entry.type());
                return Optional.empty();
            }
            BigInteger needed = entry.shape().stream()
                    .map(BigInteger::valueOf)
                    .reduce(BigInteger.valueOf(bits / 8), BigInteger::multiply);
            if (!needed.equals(BigInteger.valueOf(entry.end() - entry.begin()))) {
                problems.add("tensor " + name + " of " + entry + " takes " + needed + " bytes, but its data_offsets are "
                        + entry.begin() + " to " + entry.end());
                return Optional.empty();
            }
            return Optional.of(entry);
        }

        /// The tensors must cover all that follows, without holes and without overlaps.
        private void checkPlaces() {
            long covered = 0;
            List<Map.Entry<String, Entry>> byPlace = new ArrayList<>(tensors.entrySet());
            byPlace.sort(Comparator.comparing((Map.Entry<String, Entry> e) -> e.getValue().begin())
                    .thenComparing(e -> e.getValue().end()));
            for (Map.Entry<String, Entry> tensor : byPlace) {
                if (tensor.getValue().begin() != covered) {
                    problems.add("tensor " + tensor.getKey() + " begins at byte "
                            + tensor.getValue().begin() + ", but the ones before it end at " + covered);
                }
                covered = tensor.getValue().end();
            }
            if (covered != size) {
                problems.add("the tensors end at byte " + covered + ", but there are " + size + " bytes of numbers");
            }
        }
    }
}
