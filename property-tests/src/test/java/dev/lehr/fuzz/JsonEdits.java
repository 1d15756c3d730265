package dev.lehr.fuzz;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/// Edits of documents of JSON that leave them documents of JSON.
final class JsonEdits {
    private static final List<String> VALUES = List.of(
            "null", "true", "false", "0", "-0.0", "1", "-1", "2", "0.1", "0.5", "1e-3", "10", "100", "1e15",
            "9007199254740993", "9223372036854775808", "1e308", "4.9e-324", "2147483648", "\"\"", "\"Infinity\"",
            "\"-Infinity\"", "\"NaN\"", "\"cosine\"", "\"\\u0000\"", "\"\\ud83d\\ude00\"", "[]", "{}", "[0]",
            "[1,2,3]", "[[]]", "{\"\":0}", "{\"type\":\"constant\",\"value\":1}", "[\"a\"]");

    private static final Arbitrary<Integer> PLACES =
            Arbitraries.integers().between(0, Integer.MAX_VALUE).withDistribution(RandomDistribution.uniform());

    private JsonEdits() {}

    /// One edit.
    ///
    /// @param documents where other values come from
    /// @param keys names of members
    /// @param more values as they are written, beside the usual ones
    static Arbitrary<Edit> of(List<String> documents, Arbitrary<String> keys, List<String> more) {
        Arbitrary<String> values = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.of(VALUES)),
                Tuple.of(more.isEmpty() ? 0 : 10, Arbitraries.of(more.isEmpty() ? VALUES : more)),
                Tuple.of(1, Arbitraries.integers().between(1, 500).map(deep -> "[".repeat(deep) + "]".repeat(deep))));
        Arbitrary<JsonEdit.Action> actions = Arbitraries.frequencyOf(
                Tuple.of(10, values.map(JsonEdit.Action.Replace::new)),
                Tuple.of(4, Combinators.combine(Arbitraries.of(documents), PLACES).as(JsonEdit.Action.Graft::new)),
                Tuple.of(2, Arbitraries.just(new JsonEdit.Action.Drop())),
                Tuple.of(1, keys.map(JsonEdit.Action.Rename::new)),
                Tuple.of(2, Combinators.combine(keys, values).as(JsonEdit.Action.Add::new)),
                Tuple.of(1, Arbitraries.integers().between(1, 300).map(JsonEdit.Action.Repeat::new)));
        return Combinators.combine(PLACES, actions).as(JsonEdit::new);
    }

    /// One edit of a text that is a value.
    static Arbitrary<Edit> inside(Arbitrary<Edit> edits) {
        return Combinators.combine(PLACES, edits.map(JsonEdit.Action.Inside::new)).as(JsonEdit::new);
    }
}
