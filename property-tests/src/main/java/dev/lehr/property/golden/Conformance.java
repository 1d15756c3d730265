package dev.lehr.property.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Gives every case to the first checker that knows it.
///
/// @param checkers in order of preference
public record Conformance(List<Checker> checkers) {
    public Conformance {
        checkers = List.copyOf(checkers);
    }

    /// All checkers that there are, with update rules carried out by `engine`.
    public static Conformance all(Engine engine) {
        return new Conformance(List.of(
                new ScheduleChecker(),
                OptimizerChecker.whole(engine),
                new YoloChecker(engine),
                new ArticleExampleChecker(),
                new ArticleFormulaChecker(),
                new InterpolationChecker()));
    }

    /// Checks all tables of `source`.
    public Report run(GoldenSource source) {
        Report report = new Report(Map.of(), Map.of());
        for (String table : source.tables()) {
            try (Stream<Case> cases = source.cases(table)) {
                report = report.plus(run(cases));
            }
        }
        return report;
    }

    /// Checks these cases.
    public Report run(Stream<Case> cases) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        Map<String, List<String>> unknown = new TreeMap<>();
        cases.forEachOrdered(golden -> judge(golden, verdicts, unknown));
        return new Report(verdicts, unknown);
    }

    private void judge(Case golden, Map<String, Verdict> verdicts, Map<String, List<String>> unknown) {
        Optional<Checker> found =
                checkers.stream().filter(checker -> checker.knows(golden)).findFirst();
        if (found.isEmpty()) {
            unknown.computeIfAbsent(golden.label(), label -> new ArrayList<>()).add(golden.id());
            return;
        }
        Checker checker = found.get();
        Comparison comparison = new Comparison();
        try {
            checker.check(golden, comparison);
        } catch (RuntimeException e) {
            comparison.fail(e.toString());
        }
        Verdict verdict = comparison.verdict(checker.label(golden), golden.id());
        verdicts.merge(verdict.label(), verdict, Verdict::plus);
    }
}
