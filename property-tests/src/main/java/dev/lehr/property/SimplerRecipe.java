package dev.lehr.property;

import dev.lehr.recipe.Group;
import dev.lehr.recipe.Recipe;
import io.vavr.collection.Seq;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ShrinkingDistance;

/// What is simpler than a recipe and like it: one of its policies for everything, or a simpler policy in one group.
final class SimplerRecipe {
    private SimplerRecipe() {}

    static Stream<Recipe> than(Recipe recipe) {
        Seq<Group> groups = recipe.groups();
        Stream<Recipe> single = groups.size() == 1
                ? Stream.of()
                : groups.toJavaStream().map(group -> Recipe.all(group.policy()));
        Stream<Recipe> changed = IntStream.range(0, groups.size()).boxed().flatMap(i -> SimplerPolicy.than(
                        groups.get(i).policy())
                .filter(Recipes::isValid)
                .map(policy -> new Recipe(
                        groups.update(i, group -> new Group(group.name(), group.selector(), policy)))));
        return Stream.concat(single, changed);
    }

    static ShrinkingDistance distance(Recipe recipe) {
        return recipe.groups()
                .map(group -> SimplerPolicy.distance(group.policy()))
                .fold(ShrinkingDistance.of(recipe.groups().size()), ShrinkingDistance::append);
    }
}
