package dev.lehr.framework;

import io.vavr.collection.Seq;
import io.vavr.collection.SortedSet;
import io.vavr.control.Validation;
import java.util.Map;

/// The schedules of one framework.
interface Library {
    /// The names of its classes and functions.
    SortedSet<String> names();

    /// The schedule of each parameter group, or all problems.
    ///
    /// @param name one of the [#names()]
    Validation<Seq<String>, Seq<Imported>> schedules(String name, Map<String, ?> arguments, Setting setting);
}
