package dev.lehr.property;

import dev.lehr.feedback.Feedback;
import dev.lehr.feedback.Greedy;
import dev.lehr.feedback.Plateau;
import dev.lehr.recipe.Group;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.recipe.Selector;
import dev.lehr.rule.Hyper;
import dev.lehr.rule.UpdateRule;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Vector;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Generators of policies and of recipes for a [Model].
///
/// Rules are those of the library; hyper-parameters are left alone, or constants in their range, or schedules that
/// stay in it. All can be written as text. What fails shrinks to fewer groups, plainer rules and simpler schedules,
/// and prints as its source lines.
public final class Recipes {
    private static final List<Feedback> FEEDBACK =
            List.of(Plateau.plateau().patience(1), Plateau.torch().factor(0.5), Greedy.greedy().patience(2));

    /// At which steps hyper-parameters must go together.
    private static final int STEPS = 12;

    private Recipes() {}

    /// Any recipe for the parameters of a [Model]: one to three groups by name, each parameter in one of them.
    public static Arbitrary<Recipe> any() {
        Arbitrary<Recipe> made = Arbitraries.of(layouts()).flatMap(groups -> Combinators.combine(
                        groups.stream().map(group -> policies(group.matrices)).toList())
                .as(policies -> recipe(groups, policies)));
        return Shrinking.of(made, SimplerRecipe::than, SimplerRecipe::distance, _ -> true);
    }

    /// Any policy for vectors and matrices alike.
    public static Arbitrary<Policy> policies() {
        return policies(false);
    }

    /// Policies whose hyper-parameters are all constants: a rule and values for it.
    public static Arbitrary<Policy> constants() {
        Arbitrary<Policy> made = rules(true).flatMap(rule -> UpdateRules.hypers(rule).map(values -> {
            Policy policy = Policy.of(rule);
            for (Hyper hyper : rule.hypers()) {
                policy = policy.with(hyper.name(), values.getOrDefault(hyper.name(), hyper.initial()));
            }
            return policy;
        }));
        return shrinking(made, policy -> SimplerPolicy.isConstant(policy) && isValid(policy));
    }

    private static Arbitrary<Policy> policies(boolean matrices) {
        Arbitrary<Policy> made = rules(matrices)
                .flatMap(rule -> Combinators.combine(
                                rule.hypers().stream().map(Recipes::choice).toList())
                        .as(choices -> policy(rule, choices)))
                .filter(Recipes::isValid);
        Arbitrary<Policy> heeding = Combinators.combine(made, Arbitraries.of(FEEDBACK))
                .as((policy, feedback) -> hasRate(policy.rule()) ? policy.feedback(feedback) : policy);
        return shrinking(Arbitraries.frequencyOf(Tuple.of(4, made), Tuple.of(1, heeding)), Recipes::isValid);
    }

    private static Arbitrary<Policy> shrinking(Arbitrary<Policy> made, Predicate<Policy> passes) {
        return Shrinking.of(made, SimplerPolicy::than, SimplerPolicy::distance, passes);
    }

    /// Rules for matrices, or only those that take vectors as well.
    private static Arbitrary<UpdateRule> rules(boolean matrices) {
        return matrices ? UpdateRules.library() : UpdateRules.vectors();
    }

    private static boolean hasRate(UpdateRule rule) {
        return rule.hypers().stream().anyMatch(hyper -> hyper.name().equals("lr"));
    }

    private static Policy policy(UpdateRule rule, List<Optional<Schedule>> choices) {
        Policy policy = Policy.of(rule);
        for (int i = 0; i < choices.size(); i++) {
            String hyper = rule.hypers().get(i).name();
            if (choices.get(i).isPresent()) {
                policy = policy.with(hyper, choices.get(i).get());
            }
        }
        return policy;
    }

    /// Mostly as preset; else a constant, or a schedule.
    private static Arbitrary<Optional<Schedule>> choice(Hyper hyper) {
        Arbitrary<Optional<Schedule>> preset = Arbitraries.just(Optional.empty());
        Arbitrary<Optional<Schedule>> constant =
                UpdateRules.values(hyper).map(value -> Optional.of(Schedule.constant(value)));
        if (UpdateRules.isOption(hyper)) {
            return Arbitraries.frequencyOf(Tuple.of(4, preset), Tuple.of(1, constant));
        }
        return Arbitraries.frequencyOf(
                Tuple.of(4, preset),
                Tuple.of(1, constant),
                Tuple.of(hyper.name().equals("lr") ? 4 : 1, HyperSchedules.of(hyper).map(Optional::of)));
    }

    /// Whether the hyper-parameters are in their ranges and go together, as far as a short run sees.
    static boolean isValid(Policy policy) {
        try {
            IntStream.range(0, STEPS).forEach(policy::at);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /// A group without a policy.
    ///
    /// @param name its name
    /// @param selector what it takes; nothing for the rest
    /// @param matrices whether it takes matrices only
    private record Place(String name, Optional<Selector> selector, boolean matrices) {
        Group group(Policy policy) {
            return new Group(name, selector.orElse(null), policy);
        }
    }

    private static Recipe recipe(List<Place> places, List<Policy> policies) {
        return new Recipe(Vector.ofAll(places).zipWith(policies, Place::group));
    }

    /// Ways to put the parameters of a model into groups.
    private static List<List<Place>> layouts() {
        Place matrices = new Place("matrix", Optional.of(Recipe.named("(features\\.\\d+|head)\\.weight")), true);
        Place bias = place("bias", Recipe.named(".*\\.bias"));
        Place otherBias = place("bias", Recipe.named(".*\\.bias").butNot("norm\\..*"));
        Place norm = place("norm", Recipe.named("norm\\..*"));
        return List.of(
                List.of(rest("all")),
                List.of(bias, rest("weight")),
                List.of(matrices, rest("other")),
                List.of(norm, otherBias, rest("weight")),
                Stream.of("features", "norm", "head")
                        .map(layer -> place(layer, Recipe.named(layer + "\\..*")))
                        .toList());
    }

    private static Place place(String name, Selector selector) {
        return new Place(name, Optional.of(selector), false);
    }

    private static Place rest(String name) {
        return new Place(name, Optional.empty(), false);
    }
}
