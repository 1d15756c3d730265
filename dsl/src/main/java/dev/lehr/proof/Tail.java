package dev.lehr.proof;

import dev.lehr.formula.Formula;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The first whole step from which on a value never changes again, found from the far end backwards.
final class Tail {
    private final Deque<Section> rest = new ArrayDeque<>();
    private final Budget budget = Budget.usual();
    private double value = Double.NaN;
    private double earliest = Double.NaN;
    private final double start;

    private Tail(double start) {
        this.start = start;
    }

    static Where constantFrom(Formula formula, double first) {
        Tail tail = new Tail(first);
        tail.rest.push(Section.of(Grid.WHOLE, formula, first, Double.POSITIVE_INFINITY));
        return tail.run();
    }

    private Where run() {
        while (!rest.isEmpty()) {
            Section section = rest.pop();
            if (!budget.allows(section)) {
                return new Where.Unknown(start);
            }
            Where answer = section.isEndless() ? endless(section) : finite(section);
            if (answer != null) {
                return answer;
            }
        }
        return new Where.At(earliest);
    }

    private @Nullable Where endless(Section section) {
        if (section.values().isPoint() && !section.opaque()) {
            value = section.values().low();
            earliest = section.first();
            return null;
        }
        if (Periods.of(section.formula(), section.first()).orElse(1) > 1) {
            return new Where.Nowhere();
        }
        if (section.opaque() && section.isSettled() || section.first() >= Grid.LARGEST_STEP) {
            return new Where.Unknown(start);
        }
        double far = Grid.WHOLE.middle(section.first(), section.last());
        rest.push(section.part(section.first(), far - 1));
        rest.push(section.part(far, section.last()));
        return null;
    }

    /// The end of the search, or null if it goes on.
    private @Nullable Where finite(Section section) {
        if (section.opaque()) {
            return divided(section);
        }
        if (section.at(section.last()) != value) {
            return new Where.At(earliest);
        }
        if (section.isShort()) {
            for (double step = section.last(); step >= section.first(); step = section.grid().before(step)) {
                if (section.at(step) != value) {
                    return new Where.At(earliest);
                }
                earliest = step;
            }
            return null;
        }
        return switch (Directions.direction(section)) {
            case CONSTANT, RISING, FALLING -> {
                earliest = Monotone.first(section, reached -> reached == value);
                yield earliest > section.first() ? new Where.At(earliest) : null;
            }
            case NEITHER, UNKNOWN -> divided(section);
        };
    }

    private @Nullable Where divided(Section section) {
        if (section.isSingle() || section.opaque() && section.isSettled()) {
            return new Where.Unknown(start);
        }
        section.halves().forEach(rest::push);
        return null;
    }
}
