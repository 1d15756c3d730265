package dev.lehr.property.golden;

import dev.lehr.formula.Interval;
import dev.lehr.formula.Lane;
import dev.lehr.rule.Shape;
import dev.lehr.rule.UpdateRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs optimizers on recorded gradients: the parameter after every step and the state after the last one, bit for bit unless the
/// [RuleTable] of their library says otherwise.
///
/// Where two versions gave the same numbers, both dialects must.
///
/// @param engine what carries out the rules
/// @param decided whether choices that the hyper-parameters decide are taken before the rule runs
public record OptimizerChecker(Engine engine, boolean decided) implements Checker {
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
        return RuleTables.of(golden).isPresent();
    }

    @Override
    public void check(Case golden, Comparison comparison) {
        RuleTable table = RuleTables.of(golden).orElseThrow();
        Tolerance tolerance = new Tolerance(table.tolerance(golden), table.absoluteTolerance(golden));
        table.rules(golden).forEach(rule -> {
            Map<String, Double> hypers = table.hypers(rule, golden.fields().fields("params"));
            check(golden, rule, hypers, tolerance, comparison);
        });
    }

    private void check(
            Case golden, UpdateRule rule, Map<String, Double> initial, Tolerance tolerance, Comparison comparison) {
        Fields fields = golden.fields();
        Lane lane = fields.text("dtype").equals("float32") ? Lane.F32 : Lane.F64;
        List<double[]> recorded = fields.rows("p");
        List<double[]> gradients = fields.has("grads") ? fields.rows("grads") : List.of();
        double[] start = fields.numbers("p0");
        Shape shape = shape(fields, rule, start.length);
        UpdateRule carriedOut = decided ? rule.within(ranges(fields, shape, initial, recorded.size())) : rule;
        Trajectory trajectory = new Trajectory(engine, carriedOut, lane, shape, start);
        double[] largest = Arrays.stream(start).map(Math::abs).toArray();
        for (int i = 0; i < recorded.size(); i++) {
            Map<String, Double> hypers = at(fields, initial, i);
            rule.check(hypers);
            if (gradients.isEmpty()) {
                stepAt(trajectory, fields.objects("grads_sparse").get(i), hypers);
            } else {
                trajectory.step(hypers, gradients.get(i));
            }
            double[] wanted = Trajectory.rounded(lane, recorded.get(i));
            compare("p after step " + (i + 1), wanted, trajectory.parameter(), largest, tolerance, comparison);
        }
        if (fields.has("state_final")) {
            compareState(golden, carriedOut, lane, trajectory, tolerance.relative(), comparison);
        }
    }

    private static Shape shape(Fields fields, UpdateRule rule, int length) {
        return fields.has("shape")
                ? rule.shape(Arrays.stream(fields.numbers("shape"))
                        .mapToObj(dimension -> (long) dimension)
                        .toList())
                : Shape.vector(length);
    }

    private static void stepAt(Trajectory trajectory, Fields touched, Map<String, Double> hypers) {
        int[] indices = Arrays.stream(touched.numbers("indices"))
                .mapToInt(element -> (int) element)
                .toArray();
        trajectory.stepAt(indices, hypers, touched.numbers("values"));
    }

    /// How far a number of a parameter may be off: relative to the largest of its element so far, or absolutely. State
    /// must be within the relative one.
    private record Tolerance(double relative, double absolute) {
        /// How far a number may be off, whose element was never larger.
        double of(double largest) {
            return Math.max(relative * largest, absolute);
        }
    }

    /// @param largest the largest magnitude of each element so far, to be brought up to date
    private static void compare(
            String what, double[] wanted, double[] actual, double[] largest, Tolerance tolerance, Comparison comparison) {
        for (int i = 0; i < wanted.length; i++) {
            largest[i] = Math.max(largest[i], Math.abs(wanted[i]));
            comparison.near(what + "[" + i + "]", wanted[i], actual[i], tolerance.of(largest[i]));
        }
    }

    /// All state that was recorded; of a decided rule, all that it still needs.
    private void compareState(
            Case golden,
            UpdateRule rule,
            Lane lane,
            Trajectory trajectory,
            double tolerance,
            Comparison comparison) {
        Fields state = golden.fields().fields("state_final");
        for (String recorded : state.names()) {
            String slot = RuleTables.of(golden).orElseThrow().slot(golden, recorded);
            if (decided && !slot.equals("step") && rule.slots().stream().noneMatch(kept -> kept.name().equals(slot))) {
                continue;
            }
            double[] values = state.value(recorded) instanceof List<?>
                    ? state.numbers(recorded)
                    : new double[] {state.number(recorded)};
            comparison.numbers(slot, Trajectory.rounded(lane, values), trajectory.state(slot), tolerance);
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

    private static Map<String, Interval> ranges(
            Fields fields, Shape shape, Map<String, Double> initial, int steps) {
        Map<String, Interval> ranges = new LinkedHashMap<>();
        UpdateRule.MEASURES.forEach(measure -> ranges.put(measure.name(), Interval.of(shape.measure(measure))));
        for (int i = 0; i < steps; i++) {
            at(fields, initial, i)
                    .forEach((name, value) -> ranges.merge(name, Interval.of(value), Interval::union));
        }
        return ranges;
    }
}
