package dev.lehr.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/// What can be put anywhere into a document.
final class Tokens {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");

    private static final List<String> NUMBERS = List.of(
            "0", "-0", "-0.0", "1", "-1", "2", "3", "7", "10", "0.5", "1e-3", "1e999", "-1e999", "1e-999", "4.9e-324",
            "1.7976931348623157e308", "9007199254740993", "9223372036854775807", "9223372036854775808", "2147483648",
            "1e15", "1e17", "0x10", "1_000", "1__0", "_1", "01", "1.", ".5", ".", "1e", "1e+", "NaN", "Infinity",
            "-Infinity", "1e308", "0.1", "100", "1000000");

    private static final List<String> HOSTILE = List.of(
            "", " ", "\t", "\n", "\r\n", "\0", "\"", "'", "\\", "\\u", "\\ud800", "\\x", "\ud800", "\udc00",
            "\ud83d\ude00", "\ufeff", "\u2028", "\u202e", "\u00a0", "\u0660", "\u00e9", "\uffff", "//", "/*", "#",
            "$", "%s", "%n", "null", "true", "false", "x".repeat(300), "9".repeat(400), "1" + "0".repeat(310) + ".0");

    /// Characters of a token that is too long.
    private static final int ENDLESS = 100_000;

    private Tokens() {}

    /// The words of some documents, numbers, punctuation, and what nobody should write.
    static Arbitrary<String> of(List<String> documents, String... punctuation) {
        return Arbitraries.frequencyOf(
                Tuple.of(60, Arbitraries.of(words(documents))),
                Tuple.of(60, Arbitraries.of(NUMBERS)),
                Tuple.of(40, Arbitraries.of(punctuation)),
                Tuple.of(20, Arbitraries.of(HOSTILE)),
                Tuple.of(1, Arbitraries.of("a", "0", "9", "-", "\"", " ", "\n").map(c -> c.repeat(ENDLESS))));
    }

    private static List<String> words(List<String> documents) {
        TreeSet<String> words = new TreeSet<>();
        documents.stream()
                .flatMap(document -> WORD.matcher(document).results().map(MatchResult::group))
                .forEach(words::add);
        return new ArrayList<>(words);
    }

    /// Little-endian numbers of one to eight bytes, as characters up to 255.
    static Arbitrary<String> binary(List<String> more) {
        List<Long> numbers = List.of(
                0L, 1L, 2L, 7L, 8L, 16L, 40L, 255L, 256L, -1L, -2L, 0x7fffL, 0x8000L, 0xffffL, 0x7fffffffL,
                0x80000000L,
                0xffffffffL, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 40, 10_000_000L, 10_000_001L);
        List<String> written = numbers.stream()
                .flatMap(number -> Stream.of(1, 2, 4, 8).map(length -> littleEndian(number, length)))
                .distinct()
                .toList();
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(written)),
                Tuple.of(3, Arbitraries.of(more)),
                Tuple.of(1, Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(8)));
    }

    /// A number as so many characters up to 255.
    static String littleEndian(long number, int length) {
        StringBuilder bytes = new StringBuilder();
        for (int i = 0; i < length; i++) {
            bytes.append((char) (number >>> 8 * i & 0xff));
        }
        return bytes.toString();
    }
}
