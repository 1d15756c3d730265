package dev.lehr.rule;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rules of [Rules] by the call that makes them: `sgd()`, `adam(OPTAX)`.
///
/// They are its static methods that take nothing or a constant of an enumeration, so a rule that is new there is new
/// here, and wherever rules are listed: in texts, in tests, in the reference.
public final class Catalog {
    private static final Map<String, UpdateRule> ALL = find();

    private Catalog() {}

    /// All of them, in alphabetical order, those without an argument first.
    public static Map<String, UpdateRule> all() {
        return ALL;
    }

    /// The rules whose call takes nothing.
    static List<UpdateRule> defaults() {
        return ALL.entrySet().stream()
                .filter(rule -> rule.getKey().endsWith("()"))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// All rules in all dialects, each once.
    public static List<UpdateRule> rules() {
        return List.copyOf(new LinkedHashSet<>(ALL.values()));
    }

    /// What [#all()] has, made anew.
    static Map<String, UpdateRule> find() {
        List<Method> methods = Arrays.stream(Rules.class.getMethods())
                .filter(method -> method.getReturnType() == UpdateRule.class)
                .sorted(Comparator.comparing(Method::getParameterCount).thenComparing(Method::getName))
                .toList();
        Map<String, UpdateRule> calls = new LinkedHashMap<>();
        for (Method method : methods) {
            Class<?>[] parameters = method.getParameterTypes();
            if (parameters.length == 0) {
                call(method).ifPresent(rule -> calls.put(method.getName() + "()", rule));
            } else if (parameters.length == 1 && parameters[0].isEnum()) {
                for (Object constant : parameters[0].getEnumConstants()) {
                    String call = method.getName() + "(" + ((Enum<?>) constant).name() + ")";
                    call(method, constant).ifPresent(rule -> calls.put(call, rule));
                }
            }
        }
        return Collections.unmodifiableMap(calls);
    }

    /// What a factory makes, unless it does not know the dialect.
    private static Optional<UpdateRule> call(Method method, Object... arguments) {
        try {
            return Optional.of((UpdateRule) method.invoke(null, arguments));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof UnknownDialectException) {
                return Optional.empty();
            }
            throw new IllegalStateException(method + " fails", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " cannot be called", e);
        }
    }
}
