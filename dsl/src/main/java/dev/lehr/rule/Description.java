package dev.lehr.rule;

import dev.lehr.check.Check;
import dev.lehr.formula.Domain;
import dev.lehr.formula.Equations;
import dev.lehr.formula.Interval;
import dev.lehr.formula.Lane;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// All that a rule can say about itself, as lines of text.
final class Description {
    private Description() {}

    static String of(UpdateRule rule) {
        List<String> lines = new ArrayList<>();
        lines.add(rule.name() + ", as " + rule.source());
        lines.add("hyper-parameters (a schedule can drive each):");
        rule.hypers().forEach(hyper -> lines.add("  " + hyper(hyper)));
        lines.add("state:" + (rule.slots().isEmpty() ? " none" : ""));
        rule.slots().forEach(slot -> lines.add("  " + slot(slot)));
        lines.add("equations:");
        rule.equations().forEach(equation -> lines.add("  " + equation));
        rule.requirements().forEach(requirement -> lines.add("demands: " + requirement.message()));
        lines.add("cost with defaults: " + cost(byDefault(rule)));
        lines.add("cost with everything: " + cost(rule));
        return String.join("\n", lines);
    }

    /// The rule with every choice taken as its defaults decide.
    static UpdateRule byDefault(UpdateRule rule) {
        Map<String, Interval> points = new HashMap<>();
        rule.hypers().forEach(hyper -> points.put(hyper.name(), Interval.of(hyper.initial())));
        return rule.within(points);
    }

    static String hyper(Hyper hyper) {
        return hyper.name() + " = " + Check.text(hyper.initial()) + " in " + hyper.range();
    }

    static String slot(Slot slot) {
        String owner =
                switch (slot.domain()) {
                    case STEP -> "one for the parameter";
                    case ROW -> "one for each row";
                    case COLUMN -> "one for each column";
                    case ELEMENT -> "one for each element";
                };
        return slot.name() + ", " + owner + ", at first " + Equations.text(slot.initial());
    }

    /// Bytes for elements of `float`; twice as many for `double`.
    static String cost(UpdateRule rule) {
        String state = rule.stateBytes(Lane.F32) + " bytes of float32 state per element";
        String scalars = rule.slots().stream()
                .filter(slot -> slot.domain() != Domain.ELEMENT)
                .map(Slot::name)
                .collect(Collectors.joining(" and "));
        String kept = scalars.isEmpty() ? state : state + " beside " + scalars;
        if (rule.isShaped()) {
            return kept + "; takes the parameter as a matrix";
        }
        Cost cost = rule.cost();
        return cost.passes() + (cost.passes() == 1 ? " pass, " : " passes, ") + cost.bytes(Lane.F32)
                + " bytes per element and step, " + kept;
    }
}
