package dev.lehr.property.law;

import dev.lehr.check.Check;
import dev.lehr.formula.Interval;
import dev.lehr.optim.Parameter;
import dev.lehr.property.Model;
import dev.lehr.recipe.Group;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.rule.Hyper;
import dev.lehr.rule.Range;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The laws of a recipe: each parameter has one group, hyper-parameters stay in their ranges, the text reads back
/// equal, and what trains by it has the bits of the interpreted rules, whatever the threads, goes on after it was
/// saved and loaded, and leaves everything as it was in a step that is skipped.
///
/// Only names, types and shapes of parameters are looked at; training is tried on numbers of its own.
///
/// @param recipe what is held to the laws
/// @param tensors the parameters that it is for
/// @param steps how many steps are made; >= 2
/// @param claims the laws that were claimed
public record RecipePropertiesFor(Recipe recipe, List<Tensor> tensors, long steps, Vector<Claim> claims)
        implements Suite {
    private static final long STEPS = 5;

    /// How many steps schedules are asked for.
    private static final long HORIZON = 1_000;

    public RecipePropertiesFor {
        tensors = List.copyOf(tensors);
        Check.atLeast("steps", 2L, steps);
    }

    /// A law that was claimed.
    ///
    /// @param name the law as a sentence
    /// @param check gives an outcome for the recipe and the name
    public record Claim(String name, BiFunction<RecipePropertiesFor, String, Outcome> check) {}

    /// The laws of a recipe for the parameters of a model.
    public static RecipePropertiesFor of(Recipe recipe, Collection<Parameter> parameters) {
        return new RecipePropertiesFor(
                recipe, parameters.stream().map(Tensor::of).toList(), STEPS, Vector.empty());
    }

    /// The laws of a recipe for a small [Model].
    public static RecipePropertiesFor of(Recipe recipe, Model model) {
        return of(recipe, model.parameters());
    }

    /// Makes so many steps.
    public RecipePropertiesFor steps(long count) {
        return new RecipePropertiesFor(recipe, tensors, count, claims);
    }

    /// Claims a law of one's own.
    public RecipePropertiesFor claim(String law, BiFunction<RecipePropertiesFor, String, Outcome> check) {
        return new RecipePropertiesFor(recipe, tensors, steps, claims.append(new Claim(law, check)));
    }

    @Override
    public String subject() {
        return recipe.toString();
    }

    @Override
    public List<Law> laws() {
        return Vector.of(
                        new Law("gives each parameter to one group", this::assigns),
                        new Law("keeps hyper-parameters in their ranges", this::keepsRanges),
                        new Law("reads back equal from its own lines", law -> RecipeTexts.written(law, recipe)),
                        trained("has the bits of the interpreted rules", TrainingLaws::interpreted),
                        trained("has the same bits with any number of threads", TrainingLaws::threads),
                        trained("goes on after it was saved and loaded", TrainingLaws::resumes),
                        trained("leaves everything as it was in a step that is skipped", TrainingLaws::skips))
                .appendAll(claims.map(claim -> new Law(claim.name, law -> claim.check.apply(this, law))))
                .asJava();
    }

    /// A law for which steps are made, if each parameter has a group.
    private Law trained(String name, BiFunction<TrainingLaws, String, Outcome> check) {
        return new Law(
                name,
                law -> match().isInvalid()
                        ? new Outcome.Inapplicable(law, "nothing can be trained")
                        : check.apply(new TrainingLaws(recipe, tensors, steps), law));
    }

    private Validation<Seq<String>, io.vavr.collection.Map<String, Group>> match() {
        return recipe.match(tensors.stream().map(Tensor::name).toList());
    }

    private Outcome assigns(String law) {
        return match().fold(
                problems -> new Outcome.Broken(law, problems.mkString("; ")),
                groups -> new Outcome.Held(law, groups.size()));
    }

    private Outcome keepsRanges(String law) {
        boolean proved = recipe.groups().forAll(group -> isProved(group.policy()));
        for (long step = 0; step < (proved ? 1 : HORIZON); step++) {
            for (Group group : recipe.groups()) {
                try {
                    group.policy().at(step);
                } catch (IllegalArgumentException refused) {
                    String where = "group " + group.name() + " at step " + step;
                    return new Outcome.Broken(law, where + ": " + refused.getMessage());
                }
            }
        }
        return proved ? new Outcome.Proved(law) : new Outcome.Held(law, HORIZON);
    }

    /// Whether bounds show that every hyper-parameter stays in its range, and nothing else is required.
    private static boolean isProved(Policy policy) {
        Function<Hyper, Schedule> schedule =
                hyper -> Objects.requireNonNull(policy.schedules().get(hyper.name()), hyper.name());
        return policy.rule().requirements().isEmpty()
                && policy.rule().hypers().stream().allMatch(hyper ->
                        isInside(hyper.range(), schedule.apply(hyper).bounds(0, Double.POSITIVE_INFINITY)));
    }

    private static boolean isInside(Range range, Interval values) {
        return range.contains(values.low()) && range.contains(values.high());
    }

    /// The recipe, and the laws that it claims.
    @Override
    public String toString() {
        return claims.map(Claim::name).mkString(subject() + ": ", ", ", "");
    }
}
