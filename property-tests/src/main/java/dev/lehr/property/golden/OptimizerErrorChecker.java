package dev.lehr.property.golden;

import static dev.lehr.recipe.Recipe.named;
import static dev.lehr.recipe.Recipe.recipe;

import dev.lehr.optim.Optimizer;
import dev.lehr.optim.Parameter;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.rule.Dialect;
import dev.lehr.rule.UpdateRule;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What PyTorch's optimizers refuse must be refused here; what they accept must be accepted, unless it is refused
/// deliberately ([Stricter]).
///
/// Options of the execution (`fused`, `foreach`, `capturable`) are no hyper-parameters here, and refused as such.
public record OptimizerErrorChecker() implements Checker {
    /// Parameters that cannot even be handed over, and why.
    private static final Map<String, String> NOT_WRITABLE = Map.of(
            "tensor", "the parameters of an optimizer are a list of Parameter by type",
            "nontensor", "the parameters of an optimizer are a list of Parameter by type",
            "nonleaf", "a parameter is an array of its own with a gradient of its own, and nothing computes it");

    @Override
    public boolean knows(Case golden) {
        return golden.is("kind", "optimizer") && rule(golden.fields()).isDefined();
    }

    private static Option<UpdateRule> rule(Fields fields) {
        return Option.ofOptional(TorchRules.rule(fields.text("target"), Dialect.TORCH));
    }

    @Override
    public void check(Case golden, Comparison comparison) {
        Fields fields = golden.fields();
        String notWritable = NOT_WRITABLE.get(fields.text("params"));
        if (notWritable != null) {
            Refused.byTheCompiler("parameters: " + fields.text("params"), notWritable, comparison);
            return;
        }
        String target = fields.text("target");
        Option<String> problem = problem(fields);
        if (fields.has("exception")) {
            Option<String> lenient = Stricter.lenience(target, fields.value("message").toString());
            comparison.holds(
                    problem.isDefined() || lenient.isDefined(),
                    "raises " + fields.text("exception") + " but was accepted");
            if (problem.isEmpty()) {
                lenient.forEach(why -> comparison.remark(
                        "accepted, " + why + "; the original: " + fields.value("message")));
            }
        } else if (problem.isDefined()) {
            Option<String> reason = Stricter.reason(target, Vector.of(problem.get()));
            comparison.holds(reason.isDefined(), "was accepted by the original, but here: " + problem.get());
            reason.forEach(why -> comparison.remark("stricter than the original: " + problem.get() + " (" + why + ")"));
        } else {
            comparison.holds(true, "");
        }
    }

    private static Option<String> problem(Fields fields) {
        try {
            UpdateRule rule = TorchRules.rule(fields.text("target"), Dialect.TORCH, fields.fields("args"));
            Map<String, Double> hypers = new TorchRules().hypers(rule, fields.fields("args"));
            rule.check(hypers);
            Optimizer.of(recipeOf(rule, fields.text("params")), parameters(fields));
            return Option.none();
        } catch (IllegalArgumentException e) {
            return Option.of(e.getMessage());
        }
    }

    /// One group, or two that both want the same parameter.
    private static Recipe recipeOf(UpdateRule rule, String parameters) {
        Recipe recipe = recipe().group("first", named("p"), Policy.of(rule));
        return parameters.equals("dup") ? recipe.group("second", named("p"), Policy.of(rule)) : recipe;
    }

    private static List<Parameter> parameters(Fields fields) {
        Parameter parameter = parameter(fields);
        String kind = fields.text("params");
        return switch (kind) {
            case "one", "dup" -> List.of(parameter);
            case "dupin" -> List.of(parameter, parameter(fields));
            case "empty" -> List.of();
            default -> throw new IllegalStateException("no such parameters: " + kind);
        };
    }

    private static Parameter parameter(Fields fields) {
        long[] shape = fields.has("shape")
                ? Arrays.stream(fields.numbers("shape")).mapToLong(dimension -> (long) dimension).toArray()
                : new long[] {3};
        int length = Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
        return Parameter.of("p", new float[length], new float[length]).shaped(shape);
    }
}
