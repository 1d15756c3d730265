package dev.lehr.rule;

import dev.lehr.formula.Lane;
import java.util.LinkedHashMap;
import java.util.Map;

/// A rule at work in `double`, interpreted, with its defaults but for what is set.
final class Steps {
    private final UpdateRule rule;
    private final Map<String, Double> hypers = new LinkedHashMap<>();
    private Map<String, double[]> values;
    private double[] p;
    private long t;

    Steps(UpdateRule rule, double... p) {
        this.rule = rule;
        this.p = p.clone();
        rule.hypers().forEach(hyper -> hypers.put(hyper.name(), hyper.initial()));
        values = Map.of();
    }

    Steps with(String hyper, double value) {
        hypers.put(rule.hyper(hyper).name(), value);
        return this;
    }

    /// One more step; gives the parameter behind it.
    double[] step(double... g) {
        rule.check(hypers);
        Reference reference = new Reference(rule, Lane.F64);
        Map<String, double[]> state = t == 0 ? reference.initialState(p.length, hypers) : values;
        t++;
        values = reference.step(t, hypers, p, g, state);
        p = state("p");
        return p;
    }

    double[] state(String slot) {
        double[] state = values.get(slot);
        if (state == null) {
            throw new IllegalArgumentException("no " + slot + " among " + values.keySet());
        }
        return state.clone();
    }
}
