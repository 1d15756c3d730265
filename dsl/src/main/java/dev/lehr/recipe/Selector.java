package dev.lehr.recipe;

import dev.lehr.check.Check;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which parameters belong to a group, by their names: those that match one pattern and none of some others.
///
/// @param pattern what the name must match
/// @param exceptions what the name must not match
public record Selector(Regex pattern, List<Regex> exceptions) {
    public Selector {
        exceptions = List.copyOf(exceptions);
    }

    /// The same, without the names that match the regular expression `exception`.
    public Selector butNot(String exception) {
        return new Selector(
                pattern,
                Stream.concat(exceptions.stream(), Stream.of(Regex.of(exception)))
                        .toList());
    }

    /// Whether a parameter with this name belongs to the group.
    ///
    /// @throws IllegalArgumentException if that cannot be found out in reasonable time, see [Regex#matches(String)]
    public boolean selects(String name) {
        return pattern.matches(name) && exceptions.stream().noneMatch(exception -> exception.matches(name));
    }

    /// The source line: `named(".*\\.weight").butNot("norm\\..*")`.
    @Override
    public String toString() {
        return exceptions.stream()
                .map(exception -> ".butNot(" + Check.quoted(exception.toString()) + ")")
                .collect(Collectors.joining("", "named(" + Check.quoted(pattern.toString()) + ")", ""));
    }
}
