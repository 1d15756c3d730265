package dev.lehr.proof;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Interval;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The direction of a formula over whole steps: what is proved section by section, and at the seams between them.
final class Directions {
    /// Sections of so few steps are computed if they cannot be proved.
    private static final int SOME = 64;

    private final Deque<Section> rest = new ArrayDeque<>();
    private final Budget budget = Budget.usual();
    private double previous = Double.NaN;
    private boolean rises;
    private boolean falls;
    private boolean open;

    private Directions() {}

    /// The direction from `first` to `last`.
    static Direction of(Formula formula, double first, double last) {
        Directions directions = new Directions();
        directions.rest.push(Section.of(Grid.WHOLE, formula, first, last));
        directions.run();
        return directions.answer();
    }

    private void run() {
        while (!rest.isEmpty() && !(rises && falls)) {
            Section section = rest.pop();
            if (!budget.allows(section)) {
                open = true;
                return;
            }
            if (isProved(section)) {
                continue;
            }
            if (isHopeless(section)) {
                open = true;
                previous = Double.NaN;
            } else {
                section.halves().reversed().forEach(rest::push);
            }
        }
    }

    private static boolean isHopeless(Section section) {
        return section.isSingle()
                || section.opaque() && section.isSettled()
                || section.isEndless() && section.first() >= Grid.LARGEST_STEP;
    }

    private Direction answer() {
        if (rises && falls) {
            return Direction.NEITHER;
        }
        return open ? Direction.UNKNOWN : rises ? Direction.RISING : falls ? Direction.FALLING : Direction.CONSTANT;
    }

    private boolean isProved(Section section) {
        if (section.opaque()) {
            return false;
        }
        if (section.isShort()) {
            return isComputed(section);
        }
        Direction direction = direction(section);
        if (direction == Direction.UNKNOWN) {
            return section.isSettled() && section.count() <= SOME && isComputed(section);
        }
        pass(section.at(section.first()));
        if (section.isEndless()) {
            passEndless(section, direction);
        } else {
            pass(section.at(section.last()));
        }
        return true;
    }

    private boolean isComputed(Section section) {
        boolean allowed = budget.allowsComputing(section);
        if (allowed) {
            section.steps().forEach(step -> pass(section.at(step)));
        }
        return allowed;
    }

    /// The direction within a section, as far as it follows from its formula at once.
    static Direction direction(Section section) {
        if (section.values().isUnknown()) {
            return Direction.UNKNOWN;
        }
        Interval range = new Interval(section.first(), section.last());
        Direction direction = section.values().isPoint()
                ? Direction.CONSTANT
                : Motion.of(section.formula(), range).direction();
        return direction == Direction.UNKNOWN && section.isSettled() && !section.isEndless()
                ? bySlope(section)
                : direction;
    }

    /// A slope that is larger than what rounding can undo from one step to the next.
    private static Direction bySlope(Section section) {
        Interval range = new Interval(section.first(), section.last());
        @Nullable Jet jet = Jet.of(section.formula(), section.first(), range, 1);
        if (jet == null) {
            return Direction.UNKNOWN;
        }
        Interval slope = jet.everywhere().term(1);
        double rounding = 2.001 * jet.error();
        return slope.low() > rounding
                ? Direction.RISING
                : slope.high() < -rounding ? Direction.FALLING : Direction.UNKNOWN;
    }

    private void pass(double value) {
        if (Double.isNaN(value)) {
            open = true;
        }
        rises |= value > previous;
        falls |= value < previous;
        previous = value;
    }

    /// There is no last value; some that are far off show whether it moves at all.
    private void passEndless(Section section, Direction direction) {
        for (double step = section.first(); step < 0x1p50; step = Grid.WHOLE.middle(step, section.last())) {
            pass(section.at(step));
        }
        open |= direction != Direction.CONSTANT && !rises && !falls;
    }
}
