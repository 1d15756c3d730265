package dev.lehr.property.golden;

import dev.lehr.rule.UpdateRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The optimizers of a library of which one version was recorded: each name is one rule.
interface NamedRules extends RuleTable {
    /// How the source of the library's cases begins.
    String library();

    /// The rule of each optimizer, by its name in the tables.
    Map<String, UpdateRule> byName();

    @Override
    default boolean knows(Case golden) {
        return golden.table().equals("optimizers")
                && golden.sources().stream().anyMatch(source -> source.startsWith(library()))
                && byName().containsKey(golden.fields().text("optimizer"));
    }

    @Override
    default List<UpdateRule> rules(Case golden) {
        return List.of(Objects.requireNonNull(byName().get(golden.fields().text("optimizer"))));
    }
}
