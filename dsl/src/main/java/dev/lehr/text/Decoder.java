package dev.lehr.text;

import dev.lehr.check.Check;
import dev.lehr.formula.Equations;
import dev.lehr.formula.Formula;
import dev.lehr.schedule.NamedFunction;
import dev.lehr.schedule.Written;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The value of a JSON, by the class that is wanted in its place. What does not fit is a problem at its path.
final class Decoder {
    /// The key that says which record it is.
    static final String TYPE = "type";

    /// Up to here every whole number is a double.
    private static final double LARGEST_WHOLE = 0x1p53;

    private final Names names;
    private final Problems problems;
    private final Size size = new Size();

    Decoder(Names names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    /// The value; null with a problem if there is none.
    ///
    /// @param depth how many records it is in, with itself
    @Nullable
    Object decode(Type wanted, Json json, Place.Path where, int depth) {
        return switch (wanted) {
            case ParameterizedType list -> list(list.getActualTypeArguments()[0], json, where, depth);
            case Class<?> type when type == double.class || type == Double.class -> number(json, where);
            case Class<?> type when type == long.class -> whole(json, where);
            case Class<?> type
            when type == boolean.class ->
                json instanceof Json.Bool(boolean value) ? (Object) value : expected(where, "true or false", json);
            case Class<?> type
            when type == Formula.class ->
                json instanceof Json.Str(String value) ? formula(value, where) : expected(where, "a text", json);
            case Class<?> type when type.isEnum() -> constant(type, json, where);
            case Class<?> type when type.isSealed() -> typed(type, json, where, depth);
            case Class<?> type
            when type.isRecord() ->
                json instanceof Json.Obj(Map<String, Json> members)
                        ? record(type, members, where, depth)
                        : expected(where, "an object", json);
            default -> throw new IllegalStateException("JSON has no form for " + wanted);
        };
    }

    private @Nullable Double number(Json json, Place.Path where) {
        return switch (json) {
            case Json.Num(double value) -> value;
            case Json.Str(String text) when text.equals("Infinity") -> Double.POSITIVE_INFINITY;
            case Json.Str(String text) when text.equals("-Infinity") -> Double.NEGATIVE_INFINITY;
            default -> {
                expected(where, "a number", json);
                yield null;
            }
        };
    }

    private @Nullable Long whole(Json json, Place.Path where) {
        if (json instanceof Json.Num(double value) && value == Math.rint(value) && Math.abs(value) <= LARGEST_WHOLE) {
            return (long) value;
        }
        expected(where, "a whole number up to " + Check.text(LARGEST_WHOLE), json);
        return null;
    }

    private @Nullable Object formula(String text, Place.Path where) {
        try {
            return Equations.parse(Kind.checked(text), Map.of(Written.STEP.name(), Written.STEP));
        } catch (IllegalArgumentException e) {
            return problem(where, Calls.message(e));
        }
    }

    private @Nullable Object constant(Class<?> type, Json json, Place.Path where) {
        List<Enum<?>> constants = Arrays.stream(type.getEnumConstants())
                .<Enum<?>>map(Enum.class::cast)
                .toList();
        for (Enum<?> constant : constants) {
            if (json instanceof Json.Str(String name) && constant.name().equals(name)) {
                return constant;
            }
        }
        return expected(where, "one of " + constants.stream().map(Enum::name).collect(Collectors.joining(", ")), json);
    }

    private @Nullable Object list(Type element, Json json, Place.Path where, int depth) {
        if (!(json instanceof Json.Arr(List<Json> elements))) {
            return expected(where, "an array", json);
        }
        List<Object> decoded = new ArrayList<>();
        for (int i = 0; i < elements.size() && !problems.full(); i++) {
            Object value = decode(element, elements.get(i), where.index(i), depth);
            if (value != null) {
                decoded.add(value);
            }
        }
        return decoded.size() == elements.size() ? decoded : null;
    }

    /// A record of those that a sealed interface permits.
    private @Nullable Object typed(Class<?> type, Json json, Place.Path where, int depth) {
        if (!(json instanceof Json.Obj(Map<String, Json> members))) {
            return expected(where, Calls.article(Shapes.name(type)), json);
        }
        Json name = members.get(TYPE);
        if (name == null) {
            return problem(where, "has no type");
        }
        Map<String, Class<?>> shapes = Shapes.of(type);
        Class<?> shape = name instanceof Json.Str(String text) ? shapes.get(text) : null;
        if (shape == null) {
            String wrong = name instanceof Json.Str(String text) ? text : "";
            String hint = Spelling.nearest(wrong, List.copyOf(shapes.keySet()))
                    .map(near -> "; did you mean " + near + "?")
                    .orElse("");
            return problem(
                    where.key(TYPE),
                    "expected the type of a " + Shapes.name(type) + " but found " + found(name) + hint);
        }
        Map<String, Json> parts = new LinkedHashMap<>(members);
        parts.remove(TYPE);
        return shape == NamedFunction.class ? function(parts, where) : record(shape, parts, where, depth);
    }

    private @Nullable Object function(Map<String, Json> members, Place.Path where) {
        boolean known = onlyKnown(members, List.of("name"), "function", where);
        Json name = members.get("name");
        if (!(name instanceof Json.Str(String text))) {
            return name == null ? problem(where, "has no name") : expected(where.key("name"), "a text", name);
        }
        try {
            return known ? names.function(text) : null;
        } catch (IllegalArgumentException e) {
            return problem(where.key("name"), Calls.message(e));
        }
    }

    private @Nullable Object record(Class<?> type, Map<String, Json> members, Place.Path where, int depth) {
        if (depth > Limits.DEPTH) {
            return problem(
                    new Place.Path(Check.brief(where.path())),
                    "values within values are deeper than " + Limits.DEPTH);
        }
        List<RecordComponent> components = Anatomy.components(type);
        boolean complete = onlyKnown(
                members, components.stream().map(RecordComponent::getName).toList(), Shapes.name(type), where);
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            Json json = members.get(component.getName());
            if (json == null) {
                problem(where, "has no " + component.getName());
                complete = false;
                continue;
            }
            Object value = decode(component.getGenericType(), json, where.key(component.getName()), depth + 1);
            complete &= value != null;
            if (value != null) {
                values.add(value);
            }
        }
        return complete ? construct(type, components, values, where) : null;
    }

