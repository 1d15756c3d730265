package dev.lehr.property;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/// What jqwik would make of a value that fails.
final class Shrunk {
    private static final int TRIES = 3_000;

    private Shrunk() {}

    /// The first value that fails, made simpler as long as that fails too.
    static <T> T smallest(Arbitrary<T> values, Predicate<T> fails) {
        return inSession(() -> {
            Shrinkable<T> found = values.generator(1000).stream(new Random(1))
                    .limit(TRIES)
                    .filter(candidate -> fails.test(candidate.value()))
                    .findFirst()
                    .orElseThrow();
            for (List<Shrinkable<T>> next = List.of(found); !next.isEmpty(); next = simpler(found, fails)) {
                found = next.getFirst();
            }
            return found.value();
        });
    }

    /// What needs jqwik at work.
    static <T> T inSession(Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        JqwikSession.run(() -> result.set(work.get()));
        return result.get();
    }

    /// Some values, always the same ones.
    static <T> List<T> some(int count, Arbitrary<? extends T> values) {
        return inSession(() -> values.generator(1000).stream(new Random(1))
                .limit(count)
                .<T>map(Shrinkable::value)
                .toList());
    }

    private static <T> List<Shrinkable<T>> simpler(Shrinkable<T> found, Predicate<T> fails) {
        return found.shrink()
                .filter(candidate -> candidate.distance().compareTo(found.distance()) < 0)
                .filter(candidate -> fails.test(candidate.value()))
                .limit(1)
                .toList();
    }
}
