package dev.lehr.optim;

import static dev.lehr.recipe.Policy.sgd;
import static dev.lehr.recipe.Recipe.named;
import static dev.lehr.recipe.Recipe.recipe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.rule.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Steps that are told the loss.
class ClosureTest {
    private final double[] p = {4};
    private final double[] g = {1};

    private Optimizer optimizer(Policy policy, NonFinite nonFinite) {
        return Optimizer.of(
                Recipe.all(policy), List.of(Parameter.of("x", p, g)), Settings.standard().withNonFinite(nonFinite));
    }

    @Test
    void theLossIsGivenBackAndTheStepIsMade() {
        for (NonFinite nonFinite : NonFinite.values()) {
            p[0] = 4;
            Optimizer optimizer = optimizer(sgd().rate(1), nonFinite);
            assertThat(optimizer.step(() -> 2.5)).isEqualTo(2.5);
            assertThat(p).containsExactly(3);
            assertThat(optimizer.steps()).isEqualTo(1);
            assertThat(optimizer.skipped()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aLossThatIsNotFiniteIsTreatedAsAsked(double bad) {
        Optimizer skips = optimizer(sgd().rate(1), NonFinite.SKIP);
        assertThat(skips.step(() -> bad)).isEqualTo(Double.valueOf(bad));
        assertThat(skips.steps()).isZero();
        assertThat(skips.skipped()).isEqualTo(1);
        Optimizer fails = optimizer(sgd().rate(1), NonFinite.FAIL);
        fails.step();
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> fails.step(() -> bad))
                .withMessage("the loss is not finite at step 1");
        assertThat(fails.skipped()).isZero();
        assertThat(p).containsExactly(3);
        Optimizer propagates = optimizer(sgd().rate(1), NonFinite.PROPAGATE);
        assertThat(propagates.step(() -> bad)).isEqualTo(Double.valueOf(bad));
        assertThat(propagates.steps()).isEqualTo(1);
        assertThat(p).containsExactly(2);
    }

    /// The step is the optimizer's, not that of a group that came later; and the next step, to which no loss is told,
    /// goes by the last one that was allowed.
    @Test
    void aRuleRefusesALossThatItDoesNotAllow() {
        double[] late = {0};
        Optimizer optimizer = Optimizer.of(
                recipe().group("early", named("x"), sgd().rate(1)), List.of(Parameter.of("x", p, g)));
        optimizer.step();
        Policy polyak = Policy.of(Rules.polyakSgd()).with("max_learning_rate", 100);
        optimizer.addGroup("late", named("y"), polyak, List.of(Parameter.of("y", late, new double[] {1})));
        optimizer.step(() -> 0.5);
        assertThat(late).containsExactly(-0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> optimizer.step(() -> Double.NaN))
                .withMessage("loss of group late at step 2 must be in (-infinity, infinity) but was NaN");
        assertThat(optimizer.steps()).isEqualTo(2);
        assertThat(p).containsExactly(2);
        assertThat(late).containsExactly(-0.5);
        assertThat(optimizer.hyperParameters().get("late")).containsEntry("loss", 0.5);
        optimizer.step();
        assertThat(late).containsExactly(-1);
    }
}
