package dev.lehr.property.law;

import dev.lehr.formula.Lane;
import dev.lehr.rule.Reference;
import dev.lehr.rule.Shape;
import dev.lehr.rule.UpdateRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// A rule on some numbers for some steps, interpreted.
///
/// @param rule the rule
/// @param lane the type in which it computes
/// @param hypers the value of each hyper-parameter
record Trial(UpdateRule rule, Lane lane, Map<String, Double> hypers) {
    /// A step before it is made.
    ///
    /// @param shape the parameter as a matrix
    /// @param t its number
    /// @param p the parameter
    /// @param g the gradient
    /// @param state the state
    record Before(Shape shape, long t, double[] p, double[] g, Map<String, double[]> state) {
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder("step " + t + Words.of(shape) + ", p = " + text(p) + ", g = " + text(g));
            state.forEach((name, values) -> text.append(", ").append(name).append(" = ").append(text(values)));
            return text.toString();
        }

        Before copy() {
            Map<String, double[]> copies = new LinkedHashMap<>();
            state.forEach((name, values) -> copies.put(name, values.clone()));
            return new Before(shape, t, p.clone(), g.clone(), copies);
        }

        boolean same(Before other) {
            return Arrays.equals(p, other.p)
                    && Arrays.equals(g, other.g)
                    && state.keySet().stream().allMatch(name -> Arrays.equals(state.get(name), other.state.get(name)));
        }

        /// The elements in another order, or some of them.
        Before pick(int[] order) {
            Map<String, double[]> picked = new LinkedHashMap<>();
            state.forEach((name, values) ->
                    picked.put(name, values.length == p.length ? picked(values, order) : values));
            return new Before(Shape.vector(order.length), t, picked(p, order), picked(g, order), picked);
        }
    }

    /// Numbers in words: `16 x 1.0` if all are the same.
    static String text(double[] values) {
        boolean same = values.length > 2 && Arrays.stream(values).allMatch(value -> Bits.same(value, values[0]));
        if (values.length == 1) {
            return Double.toString(values[0]);
        }
        return same ? values.length + " x " + values[0] : Arrays.toString(values);
    }

    static double[] picked(double[] values, int[] order) {
        return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    }

    /// The first step on a vector.
    Before first(double[] p, double[] g) {
        return first(Shape.vector(p.length), p, g);
    }

    /// The first step on a parameter.
    Before first(Shape shape, double[] p, double[] g) {
        return new Before(shape, 1, rounded(p), rounded(g), reference().initialState(shape, hypers));
    }

    /// The step after `before`, with the same gradient.
    Before next(Before before, Map<String, double[]> after) {
        Map<String, double[]> state = new LinkedHashMap<>(after);
        double[] p = state.remove(UpdateRule.PARAMETER.name());
        return new Before(before.shape, before.t + 1, p == null ? before.p : p, before.g, state);
    }

    /// What the interpreter makes of it.
    Map<String, double[]> interpreted(Before before) {
        return reference().step(before.shape, before.t, hypers, before.p, before.g, before.state);
    }

    private Reference reference() {
        return new Reference(rule, lane);
    }

    private double[] rounded(double[] values) {
        return Arrays.stream(values).map(lane::round).toArray();
    }
}
