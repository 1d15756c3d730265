package dev.lehr.property.law;

import dev.lehr.schedule.NamedFunction;
import dev.lehr.schedule.Schedule;
import dev.lehr.text.Names;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;

/// The functions with a name that a schedule is made of, so that its text can be read back.
final class OwnFunctions {
    private OwnFunctions() {}

    static Names of(Schedule schedule) {
        return collect(schedule, Names.none());
    }

    /// More names.
    static Names of(Schedule schedule, Names known) {
        return collect(schedule, known);
    }

    private static Names collect(Object part, Names known) {
        if (part instanceof NamedFunction(String name, var function)) {
            return known.function(name, function);
        }
        Names names = known;
        if (part instanceof Iterable<?> parts) {
            for (Object element : parts) {
                names = collect(element, names);
            }
        }
        if (part instanceof Schedule && part instanceof Record) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                names = collect(value(part, component), names);
            }
        }
        return names;
    }

    private static Object value(Object part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(part + " does not give its " + component.getName(), e);
        }
    }
}
