package dev.lehr.rule;

import dev.lehr.check.Check;
import dev.lehr.formula.Lane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The reference page of update rules, written by the rules themselves: `docs/rules.md`.
///
/// Run [#main(String...)] when a rule has changed; the tests compare the page with the rules.
final class RulesPage {
    /// Made anew for each page, not once for all: so the page notices every change of a rule.
    private final Map<String, UpdateRule> rules = Catalog.find();

    private RulesPage() {}

    /// Writes the page.
    public static void main(String... args) throws IOException {
        Files.writeString(file(), text());
    }

    /// Where the page is: in `docs` of this directory or of one above it.
    static Path file() {
        Path directory = Path.of("").toAbsolutePath();
        while (directory != null && !Files.isDirectory(directory.resolve("docs"))) {
            directory = directory.getParent();
        }
        if (directory == null) {
            throw new IllegalStateException("no directory docs above " + Path.of("").toAbsolutePath());
        }
        return directory.resolve("docs").resolve("rules.md");
    }

    static String text() {
        return new RulesPage().lines();
    }

    private String lines() {
        List<String> lines = new ArrayList<>(List.of(
                "# Update rules",
                "",
                "Each rule of `dev.lehr.rule.Rules`, as it prints itself. This page is generated: change the rule, then run",
                "`dev.lehr.rule.RulesPage` in the tests of `dsl`.",
                "",
                "* `p` is the parameter, `g` its gradient, `t` the number of the step from 1; a prime marks a new value.",
                "* Every hyper-parameter can be driven by a schedule. Options are 0 or 1.",
                "* Bytes are those of `float32`; `float64` takes twice as many. State that the defaults make needless is not kept.",
                "* Below a rule are its dialects, where they differ: `adam(OPTAX)`, `adam(KERAS)`.",
                ""));
        Map<String, List<String>> calls = new LinkedHashMap<>();
        rules.forEach((call, rule) -> calls.computeIfAbsent(name(call), name -> new ArrayList<>()).add(call));
        lines.add("| rule | as | state | bytes per element and step | passes |");
        lines.add("| --- | --- | --- | --- | --- |");
        calls.values().forEach(same -> lines.add(row(same.getFirst())));
        calls.values().forEach(same -> same.forEach(call -> section(call, same, lines)));
        return String.join("\n", lines) + "\n";
    }

    private static String name(String call) {
        return call.substring(0, call.indexOf('('));
    }

    private UpdateRule rule(String call) {
        UpdateRule rule = rules.get(call);
        if (rule == null) {
            throw new IllegalArgumentException("no rule " + call);
        }
        return rule;
    }

    private String row(String call) {
        UpdateRule decided = Description.byDefault(rule(call));
        boolean shaped = decided.isShaped();
        return "| [`" + call + "`](#" + anchor(call) + ") | `" + decided.source() + "` | "
                + decided.stateBytes(Lane.F32) + " | "
                + (shaped ? "" : decided.cost().bytes(Lane.F32)) + " | "
                + (shaped ? "a matrix" : decided.cost().passes()) + " |";
    }

    /// As GitHub makes anchors of headings.
    private static String anchor(String call) {
        return call.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "");
    }

    /// The calls of a rule in all dialects; the one that has no argument is one of them, and those with the same equations are one.
    private void section(String call, List<String> same, List<String> lines) {
        UpdateRule rule = rule(call);
        boolean first = call.equals(same.getFirst());
        String sameAs = same.stream()
                .filter(other -> rule(other).source().equals(rule.source())
                        && rule(other).equations().equals(rule.equations()))
                .findFirst()
                .orElse(call);
        if (!first && !sameAs.equals(call)) {
            return;
        }
        lines.add("");
        lines.add((first ? "## `" : "### `") + call + "`");
        lines.add("");
        lines.add(rule.name() + ", as `" + rule.source() + "`.");
        lines.add("");
        lines.add("| hyper-parameter | default | range |");
        lines.add("| --- | --- | --- |");
        rule.hypers().forEach(hyper -> lines.add("| `" + hyper.name() + "` | " + Check.text(hyper.initial()) + " | "
                + (hyper.range().equals(Range.FLAG) && isOption(rule, hyper) ? "0 or 1" : hyper.range()) + " |"));
        lines.add("");
        if (!rule.slots().isEmpty()) {
            lines.add("State:");
            lines.add("");
            rule.slots().forEach(slot -> lines.add(
                    "* `" + slot.name() + "`" + Description.slot(slot).substring(slot.name().length())));
            lines.add("");
        }
        lines.add("```text");
        lines.addAll(rule.equations());
        lines.add("```");
        lines.add("");
        rule.requirements().forEach(requirement -> lines.add(requirement.message() + "."));
        lines.add("With defaults: " + Description.cost(Description.byDefault(rule)) + ".");
        lines.add("With everything: " + Description.cost(rule) + ".");
    }

    /// An option is only ever asked whether it is more than 0.
    private static boolean isOption(UpdateRule rule, Hyper hyper) {
        return String.join("\n", rule.equations()).contains("0 < " + hyper.name() + " ");
    }
}
