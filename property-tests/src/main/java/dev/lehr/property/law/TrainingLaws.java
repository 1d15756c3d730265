package dev.lehr.property.law;

import dev.lehr.feedback.State;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Listing;
import dev.lehr.formula.Scope;
import dev.lehr.kernel.Target;
import dev.lehr.optim.NonFinite;
import dev.lehr.optim.Optimizer;
import dev.lehr.optim.Rates;
import dev.lehr.optim.Settings;
import dev.lehr.recipe.Group;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.rule.Reference;
import dev.lehr.rule.Shape;
import dev.lehr.rule.UpdateRule;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Laws of a recipe for which it is trained by: on parameters of its own.
///
/// @param recipe the recipe
/// @param tensors its parameters, each in one group
/// @param steps how many steps are made
record TrainingLaws(Recipe recipe, List<Tensor> tensors, long steps) {
    private static final Settings ONE_THREAD = new Settings(1, Target.best(), NonFinite.PROPAGATE);

    private static final int THREADS = 3;

    private Training fresh(Settings settings) {
        return new Training(recipe, tensors, settings);
    }

    /// The optimizer makes of each parameter what the interpreter makes of it, step by step.
    Outcome interpreted(String law) {
        Training training = fresh(ONE_THREAD);
        io.vavr.collection.Map<String, Group> groups =
                recipe.assign(tensors.stream().map(Tensor::name).toList());
        List<Follower> followers = tensors.stream()
                .map(tensor -> new Follower(tensor, groups.get(tensor.name()).get().policy()))
                .filter(follower -> !looksAtAll(follower.policy.rule()))
                .toList();
        if (followers.isEmpty()) {
            return new Outcome.Inapplicable(law, "its rules look at all parameters at once");
        }
        for (long step = 0; step < steps; step++) {
            training.upTo(step + 1);
            for (Follower follower : followers) {
                double[] expected = follower.step(step);
                double[] actual = training.values(follower.tensor);
                for (int i = 0; i < expected.length; i++) {
                    if (!Bits.same(actual[i], expected[i])) {
                        return new Outcome.Broken(
                                law,
                                "step " + (step + 1) + ": " + follower.tensor.name() + "[" + i + "] = " + actual[i]
                                        + " instead of " + expected[i] + " by " + follower.policy);
                    }
                }
            }
        }
        return new Outcome.Held(law, steps * followers.size());
    }

    private static boolean looksAtAll(UpdateRule rule) {
        return Listing.of(List.copyOf(rule.updates().values())).entries().stream()
                .anyMatch(entry -> entry.formula() instanceof Formula.Reduce reduce && reduce.scope() == Scope.ALL);
    }

    /// A parameter in the hands of the interpreter.
    private static final class Follower {
        private final Tensor tensor;
        private final Policy policy;
        private final Shape shape;
        private final Reference reference;
        private final Map<String, State> feedback = new LinkedHashMap<>();
        private Map<String, double[]> now;

        Follower(Tensor tensor, Policy policy) {
            this.tensor = tensor;
            this.policy = policy;
            this.shape = policy.rule().shape(tensor.shape());
            this.reference = new Reference(policy.rule(), tensor.lane());
            policy.feedback().forEach((hyper, rule) -> feedback.put(hyper, rule.start()));
            this.now = new LinkedHashMap<>(reference.initialState(shape, hypers(0)));
            now.put(UpdateRule.PARAMETER.name(), tensor.values());
        }

        private Map<String, Double> hypers(long step) {
            Map<String, Double> values = new LinkedHashMap<>(policy.at(step));
            feedback.forEach((hyper, state) -> values.merge(hyper, state.scale(), (value, scale) -> value * scale));
            values.replaceAll((hyper, value) -> hyper.equals(UpdateRule.LOSS) ? Training.loss(step) : value);
            return values;
        }

        /// The parameter after a step, from 0.
        double[] step(long step) {
            double[] p = Objects.requireNonNull(now.get(UpdateRule.PARAMETER.name()), "p");
            now = reference.step(shape, step + 1, hypers(step), p, tensor.gradient(step), now);
            feedback.replaceAll((hyper, state) -> state.report(Training.metric()));
            return Objects.requireNonNull(now.get(UpdateRule.PARAMETER.name()), "p");
        }
    }

    /// One thread and several give the same bits.
    Outcome threads(String law) {
        Map<String, double[]> one = fresh(ONE_THREAD).upTo(steps).everything();
        Map<String, double[]> several =
                fresh(ONE_THREAD.withThreads(THREADS)).upTo(steps).everything();
        return same(law, one, several, " with " + THREADS + " threads");
    }

    /// Who saves in the middle and loads into something fresh goes on as if nothing had happened.
    Outcome resumes(String law) {
        Map<String, double[]> whole = fresh(ONE_THREAD).upTo(steps).everything();
        try {
            Path file = Files.createTempFile("lehr", ".safetensors");
            try {
                fresh(ONE_THREAD).upTo(steps / 2).optimizer().save(file);
                Training later = fresh(ONE_THREAD);
                Validation<Seq<String>, Optimizer> loaded = later.optimizer().load(file, Rates.OF_CODE);
                return loaded.isInvalid()
                        ? new Outcome.Broken(law, loaded.getError().mkString("; "))
                        : same(law, whole, later.upTo(steps).everything(), " after a break at step " + steps / 2);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A gradient that is not a number, where it is to be skipped, changes nothing.
    Outcome skips(String law) {
        Training training = fresh(ONE_THREAD.withNonFinite(NonFinite.SKIP)).upTo(steps);
        Map<String, double[]> before = training.everything();
        training.step(_ -> Double.NaN);
        if (training.optimizer().steps() != steps) {
            return new Outcome.Broken(law, "made " + training.optimizer().steps() + " steps instead of " + steps);
        }
        return same(law, before, training.everything(), " after a step that was skipped");
    }

    private static Outcome same(
            String law, Map<String, double[]> expected, Map<String, double[]> actual, String when) {
        for (Map.Entry<String, double[]> wanted : expected.entrySet()) {
            double[] values = Objects.requireNonNull(actual.get(wanted.getKey()), wanted.getKey());
            for (int i = 0; i < values.length; i++) {
                if (!Bits.same(values[i], wanted.getValue()[i])) {
                    return new Outcome.Broken(
                            law,
                            wanted.getKey() + "[" + i + "] = " + values[i] + " instead of " + wanted.getValue()[i] + when);
                }
            }
        }
        return new Outcome.Held(law, expected.size());
    }
}
