package dev.lehr.property;

import dev.lehr.recipe.RuleCalls;
import dev.lehr.rule.Catalog;
import dev.lehr.rule.Hyper;
import dev.lehr.rule.Range;
import dev.lehr.rule.Rules;
import dev.lehr.rule.Shape;
import dev.lehr.rule.Transform;
import dev.lehr.rule.Transforms;
import dev.lehr.rule.UpdateRule;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Generators of update rules, and of values for their hyper-parameters.
///
/// What is generated is what [Catalog] and [Transforms] have: a rule that is new there is new here. A rule that
/// fails shrinks towards plain SGD, and prints as the call that makes it: `adam(OPTAX)`, `clipNorm().apply(sgd())`.
public final class UpdateRules {
    /// All rules of the library, the simplest first.
    private static final List<UpdateRule> LIBRARY = Catalog.all().values().stream()
            .distinct()
            .sorted(Comparator.comparing(rule -> !rule.equals(Rules.sgd())))
            .toList();

    private static final List<UpdateRule> VECTORS =
            LIBRARY.stream().filter(UpdateRules::takesVectors).toList();

    private static final Map<String, Transform> TRANSFORMS = transforms();

    /// What a positive hyper-parameter is multiplied by.
    private static final double[] FACTORS = {0.25, 0.5, 2, 4, 10};

    private UpdateRules() {}

    /// Any rule of the library in any dialect; one in four within a transform.
    public static Arbitrary<UpdateRule> any() {
        return Arbitraries.frequencyOf(Tuple.of(3, library()), Tuple.of(1, transformed()));
    }

    /// Any rule of the library in any dialect.
    public static Arbitrary<UpdateRule> library() {
        return Arbitraries.of(LIBRARY);
    }

    /// Any rule of the library that takes vectors as well as matrices.
    static Arbitrary<UpdateRule> vectors() {
        return Arbitraries.of(VECTORS);
    }

    private static boolean takesVectors(UpdateRule rule) {
        Map<String, Double> values = new LinkedHashMap<>();
        rule.hypers().forEach(hyper -> values.put(hyper.name(), hyper.initial()));
        return goTogether(rule, values, Shape.vector(2));
    }

    /// A rule of the library within a transform that goes with it.
    public static Arbitrary<UpdateRule> transformed() {
        return Combinators.combine(Arbitraries.of(TRANSFORMS.values()), library())
                .as(Transform::apply)
                .ignoreException(IllegalArgumentException.class);
    }

    /// Values of all hyper-parameters of a rule: as preset, at the ends of their ranges, or between, and such as go
    /// together.
    public static Arbitrary<Map<String, Double>> hypers(UpdateRule rule) {
        List<Arbitrary<Double>> values = rule.hypers().stream().map(UpdateRules::values).toList();
        return Combinators.combine(values)
                .as(chosen -> named(rule, chosen))
                .filter(chosen -> goTogether(rule, chosen));
    }

    private static Map<String, Double> named(UpdateRule rule, List<Double> values) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            named.put(rule.hypers().get(i).name(), values.get(i));
        }
        return named;
    }

    /// Whether a rule takes these hyper-parameters, for a matrix.
    static boolean goTogether(UpdateRule rule, Map<String, Double> values) {
        return goTogether(rule, values, Shape.matrix(2, 2));
    }

    private static boolean goTogether(UpdateRule rule, Map<String, Double> values, Shape shape) {
        try {
            rule.check(values, shape);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /// Values that a hyper-parameter may have, the preset one first.
    static Arbitrary<Double> values(Hyper hyper) {
        Range range = hyper.range();
        List<Double> values = DoubleStream.concat(DoubleStream.of(hyper.initial()), others(hyper))
                .filter(range::contains)
                .distinct()
                .boxed()
                .toList();
        return Arbitraries.of(values);
    }

    private static DoubleStream others(Hyper hyper) {
        double initial = hyper.initial();
        if (isOption(hyper)) {
            return DoubleStream.of(0, 1);
        }
        double low = hyper.range().low();
        double high = hyper.range().high();
        if (Double.isFinite(low) && Double.isFinite(high)) {
            return DoubleStream.of(low, high, (low + high) / 2, low + 0.9 * (high - low), low + 0.999 * (high - low));
        }
        DoubleStream scaled = Arrays.stream(FACTORS).map(factor -> factor * initial);
        DoubleStream edges = initial == 0 ? DoubleStream.of(0.1, -0.1, 1, -1) : DoubleStream.of(low, high);
        return DoubleStream.concat(scaled, edges);
    }

    /// Whether it is on or off and nothing between.
    static boolean isOption(Hyper hyper) {
        return hyper.range().equals(Range.FLAG) && hyper.initial() == Math.rint(hyper.initial());
    }

    /// The call that makes a rule.
    static String source(UpdateRule rule) {
        if (RuleCalls.isKnown(rule)) {
            return RuleCalls.of(rule);
        }
        for (Map.Entry<String, UpdateRule> known : Catalog.all().entrySet()) {
            if (rule.name().startsWith(known.getValue().name() + " + ")) {
                for (Map.Entry<String, Transform> transform : TRANSFORMS.entrySet()) {
                    if (isMade(rule, transform.getValue(), known.getValue())) {
                        return transform.getKey() + "().apply(" + known.getKey() + ")";
                    }
                }
            }
        }
        return RuleCalls.of(rule);
    }

    private static boolean isMade(UpdateRule rule, Transform transform, UpdateRule inner) {
        try {
            return transform.apply(inner).equals(rule);
        } catch (IllegalArgumentException doesNotGo) {
            return false;
        }
    }

    /// The transforms by the method that makes them: those of [Transforms] that take nothing.
    private static Map<String, Transform> transforms() {
        Map<String, Transform> all = new LinkedHashMap<>();
        Arrays.stream(Transforms.class.getMethods())
                .filter(method -> method.getReturnType() == Transform.class && method.getParameterCount() == 0)
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method -> all.put(method.getName(), call(method)));
        return all;
    }

    private static Transform call(Method method) {
        try {
            return (Transform) method.invoke(null);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(method + " cannot be called", e);
        }
    }
}
