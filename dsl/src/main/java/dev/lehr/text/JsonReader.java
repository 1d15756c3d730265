package dev.lehr.text;

import dev.lehr.check.Check;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads JSON, strictly. The first problem of syntax ends it; duplicate keys and numbers out of range are all
/// collected.
final class JsonReader {
    /// Characters that a text may have.
    private static final int LENGTH = 10 * Limits.LENGTH;

    private static final Json EMPTY = new Json.Arr(List.of());

    private final Problems problems = new Problems();
    private final JsonCursor cursor;
    private int nesting;

    private JsonReader(String text) {
        cursor = new JsonCursor(text, problems);
    }

    static Validation<Seq<Problem>, Json> read(String text) {
        JsonReader reader = new JsonReader(text);
        return reader.problems.or(
                text.length() > LENGTH
                        ? reader.cursor.wrong("the text is longer than " + LENGTH + " characters: " + text.length())
                        : reader.whole());
    }

    private @Nullable Json whole() {
        Json json = value();
        return json != null && cursor.next() != JsonCursor.END ? cursor.expected("the end of the text") : json;
    }

    private @Nullable Json value() {
        return switch (cursor.next()) {
            case '{', '[' -> nested();
            case '"' -> text();
            case 't' -> literal("true", new Json.Bool(true));
            case 'f' -> literal("false", new Json.Bool(false));
            case 'n' -> literal("null", new Json.Null());
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> cursor.number();
            default -> cursor.expected("a value");
        };
    }

    private @Nullable Json text() {
        String text = cursor.string();
        if (text == null) {
            return null;
        }
        return new Json.Str(text);
    }

    private @Nullable Json literal(String word, Json json) {
        return cursor.take(word) ? json : cursor.expected("a value");
    }

    private @Nullable Json nested() {
        if (++nesting > Limits.NESTING) {
            return cursor.wrong("brackets within brackets are deeper than " + Limits.NESTING);
        }
        Json json = cursor.take('{') ? object() : array();
        nesting--;
        return json;
    }

    private @Nullable Json array() {
        cursor.take('[');
        if (cursor.take(']')) {
            return EMPTY;
        }
        List<Json> elements = new ArrayList<>();
        do {
            Json element = value();
            if (element == null) {
                return null;
            }
            elements.add(element);
        } while (cursor.take(','));
        return cursor.take(']') ? new Json.Arr(elements) : cursor.expected("',' or ']'");
    }

    private @Nullable Json object() {
        Map<String, Json> members = new LinkedHashMap<>();
        if (cursor.take('}')) {
            return new Json.Obj(members);
        }
        do {
            if (!member(members)) {
                return null;
            }
        } while (cursor.take(','));
        return cursor.take('}') ? new Json.Obj(members) : cursor.expected("',' or '}'");
    }

    private boolean member(Map<String, Json> members) {
        if (cursor.next() != '"') {
            cursor.expected("a key");
            return false;
        }
        Place where = cursor.position();
        String key = cursor.string();
        if (key == null) {
            return false;
        }
        if (!cursor.take(':')) {
            cursor.expected("':'");
            return false;
        }
        Json value = value();
        if (value != null && members.put(key, value) != null) {
            problems.add(new Problem(where, "the key " + Check.quoted(Token.brief(key)) + " is there twice"));
        }
        return value != null;
    }
}
