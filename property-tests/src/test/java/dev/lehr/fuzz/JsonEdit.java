package dev.lehr.fuzz;

import dev.lehr.text.Json;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A change of one value in a document of JSON. What is no JSON stays as it is.
///
/// @param at which value, counted from outside to inside
/// @param what what becomes of it
record JsonEdit(int at, Action what) implements Edit {
    /// What becomes of a value.
    sealed interface Action {
        /// It is another one.
        record Replace(String by) implements Action {}

        /// It is one of another document.
        record Graft(String document, int from) implements Action {}

        /// It is edited, if it is a text.
        record Inside(Edit edit) implements Action {}

        /// It is not there.
        record Drop() implements Action {}

        /// It is under another key.
        record Rename(String key) implements Action {}

        /// Its object has one more member.
        record Add(String key, String value) implements Action {}

        /// Its list has it so often.
        record Repeat(int times) implements Action {}
    }

    @Override
    public String in(String document) {
        Validation<?, Json> parsed = Json.parse(document);
        if (parsed.isInvalid()) {
            return document;
        }
        Walk walk = new Walk(Math.floorMod(at, count(parsed.get())));
        return String.valueOf(walk.changed(parsed.get(), new LinkedHashMap<>(), new ArrayList<>()));
    }

    private static int count(Json json) {
        return switch (json) {
            case Json.Obj(var members) -> 1 + members.values().stream().mapToInt(JsonEdit::count).sum();
            case Json.Arr(var elements) -> 1 + elements.stream().mapToInt(JsonEdit::count).sum();
            default -> 1;
        };
    }

    /// Counts the values until it comes to the one that is changed.
    private final class Walk {
        private int left;

        Walk(int left) {
            this.left = left;
        }

        /// The value as it becomes; null if it goes away. What else its object or list gets is put into `members` or
        /// `elements`.
        @Nullable
        Json changed(Json json, Map<String, Json> members, List<Json> elements) {
            if (left-- == 0) {
                return acted(json, members, elements);
            }
            return switch (json) {
                case Json.Obj(var inner) -> {
                    Map<String, Json> copy = new LinkedHashMap<>();
                    inner.forEach((name, value) -> {
                        Json now = changed(value, copy, new ArrayList<>());
                        if (now != null) {
                            copy.put(name, now);
                        }
                    });
                    yield new Json.Obj(copy);
                }
                case Json.Arr(var inner) -> {
                    List<Json> copy = new ArrayList<>();
                    inner.forEach(value -> {
                        Json now = changed(value, new LinkedHashMap<>(), copy);
                        if (now != null) {
                            copy.add(now);
                        }
                    });
                    yield new Json.Arr(copy);
                }
                default -> json;
            };
        }

        private @Nullable Json acted(Json json, Map<String, Json> members, List<Json> elements) {
            return switch (what) {
                case Action.Replace(String by) -> Json.parse(by).getOrElse(json);
                case Action.Graft(String document, int from) ->
                    Json.parse(document).map(other -> nth(other, from)).getOrElse(json);
                case Action.Inside(Edit edit) ->
                    json instanceof Json.Str(String text) ? new Json.Str(edit.in(text)) : json;
                case Action.Drop() -> null;
                case Action.Rename(String name) -> {
                    members.put(name, json);
                    yield null;
                }
                case Action.Add(String name, String value) -> {
                    members.put(name, Json.parse(value).getOrElse(json));
                    yield json;
                }
                case Action.Repeat(int times) -> {
                    elements.addAll(Collections.nCopies(times, json));
                    yield json;
                }
            };
        }
    }

    private static Json nth(Json json, int index) {
        List<Json> all = new ArrayList<>();
        collect(json, all);
        return all.get(Math.floorMod(index, all.size()));
    }

    private static void collect(Json json, List<Json> all) {
        all.add(json);
        switch (json) {
            case Json.Obj(var members) -> members.values().forEach(value -> collect(value, all));
            case Json.Arr(var elements) -> elements.forEach(value -> collect(value, all));
            default -> {}
        }
    }
}
