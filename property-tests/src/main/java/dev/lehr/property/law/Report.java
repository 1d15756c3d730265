package dev.lehr.property.law;

import java.util.List;
import java.util.stream.Collectors;

/// What came of a suite. Prints as one line a law, under the name of what was held to them,
/// with the verdict below.
///
/// @param subject what was held to the laws, as its source line if it has one
/// @param outcomes one for each law
public record Report(String subject, List<Outcome> outcomes) {
    public Report {
        outcomes = List.copyOf(outcomes);
    }

    /// Whether no law was found broken.
    public boolean holds() {
        return broken().isEmpty();
    }

    /// The laws that were found broken.
    public List<Outcome.Broken> broken() {
        return outcomes.stream()
                .filter(Outcome.Broken.class::isInstance)
                .map(Outcome.Broken.class::cast)
                .toList();
    }

    /// Does nothing if no law was found broken.
    ///
    /// @throws AssertionError if a law was found broken, with all that were
    public void verify() {
        if (!holds()) {
            throw new AssertionError(text(broken()));
        }
    }

    private String text(List<? extends Outcome> lines) {
        return lines.stream().map(Outcome::toString).collect(Collectors.joining("\n  ", subject + "\n  ", ""));
    }

    /// In one line: whether it obeys, and how many laws were proved. Laws that say nothing about it do not count.
    public String verdict() {
        long laws = outcomes.stream().filter(outcome -> !(outcome instanceof Outcome.Inapplicable)).count();
        long proved = outcomes.stream().filter(Outcome.Proved.class::isInstance).count();
        String number = laws == 1 ? "1 law" : laws + " laws";
        if (!holds()) {
            return "breaks " + broken().size() + " of " + number;
        }
        return "obeys " + number + (proved == 0 ? "" : ", " + proved + " of them proved");
    }

    /// The name of what was held to the laws, a line for each law, and the verdict.
    @Override
    public String toString() {
        return text(outcomes) + "\n" + verdict();
    }
}
