package dev.lehr.text;

import dev.lehr.feedback.Feedback;
import dev.lehr.feedback.Greedy;
import dev.lehr.feedback.Plateau;
import dev.lehr.feedback.State;
import io.vavr.collection.Queue;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The record of a feedback state as JSON, component by component.
final class StateRecord {
    private static final String RULE = "rule";
    private static final String NAN = "NaN";

    private final Problems problems;
    private final Decoder decoder;

    StateRecord(Problems problems) {
        this.problems = problems;
        this.decoder = new Decoder(Names.none(), problems);
    }

    static Json encode(State state) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (RecordComponent component : Anatomy.components(state.getClass())) {
            Object value = Objects.requireNonNull(Anatomy.value(component, state));
            members.put(
                    component.getName(), Encoder.json(value instanceof Queue<?> queue ? queue.toJavaList() : value));
        }
        return new Json.Obj(members);
    }

    @Nullable
    State decode(Json json) {
        Place.Path root = Place.Path.ROOT;
        if (!(json instanceof Json.Obj(Map<String, Json> members))) {
            problems.add(new Problem(root, "expected an object with the state of a feedback rule"));
            return null;
        }
        Json ruleJson = members.get(RULE);
        if (ruleJson == null) {
            problems.add(new Problem(root, "has no " + RULE));
            return null;
        }
        Object rule = decoder.decode(Feedback.class, ruleJson, root.key(RULE), 1);
        if (rule == null) {
            return null;
        }
        Class<?> record = rule instanceof Plateau ? Plateau.Watch.class : Greedy.Watch.class;
        return decode(record, rule, members);
    }

    private @Nullable State decode(Class<?> record, Object rule, Map<String, Json> members) {
        Place.Path root = Place.Path.ROOT;
        List<RecordComponent> components = Anatomy.components(record);
        List<String> names = components.stream().map(RecordComponent::getName).toList();
        boolean complete = decoder.onlyKnown(members, names, "the state", root);
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            String name = component.getName();
            Json member = members.get(name);
            if (member == null) {
                problems.add(new Problem(root, "has no " + name));
            }
            Object value =
                    name.equals(RULE) || member == null ? rule : value(component.getType(), member, root.key(name));
            complete &= member != null && value != null;
            if (value != null) {
                values.add(value);
            }
        }
        return complete && decoder.construct(record, components, values, root) instanceof State state ? state : null;
    }

    private @Nullable Object value(Class<?> type, Json json, Place.Path where) {
        if (type != Queue.class) {
            return number(type, json, where);
        }
        if (!(json instanceof Json.Arr(List<Json> elements))) {
            problems.add(new Problem(where, "expected an array"));
            return null;
        }
        List<Object> numbers = new ArrayList<>();
        for (int i = 0; i < elements.size() && !problems.full(); i++) {
            Object number = number(double.class, elements.get(i), where.index(i));
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers.size() == elements.size() ? Queue.ofAll(numbers) : null;
    }

    private @Nullable Object number(Class<?> type, Json json, Place.Path where) {
        boolean nan = type == double.class && json instanceof Json.Str(String text) && text.equals(NAN);
        return nan ? Double.valueOf(Double.NaN) : decoder.decode(type, json, where, 1);
    }
}
