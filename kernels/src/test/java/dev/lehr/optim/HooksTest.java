package dev.lehr.optim;

import static dev.lehr.recipe.Policy.sgd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.lehr.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What is done before and after steps.
class HooksTest {
    private final double[] p = {1};
    private final Optimizer optimizer =
            Optimizer.of(Recipe.all(sgd().rate(1)), List.of(Parameter.of("x", p, new double[] {1})));
    private final List<String> log = new ArrayList<>();

    @Test
    void afterItWasClosedItIsNotDoneAnyMore() {
        Hook first = optimizer.afterStep(_ -> log.add("first"));
        optimizer.afterStep(_ -> log.add("second"));
        optimizer.step();
        first.close();
        optimizer.step();
        assertThat(log).containsExactly("first", "second", "second");
    }

    @Test
    void theSameActionCanBeThereTwice() {
        Consumer<Optimizer> action = o -> log.add("at " + o.steps());
        Hook one = optimizer.beforeStep(action);
        optimizer.beforeStep(action);
        optimizer.step();
        one.close();
        one.close();
        optimizer.step();
        assertThat(log).containsExactly("at 0", "at 0", "at 1");
    }

    @Test
    void oneThatThrowsBeforeAStepKeepsItFromBeingMade() {
        optimizer.beforeStep(HooksTest::fail);
        assertThatIllegalStateException().isThrownBy(optimizer::step);
        assertThat(p).containsExactly(1);
        assertThat(optimizer.steps()).isZero();
    }

    @Test
    void oneThatThrowsAfterAStepDoesNotUndoIt() {
        optimizer.afterStep(HooksTest::fail);
        assertThatIllegalStateException().isThrownBy(optimizer::step);
        assertThat(p).containsExactly(0);
        assertThat(optimizer.steps()).isEqualTo(1);
    }

    @Test
    void afterAStepThatWasSkippedNothingIsDone() {
        Parameter bad = Parameter.of("x", p, new double[] {Double.NaN});
        Optimizer skips = Optimizer.of(
                Recipe.all(sgd()), List.of(bad), Settings.standard().withNonFinite(NonFinite.SKIP));
        skips.beforeStep(_ -> log.add("before"));
        skips.afterStep(_ -> log.add("after"));
        assertThat(skips.step()).isFalse();
        assertThat(log).containsExactly("before");
    }

    private static void fail(Optimizer optimizer) {
        throw new IllegalStateException("at step " + optimizer.steps());
    }
}
