package dev.lehr.property.golden;

import dev.lehr.rule.Dialect;
import dev.lehr.rule.Hyper;
import dev.lehr.rule.Rules;
import dev.lehr.rule.UpdateRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// timm's optimizers: their names, and the arguments of their constructors as hyper-parameters. A new rule is a new
/// line.
final class TimmRules implements NamedRules {
    private static final Map<String, UpdateRule> BY_NAME = Map.ofEntries(
            Map.entry("AdafactorBigVision", Rules.adafactorBigVision()),
            Map.entry("AdamP", Rules.adamP()),
            Map.entry("SGDP", Rules.sgdp()),
            Map.entry("AdaBelief", Rules.adabelief(Dialect.TIMM)),
            Map.entry("Adan", Rules.adan(Dialect.TIMM)),
            Map.entry("Adopt", Rules.adopt(Dialect.TIMM)),
            Map.entry("LaProp", Rules.laProp()),
            Map.entry("Lamb", Rules.lamb(Dialect.TIMM)),
            Map.entry("Lars", Rules.lars(Dialect.TIMM)),
            Map.entry("Lion", Rules.lion(Dialect.TIMM)),
            Map.entry("MADGRAD", Rules.madgrad()),
            Map.entry("Mars", Rules.mars()),
            Map.entry("NAdamW", Rules.nadamW(Dialect.TIMM)),
            Map.entry("NvNovoGrad", Rules.novograd(Dialect.TIMM)),
            Map.entry("RMSpropTF", Rules.rmsprop(Dialect.TENSORFLOW)),
            Map.entry("SGDW", Rules.sgdW()));

    /// Rules with norms, which add up in another order; with roots that are no square roots; with scalars that are
    /// not rounded.
    private static final Set<String> ROUNDED = Set.of("LaProp", "Lamb", "Lars", "MADGRAD", "Mars", "NvNovoGrad");

    @Override
    public String library() {
        return "timm";
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
            switch (name) {
                case "betas" -> betas(params.numbers(name), hypers);
                case "clip_exp" -> orOff(params, name, "use_clipping", hypers);
                case "max_grad_norm", "momentum", "clipping_threshold" ->
                    hypers.put(name, params.has(name) ? params.number(name) : 0);
                case "mars_type" -> hypers.put("lion", params.text(name).equals("lion") ? 1.0 : 0);
                default -> other(rule, name, params, hypers);
            }
        }
        if (params.names().contains("optimize_1d") && params.number("optimize_1d") == 0) {
            hypers.put("variance_reduction", 0.0);
            hypers.put("lion", 0.0);
        }
        return hypers;
    }

    private static void betas(double[] betas, Map<String, Double> hypers) {
        for (int i = 0; i < betas.length; i++) {
            hypers.put("beta" + (i + 1), betas[i]);
        }
    }

    private static void orOff(Fields params, String name, String option, Map<String, Double> hypers) {
        if (params.has(name)) {
            hypers.put(name, params.number(name));
        } else {
            hypers.put(option, 0.0);
        }
    }

    /// Arguments that have no counterpart must ask for nothing: be absent, off, or a factor of 1.
    private static void other(UpdateRule rule, String name, Fields params, Map<String, Double> hypers) {
        if (rule.hypers().stream().map(Hyper::name).anyMatch(name::equals)) {
            if (params.has(name)) {
                hypers.put(name, params.number(name));
            }
        } else if (params.has(name)
                && params.number(name) != (name.equals("lr_1d_factor") ? 1 : 0)
                && !name.equals("optimize_1d")) {
            throw new IllegalArgumentException(rule.name() + " has no hyper-parameter " + name);
        }
    }

    @Override
    public double tolerance(Case golden) {
        if (!ROUNDED.contains(golden.fields().text("optimizer")) && !hasNorms(golden.fields())) {
            return 0;
        }
        return golden.is("dtype", "float32") ? 1e-4 : 1e-13;
    }

    /// AdamP, SGDP and Big Vision's Adafactor have norms of matrices, and of moves that are clipped.
    private static boolean hasNorms(Fields fields) {
        return fields.has("shape") && fields.numbers("shape").length > 1
                || fields.fields("params").has("clipping_threshold");
    }

    /// State that is called otherwise here: SGDP's; and timm's Adafactor takes for rows what is shorter.
    @Override
    public String slot(Case golden, String recorded) {
        double[] shape = golden.fields().has("shape") ? golden.fields().numbers("shape") : new double[0];
        boolean tall = shape.length == 2 && shape[0] > shape[1];
        return switch (recorded) {
            case "momentum" -> golden.is("optimizer", "SGDP") ? "momentum_buffer" : recorded;
            case "exp_avg_sq_r" -> tall ? "exp_avg_sq_c" : recorded;
            case "exp_avg_sq_c" -> tall ? "exp_avg_sq_r" : recorded;
            default -> recorded;
        };
    }
}
