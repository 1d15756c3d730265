package dev.lehr.property.museum;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.property.law.KernelPropertiesFor;
import dev.lehr.property.law.UpdateFunction;
import dev.lehr.property.law.UpdateRulePropertiesFor;
import dev.lehr.rule.Reference;
import dev.lehr.rule.Rules;
import dev.lehr.rule.Transforms;
import dev.lehr.rule.UpdateRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Kernels that are not the rules that they say they are: the right numbers, with the defect put in.
final class KernelExhibits {
    private static final String BITS = "has the bits of the interpreted rule";

    private KernelExhibits() {}

    /// What a defect makes of one element.
    private interface Defect {
        double of(Element element);
    }

    /// An element of a parameter at a step.
    private record Element(
            int index, int length, long t, Map<String, Double> hypers, float p, float g, Map<String, Float> next) {
        float hyper(String name) {
            return hypers.get(name).floatValue();
        }

        float made(String name) {
            return next.get(name);
        }

        /// Whether a loop over vectors of so many lanes has it, and not the rest behind.
        boolean inVectors(int lanes) {
            return index < length / lanes * lanes;
        }
    }

    static List<Exhibit> all() {
        return List.of(
                kernel(
                        "the sign is made with the bits of -1 instead of -0, so ordinary gradients move nothing",
                        "DeepSpeed `cpu_lion.h`, vector path",
                        Rules.lion(),
                        suite -> suite.with("weight_decay", 0).with("lr", 1e-3),
                        e -> {
                            float beta = e.hyper("beta1");
                            float c = (1 - beta) * e.g();
                            int sign = Float.floatToRawIntBits(c) & Float.floatToRawIntBits(-1f);
                            float move = Float.intBitsToFloat(sign ^ Float.floatToRawIntBits(-e.hyper("lr")));
                            return e.inVectors(8) ? e.p() + move : e.made("p");
                        }),
                kernel(
                        "weight decay reaches the sum of squares but not the move",
                        "DeepSpeed `cpu_adagrad.h`",
                        Rules.adagrad(),
                        suite -> suite.with("weight_decay", 0.1),
                        e -> e.p() - e.hyper("lr") * e.g() / ((float) Math.sqrt(e.made("sum")) + e.hyper("eps"))),
                kernel(
                        "whole blocks of vectors are skipped",
                        "PyTorch fused SGD, bf16 and f16, pytorch#191763",
                        Rules.sgd(),
                        suite -> suite.with("lr", 0.5),
                        e -> e.inVectors(16) ? e.p() : e.made("p")),
                kernel(
                        "the vector path decays without the rate, the scalar path with it",
                        "dev.neuronic.net `FusedAdamWUpdateVector`",
                        Rules.adamW(),
                        suite -> suite.with("weight_decay", 0.5).with("lr", 0.125),
                        e -> e.inVectors(8)
                                ? e.made("p") - e.p() * (1 - 0.125f * 0.5f) + e.p() * (1 - 0.5f)
                                : e.made("p")),
                kernel(
                        "the parameter decays after it has moved",
                        "bitsandbytes, 8-bit optimizers",
                        Rules.adamW(),
                        suite -> suite.with("weight_decay", 0.5).with("lr", 0.125),
                        e -> (e.made("p") + e.p() * 0.0625f) * (1 - 0.0625f)),
                kernel(
                        "the powers of the decays are multiplied up in `float`",
                        "DeepSpeed `cpu_adam.h`",
                        Rules.adam(),
                        suite -> suite.steps(12),
                        KernelExhibits::multipliedUp),
                kernel(
                        "after an overflow at the first step the momentum is whatever the memory held",
                        "PyTorch fused SGD, LibreYOLO#771",
                        Rules.sgd(),
                        suite -> suite.with("momentum", 0.5).with("lr", 0.5),
                        e -> e.t() == 1 ? e.p() - 0.5f * (e.g() + 0.5f * -1.28e17f) : e.made("p")),
                new Exhibit(
                        "a rate that is not a number is taken",
                        "PyTorch `SGD`",
                        "refuses a hyper-parameter that is not a number",
                        () -> List.of(KernelPropertiesFor.of("SGD", Rules.sgd(), Lane.F32, interpreted(Rules.sgd()))),
                        () -> KernelPropertiesFor.of("SGD", Rules.sgd(), Lane.F32, (t, hypers, p, g, state) -> {
                            Rules.sgd().check(hypers);
                            return interpreted(Rules.sgd()).step(t, hypers, p, g, state);
                        })),
                new Exhibit(
                        "gradients are clipped from above only",
                        "DJL, PyTorch engine (`clamp_max_`)",
                        "moves as far the other way if all signs change",
                        () -> List.of(UpdateRulePropertiesFor.of(oneSided()).odd()),
                        () -> UpdateRulePropertiesFor.of(Transforms.clipValue().apply(Rules.sgd()))
                                .odd()));
    }

    private static double multipliedUp(Element e) {
        float power1 = 1;
        float power2 = 1;
        for (int t = 1; t <= e.t(); t++) {
            power1 *= e.hyper("beta1");
            power2 *= e.hyper("beta2");
        }
        float denominator = (float) Math.sqrt(e.made("exp_avg_sq")) / (float) Math.sqrt(1 - power2) + e.hyper("eps");
        return e.p() + -(e.hyper("lr") / (1 - power1)) * e.made("exp_avg") / denominator;
    }

    private static UpdateRule oneSided() {
        return Rules.sgd().extend("one-sided clip", d -> d.replaceGradient(g -> g.min(Formula.constant(1))));
    }

    private static UpdateFunction interpreted(UpdateRule rule) {
        return new Reference(rule, Lane.F32)::step;
    }

    private static Exhibit kernel(
            String defect, String where, UpdateRule rule, UnaryOperator<KernelPropertiesFor> setting, Defect broken) {
        return new Exhibit(
                defect,
                where,
                BITS,
                () -> List.of(setting.apply(KernelPropertiesFor.of(where, rule, Lane.F32, with(rule, broken)))),
                () -> setting.apply(KernelPropertiesFor.of(where, rule, Lane.F32, interpreted(rule))));
    }

    private static UpdateFunction with(UpdateRule rule, Defect defect) {
        return (t, hypers, p, g, state) -> {
            Map<String, double[]> made = new LinkedHashMap<>(interpreted(rule).step(t, hypers, p, g, state));
            double[] moved = new double[p.length];
            for (int i = 0; i < p.length; i++) {
                Map<String, Float> next = new LinkedHashMap<>();
                int index = i;
                made.forEach((name, values) -> next.put(name, (float) values[Math.min(index, values.length - 1)]));
                moved[i] = (float) defect.of(new Element(i, p.length, t, hypers, (float) p[i], (float) g[i], next));
            }
            made.put("p", moved);
            return made;
        };
    }
}
