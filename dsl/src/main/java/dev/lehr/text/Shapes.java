package dev.lehr.text;

import dev.lehr.schedule.NamedFunction;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The records that a sealed interface permits, by the names that JSON has for them: `exponentialTo` for
/// `ExponentialTo`.
final class Shapes {
    private static final ClassValue<Map<String, Class<?>>> PERMITTED = new ClassValue<>() {
        @Override
        protected Map<String, Class<?>> computeValue(Class<?> type) {
            Map<String, Class<?>> named = new TreeMap<>();
            permitted(type).forEach(record -> named.put(name(record), record));
            return named;
        }
    };

    private Shapes() {}

    /// The records that `type`, a sealed interface, permits directly or not, by their names.
    static Map<String, Class<?>> of(Class<?> type) {
        return PERMITTED.get(type);
    }

    /// What JSON calls a record.
    static String name(Class<?> record) {
        String name = record.getSimpleName();
        return record == NamedFunction.class ? "function" : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /// Whether a record is one of several that can be in the same place, so that its name must be said.
    static boolean isTyped(Class<?> record) {
        return record == NamedFunction.class
                || Arrays.stream(record.getInterfaces()).anyMatch(Class::isSealed);
    }

    private static Set<Class<?>> permitted(Class<?> type) {
        Set<Class<?>> records = new LinkedHashSet<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            if (permitted.isRecord()) {
                records.add(permitted);
            } else if (permitted.isSealed()) {
                records.addAll(permitted(permitted));
            } else if (permitted.isAssignableFrom(NamedFunction.class)) {
                records.add(NamedFunction.class);
            }
        }
        return records;
    }
}
