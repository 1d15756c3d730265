package dev.lehr.property;

import dev.lehr.schedule.Schedule;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/// A value that jqwik can make simpler, whatever generated it.
///
/// @param value the value
/// @param simpler values that are simpler than a value, the simplest first
/// @param complexity how hard to read a value is
/// @param <T> its type
record Shrinking<T>(T value, Function<T, Stream<T>> simpler, Function<T, ShrinkingDistance> complexity)
        implements Shrinkable<T> {
    /// The values of `made`, which shrink to what is simpler and passes.
    static <T> Arbitrary<T> of(
            Arbitrary<? extends T> made,
            Function<T, Stream<T>> simpler,
            Function<T, ShrinkingDistance> complexity,
            Predicate<T> passes) {
        Function<T, Stream<T>> candidates = value -> simpler.apply(value).filter(passes);
        return Arbitraries.fromGeneratorWithSize(size -> made.generator(size)
                .mapShrinkable(found -> new Shrinking<T>(found.value(), candidates, complexity)));
    }

    /// The schedules of `made`, which shrink to what is [Simpler] and passes.
    static Arbitrary<Schedule> schedules(Arbitrary<? extends Schedule> made, Predicate<Schedule> passes) {
        return of(made, Simpler::than, value -> Complexity.of(value).distance(), passes);
    }

    /// The numbers of `made`, which shrink to what is simpler and passes.
    static Arbitrary<Double> numbers(Arbitrary<Double> made, DoublePredicate passes) {
        return of(
                made,
                value -> Numbers.simpler(value).boxed(),
                value -> ShrinkingDistance.of(Numbers.complexity(value)),
                passes::test);
    }

    @Override
    public Stream<Shrinkable<T>> shrink() {
        return simpler.apply(value).map(found -> new Shrinking<>(found, simpler, complexity));
    }

    @Override
    public ShrinkingDistance distance() {
        return complexity.apply(value);
    }
}
