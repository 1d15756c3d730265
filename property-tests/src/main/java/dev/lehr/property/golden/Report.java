package dev.lehr.property.golden;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// What a comparison with golden tables found.
///
/// @param verdicts one for each class of cases that a checker knows
/// @param unknown the ids of the cases that no checker knows, by class
/// @param problems what could not even be read
public record Report(Map<Label, Verdict> verdicts, Map<Label, List<String>> unknown, List<String> problems) {
    /// Nothing found.
    static final Report EMPTY = new Report(Map.of(), Map.of(), List.of());

    public Report {
        verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
        unknown = Collections.unmodifiableMap(new TreeMap<>(unknown));
        problems = List.copyOf(problems);
    }

    /// A report of one problem.
    static Report problem(String message) {
        return new Report(Map.of(), Map.of(), List.of(message));
    }

    /// Both reports in one.
    public Report plus(Report other) {
        Map<Label, Verdict> all = new TreeMap<>(verdicts);
        other.verdicts.forEach((label, verdict) -> all.merge(label, verdict, Verdict::plus));
        Map<Label, List<String>> allUnknown = new TreeMap<>(unknown);
        other.unknown.forEach((label, ids) -> allUnknown.merge(label, ids, Report::both));
        return new Report(all, allUnknown, both(problems, other.problems));
    }

    private static List<String> both(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /// All classes added up.
    public Verdict total() {
        return verdicts.values().stream().reduce(Verdict.none(new Label("total", "")), Verdict::plus);
    }

    /// How many cases were exact or within tolerance.
    public int passedCases() {
        Verdict total = total();
        return total.exact() + total.within();
    }

    /// How many cases were not: wrong, of a class that no checker knows, or impossible to read.
    public int failedCases() {
        int strangers = unknown.values().stream().mapToInt(List::size).sum();
        return total().failures().size() + strangers + problems.size();
    }

    /// Whether there was something to compare, and all of it agreed.
    public boolean passed() {
        return passedCases() > 0 && failedCases() == 0;
    }

    /// The last line: `N passed, M failed`.
    public String summary() {
        return passedCases() + " passed, " + failedCases() + " failed";
    }

    /// A table with a line for each class, then what is to be noted, the classes that no checker knows, the failures and the problems.
    @Override
    public String toString() {
        String row = "%-" + width(Label::source) + "s %-" + width(Label::kind) + "s %6s %6s %6s %6s %9s %9s %8s %8s";
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                row,
                "source",
                "class",
                "cases",
                "exact",
                "within",
                "failed",
                "numbers",
                "inexact",
                "worst",
                "drift"));
        verdicts.values().forEach(verdict -> lines.add(line(row, verdict)));
        lines.add(line(row, total()));
        total().remarks().forEach(remark -> lines.add("note: " + remark));
        lines.addAll(complaints());
        return String.join("\n", lines);
    }

    /// A line for each class that no checker knows, each case that failed and each problem.
    List<String> complaints() {
        List<String> lines = new ArrayList<>();
        unknown.forEach((label, ids) -> lines.add("unknown: " + label + ": " + String.join(", ", ids)));
        total().failures().forEach(failure -> lines.add("FAILED " + failure));
        problems.forEach(problem -> lines.add("PROBLEM " + problem));
        return lines;
    }

    private int width(Function<Label, String> part) {
        return verdicts.keySet().stream()
                .mapToInt(label -> part.apply(label).length())
                .reduce("source".length(), Math::max);
    }

    private static String line(String row, Verdict verdict) {
        return String.format(
                Locale.ROOT,
                row,
                verdict.label().source(),
                verdict.label().kind(),
                verdict.cases(),
                verdict.exact(),
                verdict.within(),
                verdict.failures().size(),
                verdict.numbers(),
                verdict.inexact(),
                small(verdict.worst()),
                small(verdict.drift()));
    }

    private static String small(double error) {
        return error == 0 ? "0" : String.format(Locale.ROOT, "%.1e", error);
    }
}
