package dev.lehr.text;

import io.vavr.Function3;
import io.vavr.Function4;
import io.vavr.Function6;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A line of a vocabulary: a factory or a method, what it takes, and what it does.
///
/// @param owner whose method it is; null for a factory
/// @param name as in Java
/// @param parameters the kinds of its arguments
/// @param varargs whether the last parameter takes any number of arguments
/// @param make the result for the arguments, the owner first
record Entry(
        @Nullable Kind<?> owner,
        String name,
        List<Kind<?>> parameters,
        boolean varargs,
        Function<List<Object>, Object> make) {

    static <R> Entry factory(String name, Supplier<R> make) {
        return new Entry(null, name, List.of(), false, values -> make.get());
    }

    static <A, R> Entry factory(String name, Kind<A> a, Function<A, R> make) {
        return new Entry(null, name, List.of(a), false, one(a, make));
    }

    static <A, B, R> Entry factory(String name, Kind<A> a, Kind<B> b, BiFunction<A, B, R> make) {
        return new Entry(null, name, List.of(a, b), false, two(a, b, make));
    }

    static <A, B, C, R> Entry factory(String name, Kind<A> a, Kind<B> b, Kind<C> c, Function3<A, B, C, R> make) {
        return new Entry(null, name, List.of(a, b, c), false, three(a, b, c, make));
    }

    static <A, B, C, D, E, F, R> Entry factory(
            String name,
            Kind<A> a,
            Kind<B> b,
            Kind<C> c,
            Kind<D> d,
            Kind<E> e,
            Kind<F> f,
            Function6<A, B, C, D, E, F, R> make) {
        return new Entry(
                null,
                name,
                List.of(a, b, c, d, e, f),
                false,
                values -> make.apply(
                        get(a, values, 0),
                        get(b, values, 1),
                        get(c, values, 2),
                        get(d, values, 3),
                        get(e, values, 4),
                        get(f, values, 5)));
    }

    static <A, R> Entry factoryOfMany(String name, Kind<A> a, Function<List<A>, R> make) {
        return new Entry(null, name, List.of(a), true, values -> make.apply(many(a, values)));
    }

    static <O, R> Entry method(Kind<O> owner, String name, Function<O, R> make) {
        return new Entry(owner, name, List.of(), false, one(owner, make));
    }

    static <O, A, R> Entry method(Kind<O> owner, String name, Kind<A> a, BiFunction<O, A, R> make) {
        return new Entry(owner, name, List.of(a), false, two(owner, a, make));
    }

    static <O, A, B, R> Entry method(Kind<O> owner, String name, Kind<A> a, Kind<B> b, Function3<O, A, B, R> make) {
        return new Entry(owner, name, List.of(a, b), false, three(owner, a, b, make));
    }

    static <O, A, B, C, R> Entry method(
            Kind<O> owner, String name, Kind<A> a, Kind<B> b, Kind<C> c, Function4<O, A, B, C, R> make) {
        return new Entry(
                owner,
                name,
                List.of(a, b, c),
                false,
                values -> make.apply(get(owner, values, 0), get(a, values, 1), get(b, values, 2), get(c, values, 3)));
    }

    static <O, A, R> Entry methodOfMany(Kind<O> owner, String name, Kind<A> a, BiFunction<O, List<A>, R> make) {
        return new Entry(
                owner,
                name,
                List.of(a),
                true,
                values -> make.apply(get(owner, values, 0), many(a, values.subList(1, values.size()))));
    }

    private static <A, R> Function<List<Object>, Object> one(Kind<A> a, Function<A, R> make) {
        return values -> make.apply(get(a, values, 0));
    }

    private static <A, B, R> Function<List<Object>, Object> two(Kind<A> a, Kind<B> b, BiFunction<A, B, R> make) {
        return values -> make.apply(get(a, values, 0), get(b, values, 1));
    }

    private static <A, B, C, R> Function<List<Object>, Object> three(
            Kind<A> a, Kind<B> b, Kind<C> c, Function3<A, B, C, R> make) {
        return values -> make.apply(get(a, values, 0), get(b, values, 1), get(c, values, 2));
    }

    private static <A> A get(Kind<A> kind, List<Object> values, int index) {
        return kind.type().cast(values.get(index));
    }

    private static <A> List<A> many(Kind<A> kind, List<Object> values) {
        List<A> many = new ArrayList<>(values.size());
        values.forEach(value -> many.add(kind.type().cast(value)));
        return many;
    }

    /// The kind of the argument with this index.
    Kind<?> parameter(int index) {
        return parameters.get(Math.min(index, parameters.size() - 1));
    }

    /// Whether these written values can be its arguments.
    boolean accepts(List<Object> arguments) {
        if (!varargs && arguments.size() != parameters.size()) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            if (!parameter(i).accepts().test(arguments.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// `(number, number)`.
    String signature() {
        return parameters.stream().map(Kind::name).collect(Collectors.joining(", ", "(", varargs ? "...)" : ")"));
    }
}
