package dev.lehr.fuzz;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.concurrent.Callable;

/// What came of an input: it was taken, or it was refused in words.
sealed interface Outcome {
    /// It means something.
    ///
    /// @param proof that what it means is sane
    record Accepted(Proof proof) implements Outcome {}

    /// It means nothing.
    ///
    /// @param problems why
    record Refused(List<String> problems) implements Outcome {}

    /// Throws if something is wrong.
    @FunctionalInterface
    interface Proof {
        void run() throws Exception;
    }

    /// Throws if something is wrong with a value.
    @FunctionalInterface
    interface Sane<V> {
        void check(V value) throws Exception;
    }

    /// What a reader gave that gives all problems at once.
    static <V> Outcome of(Validation<? extends Seq<?>, V> read, Sane<V> sane) {
        return read.isValid()
                ? new Accepted(() -> sane.check(read.get()))
                : new Refused(read.getError().map(String::valueOf).asJava());
    }

    /// What a reader gave that throws an `IllegalArgumentException` when it refuses.
    static <V> Outcome of(Callable<V> reader, Sane<V> sane) throws Exception {
        V read;
        try {
            read = reader.call();
        } catch (IllegalArgumentException refused) {
            return new Refused(List.of(String.valueOf(refused.getMessage())));
        }
        return new Accepted(() -> sane.check(read));
    }
}
