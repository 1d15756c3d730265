package dev.lehr.proof;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Interval;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The first whole step at which a value is of a certain kind, found section by section.
final class Search {
    private final Deque<Section> rest = new ArrayDeque<>();
    private final Budget budget = Budget.usual();
    private final Goal goal;

    private Search(Goal goal) {
        this.goal = goal;
    }

    /// What is looked for.
    private sealed interface Goal {
        /// Whether one of these values may be of the kind.
        boolean mayBeAmong(Interval values);

        /// Whether this value is.
        boolean isMet(double value);

        /// Whether values that go one way, and did not meet the goal before, have come to it or gone past it.
        boolean isPassed(double value, boolean rising);
    }

    private record Within(Interval target) implements Goal {
        @Override
        public boolean mayBeAmong(Interval values) {
            return values.meets(target);
        }

        @Override
        public boolean isMet(double value) {
            return target.contains(value);
        }

        @Override
        public boolean isPassed(double value, boolean rising) {
            return rising ? value >= target.low() : value <= target.high();
        }
    }

    private record NotFinite() implements Goal {
        @Override
        public boolean mayBeAmong(Interval values) {
            return Double.isInfinite(values.low()) || Double.isInfinite(values.high());
        }

        @Override
        public boolean isMet(double value) {
            return !Double.isFinite(value);
        }

        @Override
        public boolean isPassed(double value, boolean rising) {
            return isMet(value);
        }
    }

    static Where first(Formula formula, Interval target, double first, double last) {
        return first(formula, new Within(target), first, last);
    }

    static Where firstNotFinite(Formula formula, double first, double last) {
        return first(formula, new NotFinite(), first, last);
    }

    private static Where first(Formula formula, Goal goal, double first, double last) {
        Search search = new Search(goal);
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
        if (!goal.mayBeAmong(section.values())) {
            return new Where.Nowhere();
        }
        if (goal.isMet(section.at(first))) {
            return new Where.At(first);
        }
        if (section.isShort()) {
            OptionalDouble step = section.steps()
                    .filter(candidate -> goal.isMet(section.at(candidate)))
                    .findFirst();
            return step.isPresent() ? new Where.At(step.getAsDouble()) : new Where.Nowhere();
        }
        if (section.isEndless()) {
            return first < Grid.LARGEST_STEP ? null : new Where.Unknown(first);
        }
        return switch (Directions.direction(section)) {
            case CONSTANT -> new Where.Nowhere();
            case RISING -> crossing(section, true);
            case FALLING -> crossing(section, false);
            case NEITHER, UNKNOWN -> null;
        };
    }

    private Where crossing(Section section, boolean rising) {
        if (!goal.isPassed(section.at(section.last()), rising)) {
            return new Where.Nowhere();
        }
        double step = Monotone.first(section, value -> goal.isPassed(value, rising));
        return goal.isMet(section.at(step)) ? new Where.At(step) : new Where.Nowhere();
    }
}
