package dev.lehr.property;

import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.rule.UpdateRule;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/// Lets jqwik generate rules, policies, recipes and models where a property asks for `@ForAll UpdateRule`, `@ForAll
/// Policy`, `@ForAll Recipe` or `@ForAll Model`. Found as a service.
public final class RecipeProvider implements ArbitraryProvider {
    private static final Map<Class<?>, Function<TypeUsage, Arbitrary<?>>> GENERATORS = Map.of(
            UpdateRule.class, _ -> UpdateRules.any(),
            Policy.class, type -> type.isAnnotated(Constants.class) ? Recipes.constants() : Recipes.policies(),
            Recipe.class, _ -> Recipes.any(),
            Model.class, _ -> Model.any());

    /// For the service loader.
    public RecipeProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage type) {
        return GENERATORS.keySet().stream().anyMatch(type::isOfType);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
        return GENERATORS.entrySet().stream()
                .filter(generator -> type.isOfType(generator.getKey()))
                .map(generator -> Set.<Arbitrary<?>>of(generator.getValue().apply(type)))
                .findFirst()
                .orElse(Set.of());
    }
}
