package dev.lehr.fuzz;

import dev.lehr.framework.Frameworks;
import dev.lehr.framework.Imported;
import dev.lehr.framework.Setting;
import dev.lehr.framework.Setting.MomentumKind;
import dev.lehr.text.Json;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A schedule of another library as a program asks for it.
///
/// @param text all of it in JSON, see [PythonValues]
record Configuration(
        String text,
        String framework,
        String name,
        Map<@Nullable String, @Nullable Object> arguments,
        double rate,
        @Nullable Double initialRate) {
    private static final int DEEPEST = 10;

    /// The call that a document says; what it does not say is as usual.
    static Configuration of(String text) {
        Map<String, Json> members =
                Json.parse(text).getOrElse(new Json.Null()) instanceof Json.Obj(var found) ? found : Map.of();
        Map<@Nullable String, @Nullable Object> arguments = new LinkedHashMap<>();
        if (PythonValues.value(members.getOrDefault("arguments", new Json.Null())) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> arguments.put(key == null ? null : String.valueOf(key), value));
        }
        Double rate = number(members.get("rate"));
        return new Configuration(
                text,
                word(members.get("framework")),
                word(members.get("name")),
                arguments,
                rate == null ? 0.1 : rate,
                number(members.get("initial")));
    }

    private static String word(@Nullable Json json) {
        return json instanceof Json.Str(String text) ? text : String.valueOf(json);
    }

    private static @Nullable Double number(@Nullable Json json) {
        return json != null && PythonValues.value(json) instanceof Number number
                ? (Double) number.doubleValue()
                : null;
    }

    /// Asks for it: as one group, or as two of an optimizer that was resumed.
    Validation<Seq<String>, Seq<Imported>> asked() {
        if (initialRate == null || !Double.isFinite(initialRate) || !Double.isFinite(rate)) {
            return Frameworks.schedule(framework, name, arguments, rate).map(Vector::of);
        }
        Vector<Setting.Group> groups = Vector.of(
                new Setting.Group(rate, Option.some(initialRate)), new Setting.Group(-rate, Option.none()));
        MomentumKind kind = MomentumKind.values()[text.length() % MomentumKind.values().length];
        return Frameworks.schedules(framework, name, arguments, new Setting(groups, kind, text.length() % 2 == 0));
    }

    /// Characters of the document and of all texts, and elements of all lists.
    int size() {
        return text.length() + size(arguments, 0);
    }

    private static int size(@Nullable Object value, int depth) {
        return switch (value) {
            case String string -> string.length();
            case Map<?, ?> map -> size(map.values(), depth);
            case Collection<?> list when depth < DEEPEST ->
                list.size() + list.stream().mapToInt(each -> size(each, depth + 1)).sum();
            case null, default -> 1;
        };
    }
}
