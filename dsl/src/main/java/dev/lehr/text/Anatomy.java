package dev.lehr.text;

import dev.lehr.rule.UpdateRule;
import dev.lehr.schedule.StepFunction;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The parts of a value: the components of a record, the elements of a list, the values of a map. Numbers, words,
/// functions and rules have none and are none.
final class Anatomy {
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return List.of(type.getRecordComponents());
        }
    };

    private Anatomy() {}

    /// The components of a record class.
    static List<RecordComponent> components(Class<?> type) {
        return COMPONENTS.get(type);
    }

    /// The value of a component; null if it has none.
    static @Nullable Object value(RecordComponent component, Object whole) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    /// Calls `visit` with the key (a name or an index) and the value of each part that may have parts itself, in
    /// order.
    static void parts(Object whole, BiConsumer<Object, Object> visit) {
        switch (whole) {
            case StepFunction _, UpdateRule _ -> {}
            case Record record -> {
                for (RecordComponent component : components(record.getClass())) {
                    if (!component.getType().isPrimitive()) {
                        visit(component.getName(), value(component, record), visit);
                    }
                }
            }
            case Map<?, ?> map -> map.forEach((key, value) -> visit(Objects.requireNonNull(key), value, visit));
            case Iterable<?> elements when isLeaf(elements) -> {}
            case Iterable<?> elements -> {
                int index = 0;
                for (Object element : elements) {
                    visit(index++, element, visit);
                }
            }
            default -> {}
        }
    }

    private static void visit(Object key, @Nullable Object part, BiConsumer<Object, Object> visit) {
        if (part != null && !isLeaf(part)) {
            visit.accept(key, part);
        }
    }

    /// Whether it has no parts: neither a number or a word nor a list of them.
    private static boolean isLeaf(Object part) {
        return switch (part) {
            case Number _, String _, Enum<?> _ -> true;
            case Iterable<?> elements -> {
                Iterator<?> all = elements.iterator();
                yield !all.hasNext() || isLeaf(Objects.requireNonNull(all.next()));
            }
            default -> false;
        };
    }
}
