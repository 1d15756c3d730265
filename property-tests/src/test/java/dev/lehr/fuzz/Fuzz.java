package dev.lehr.fuzz;

import dev.lehr.fuzz.Meter.Measured;
import dev.lehr.fuzz.Outcome.Accepted;
import dev.lehr.fuzz.Outcome.Refused;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/// Sends inputs in at an entrance. Whatever is thrown, takes too long, takes too much memory, is refused without good
/// words or accepted without good sense is a failure; the smallest input that is found to fail so is in its message.
final class Fuzz {
    /// Milliseconds of processor time that an input may take, and what was read from it once more.
    static final long MOST_MILLIS = 2_000;

    /// Bytes that may be allocated for an input of no length, and more for each character or byte of one.
    static final long MOST_BYTES = 32L << 20;

    static final long MOST_BYTES_EACH = 4_000;

    /// Problems, and characters of one.
    private static final int MOST_PROBLEMS = 101;

    private static final int LONGEST_PROBLEM = 2_000;

    private static final long SHRINKING_NANOS = 20_000_000_000L;

    /// A hint to jqwik: so many values are about to be drawn.
    private static final int DRAWN = 1_000;

    private final Meter meter = new Meter();

    private Fuzz() {}

    /// Sends so many inputs in.
    ///
    /// @throws AssertionError if something is wrong with one, or if nearly all were accepted, or refused
    static <T> Tally run(Entrance<T> entrance, long seed, int inputs) {
        Fuzz fuzz = new Fuzz();
        Tally[] tally = {Tally.NONE};
        try {
            JqwikSession.run(() -> tally[0] = fuzz.tally(entrance, seed, inputs));
        } finally {
            fuzz.meter.close();
        }
        tally[0].mustBeFair();
        return tally[0];
    }

    private <T> Tally tally(Entrance<T> entrance, long seed, int inputs) {
        RandomGenerator<T> generator = entrance.inputs().generator(DRAWN, false);
        Random random = new Random(seed);
        Tally tally = Tally.NONE;
        for (int i = 0; i < inputs; i++) {
            Shrinkable<T> input = generator.next(random);
            try {
                Measured<Outcome> outcome = attempt(entrance, input.value());
                tally = tally.plus(outcome.result() instanceof Accepted, outcome.nanos(), outcome.bytes());
            } catch (Throwable failure) {
                throw shrunk(entrance, "input " + i + " of seed " + seed, input, failure);
            }
        }
        return tally;
    }

    /// One input.
    ///
    /// @throws Throwable if something is wrong
    private <T> Measured<Outcome> attempt(Entrance<T> entrance, T input) throws Throwable {
        Measured<Outcome> outcome = meter.measure(() -> entrance.take().take(input));
        limit("ms of processor time", MOST_MILLIS, outcome.nanos() / 1_000_000);
        limit("bytes", MOST_BYTES + MOST_BYTES_EACH * entrance.size().applyAsInt(input), outcome.bytes());
        switch (outcome.result()) {
            case Accepted(Outcome.Proof proof) -> limit(
                    "ms of processor time to use what was read",
                    MOST_MILLIS,
                    meter.measure(() -> {
                                proof.run();
                                return proof;
                            })
                            .nanos() / 1_000_000);
            case Refused(List<String> problems) -> mustBeGoodWords(problems);
        }
        return outcome;
    }

    private static void mustBeGoodWords(List<String> problems) {
        if (problems.isEmpty() || problems.stream().anyMatch(String::isBlank)) {
            throw new AssertionError("refused without saying why: " + problems);
        }
        limit("problems", MOST_PROBLEMS, problems.size());
        problems.forEach(problem -> limit("characters of a problem", LONGEST_PROBLEM, problem.length()));
    }

    private static void limit(String what, long most, long found) {
        if (found > most) {
            throw new AssertionError(found + " " + what + ", but " + most + " are allowed");
        }
    }

    /// The failure with the smallest input that fails in the same way.
    private <T> AssertionError shrunk(Entrance<T> entrance, String which, Shrinkable<T> input, Throwable failure) {
        Shrinkable<T> smallest = input;
        Throwable reason = failure;
        long end = System.nanoTime() + SHRINKING_NANOS;
        Iterator<Shrinkable<T>> smaller = smallest.shrink().iterator();
        while (smaller.hasNext() && System.nanoTime() < end) {
            Shrinkable<T> candidate = smaller.next();
            try {
                attempt(entrance, candidate.value());
            } catch (Throwable again) {
                if (again.getClass() == failure.getClass()) {
                    smallest = candidate;
                    reason = again;
                    smaller = smallest.shrink().iterator();
                }
            }
        }
        return new AssertionError(
                entrance + ", " + which + ": " + reason + "\n  smallest input: "
                        + entrance.shown().apply(smallest.value()),
                reason);
    }
}
