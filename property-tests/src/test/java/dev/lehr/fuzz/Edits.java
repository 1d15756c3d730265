package dev.lehr.fuzz;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/// Documents with some edits.
final class Edits {
    private static final int MOST = 6;

    private static final Arbitrary<Integer> PLACES =
            Arbitraries.integers().between(0, Integer.MAX_VALUE).withDistribution(RandomDistribution.uniform());

    private static final Arbitrary<Integer> LENGTHS = Arbitraries.integers().between(1, 40);

    private Edits() {}

    /// Good documents with edits; words in no order; anything.
    static Arbitrary<String> texts(List<String> documents, Arbitrary<String> tokens, Arbitrary<Edit> edit) {
        return Arbitraries.frequencyOf(
                Tuple.of(40, applied(Arbitraries.of(documents), some(edit))),
                Tuple.of(3, tokens.list().ofMaxSize(30).map(words -> String.join("", words))),
                Tuple.of(1, Arbitraries.strings().all().ofMaxLength(100)));
    }

    /// Documents with edits.
    static Arbitrary<String> applied(Arbitrary<String> documents, Arbitrary<Edit> edits) {
        return Combinators.combine(documents, edits).as((document, edit) -> edit.in(document));
    }

    /// No edit, one, or several.
    static Arbitrary<Edit> some(Arbitrary<Edit> edit) {
        return Arbitraries.frequencyOf(
                        Tuple.of(2, Arbitraries.just(List.<Edit>of())),
                        Tuple.of(6, edit.list().ofSize(1)),
                        Tuple.of(3, edit.list().ofMinSize(2).ofMaxSize(MOST)))
                .map(Edit.All::new);
    }

    /// Of characters and of parts that nobody has looked at.
    ///
    /// @param documents what a document can end as
    /// @param tokens what can be put anywhere
    /// @param brackets pairs, an opening and a closing one
    static Arbitrary<Edit> blind(List<String> documents, Arbitrary<String> tokens, String... brackets) {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Combinators.combine(PLACES, Arbitraries.integers().between(0, 7)).as(Edit.Flip::new)),
                Tuple.of(4, Combinators.combine(PLACES, LENGTHS, times(0)).as(Edit.Repeat::new)),
                Tuple.of(3, Combinators.combine(PLACES, tokens).as(Edit.Insert::new)),
                Tuple.of(2, Combinators.combine(PLACES, tokens).as(Edit.Overwrite::new)),
                Tuple.of(8, Combinators.combine(PLACES, tokens).as(Edit.Exchange::new)),
                Tuple.of(2, Combinators.combine(PLACES, Arbitraries.of(documents), PLACES).as(Edit.Splice::new)),
                Tuple.of(2, wraps(brackets)));
    }

    private static Arbitrary<Edit> wraps(String... brackets) {
        Arbitrary<Integer> pairs = Arbitraries.integers().between(0, brackets.length / 2 - 1);
        return Combinators.combine(PLACES, LENGTHS, pairs, times(1))
                .as((at, length, pair, times) ->
                        new Edit.Wrap(at, length, brackets[2 * pair], brackets[2 * pair + 1], times));
    }

    /// Mostly few, sometimes many, seldom very many.
    private static Arbitrary<Integer> times(int least) {
        return Arbitraries.frequencyOf(
                Tuple.of(200, Arbitraries.integers().between(least, 3)),
                Tuple.of(5, Arbitraries.integers().between(4, 1_000)),
                Tuple.of(1, Arbitraries.integers().between(1_000, 100_000)));
    }
}
