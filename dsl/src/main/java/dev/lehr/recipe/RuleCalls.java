package dev.lehr.recipe;

import dev.lehr.check.Check;
import dev.lehr.rule.Catalog;
import dev.lehr.rule.UpdateRule;
import java.util.Map;
import java.util.Optional;

/// The update rules of the library by the call that makes them, `sgd()` or `adam(TORCH_1)`: what a policy prints as,
/// and what its text may begin with.
///
/// They are the static methods of [dev.lehr.rule.Rules] that take nothing or a constant of an enumeration, so a rule that is new
/// there is new here.
public final class RuleCalls {
    private static final Map<String, UpdateRule> ALL = Catalog.all();

    private RuleCalls() {}

    /// All of them, in alphabetical order, those without an argument first.
    public static Map<String, UpdateRule> all() {
        return ALL;
    }

    /// The call that makes `rule`. A rule that is not of the library is asked for by its name: `rule("MyRule")`.
    public static String of(UpdateRule rule) {
        return known(rule).orElseGet(() -> "rule(" + Check.quoted(rule.name()) + ")");
    }

    /// Whether a rule is of the library.
    public static boolean isKnown(UpdateRule rule) {
        return known(rule).isPresent();
    }

    private static Optional<String> known(UpdateRule rule) {
        return ALL.entrySet().stream()
                .filter(known -> known.getValue().name().equals(rule.name())
                        && known.getValue().equals(rule))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
