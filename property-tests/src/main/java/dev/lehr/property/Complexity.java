package dev.lehr.property;

import dev.lehr.schedule.Constant;
import dev.lehr.schedule.Linear;
import dev.lehr.schedule.Schedule;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ShrinkingDistance;

/// How hard to read a schedule is: first how many parts and points it has, then how well known they are, then its
/// numbers.
///
/// @param parts how many schedules and points it is made of
/// @param strangeness 0 for a constant, 1 for a straight line, 2 for anything else, over all parts
/// @param numbers what [Numbers] says of all its numbers
record Complexity(long parts, long strangeness, long numbers) implements Comparable<Complexity> {
    private static final Comparator<Complexity> ORDER = Comparator.comparingLong(Complexity::parts)
            .thenComparingLong(Complexity::strangeness)
            .thenComparingLong(Complexity::numbers);

    /// Of nothing at all.
    static final Complexity NOTHING = new Complexity(0, 0, 0);

    static Complexity of(Schedule schedule) {
        long strangeness = schedule instanceof Constant ? 0 : schedule instanceof Linear ? 1 : 2;
        return inside(schedule).plus(new Complexity(1, strangeness, 0));
    }

    private static Complexity inside(Object value) {
        return Parts.of(value)
                .map(parts -> parts.values().stream().map(Complexity::ofPart).reduce(NOTHING, Complexity::plus))
                .orElse(NOTHING);
    }

    private static Complexity ofPart(Object value) {
        return switch (value) {
            case Schedule schedule -> of(schedule);
            case Double number -> new Complexity(0, 0, Numbers.complexity(number));
            case Long number -> new Complexity(0, 0, Numbers.complexity(number));
            case List<?> list ->
                list.stream()
                        .map(Complexity::ofPart)
                        .reduce(new Complexity(points(list), 0, 0), Complexity::plus);
            case Record record -> inside(record).plus(new Complexity(0, 0, 1));
            default -> NOTHING;
        };
    }

    private static long points(List<?> list) {
        return list.stream().filter(Double.class::isInstance).count();
    }

    Complexity plus(Complexity other) {
        return new Complexity(parts + other.parts, strangeness + other.strangeness, numbers + other.numbers);
    }

    ShrinkingDistance distance() {
        return ShrinkingDistance.of(parts, strangeness, numbers);
    }

    /// Behind two other measures.
    ShrinkingDistance after(long first, long second) {
        return ShrinkingDistance.of(first, second, parts, strangeness, numbers);
    }

    @Override
    public int compareTo(Complexity other) {
        return ORDER.compare(this, other);
    }
}
