package dev.lehr.property.golden;

import dev.lehr.rule.Dialect;
import dev.lehr.rule.Hyper;
import dev.lehr.rule.NewtonSchulz;
import dev.lehr.rule.Rules;
import dev.lehr.rule.UpdateRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// PyTorch's optimizers: their names, and the arguments of their constructors as hyper-parameters. A new rule is a new line.
final class TorchRules implements RuleTable {
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
            Map.entry("ASGD", _ -> Rules.asgd()),
            Map.entry("SparseAdam", _ -> Rules.sparseAdam()),
            Map.entry("Adafactor", _ -> Rules.adafactor()),
            Map.entry("Muon", _ -> Rules.muon()));

    /// Arguments that are pairs.
    private static final Map<String, List<String>> PAIRS = Map.of(
            "betas", List.of("beta1", "beta2"),
            "etas", List.of("etaminus", "etaplus"),
            "step_sizes", List.of("step_size_min", "step_size_max"));

    /// Arguments that are not the rule's but of the function that it applies.
    private static final Set<String> OF_THE_FUNCTION = Set.of("ns_coefficients", "ns_steps", "eps");

    /// Versions, and the dialects that follow them.
    private static final Map<String, Dialect> DIALECTS =
            Map.of("torch 1.13.1", Dialect.TORCH_1, "torch 2.14.1", Dialect.TORCH);

    @Override
    public boolean knows(Case golden) {
        return golden.table().equals("optimizers")
                && golden.fields().has("p0")
                && DIALECTS.keySet().containsAll(golden.sources())
                && BY_NAME.containsKey(name(golden));
    }

    /// The rule, in the dialect of each version that gave these numbers.
    @Override
    public List<UpdateRule> rules(Case golden) {
        Fields params = golden.fields().fields("params");
        return golden.sources().stream()
                .map(DIALECTS::get)
                .map(dialect -> rule(name(golden), dialect, params))
                .distinct()
                .toList();
    }

    /// The rule that PyTorch's class `name` stands for, if there is one.
    static Optional<UpdateRule> rule(String name, Dialect dialect) {
        return Optional.ofNullable(BY_NAME.get(name)).map(rule -> rule.apply(dialect));
    }

    /// The rule for the arguments of a constructor, those that are missing by default.
    ///
    /// @throws IllegalArgumentException if there is no such rule, or the arguments of its functions are refused
    static UpdateRule rule(String name, Dialect dialect, Fields params) {
        return name.equals("Muon")
                ? Rules.muon(newtonSchulz(params))
                : rule(name, dialect).orElseThrow(() -> new IllegalArgumentException("no rule for " + name));
    }

    private static NewtonSchulz newtonSchulz(Fields params) {
        NewtonSchulz standard = NewtonSchulz.STANDARD;
        double[] factors = params.has("ns_coefficients")
                ? params.numbers("ns_coefficients")
                : new double[] {standard.a(), standard.b(), standard.c()};
        if (factors.length != 3) {
            throw new IllegalArgumentException("ns_coefficients must be 3 numbers but were " + factors.length);
        }
        double eps = params.has("eps") ? params.number("eps") : standard.eps();
        int steps = params.has("ns_steps") ? params.count("ns_steps") : standard.steps();
        return new NewtonSchulz(factors[0], factors[1], factors[2], eps, steps);
    }

    /// PyTorch 2 has AdamW as an option of Adam, too.
    private static String name(Case golden) {
        String name = golden.fields().text("optimizer");
        return name.equals("Adam") && decouples(golden.fields().fields("params")) ? "AdamW" : name;
    }

    private static boolean decouples(Fields params) {
        return params.has("decoupled_weight_decay") && params.number("decoupled_weight_decay") == 1;
    }

    @Override
    public Map<String, Double> hypers(UpdateRule rule, Fields params) {
        Map<String, Double> hypers = new LinkedHashMap<>();
        rule.hypers().forEach(hyper -> hypers.put(hyper.name(), hyper.initial()));
        for (String name : params.names()) {
            List<String> pair = PAIRS.get(name);
            if (OF_THE_FUNCTION.contains(name) && rule.name().equals("Muon")) {
                continue;
            }
            if (name.equals("adjust_lr_fn")) {
                adjust(rule, params, hypers);
            } else if (name.equals("eps") && params.value(name) instanceof List<?> both) {
                hypers.put("eps1", both.getFirst() == null ? 0 : ((Number) both.getFirst()).doubleValue());
                hypers.put("eps2", ((Number) both.getLast()).doubleValue());
            } else if (pair != null) {
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

    private static void adjust(UpdateRule rule, Fields params, Map<String, Double> hypers) {
        if (params.has("adjust_lr_fn") && !params.text("adjust_lr_fn").equals("original")) {
            hypers.put(rule.hyper(params.text("adjust_lr_fn")).name(), 1.0);
        }
    }

    /// Adafactor adds up squares, in another order than PyTorch; Muon multiplies matrices in bfloat16.
    @Override
    public double tolerance(Case golden) {
        if (!golden.fields().text("optimizer").equals("Adafactor")) {
            return 0;
        }
        return golden.is("dtype", "float32") ? 1e-6 : 1e-12;
    }

    @Override
    public double absoluteTolerance(Case golden) {
        return golden.fields().text("optimizer").equals("Muon")
                ? 1e-3 * golden.fields().fields("params").number("lr")
                : 0;
    }
}
