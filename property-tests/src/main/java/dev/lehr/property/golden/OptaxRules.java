package dev.lehr.property.golden;

import dev.lehr.rule.Dialect;
import dev.lehr.rule.Rules;
import dev.lehr.rule.UpdateRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// optax's optimizers: their names, and the arguments of their factories as hyper-parameters. A new rule is a new
/// line.
final class OptaxRules implements NamedRules {
    private static final Map<String, UpdateRule> BY_NAME = Map.ofEntries(
            Map.entry("optax.adabelief", Rules.adabelief(Dialect.OPTAX)),
            Map.entry("optax.adadelta", Rules.adadelta(Dialect.OPTAX)),
            Map.entry("optax.adagrad", Rules.adagrad(Dialect.OPTAX)),
            Map.entry("optax.adam", Rules.adam(Dialect.OPTAX)),
            Map.entry("optax.adamax", Rules.adamax(Dialect.OPTAX)),
            Map.entry("optax.adamaxw", Rules.adamax(Dialect.OPTAX)),
            Map.entry("optax.adamw", Rules.adamW(Dialect.OPTAX)),
            Map.entry("optax.adan", Rules.adan(Dialect.OPTAX)),
            Map.entry("optax.amsgrad", Rules.adam(Dialect.OPTAX)),
            Map.entry("optax.fromage", Rules.fromage()),
            Map.entry("optax.lamb", Rules.lamb(Dialect.OPTAX)),
            Map.entry("optax.lars", Rules.lars(Dialect.OPTAX)),
            Map.entry("optax.lion", Rules.lion(Dialect.OPTAX)),
            Map.entry("optax.nadam", Rules.nadam(Dialect.OPTAX)),
            Map.entry("optax.nadamw", Rules.nadamW(Dialect.OPTAX)),
            Map.entry("optax.novograd", Rules.novograd(Dialect.OPTAX)),
            Map.entry("optax.optimistic_gradient_descent", Rules.optimisticGradientDescent()),
            Map.entry("optax.radam", Rules.radam(Dialect.OPTAX)),
            Map.entry("optax.rmsprop", Rules.rmsprop(Dialect.OPTAX)),
            Map.entry("optax.rprop", Rules.rprop(Dialect.OPTAX)),
            Map.entry("optax.sgd", Rules.sgd(Dialect.OPTAX)),
            Map.entry("optax.sign_sgd", Rules.signSgd()),
            Map.entry("optax.signum", Rules.signum()),
            Map.entry("optax.yogi", Rules.yogi()));

    /// Arguments that are called otherwise here.
    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("learning_rate", "lr"),
            Map.entry("b1", "beta1"),
            Map.entry("b2", "beta2"),
            Map.entry("b3", "beta3"),
            Map.entry("decay", "alpha"),
            Map.entry("eta_minus", "etaminus"),
            Map.entry("eta_plus", "etaplus"),
            Map.entry("min_step_size", "step_size_min"),
            Map.entry("max_step_size", "step_size_max"));

    /// Arguments that only `optax.amsgrad` has, which is an option of Adam here. They must be on, because Adam always
    /// corrects.
    private static final Set<String> AMSGRAD = Set.of("bias_correction_mu", "bias_correction_nu");

    /// Rules that need powers of beta, which NumPy's vectors round differently, or norms, which add up in another
    /// order.
    private static final Set<String> ROUNDED = Set.of(
            "optax.adabelief",
            "optax.adam",
            "optax.adamw",
            "optax.adan",
            "optax.amsgrad",
            "optax.fromage",
            "optax.lamb",
            "optax.lars",
            "optax.nadam",
            "optax.nadamw",
            "optax.novograd",
            "optax.yogi");

    private static final double ROUNDING = 1e-13;

    /// The length of RAdam's moving average is the small difference of two large numbers.
    private static final double CANCELLATION = 1e-10;

    @Override
    public String library() {
        return "optax";
    }

    @Override
    public Map<String, UpdateRule> byName() {
        return BY_NAME;
    }

    @Override
    public Map<String, Double> hypers(UpdateRule rule, Fields params) {
        Map<String, Double> hypers = new LinkedHashMap<>();
        rule.hypers().forEach(hyper -> hypers.put(hyper.name(), hyper.initial()));
        for (String name : params.names()) {
            if (AMSGRAD.contains(name) && params.number(name) == 1) {
                hypers.put("amsgrad", 1.0);
            } else if (params.has(name)) {
                hypers.put(hyper(rule, name), params.number(name));
            }
        }
        return hypers;
    }

    private static String hyper(UpdateRule rule, String name) {
        String renamed = rule.name().equals("Signum") && name.equals("beta") ? "momentum" : RENAMED.getOrDefault(name, name);
        return rule.hyper(renamed).name();
    }

    @Override
    public double tolerance(Case golden) {
        String name = golden.fields().text("optimizer");
        return name.equals("optax.radam") ? CANCELLATION : ROUNDED.contains(name) ? ROUNDING : 0;
    }
}
