package dev.lehr.proof;

import dev.lehr.formula.Formula;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/// The first whole step with the largest value, by branch and bound: the section that promises most is divided first.
final class Extremes {
    private final Queue<Section> rest = new PriorityQueue<>(
            Comparator.<Section>comparingDouble(section -> -section.values().high())
                    .thenComparingDouble(Section::first));
    private final Budget budget = Budget.usual();
    private double best = Double.NEGATIVE_INFINITY;
    private double where = Double.NaN;
    private boolean lost;

    private Extremes() {}

    static Where highest(Formula formula, double first, double last) {
        Extremes extremes = new Extremes();
        extremes.rest.add(Section.of(Grid.WHOLE, formula, first, last));
        return extremes.run() ? new Where.At(extremes.where) : new Where.Unknown(first);
    }

    private boolean run() {
        while (!rest.isEmpty()) {
            Section section = rest.remove();
            if (!budget.allows(section)) {
                return false;
            }
            double most = section.values().high();
            if (most < best || most == best && section.first() > where) {
                continue;
            }
            if (section.opaque() && (section.isSettled() || section.isSingle())) {
                return false;
            }
            if (section.opaque() || !isDone(section)) {
                if (section.isEndless() && section.first() >= Grid.LARGEST_STEP || section.isSingle()) {
                    return false;
                }
                rest.addAll(section.halves());
            }
        }
        return !lost;
    }

    private boolean isDone(Section section) {
        if (section.isShort() && budget.allowsComputing(section)) {
            section.steps().forEach(step -> offer(step, section.at(step)));
            return true;
        }
        offer(section.first(), section.at(section.first()));
        return switch (Directions.direction(section)) {
            case CONSTANT, FALLING -> true;
            case RISING -> {
                if (section.isEndless()) {
                    yield false;
                }
                double top = section.at(section.last());
                offer(top >= best ? Monotone.first(section, value -> value >= top) : section.last(), top);
                yield true;
            }
            case NEITHER, UNKNOWN -> false;
        };
    }

    /// A value that is not a number is like none that is known.
    private void offer(double step, double value) {
        lost |= Double.isNaN(value);
        if (value > best || value == best && !(step >= where)) {
            best = value;
            where = step;
        }
    }
}
