package dev.lehr.property.golden;

import java.util.List;
import java.util.Optional;

/// The tables of optimizers by library. A new library is a new table here; a new optimizer is a line in its table.
final class RuleTables {
    private static final List<RuleTable> ALL = List.of(new TorchRules(), new OptaxRules(), new TimmRules());

    private RuleTables() {}

    /// The table that has the optimizer of a case.
    static Optional<RuleTable> of(Case golden) {
        return ALL.stream().filter(table -> table.knows(golden)).findFirst();
    }
}
