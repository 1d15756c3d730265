package dev.lehr.property.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Adds up many reports in one go.
final class Tally {
    private final Map<Label, Verdict> verdicts = new TreeMap<>();
    private final Map<Label, List<String>> unknown = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    void add(Report report) {
        report.verdicts().forEach((label, verdict) -> verdicts.merge(label, verdict, Verdict::plus));
        report.unknown()
                .forEach((label, ids) ->
                        unknown.computeIfAbsent(label, _ -> new ArrayList<>()).addAll(ids));
        problems.addAll(report.problems());
    }

    Report report() {
        return new Report(verdicts, unknown, problems);
    }
}
