package dev.lehr.text;

import dev.lehr.formula.Equations;
import dev.lehr.formula.Formula;
import dev.lehr.schedule.NamedFunction;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The JSON of a value, by its class: records are objects, lists are arrays, formulas are texts.
final class Encoder {
    private Encoder() {}

    static Json json(Object value) {
        return switch (value) {
            case Double number -> Double.isFinite(number) ? new Json.Num(number) : new Json.Str(number.toString());
            case Number whole -> new Json.Num(exact(whole.longValue()));
            case Boolean flag -> new Json.Bool(flag);
            case Enum<?> constant -> new Json.Str(constant.name());
            case List<?> list -> new Json.Arr(list.stream().map(Encoder::json).toList());
            case Formula formula -> new Json.Str(Equations.text(formula));
            case Record record -> object(record);
            default -> throw new IllegalStateException("JSON has no form for " + value.getClass());
        };
    }

    private static Json object(Record record) {
        Map<String, Json> members = new LinkedHashMap<>();
        if (Shapes.isTyped(record.getClass())) {
            members.put(Decoder.TYPE, new Json.Str(Shapes.name(record.getClass())));
        }
        if (record instanceof NamedFunction named) {
            members.put("name", new Json.Str(named.name()));
            return new Json.Obj(members);
        }
        for (RecordComponent component : Anatomy.components(record.getClass())) {
            Object part = Objects.requireNonNull(Anatomy.value(component, record));
            members.put(component.getName(), json(part));
        }
        return new Json.Obj(members);
    }

    private static double exact(long whole) {
        if (Math.abs(whole) > 1L << 53 || whole == Long.MIN_VALUE) {
            throw new IllegalStateException("JSON has no exact form for " + whole);
        }
        return (double) whole;
    }
}
