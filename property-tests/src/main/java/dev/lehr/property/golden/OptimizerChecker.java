package dev.lehr.property.golden;

import dev.lehr.formula.Interval;
import dev.lehr.formula.Lane;
import dev.lehr.rule.UpdateRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs PyTorch's optimizers on recorded gradients: the parameter after every step and the state after the last one, bit for bit.
///
/// Where two versions gave the same numbers, both dialects must.
///
/// @param engine what carries out the rules
/// @param decided whether choices that the hyper-parameters decide are taken before the rule runs
public record OptimizerChecker(Engine engine, boolean decided) implements Checker {
    private static final double EXACT = 0;

    /// Each rule as it is, with all its choices.
    public static OptimizerChecker whole(Engine engine) {
        return new OptimizerChecker(engine, false);
    }

    /// Each rule for the hyper-parameters of the case: without the choices and the state that they make needless.
    public static OptimizerChecker decided(Engine engine) {
        return new OptimizerChecker(engine, true);
    }

    @Override
    public boolean knows(Case golden) {
        return golden.table().equals("optimizers") && TorchRules.knows(golden);
    }

    @Override
    public void check(Case golden, Comparison comparison) {
        TorchRules.rules(golden).forEach(rule -> check(golden.fields(), rule, comparison));
    }

    private void check(Fields fields, UpdateRule rule, Comparison comparison) {
        Lane lane = fields.text("dtype").equals("float32") ? Lane.F32 : Lane.F64;
        Map<String, Double> initial = TorchRules.hypers(rule, fields.fields("params"));
        List<double[]> gradients = fields.rows("grads");
        List<double[]> recorded = fields.rows("p");
        UpdateRule carriedOut = decided ? rule.within(ranges(fields, initial, gradients.size())) : rule;
        Trajectory trajectory = new Trajectory(engine, carriedOut, lane, fields.numbers("p0"));
        for (int i = 0; i < gradients.size(); i++) {
            Map<String, Double> hypers = at(fields, initial, i);
            rule.check(hypers);
            trajectory.step(hypers, gradients.get(i));
            comparison.numbers(
                    "p after step " + (i + 1),
                    Trajectory.rounded(lane, recorded.get(i)),
                    trajectory.parameter(),
                    EXACT);
        }
        Fields state = fields.fields("state_final");
        for (String slot : state.names()) {
            double[] values = state.value(slot) instanceof List<?>
                    ? state.numbers(slot)
                    : new double[] {state.number(slot)};
            comparison.numbers(slot, Trajectory.rounded(lane, values), trajectory.state(slot), EXACT);
        }
    }

    /// The hyper-parameters of step `index`, from 0.
    private static Map<String, Double> at(Fields fields, Map<String, Double> initial, int index) {
        Map<String, Double> hypers = new LinkedHashMap<>(initial);
        for (String name : initial.keySet()) {
            String perStep = name + "_per_step";
            if (fields.has(perStep)) {
                hypers.put(name, fields.numbers(perStep)[index]);
            }
        }
        return hypers;
    }

    private static Map<String, Interval> ranges(Fields fields, Map<String, Double> initial, int steps) {
        Map<String, Interval> ranges = new LinkedHashMap<>();
        for (int i = 0; i < steps; i++) {
            at(fields, initial, i)
                    .forEach((name, value) -> ranges.merge(name, Interval.of(value), Interval::union));
        }
        return ranges;
    }
}
