package dev.lehr.recipe;

import dev.lehr.check.Check;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which parameters belong to a group, by their names: those that match one pattern and none of some others.
///
/// @param pattern a regular expression ([java.util.regex.Pattern]) that the whole name must match
/// @param exceptions regular expressions that the whole name must not match
public record Selector(String pattern, List<String> exceptions) {
    public Selector {
        exceptions = List.copyOf(exceptions);
        Pattern.compile(pattern);
        exceptions.forEach(Pattern::compile);
    }

    /// The same, without the names that match `exception`.
    public Selector butNot(String exception) {
        return new Selector(
                pattern,
                Stream.concat(exceptions.stream(), Stream.of(exception)).toList());
    }

    /// Whether a parameter with this name belongs to the group.
    public boolean selects(String name) {
        return name.matches(pattern) && exceptions.stream().noneMatch(name::matches);
    }

    /// The source line: `named(".*\\.weight").butNot("norm\\..*")`.
    @Override
    public String toString() {
        return exceptions.stream()
                .map(exception -> ".butNot(" + Check.quoted(exception) + ")")
                .collect(Collectors.joining("", "named(" + Check.quoted(pattern) + ")", ""));
    }
}
