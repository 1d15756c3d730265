package dev.lehr.framework;

import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.SortedSet;
import io.vavr.control.Validation;
import java.util.Map;
import java.util.function.Supplier;

/// A framework whose schedules are all read alike: a reader for each name.
///
/// @param readers by name
record Table(SortedMap<String, Reader> readers) implements Library {
    /// Reads arguments, for an optimizer with certain groups.
    @FunctionalInterface
    interface Reader {
        /// Reads them, and gives what can be built from them.
        Supplier<Seq<Imported>> read(Arguments given, Setting setting);

        /// A reader that does not look at the optimizer: all groups have the same schedule.
        static Reader forAll(java.util.function.Function<Arguments, Supplier<Imported>> reader) {
            return (given, setting) -> {
                Supplier<Imported> schedule = reader.apply(given);
                return () -> setting.groups().map(group -> schedule.get());
            };
        }
    }

    @Override
    public SortedSet<String> names() {
        return readers.keySet();
    }

    @Override
    public Validation<Seq<String>, Seq<Imported>> schedules(String name, Map<String, ?> arguments, Setting setting) {
        Reader reader = readers.get(name).get();
        return Arguments.read(name, arguments, given -> reader.read(given, setting));
    }
}
