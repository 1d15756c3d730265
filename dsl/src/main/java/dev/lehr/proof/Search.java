package dev.lehr.proof;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Interval;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/// The first whole step at which a value lies in an interval, found section by section.
final class Search {
    private final Deque<Section> rest = new ArrayDeque<>();
    private final Budget budget = Budget.usual();
    private final Interval target;

    private Search(Interval target) {
        this.target = target;
    }

    static Where first(Formula formula, Interval target, double first, double last) {
        Search search = new Search(target);
        search.rest.push(Section.of(Grid.WHOLE, formula, first, last));
        return search.run();
    }

    private Where run() {
        while (!rest.isEmpty()) {
            Section section = rest.pop();
            if (!budget.allows(section)) {
                return new Where.Unknown(section.first());
            }
            Where answer = answer(section);
            if (answer instanceof Where.Nowhere) {
                continue;
            }
            if (answer != null) {
                return answer;
            }
            section.halves().reversed().forEach(rest::push);
        }
        return new Where.Nowhere();
    }

    /// Where it is within a section; null if the section must be divided.
    private @Nullable Where answer(Section section) {
        double first = section.first();
        if (section.opaque()) {
            return section.isSettled() || section.isSingle() ? new Where.Unknown(first) : null;
        }
        if (!section.values().meets(target)) {
            return new Where.Nowhere();
        }
        if (target.contains(section.at(first))) {
            return new Where.At(first);
        }
        if (section.isShort()) {
            OptionalDouble step = section.steps()
                    .filter(candidate -> target.contains(section.at(candidate)))
                    .findFirst();
            return step.isPresent() ? new Where.At(step.getAsDouble()) : new Where.Nowhere();
        }
        if (section.isEndless()) {
            return first < Grid.LARGEST_STEP ? null : new Where.Unknown(first);
        }
        return switch (Directions.direction(section)) {
            case CONSTANT -> new Where.Nowhere();
            case RISING -> crossing(section, value -> value >= target.low());
            case FALLING -> crossing(section, value -> value <= target.high());
            case NEITHER, UNKNOWN -> null;
        };
    }

    private Where crossing(Section section, DoublePredicate passed) {
        if (!passed.test(section.at(section.last()))) {
            return new Where.Nowhere();
        }
        double step = Monotone.first(section, passed);
        return target.contains(section.at(step)) ? new Where.At(step) : new Where.Nowhere();
    }
}
