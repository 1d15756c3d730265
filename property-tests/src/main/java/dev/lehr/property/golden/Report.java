package dev.lehr.property.golden;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a comparison with golden tables found.
///
/// @param verdicts one for each class of cases that a checker knows, by label
/// @param unknown the ids of the cases that no checker knows, by label
public record Report(Map<String, Verdict> verdicts, Map<String, List<String>> unknown) {

    public Report {
        verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
        unknown = Collections.unmodifiableMap(new TreeMap<>(unknown));
    }

    /// Both reports in one.
    public Report plus(Report other) {
        Map<String, Verdict> all = new TreeMap<>(verdicts);
        other.verdicts.forEach((label, verdict) -> all.merge(label, verdict, Verdict::plus));
        Map<String, List<String>> allUnknown = new TreeMap<>(unknown);
        other.unknown.forEach((label, ids) -> allUnknown.merge(label, ids, (a, b) -> Stream.concat(a.stream(), b.stream())
                .toList()));
        return new Report(all, allUnknown);
    }

    /// All classes added up.
    public Verdict total() {
        return verdicts.values().stream()
                .reduce(new Verdict("total", 0, 0, 0, 0, 0, 0, List.of()), Verdict::plus);
    }

    /// Whether something was compared and nothing failed. Unknown classes do not count as failures: whether they are all right is for
    /// the caller to say.
    public boolean passed() {
        Verdict total = total();
        return total.cases() > 0 && total.failures().isEmpty();
    }

    /// A table with a line for each class, then the failures and the unknown classes.
    @Override
    public String toString() {
        int width = verdicts.keySet().stream().mapToInt(String::length).max().orElse(0);
        List<String> lines = new ArrayList<>();
        String row = "%-" + Math.max(width, 5) + "s %6s %6s %6s %6s %9s %9s %9s";
        lines.add(String.format(
                Locale.ROOT, row, "class", "cases", "exact", "within", "failed", "numbers", "inexact", "worst"));
        verdicts.values().forEach(verdict -> lines.add(line(row, verdict)));
        lines.add(line(row, total()));
        total().failures().forEach(failure -> lines.add("FAILED " + failure));
        unknown.forEach((label, ids) -> lines.add("unknown: " + label + " (" + ids.size() + " cases)"));
        return String.join("\n", lines);
    }

    private static String line(String row, Verdict verdict) {
        return String.format(
                Locale.ROOT,
                row,
                verdict.label(),
                verdict.cases(),
                verdict.exact(),
                verdict.within(),
                verdict.failures().size(),
                verdict.numbers(),
                verdict.inexact(),
                String.format(Locale.ROOT, "%.2g", verdict.worst()));
    }
}
