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
    private static final List<String> CLASS = List.of("kind", "optimizer", "schedule", "target", "dtype");

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

    /// The class under which a report counts it: `optimizers Adam float32 torch 1.13.1`.
    public String label() {
        Stream<String> kinds = CLASS.stream()
                .filter(name -> fields.has(name) && fields.value(name) instanceof String)
                .map(fields::text);
        return Stream.of(Stream.of(table), kinds, sources().stream().limit(1))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" "));
    }
}
