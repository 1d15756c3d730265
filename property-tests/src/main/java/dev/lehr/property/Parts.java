package dev.lehr.property;

import dev.lehr.schedule.Schedule;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A record taken apart, to be put together again with something else.
///
/// @param constructor what puts it together
/// @param values its components
record Parts(Constructor<?> constructor, List<Object> values) {
    /// The parts of a record; nothing for anything else.
    static Optional<Parts> of(Object value) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        if (components == null) {
            return Optional.empty();
        }
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = value.getClass().getDeclaredConstructor(types);
            List<Object> values = new ArrayList<>();
            for (RecordComponent component : components) {
                values.add(Objects.requireNonNull(component.getAccessor().invoke(value), component::getName));
            }
            return Optional.of(new Parts(constructor, values));
        } catch (IllegalAccessException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(value + " cannot be taken apart", e);
        }
    }

    int size() {
        return values.size();
    }

    Object value(int component) {
        return values.get(component);
    }

    /// The schedules among them, in lists and inner records too.
    List<Schedule> schedules() {
        return values.stream().flatMap(Parts::schedules).toList();
    }

    private static Stream<Schedule> schedules(Object value) {
        return switch (value) {
            case Schedule schedule -> Stream.of(schedule);
            case List<?> list -> list.stream().flatMap(Parts::schedules);
            case Record inner -> of(inner).stream().flatMap(parts -> parts.schedules().stream());
            default -> Stream.of();
        };
    }

    /// With another component.
    Parts with(int component, Object value) {
        List<Object> changed = new ArrayList<>(values);
        changed.set(component, value);
        return new Parts(constructor, changed);
    }

    /// Without an element of a list, or without one of several lists together: a point of a polygon, a piece.
    Stream<Parts> shortened() {
        int longest = values.stream()
                .mapToInt(value -> value instanceof List<?> list ? list.size() : 0)
                .max()
                .orElse(0);
        return IntStream.range(0, longest)
                .boxed()
                .flatMap(from -> Stream.of(without(from, from), without(from, from + 1)));
    }

    /// Without element `first` of the first list and element `other` of all others: values have one element more than
    /// the steps between them, at the front.
    private Parts without(int other, int first) {
        List<Object> changed = new ArrayList<>(values);
        boolean seen = false;
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i) instanceof List<?> list) {
                int index = seen ? other : first;
                List<Object> shorter = new ArrayList<>(list);
                if (index < shorter.size()) {
                    shorter.remove(index);
                }
                changed.set(i, shorter);
                seen = true;
            }
        }
        return new Parts(constructor, changed);
    }

    /// Puts it together; nothing if a component is not of its type or the record refuses it.
    <T> Optional<T> made(Class<T> type) {
        try {
            return Optional.of(type.cast(constructor.newInstance(values.toArray())));
        } catch (InvocationTargetException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " cannot be called", e);
        }
    }
}
