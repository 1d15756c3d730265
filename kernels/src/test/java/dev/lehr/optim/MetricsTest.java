package dev.lehr.optim;

import static dev.lehr.recipe.Policy.sgd;
import static dev.lehr.recipe.Recipe.named;
import static dev.lehr.recipe.Recipe.recipe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lehr.feedback.Plateau;
import dev.lehr.recipe.Recipe;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What metrics do to hyper-parameters.
class MetricsTest {
    private static final Plateau AT_ONCE = Plateau.torch().factor(0.5).patience(0);

    private final double[] p = {1};
    private final Parameter first = Parameter.of("first", p, new double[] {1});
    private final Parameter second = Parameter.of("second", new double[] {1}, new double[] {1});

    @Test
    void aConstantIsScaledToo() {
        Optimizer optimizer = Optimizer.of(Recipe.all(sgd().rate(0.5).feedback(AT_ONCE)), List.of(first));
        optimizer.report(1);
        optimizer.report(2);
        optimizer.step();
        assertThat(p).containsExactly(0.75);
        assertThat(optimizer.hyperParameters().get("all")).containsEntry("lr", 0.25);
    }

    /// The first group takes NaN for a metric that is no better, the second one refuses it.
    @Test
    void aMetricThatOneRefusesIsToldToNobody() {
        Optimizer optimizer = Optimizer.of(
                recipe().group("a", named("first"), sgd().rate(1).feedback(AT_ONCE))
                        .group("b", named("second"), sgd().rate(1).feedback(Plateau.plateau())),
                List.of(first, second));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> optimizer.report(Double.NaN))
                .withMessageContaining("NaN");
        assertThat(optimizer.hyperParameters().get("a")).containsEntry("lr", 1.0);
        assertThat(optimizer.hyperParameters().get("b")).containsEntry("lr", 1.0);
        optimizer.report(1);
        optimizer.report(1);
        assertThat(optimizer.hyperParameters().get("a")).containsEntry("lr", 0.5);
        assertThat(optimizer.hyperParameters().get("b")).containsEntry("lr", 1.0);
    }
}
