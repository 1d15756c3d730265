package dev.lehr.property.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.rule.Catalog;
import dev.lehr.rule.UpdateRule;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which identities the rules of the library obey, and which do not, by name.
class CatalogLawsTest {
    private static Stream<UpdateRule> with(String hyper) {
        return Catalog.rules().stream().filter(rule -> rule.hypers().stream()
                .anyMatch(declared -> declared.name().equals(hyper) && declared.range().contains(0)));
    }

    private static List<String> breaking(Stream<UpdateRule> rules, UnaryOperator<UpdateRulePropertiesFor> claim) {
        return rules.filter(rule -> claim.apply(UpdateRulePropertiesFor.of(rule)).laws().getLast().outcome().isBroken())
                .map(rule -> rule.name() + " of " + rule.source())
                .toList();
    }

    /// The rate of Rprop is only its first step size, which has a lowest value of its own.
    @Test
    void aRateOfZeroMovesNothing() {
        assertThat(with("lr").count()).isGreaterThan(40);
        assertThat(breaking(with("lr"), suite -> suite.staysWhenZero("lr")))
                .containsExactly("Rprop of torch.optim.Rprop");
    }

    /// ASGD has a decay of its own, `lambd`.
    @Test
    void aGradientOfZeroMovesNothingWithoutDecay() {
        assertThat(breaking(with("weight_decay"), suite -> suite.with("weight_decay", 0).staysWithoutGradient()))
                .containsExactly("ASGD of torch.optim.ASGD");
    }
}
