package dev.lehr.property.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A recorded run: one line of a table.
///
/// @param table the name of the table, without endings
/// @param fields what was recorded
public record Case(String table, Fields fields) {
    /// What says of which class a case is, in this order.
    private static final List<String> CLASS = List.of("kind", "target", "schedule", "optimizer", "average", "dtype");

    /// Says under which optimizer a scheduler was recorded, and not what was recorded.
    private static final String BESIDE = "optimizer";

    /// Unique among all tables.
    public String id() {
        return fields.text("id");
    }

    /// Whether a field has this value.
    public boolean is(String name, String value) {
        return fields.has(name) && fields.value(name).equals(value);
    }

    /// The libraries whose runs gave exactly these numbers.
    public List<String> sources() {
        List<String> sources = new ArrayList<>();
        if (fields.has("source")) {
            sources.add(fields.text("source"));
        }
        if (fields.has("also")) {
            sources.addAll(fields.texts("also"));
        }
        return sources;
    }

    /// The class under which a report counts it: source `torch 1.13.1`, kind `optimizers Adam float32`.
    public Label label() {
        boolean scheduler = fields.has("schedule") || fields.has("target");
        Stream<String> kinds = CLASS.stream()
                .filter(name -> fields.has(name) && fields.value(name) instanceof String)
                .filter(name -> !(scheduler && name.equals(BESIDE)))
                .map(fields::text);
        String source = sources().stream().findFirst().map(Case::library).orElse("?");
        return new Label(source, Stream.concat(Stream.of(table), kinds).collect(Collectors.joining(" ")));
    }

    /// The first two words of a source: what follows says how it was run.
    static String library(String source) {
        String[] words = source.split(" ", -1);
        return words.length > 1 ? words[0] + " " + words[1] : source;
    }
}
