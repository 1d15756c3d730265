package dev.lehr.property.golden;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads a line of JSON as a map of texts, numbers, truth values, lists and maps.
final class JsonLines {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    private JsonLines() {}

    static Map<String, @Nullable Object> parse(String line) {
        return JSON.readValue(line, OBJECT);
    }
}
