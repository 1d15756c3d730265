package dev.lehr.fuzz;

import dev.lehr.schedule.Schedule;
import dev.lehr.text.Json;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Arguments as programs pass them, written in JSON: whole numbers are integers, `"#float:1"` is one that is no
/// integer, and other texts that begin with `#` are what JSON has no word for.
final class PythonValues {
    private static final String FLOAT = "#float:";

    private static final Map<String, Supplier<@Nullable Object>> OTHERS = Map.ofEntries(
            Map.entry("#nan", () -> Double.NaN),
            Map.entry("#infinity", () -> Double.POSITIVE_INFINITY),
            Map.entry("#-infinity", () -> Double.NEGATIVE_INFINITY),
            Map.entry("#single", () -> 0.1f),
            Map.entry("#long", () -> Long.MAX_VALUE),
            Map.entry("#short", () -> (short) 3),
            Map.entry("#integer", () -> BigInteger.TEN.pow(400)),
            Map.entry("#decimal", () -> new BigDecimal("1e400")),
            Map.entry("#scale", () -> new BigDecimal("1e-2000000000")),
            Map.entry("#atomic", () -> new AtomicLong(5)),
            Map.entry("#character", () -> 'x'),
            Map.entry("#array", () -> new double[] {1, 2}),
            Map.entry("#objects", () -> new Object[] {1, "a"}),
            Map.entry("#set", () -> Set.of(3)),
            Map.entry("#vector", () -> Vector.of(1, 2)),
            Map.entry("#optional", () -> Optional.of(1)),
            Map.entry("#schedule", () -> Schedule.linear(1, 0).over(10)),
            Map.entry("#text", () -> "x".repeat(100_000)),
            Map.entry("#numbers", () -> Collections.nCopies(20_000, 1.5)),
            Map.entry("#integers", () -> Collections.nCopies(20_000, 3)),
            Map.entry("#integer keys", () -> Map.of(1, 0.5, 2, 0.25)),
            Map.entry("#sorted keys", () -> new TreeMap<>(Map.of(1, 0.5, 2, List.of()))),
            Map.entry("#double keys", () -> Map.of(1.5, 0.5, Double.NaN, 2)),
            Map.entry("#null key", () -> {
                Map<@Nullable String, Object> map = new HashMap<>();
                map.put(null, 1);
                return map;
            }),
            Map.entry("#itself", () -> {
                List<Object> list = new ArrayList<>();
                list.add(list);
                return list;
            }),
            Map.entry("#map of itself", () -> {
                Map<String, Object> map = new HashMap<>();
                map.put("params", map);
                map.put("schedule", "StepLR");
                return map;
            }));

    /// All that begin with `#`, as they are written.
    static final List<String> WRITTEN = OTHERS.keySet().stream()
            .sorted()
            .flatMap(word -> List.of(word, FLOAT + "1", FLOAT + "0", FLOAT + "-1").stream())
            .distinct()
            .map(word -> "\"" + word + "\"")
            .toList();

    private PythonValues() {}

    static @Nullable Object value(Json json) {
        return switch (json) {
            case Json.Null() -> null;
            case Json.Bool(boolean truth) -> truth;
            case Json.Str(String text) when text.startsWith(FLOAT) -> number(text.substring(FLOAT.length()));
            case Json.Str(String text) -> OTHERS.getOrDefault(text, () -> text).get();
            case Json.Num(double number) when number == (int) number -> (int) number;
            case Json.Num(double number) when number == Math.rint(number) && Math.abs(number) < 1e18 -> (long) number;
            case Json.Num(double number) -> number;
            case Json.Arr(var elements) -> {
                List<@Nullable Object> list = new ArrayList<>();
                elements.forEach(element -> list.add(value(element)));
                yield list;
            }
            case Json.Obj(var members) -> members(members);
        };
    }

    static Map<String, Object> members(Map<String, Json> members) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        members.forEach((key, member) -> map.put(key, value(member)));
        return map;
    }

    private static Object number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }

    /// The other way, for what was recorded.
    static Json json(@Nullable Object value) {
        return switch (value) {
            case null -> new Json.Null();
            case Boolean truth -> new Json.Bool(truth);
            case Integer number -> new Json.Num(number);
            case Long number -> new Json.Num(number);
            case Double number when number != Math.rint(number) -> new Json.Num(number);
            case Number number -> new Json.Str(FLOAT + number);
            case List<?> list -> new Json.Arr(list.stream().map(PythonValues::json).toList());
            case Map<?, ?> map -> {
                Map<String, Json> members = new LinkedHashMap<>();
                map.forEach((key, member) -> members.put((String) key, json(member)));
                yield new Json.Obj(members);
            }
            default -> new Json.Str(String.valueOf(value));
        };
    }
}
