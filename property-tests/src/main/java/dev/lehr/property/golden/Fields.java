package dev.lehr.property.golden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The members of a JSON object, read by name and kind.
///
/// @param where what the object is called in messages
/// @param values the members: texts, numbers, truth values, lists and maps of them
public record Fields(String where, Map<String, @Nullable Object> values) {
    static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

    /// The names of all members.
    public Set<String> names() {
        return values.keySet();
    }

    /// Whether there is such a member, and it is not `null`.
    public boolean has(String name) {
        return values.get(name) != null;
    }

    /// The member as it was read.
    ///
    /// @throws IllegalArgumentException if there is none
    public Object value(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(where + " has no field " + name + "; it has " + names());
        }
        return value;
    }

    /// A text.
    public String text(String name) {
        if (value(name) instanceof String text) {
            return text;
        }
        throw wrong(name, "a text");
    }

    /// A number; numbers that are not finite are written as texts, and `true` is 1.
    public double number(String name) {
        return number(name, value(name));
    }

    /// A count.
    public int count(String name) {
        double number = number(name);
        if (number != (int) number) {
            throw wrong(name, "a whole number");
        }
        return (int) number;
    }

    /// A list of numbers.
    public double[] numbers(String name) {
        return numbers(name, value(name));
    }

    /// A list of lists of numbers.
    public List<double[]> rows(String name) {
        return list(name, value(name)).stream().map(row -> numbers(name, row)).toList();
    }

    /// A list of texts.
    public List<String> texts(String name) {
        return list(name, value(name)).stream().map(String.class::cast).toList();
    }

    /// An object.
    public Fields fields(String name) {
        return fields(name, value(name));
    }

    /// A list of objects.
    public List<Fields> objects(String name) {
        return list(name, value(name)).stream().map(value -> fields(name, value)).toList();
    }

    private Fields fields(String name, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong(name, "an object");
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        map.forEach((key, member) -> members.put((String) key, member));
        return new Fields(where + " " + name, members);
    }

    private double[] numbers(String name, @Nullable Object value) {
        return list(name, value).stream()
                .mapToDouble(element -> number(name, element))
                .toArray();
    }

    private List<?> list(String name, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw wrong(name, "a list");
    }

    private double number(String name, @Nullable Object value) {
        return switch (value) {
            case Number number -> number.doubleValue();
            case Boolean truth -> truth ? 1 : 0;
            case String text when NOT_FINITE.contains(text) -> Double.parseDouble(text);
            case null, default -> throw wrong(name, "a number");
        };
    }

    private IllegalArgumentException wrong(String name, String expected) {
        return new IllegalArgumentException(where + " " + name + " must be " + expected + " but was " + values.get(name));
    }
}
