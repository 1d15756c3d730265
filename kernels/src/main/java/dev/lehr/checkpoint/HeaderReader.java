package dev.lehr.checkpoint;

import dev.lehr.check.Check;
import dev.lehr.text.Json;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the header of a safetensors file, and keeps what is wrong with it.
final class HeaderReader {
    /// Bits of a number of each type that safetensors knows.
    private static final Map<String, Integer> BITS = Map.ofEntries(
            Map.entry("F4", 4),
            Map.entry("F6_E2M3", 6),
            Map.entry("F6_E3M2", 6),
            Map.entry("BOOL", 8),
            Map.entry("U8", 8),
            Map.entry("I8", 8),
            Map.entry("F8_E5M2", 8),
            Map.entry("F8_E4M3", 8),
            Map.entry("F8_E8M0", 8),
            Map.entry("F8_E4M3FNUZ", 8),
            Map.entry("F8_E5M2FNUZ", 8),
            Map.entry("I16", 16),
            Map.entry("U16", 16),
            Map.entry("F16", 16),
            Map.entry("BF16", 16),
            Map.entry("I32", 32),
            Map.entry("U32", 32),
            Map.entry("F32", 32),
            Map.entry("C64", 64),
            Map.entry("F64", 64),
            Map.entry("I64", 64),
            Map.entry("U64", 64));

    private final long size;
    private final Findings findings = new Findings();
    private final Map<String, Header.Entry> tensors = new LinkedHashMap<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();

    private HeaderReader(long size) {
        this.size = size;
    }

    /// Reads a header that `size` bytes of numbers follow.
    static Validation<Seq<String>, Header> read(ByteBuffer bytes, long size) {
        if (bytes.get(bytes.position()) != '{') {
            return Findings.only("the header does not begin with {");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return Json.parse(text)
                    .mapError(problems -> problems.map(problem -> "the header is not JSON: " + problem))
                    .flatMap(json -> json instanceof Json.Obj(Map<String, Json> members)
                            ? new HeaderReader(size).read(members)
                            : Findings.only("the header is not an object"));
        } catch (CharacterCodingException e) {
            return Findings.only("the header is not UTF-8");
        }
    }

    private Validation<Seq<String>, Header> read(Map<String, Json> members) {
        members.forEach((name, json) -> {
            if (name.equals(Header.METADATA)) {
                readMetadata(json);
            } else {
                readTensor(name, json).ifPresent(entry -> tensors.put(name, entry));
            }
        });
        if (findings.none()) {
            checkPlaces();
        }
        return findings.or(new Header(tensors, metadata));
    }

    private void readMetadata(Json json) {
        if (json instanceof Json.Obj(Map<String, Json> members)) {
            members.forEach((key, value) -> {
                if (value instanceof Json.Str(String text)) {
                    metadata.put(key, text);
                } else {
                    findings.add("metadata " + Findings.shown(key) + " is not a text");
                }
            });
        } else {
            findings.add("the metadata is not an object");
        }
    }

    private Optional<Header.Entry> readTensor(String name, Json json) {
        if (json instanceof Json.Obj(Map<String, Json> members)
                && members.get("dtype") instanceof Json.Str(String type)
                && members.get("shape") instanceof Json.Arr(List<Json> shape)
                && members.get("data_offsets") instanceof Json.Arr(List<Json> offsets)) {
            if (shape.size() > Shape.DIMENSIONS) {
                findings.add("tensor " + Findings.shown(name) + " has " + shape.size() + " dimensions, but "
                        + Shape.DIMENSIONS + " are allowed");
                return Optional.empty();
            }
            Optional<List<Long>> lengths = wholes(shape);
            Optional<List<Long>> range = offsets.size() == 2 ? wholes(offsets) : Optional.empty();
            if (lengths.isPresent() && range.isPresent()) {
                List<Long> places = range.get();
                return check(name, new Header.Entry(type, lengths.get(), places.getFirst(), places.getLast()));
            }
        }
        findings.add(
                "tensor " + Findings.shown(name) + " has no dtype, shape of whole numbers and data_offsets of two");
        return Optional.empty();
    }

    private static Optional<List<Long>> wholes(List<Json> values) {
        List<Long> wholes = new ArrayList<>();
        for (Json value : values) {
            if (!(value instanceof Json.Num(double number))
                    || number < 0
                    || number > 0x1p53
                    || number != Math.rint(number)) {
                return Optional.empty();
            }
            wholes.add((long) number);
        }
        return Optional.of(wholes);
    }

    private Optional<Header.Entry> check(String name, Header.Entry entry) {
        Integer bits = BITS.get(entry.type());
        if (bits == null) {
            findings.add("tensor " + Findings.shown(name) + " has the unknown dtype " + Findings.shown(entry.type()));
            return Optional.empty();
        }
        long elements = Shape.elements(entry.shape(), bits);
        if (elements < 0 || elements * bits % 8 != 0 || elements * bits / 8 != entry.end() - entry.begin()) {
            String takes = elements < 0 ? "more bytes than there are" : Check.text(elements * bits / 8.0) + " bytes";
            findings.add("tensor " + Findings.shown(name) + " of " + entry + " takes " + takes
                    + ", but its data_offsets are " + entry.begin() + " to " + entry.end());
            return Optional.empty();
        }
        return Optional.of(entry);
    }

    /// The tensors must cover all that follows, without holes and without overlaps.
    private void checkPlaces() {
        long covered = 0;
        List<Map.Entry<String, Header.Entry>> byPlace = new ArrayList<>(tensors.entrySet());
        byPlace.sort(Comparator.comparing(
                        (Map.Entry<String, Header.Entry> e) -> e.getValue().begin())
                .thenComparing(e -> e.getValue().end()));
        for (Map.Entry<String, Header.Entry> tensor : byPlace) {
            long begin = tensor.getValue().begin();
            if (begin != covered) {
                findings.add("tensor " + Findings.shown(tensor.getKey()) + " begins at byte " + begin
                        + ", but the ones before it end at " + covered);
            }
            covered = tensor.getValue().end();
        }
        if (covered != size) {
            findings.add("the tensors end at byte " + covered + ", but there are " + size + " bytes of numbers");
        }
    }
}
