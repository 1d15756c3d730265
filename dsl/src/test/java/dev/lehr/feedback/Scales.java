package dev.lehr.feedback;

import java.util.ArrayList;
import java.util.List;

/// A rule at work.
final class Scales {
    private Scales() {}

    /// The scale after each report.
    static List<Double> scales(Feedback rule, double... metrics) {
        List<Double> scales = new ArrayList<>();
        State state = rule.start();
        for (double metric : metrics) {
            state = state.report(metric);
            scales.add(state.scale());
        }
        return scales;
    }
}
