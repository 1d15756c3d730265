package dev.lehr.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Entries pass the owner first, then the arguments in order.
class EntryTest {
    private static final Kind<Double> N = Kind.NUMBER;
    private static final Kind<String> T = Kind.TEXT;

    private static Object made(Entry entry, Object... values) {
        return entry.make().apply(List.of(values));
    }

    @Test
    void factories() {
        assertThat(made(Entry.factory("f", () -> "none"))).isEqualTo("none");
        assertThat(made(Entry.factory("f", N, a -> a), 1.0)).isEqualTo(1.0);
        assertThat(made(Entry.factory("f", N, T, (a, b) -> a + b), 1.0, "x")).isEqualTo("1.0x");
        assertThat(made(Entry.factory("f", N, T, N, (a, b, c) -> a + b + c), 1.0, "x", 2.0))
                .isEqualTo("1.0x2.0");
        assertThat(made(
                        Entry.factory("f", T, T, T, T, T, T, (a, b, c, d, e, f) -> a + b + c + d + e + f),
                        "a",
                        "b",
                        "c",
                        "d",
                        "e",
                        "f"))
                .isEqualTo("abcdef");
        assertThat(made(Entry.factoryOfMany("f", N, all -> all), 1.0, 2.0)).isEqualTo(List.of(1.0, 2.0));
    }

    @Test
    void methods() {
        assertThat(made(Entry.method(T, "m", owner -> owner + "!"), "o")).isEqualTo("o!");
        assertThat(made(Entry.method(T, "m", N, (owner, a) -> owner + a), "o", 1.0)).isEqualTo("o1.0");
        assertThat(made(Entry.method(T, "m", N, T, (owner, a, b) -> owner + a + b), "o", 1.0, "x"))
                .isEqualTo("o1.0x");
        assertThat(made(Entry.method(T, "m", N, T, N, (owner, a, b, c) -> owner + a + b + c), "o", 1.0, "x", 2.0))
                .isEqualTo("o1.0x2.0");
        assertThat(made(Entry.methodOfMany(T, "m", N, (owner, all) -> owner + all), "o", 1.0, 2.0))
                .isEqualTo("o[1.0, 2.0]");
    }

    @Test
    void acceptsAsManyAsItTakes() {
        Entry two = Entry.factory("f", N, T, (a, b) -> a + b);
        assertThat(two.accepts(List.of(1.0, "x"))).isTrue();
        assertThat(two.accepts(List.of(1.0))).isFalse();
        assertThat(two.accepts(List.of(1.0, "x", "y"))).isFalse();
        assertThat(two.accepts(List.of("x", 1.0))).isFalse();
        Entry many = Entry.factoryOfMany("f", N, all -> all);
        assertThat(many.accepts(List.of())).isTrue();
        assertThat(many.accepts(List.of(1.0, 2.0, 3.0))).isTrue();
        assertThat(many.accepts(List.of(1.0, 2.0, "x"))).isFalse();
        assertThat(two.signature()).isEqualTo("(number, text)");
        assertThat(many.signature()).isEqualTo("(number...)");
    }
}
