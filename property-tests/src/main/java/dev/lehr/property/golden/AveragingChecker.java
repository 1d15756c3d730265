package dev.lehr.property.golden;

import dev.lehr.formula.Lane;
import dev.lehr.rule.Transform;
import dev.lehr.rule.Transforms;
import dev.lehr.rule.UpdateRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Averages of the weights, bit for bit: a transform on a rule that makes the recorded weights of the model its own.
///
/// @param engine what carries out the transform
public record AveragingChecker(Engine engine) implements Checker {
    private static final double EXACT = 0;

    /// An average by its name in the tables.
    ///
    /// @param slot the state that it is kept in
    private record Average(Transform transform, String slot) {}

    private static final Map<String, Average> BY_NAME = Map.of(
            "swa", new Average(Transforms.swa(), "swa"),
            "ema", new Average(Transforms.ema(), "ema"),
            "ema_multi", new Average(Transforms.emaLerp(), "ema"));

    /// Takes the gradient for the new parameter.
    private static final UpdateRule GIVEN =
            UpdateRule.define("Given", "the recorded weights", d -> d.update(d.parameter(), d.gradient()));

    @Override
    public boolean knows(Case golden) {
        Fields fields = golden.fields();
        return golden.table().equals("averaging") && fields.has("average") && BY_NAME.containsKey(fields.text("average"));
    }

    @Override
    public void check(Case golden, Comparison comparison) {
        Fields fields = golden.fields();
        Average average = BY_NAME.get(fields.text("average"));
        if (average == null) {
            throw new IllegalArgumentException("no average " + fields.text("average"));
        }
        Lane lane = fields.text("dtype").equals("float32") ? Lane.F32 : Lane.F64;
        UpdateRule rule = average.transform().apply(GIVEN);
        Map<String, Double> hypers = hypers(rule, fields.fields("params"));
        List<double[]> model = fields.rows("model");
        List<double[]> averaged = fields.rows("averaged");
        Trajectory trajectory = new Trajectory(engine, rule, lane, new double[model.getFirst().length]);
        for (int i = 0; i < model.size(); i++) {
            trajectory.step(hypers, model.get(i));
            comparison.numbers(
                    "average after step " + (i + 1),
                    Trajectory.rounded(lane, averaged.get(i)),
                    trajectory.state(average.slot()),
                    EXACT);
        }
    }

    private static Map<String, Double> hypers(UpdateRule rule, Fields params) {
        Map<String, Double> hypers = new LinkedHashMap<>();
        rule.hypers().forEach(hyper -> hypers.put(hyper.name(), hyper.initial()));
        if (params.has("decay")) {
            hypers.put("ema_decay", params.number("decay"));
        }
        return hypers;
    }
}
