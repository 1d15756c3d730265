package dev.lehr.framework;

import dev.lehr.check.Check;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads the arguments of a constructor and writes down every problem on the way.
///
/// What cannot be read is replaced by a placeholder, so that reading goes on; what would be built from placeholders
/// is never built.
final class Arguments {
    private static final int MOST_PROBLEMS = 100;
    private static final int LONGEST_NAME = 100;

    private final String owner;
    private final Map<String, @Nullable Object> values;
    private final Set<String> known = new TreeSet<>();
    private final Set<String> faulty = new TreeSet<>();
    private final List<String> problems = new ArrayList<>();

    private Arguments(String owner, Map<String, ?> values) {
        this.owner = owner;
        this.values = named(values);
    }

    /// A copy of a map, with the texts of its keys for keys; whoever has not written them in Java may have others.
    static Map<String, @Nullable Object> named(Map<?, ?> map) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        map.forEach((key, value) -> named.put(String.valueOf(key), value));
        return named;
    }

    /// What `reader` reads, or all problems. The reader gives a supplier, which is asked only if there is no
    /// problem.
    static <T> Validation<Seq<String>, T> read(
            String owner, Map<String, ?> values, Function<Arguments, Supplier<? extends T>> reader) {
        Arguments arguments = new Arguments(owner, values);
        Supplier<? extends T> built = reader.apply(arguments);
        arguments.rejectUnknown();
        if (!arguments.problems.isEmpty()) {
            return Validation.invalid(arguments.first());
        }
        try {
            return Validation.valid(built.get());
        } catch (IllegalArgumentException e) {
            return Validation.invalid(Vector.of(String.valueOf(e.getMessage())));
        }
    }

    /// The problems, but of very many only the first.
    private Vector<String> first() {
        int more = problems.size() - MOST_PROBLEMS;
        Vector<String> first = Vector.ofAll(problems).take(MOST_PROBLEMS);
        return more > 0 ? first.append("and " + more + " more problems") : first;
    }

    private void rejectUnknown() {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                problem(
                        name.length() > LONGEST_NAME ? Brief.text(name) : name,
                        "be an argument of " + owner + ", which takes " + String.join(", ", known) + ",",
                        values.get(name));
            }
        }
    }

    /// Whether the argument is given, and not null.
    boolean has(String name) {
        known.add(name);
        return values.get(name) != null;
    }

    /// A required finite number.
    double number(String name) {
        Object value = required(name, "a number");
        return value != null ? asNumber(name, value) : Double.NaN;
    }

    /// A finite number, or what it is without being given.
    double number(String name, double fallback) {
        return has(name) ? number(name) : fallback;
    }

    /// A required number that is written as an integer, as the original demands.
    double whole(String name) {
        Object value = required(name, "a whole number");
        if (value == null || isInteger(value)) {
            return value == null ? Double.NaN : asNumber(name, value);
        }
        problem(name, "be a whole number", value);
        return Double.NaN;
    }

    /// A number that is written as an integer, or what it is without being given.
    double whole(String name, double fallback) {
        return has(name) ? whole(name) : fallback;
    }

    boolean truth(String name, boolean fallback) {
        if (!has(name)) {
            return fallback;
        }
        if (values.get(name) instanceof Boolean truth) {
            return truth;
        }
        problem(name, "be true or false", values.get(name));
        return fallback;
    }

    /// One of the words that are allowed.
    String word(String name, String fallback, String... allowed) {
        Object value = has(name) ? values.get(name) : fallback;
        if (value instanceof String word && List.of(allowed).contains(word)) {
            return word;
        }
        problem(name, "be one of " + String.join(", ", allowed) + ",", value);
        return fallback;
    }

    /// The text of an argument that has no effect here, such as a name.
    void ignored(String... names) {
        known.addAll(List.of(names));
    }

    /// A required list of finite numbers.
    Vector<Double> numbers(String name) {
        return list(name).map(element -> asNumber(name, element));
    }

    /// A required list.
    Vector<Object> list(String name) {
        Object value = required(name, "a list");
        if (value instanceof Collection<?> list && list.stream().noneMatch(Objects::isNull)) {
            return Vector.<Object>ofAll(list);
        }
        if (value != null) {
            problem(name, "be a list without gaps", value);
        }
        return Vector.empty();
    }

    /// A number for each of `groups`, or one for all of them.
    Vector<Double> perGroup(String name, int groups) {
        return each(name, groups, value -> asNumber(name, value), Double.NaN);
    }

    /// A number for each of `groups`, or one for all of them, or for all of them what it is without being given.
    Vector<Double> perGroup(String name, int groups, double fallback) {
        return has(name) ? perGroup(name, groups) : Vector.fill(groups, fallback);
    }

    /// A function of the step for each of `groups`, or one for all of them.
    Vector<StepFormula> functions(String name, int groups) {
        return each(name, groups, value -> function(name, value), StepFormula.constant(1));
    }

    /// A function of the step.
    StepFormula function(String name) {
        return function(name, required(name, "a function"));
    }

    private StepFormula function(String name, @Nullable Object value) {
        return StepFormulas.read(value)
                .fold(
                        messages -> {
                            messages.forEach(message -> problem(name, message, value));
                            return StepFormula.constant(1);
                        },
                        found -> found);
    }

    private <T> Vector<T> each(String name, int groups, Function<Object, T> read, T placeholder) {
        Object value = required(name, "a value");
        if (value == null) {
            return Vector.fill(groups, placeholder);
        }
        if (!(value instanceof Collection<?> list)) {
            T one = read.apply(value);
            return Vector.fill(groups, one);
        }
        if (list.size() != groups) {
            faulty.add(name);
            problems.add(name + " must have a value for each of the " + groups + " parameter groups but was "
                    + Brief.text(value));
            return Vector.fill(groups, placeholder);
        }
        return Vector.<Object>ofAll(list).map(read);
    }

    /// Demands something of an argument in words that follow "must"; silent if the argument could not even be read.
    void check(boolean holds, String name, String constraint, @Nullable Object actual) {
        if (!holds && !faulty.contains(name)) {
            problem(name, constraint, actual);
        }
    }

    /// Demands a number above `limit`.
    void above(String name, double limit, double actual) {
        check(actual > limit, name, "be > " + Check.text(limit), actual);
    }

    /// Demands a number that is not below `limit`.
    void atLeast(String name, double limit, double actual) {
        check(actual >= limit, name, "be >= " + Check.text(limit), actual);
    }

    /// What was read from a part of an argument; its problems become problems here, with the place of the part.
    <T> Option<T> part(String place, Validation<Seq<String>, T> read) {
        if (read.isInvalid()) {
            read.getError().forEach(problem -> problem(place + ": " + problem));
        }
        return read.isValid() ? Option.some(read.get()) : Option.none();
    }

    /// A problem that is not that of one argument.
    void problem(String message) {
        problems.add(message);
    }

    private void problem(String name, String constraint, @Nullable Object actual) {
        faulty.add(name);
        problems.add(name + " must " + constraint + " but was " + Brief.text(actual));
    }

    private @Nullable Object required(String name, String kind) {
        if (!has(name)) {
            faulty.add(name);
            problems.add(name + " must be " + kind + " but was not given to " + owner);
        }
        return values.get(name);
    }

    private double asNumber(String name, Object value) {
        if (!(value instanceof Number number)) {
            problem(name, "be a number", value);
            return Double.NaN;
        }
        if (!Double.isFinite(number.doubleValue())) {
            problem(name, "be finite", value);
        }
        return number.doubleValue();
    }

    static boolean isInteger(Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof BigInteger;
    }

    /// The value under a name, as it was given.
    Option<Object> raw(String name) {
        return has(name) ? Option.of(values.get(name)) : Option.none();
    }
}
