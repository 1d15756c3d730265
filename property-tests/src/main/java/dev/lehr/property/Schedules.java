package dev.lehr.property;

import dev.lehr.check.Check;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.StepFunction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Generators of schedules, and of the numbers that they are made of.
///
/// Steps, lengths and stretching factors are multiples of 1/4 of modest size, so that the arithmetic of clocks is
/// exact and a law can demand the same bits. Values are arbitrary decimals.
///
/// A schedule that fails shrinks to a simpler one: a constant, a straight line, one of its parts, the same with
/// smaller and rounder numbers. It prints as its source line.
public final class Schedules {
    /// How deep combinators nest unless it is said.
    private static final int DEPTH = 3;

    private Schedules() {}

    /// Any schedule: a shape, or combinators of schedules, nested up to 3 deep.
    public static Arbitrary<Schedule> any() {
        return any(DEPTH);
    }

    /// Any schedule in which combinators nest so deep at most; 0 for shapes alone.
    public static Arbitrary<Schedule> any(int depth) {
        return Shrinking.schedules(nested(depth, shapeKinds().toList()), _ -> true);
    }

    /// Any schedule that can be written as text: without functions of one's own.
    static Arbitrary<Schedule> written(int depth) {
        List<Kind> known = shapeKinds()
                .filter(kind -> !StepFunction.class.isAssignableFrom(kind.type()))
                .toList();
        return Shrinking.schedules(nested(depth, known), _ -> true);
    }

    private static Arbitrary<Schedule> nested(int depth, List<Kind> kinds) {
        Check.atLeast("depth", 0, (long) depth);
        Arbitrary<Schedule> shapes = oneOf(kinds).withoutEdgeCases();
        Arbitrary<Schedule> any = shapes;
        for (int i = 0; i < depth; i++) {
            any = Arbitraries.frequencyOf(Tuple.of(1, shapes), Tuple.of(3, Composites.of(any)));
        }
        return any.withoutEdgeCases();
    }

    private static Stream<Kind> shapeKinds() {
        return Stream.concat(Shapes.kinds().stream(), Singles.kinds().stream());
    }

    private static Stream<Kind> kinds() {
        return Stream.concat(shapeKinds(), Composites.kinds(any(1)).stream());
    }

    /// The names of all families: factories first (`linear`, `oneCycle`), then combinators (`then`, `repeat`).
    public static List<String> families() {
        return kinds().map(Kind::name).distinct().toList();
    }

    /// The schedules that a factory or combinator makes: `family("oneCycle")`, `family("then")`.
    ///
    /// @throws IllegalArgumentException if there is no such family, with those that there are
    public static Arbitrary<Schedule> family(String name) {
        List<Kind> found = kinds().filter(kind -> kind.name().equals(name)).toList();
        if (found.isEmpty()) {
            throw Check.failure("family", "be one of " + families(), Check.quoted(name));
        }
        return oneOf(found).withoutEdgeCases();
    }

    /// The schedules of a type: `family(Cosine.class)`, `family(Repeated.class)`.
    ///
    /// @throws IllegalArgumentException if no family makes such schedules
    public static <T extends Schedule> Arbitrary<T> family(Class<T> type) {
        Predicate<Schedule> isOne = type::isInstance;
        List<Kind> found = kinds().filter(kind -> type.isAssignableFrom(kind.type())).toList();
        if (found.isEmpty()) {
            throw Check.failure("family", "be a type of schedules that are generated", type.getName());
        }
        return Shrinking.schedules(oneOf(found).filter(isOne).withoutEdgeCases(), isOne).map(type::cast);
    }

    /// Each family as often as any other.
    private static Arbitrary<Schedule> oneOf(List<Kind> kinds) {
        Map<String, List<Arbitrary<? extends Schedule>>> families = new LinkedHashMap<>();
        kinds.forEach(kind ->
                families.computeIfAbsent(kind.name(), _ -> new ArrayList<>()).add(kind.schedules()));
        return Arbitraries.oneOf(families.values().stream().map(Arbitraries::<Schedule>oneOf).toList());
    }

    /// Any schedule that ends, not before the first step.
    public static Arbitrary<Schedule> ending() {
        return Shrinking.schedules(
                Combinators.combine(any(), someLengths()).as(Schedules::lasting),
                schedule -> schedule.length() > 0 && schedule.length() < Double.POSITIVE_INFINITY);
    }

    /// Any schedule of length zero.
    public static Arbitrary<Schedule> empty() {
        return Shrinking.schedules(
                Arbitraries.oneOf(
                        any().map(schedule -> schedule.take(0)),
                        Shapes.between(Arbitraries.just(0.0)).map(Shape::schedule)),
                schedule -> schedule.length() == 0);
    }

    /// A value that a hyper-parameter may have; negative ones and both zeros, too.
    public static Arbitrary<Double> values() {
        return Shrinking.numbers(
                Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.doubles().between(-2, 2).ofScale(4)),
                        Tuple.of(2, Arbitraries.doubles().between(-1e4, 1e4).ofScale(1)),
                        Tuple.of(2, Arbitraries.doubles().between(1e-8, 1e-3).ofScale(12)),
                        Tuple.of(1, Arbitraries.of(0.0, -0.0, 1.0, -1.0))),
                _ -> true);
    }

    /// A length in steps.
    public static Arbitrary<Double> lengths() {
        return Shrinking.numbers(Arbitraries.oneOf(quarters(0, 40), whole(0, 300)), length -> length >= 0);
    }

    /// A length in steps, above zero.
    public static Arbitrary<Double> someLengths() {
        return Shrinking.numbers(lengths().filter(length -> length > 0), length -> length > 0);
    }

    /// A step at which to ask: before zero, on the way, far beyond. See [Steps] for more.
    public static Arbitrary<Double> steps() {
        return Shrinking.numbers(
                Arbitraries.oneOf(quarters(-40, 1200), whole(-300, 1_000_000), Arbitraries.of(0.0, -0.0, 1.0)),
                _ -> true);
    }

    /// A factor for stretching: a power of two, by which clocks divide exactly.
    public static Arbitrary<Double> stretches() {
        return Arbitraries.of(0.25, 0.5, 1.0, 2.0, 4.0, 8.0);
    }

    /// `schedule`, of this length if it has none.
    static Schedule ended(Schedule schedule, double length) {
        return schedule.length() < Double.POSITIVE_INFINITY ? schedule : schedule.take(length);
    }

    /// `schedule`, of this length if it has none or if it is zero.
    static Schedule lasting(Schedule schedule, double length) {
        return schedule.length() > 0 ? ended(schedule, length) : schedule.take(length);
    }

    private static Arbitrary<Double> quarters(int first, int last) {
        return Arbitraries.integers().between(4 * first, 4 * last).map(quarter -> quarter / 4.0);
    }

    private static Arbitrary<Double> whole(int first, int last) {
        return Arbitraries.integers().between(first, last).map(Integer::doubleValue);
    }
}
