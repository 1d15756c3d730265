package dev.lehr.property.golden;

import dev.lehr.rule.Dialect;
import dev.lehr.rule.Hyper;
import dev.lehr.rule.Rules;
import dev.lehr.rule.UpdateRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// PyTorch's optimizers: their names, and the arguments of their constructors as hyper-parameters. A new rule is a new line.
final class TorchRules {
    private static final Map<String, Function<Dialect, UpdateRule>> BY_NAME = Map.ofEntries(
            Map.entry("SGD", _ -> Rules.sgd()),
            Map.entry("Adam", Rules::adam),
            Map.entry("AdamW", Rules::adamW),
            Map.entry("Adamax", Rules::adamax),
            Map.entry("NAdam", Rules::nadam),
            Map.entry("RAdam", Rules::radam),
            Map.entry("Adagrad", _ -> Rules.adagrad()),
            Map.entry("Adadelta", _ -> Rules.adadelta()),
            Map.entry("RMSprop", Rules::rmsprop),
            Map.entry("Rprop", _ -> Rules.rprop()),
            Map.entry("ASGD", _ -> Rules.asgd()));

    /// Arguments that are pairs.
    private static final Map<String, List<String>> PAIRS = Map.of(
            "betas", List.of("beta1", "beta2"),
            "etas", List.of("etaminus", "etaplus"),
            "step_sizes", List.of("step_size_min", "step_size_max"));

    /// Versions, and the dialects that follow them.
    private static final Map<String, Dialect> DIALECTS =
            Map.of("torch 1.13.1", Dialect.TORCH_1, "torch 2.14.1", Dialect.TORCH);

    private TorchRules() {}

    static boolean knows(Case golden) {
        return golden.fields().has("grads")
                && !golden.fields().has("shape")
                && DIALECTS.keySet().containsAll(golden.sources())
                && BY_NAME.containsKey(name(golden));
    }

    /// The rule, in the dialect of each version that gave these numbers.
    static List<UpdateRule> rules(Case golden) {
        Function<Dialect, UpdateRule> rule = BY_NAME.get(name(golden));
        if (rule == null) {
            throw new IllegalArgumentException("no rule for " + name(golden));
        }
        return golden.sources().stream()
                .map(DIALECTS::get)
                .map(rule)
                .distinct()
                .toList();
    }

    /// PyTorch 2 has AdamW as an option of Adam, too.
    private static String name(Case golden) {
        String name = golden.fields().text("optimizer");
        return name.equals("Adam") && decouples(golden.fields().fields("params")) ? "AdamW" : name;
    }

    private static boolean decouples(Fields params) {
        return params.has("decoupled_weight_decay") && params.number("decoupled_weight_decay") == 1;
    }

    /// The hyper-parameters of `rule` for the arguments of a constructor.
    ///
    /// @throws IllegalArgumentException if an argument is no hyper-parameter, and is not `false` either
    static Map<String, Double> hypers(UpdateRule rule, Fields params) {
        Map<String, Double> hypers = new LinkedHashMap<>();
        rule.hypers().forEach(hyper -> hypers.put(hyper.name(), hyper.initial()));
        for (String name : params.names()) {
            List<String> pair = PAIRS.get(name);
            if (pair != null) {
                double[] values = params.numbers(name);
                hypers.put(pair.get(0), values[0]);
                hypers.put(pair.get(1), values[1]);
            } else if (rule.hypers().stream().map(Hyper::name).anyMatch(name::equals)) {
                hypers.put(name, params.number(name));
            } else if (!name.equals("decoupled_weight_decay") && params.has(name) && params.number(name) != 0) {
                throw new IllegalArgumentException(rule.name() + " has no hyper-parameter " + name);
            }
        }
        return hypers;
    }
}
