package dev.lehr.fuzz;

import java.util.function.Function;
import java.util.function.ToIntFunction;
import net.jqwik.api.Arbitrary;

/// A place where something from outside comes in.
///
/// @param name what reports call it
/// @param inputs what is sent in: good, nearly good, and bad
/// @param size the characters or bytes of an input, by which its memory is bounded
/// @param shown an input as it can be sent in again
/// @param take sends an input in, and says what came of it; whatever it throws is a defect
record Entrance<T>(
        String name, Arbitrary<T> inputs, ToIntFunction<T> size, Function<T, String> shown, Taker<T> take) {
    /// Takes an input.
    @FunctionalInterface
    interface Taker<T> {
        Outcome take(T input) throws Exception;
    }

    /// One that takes text.
    static Entrance<String> ofText(String name, Arbitrary<String> inputs, Taker<String> take) {
        return new Entrance<>(name, inputs, String::length, Shown::text, take);
    }

    /// One that takes bytes.
    static Entrance<byte[]> ofBytes(String name, Arbitrary<byte[]> inputs, Taker<byte[]> take) {
        return new Entrance<>(name, inputs, bytes -> bytes.length, Shown::bytes, take);
    }

    @Override
    public String toString() {
        return name;
    }
}
