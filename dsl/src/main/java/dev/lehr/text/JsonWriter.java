package dev.lehr.text;

import dev.lehr.check.Check;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// Writes JSON.
final class JsonWriter {
    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    static String text(Json json) {
        JsonWriter writer = new JsonWriter();
        writer.write(json);
        return writer.out.toString();
    }

    private void write(Json json) {
        switch (json) {
            case Json.Obj(Map<String, Json> members) -> {
                char separator = '{';
                for (Map.Entry<String, Json> member : members.entrySet()) {
                    out.append(separator);
                    write(member.getKey());
                    out.append(':');
                    write(member.getValue());
                    separator = ',';
                }
                out.append(members.isEmpty() ? "{}" : "}");
            }
            case Json.Arr(List<Json> elements) -> {
                char separator = '[';
                for (Json element : elements) {
                    out.append(separator);
                    write(element);
                    separator = ',';
                }
                out.append(elements.isEmpty() ? "[]" : "]");
            }
            case Json.Num(double value) -> out.append(Check.text(value));
            case Json.Str(String value) -> write(value);
            case Json.Bool(boolean value) -> out.append(value);
            case Json.Null() -> out.append("null");
        }
    }

    private void write(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (Character.isISOControl(c) || Character.isSurrogate(c)) {
                out.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
