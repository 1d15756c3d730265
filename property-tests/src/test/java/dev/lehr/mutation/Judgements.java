package dev.lehr.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What was judged of survivors: the rows of `docs/survivors.md`.
///
/// @param most how many mutants may survive in a method, by [Mutant#place()]
record Judgements(Map<String, Integer> most) {
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| (\\d+) \\| (?!NOT JUDGED)\\S.* \\|");

    /// The rows of a page: `| place | how many | why |`. Without a reason, or with `NOT JUDGED`, a row says nothing.
    static Judgements read(Path page) throws IOException {
        Map<String, Integer> most = new HashMap<>();
        for (String line : Files.readAllLines(page)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                most.merge(row.group(1), Integer.parseInt(row.group(2)), Integer::sum);
            }
        }
        return new Judgements(Map.copyOf(most));
    }

    /// Whether so many survivors in a place have been judged.
    boolean cover(String place, int survivors) {
        return survivors <= most.getOrDefault(place, 0);
    }
}
