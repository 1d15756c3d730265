package dev.lehr.property.golden;

import io.vavr.control.Validation;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                new SchedulerErrorChecker(),
                new OptimizerErrorChecker(),
                OptimizerChecker.whole(engine),
                new LbfgsChecker(),
                new LbfgsErrorChecker(),
                new AveragingChecker(engine),
                new YoloChecker(engine),
                new ArticleExampleChecker(),
                new ArticleFormulaChecker(),
                new InterpolationChecker()));
    }

    /// Checks all tables of `source`. What cannot be read is a problem of the report.
    public Report run(GoldenSource source) {
        try {
            return source.tables().stream()
                    .map(table -> table(source, table))
                    .reduce(Report.EMPTY, Report::plus);
        } catch (IllegalArgumentException e) {
            return Report.problem(String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            return Report.problem(source.folder() + " cannot be read: " + e.getCause());
        }
    }

    private Report table(GoldenSource source, String table) {
        Tally tally = new Tally();
        try (Stream<Validation<String, Case>> lines = source.read(table)) {
            lines.forEachOrdered(line -> tally.add(line.fold(Report::problem, this::judge)));
        } catch (UncheckedIOException e) {
            tally.add(Report.problem(table + " cannot be read to its end: " + e.getCause()));
        }
        return tally.report();
    }

    /// Checks these cases.
    public Report run(Stream<Case> cases) {
        Tally tally = new Tally();
        cases.forEachOrdered(golden -> tally.add(judge(golden)));
        return tally.report();
    }

    private Report judge(Case golden) {
        Label label;
        Optional<Checker> found;
        try {
            label = golden.label();
            found = checkers.stream().filter(checker -> checker.knows(golden)).findFirst();
        } catch (IllegalArgumentException | ClassCastException e) {
            return Report.problem(golden.id() + " is not a case: " + e.getMessage());
        }
        if (found.isEmpty()) {
            return new Report(Map.of(), Map.of(label, List.of(golden.id())), List.of());
        }
        Comparison comparison = new Comparison();
        try {
            found.get().check(golden, comparison);
        } catch (RuntimeException e) {
            comparison.fail(e.toString());
        }
        return new Report(Map.of(label, comparison.verdict(label, golden.id())), Map.of(), List.of());
    }
}
