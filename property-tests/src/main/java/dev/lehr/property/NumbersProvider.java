package dev.lehr.property;

import dev.lehr.formula.Lane;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/// Lets jqwik generate gradients and steps where a property asks for `@ForAll @Gradient float[]` or `@ForAll @Step
/// double`. Found as a service.
public final class NumbersProvider implements ArbitraryProvider {
    /// Before jqwik's own generators of numbers and arrays.
    private static final int PRIORITY = 5;

    /// For the service loader.
    public NumbersProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage type) {
        return type.isAnnotated(Gradient.class) && (type.isOfType(float[].class) || type.isOfType(double[].class))
                || type.isAnnotated(Step.class) && (isDouble(type) || isLong(type));
    }

    private static boolean isDouble(TypeUsage type) {
        return type.isOfType(double.class) || type.isOfType(Double.class);
    }

    private static boolean isLong(TypeUsage type) {
        return type.isOfType(long.class) || type.isOfType(Long.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
        return Set.of(type.findAnnotation(Gradient.class)
                .<Arbitrary<?>>map(gradient -> gradients(gradient, type.isOfType(float[].class)))
                .orElseGet(() -> isLong(type) ? Steps.whole() : Steps.any()));
    }

    private static Arbitrary<?> gradients(Gradient gradient, boolean floats) {
        List<Gradient.Kind> kinds = List.of(gradient.value());
        return floats
                ? Gradients.of(Lane.F32, kinds, gradient.least(), gradient.most()).map(Gradients::floats)
                : Gradients.of(Lane.F64, kinds, gradient.least(), gradient.most()).map(Gradients::array);
    }

    @Override
    public int priority() {
        return PRIORITY;
    }
}