    /// Whether all keys are known; those that are not are problems.
    boolean onlyKnown(Map<String, Json> members, List<String> known, String type, Place.Path where) {
        boolean only = true;
        for (String key : members.keySet()) {
            if (!known.contains(key)) {
                String shown = key.matches("[A-Za-z0-9_]{1,40}") ? key : Check.quoted(Token.brief(key));
                problem(where.key(shown), "is not known; " + type + " has " + String.join(", ", known));
                only = false;
            }
        }
        return only;
    }

    /// The record of its components; null with a problem if it refuses them.
    @Nullable Object construct(
            Class<?> type, List<RecordComponent> components, List<Object> values, Place.Path where) {
        Class<?>[] parameters =
                components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Object made = type.getConstructor(parameters).newInstance(values.toArray());
            String wrong = size.wrong(made);
            return wrong == null ? made : problem(where, wrong);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                return problem(where, Calls.message(refused));
            }
            throw new IllegalStateException(type + " cannot be built", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be built", e);
        }
    }

    private @Nullable Object expected(Place.Path where, String what, Json found) {
        problems.add(Problem.expected(where, what, found(found)));
        return null;
    }

    private static String found(Json json) {
        return switch (json) {
            case Json.Obj _ -> "an object";
            case Json.Arr _ -> "an array";
            case Json.Num(double value) -> "the number " + Check.text(value);
            case Json.Str(String text) -> "the text " + Check.quoted(Token.brief(text));
            case Json.Bool(boolean value) -> String.valueOf(value);
            case Json.Null() -> "null";
        };
    }

    private @Nullable Object problem(Place where, String message) {
        problems.add(new Problem(where, message));
        return null;
    }
}
