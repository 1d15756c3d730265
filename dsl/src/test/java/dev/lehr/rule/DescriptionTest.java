package dev.lehr.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Lane;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// What rules say about themselves, line by line and on the page of all of them.
class DescriptionTest {
    @Test
    void sgd() {
        assertThat(Rules.sgd().describe()).isEqualTo("""
                SGD, as torch.optim.SGD
                hyper-parameters (a schedule can drive each):
                  lr = 0.001 in [0, infinity)
                  momentum = 0 in [0, infinity)
                  dampening = 0 in [0, 1]
                  weight_decay = 0 in [0, infinity)
                  nesterov = 0 in [0, 1]
                  maximize = 0 in [0, 1]
                state:
                  momentum_buffer, one for each element, at first 0
                equations:
                  u1 = 0 < maximize ? -g : g
                  grad = weight_decay == 0 ? u1 : u1 + weight_decay * p
                  momentum_buffer' = t == 1 ? grad : momentum_buffer * momentum + (dampening == 0 ? grad : (1 - dampening) * grad)
                  direction = momentum == 0 ? grad : 0 < nesterov ? grad + momentum * momentum_buffer' : momentum_buffer'
                  p' = p + -lr * direction
                demands: Nesterov momentum requires a momentum and zero dampening
                cost with defaults: 1 pass, 12 bytes per element and step, 0 bytes of float32 state per element
                cost with everything: 1 pass, 20 bytes per element and step, 4 bytes of float32 state per element""");
    }

    /// The numbers of a roofline: what the literature counts for a fused step.
    @Test
    void costs() {
        assertCost(Rules.adam(), 1, 28);
        assertCost(Rules.lion(), 1, 20);
        assertCost(Rules.adagrad(), 1, 20);
        assertCost(Rules.rmsprop(), 1, 20);
        assertCost(Rules.adadelta(), 1, 28);
        assertCost(Rules.rprop(), 1, 28);
        assertCost(Rules.scheduleFreeAdamW(), 1, 28);
        assertCost(Rules.adan(), 1, 44);
        assertCost(Rules.ademamix(), 1, 36);
        assertCost(Rules.lamb(), 2, 16 + 28);
        assertCost(Rules.lars(), 2, 8 + 20);
        assertCost(Transforms.clipNorm().apply(Rules.adamW()), 2, 4 + 28);
    }

    private static void assertCost(UpdateRule rule, int passes, int bytes) {
        Cost cost = Description.byDefault(rule).cost();
        assertThat(cost.passes()).as(rule.name()).isEqualTo(passes);
        assertThat(cost.bytes(Lane.F32)).as(rule.name()).isEqualTo(bytes);
        assertThat(cost.bytes(Lane.F64)).as(rule.name()).isEqualTo(2 * bytes);
    }

    @Test
    void everyRuleDescribesItself() {
        assertThat(Catalog.rules()).allSatisfy(rule -> assertThat(rule.describe())
                .startsWith(rule.name() + ", as " + rule.source() + "\n")
                .contains("p' = "));
    }

    @Test
    void thePageOfRulesIsWhatTheRulesSay() throws IOException {
        assertThat(Files.readString(RulesPage.file()))
                .as("run the main method of dev.lehr.rule.RulesPage to write docs/rules.md anew")
                .isEqualTo(RulesPage.text());
    }
}
