package dev.lehr.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.lehr.formula.Lane;
import dev.lehr.kernel.Target;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Memory that only one thread may touch, or none any more.
class ConfinedArenaTest {
    /// By that thread alone.
    @Test
    void aLargeParameterOfAConfinedArenaIsTrained() {
        int length = 160_000;
        float[] ones = new float[length];
        Arrays.fill(ones, 1);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment value = arena.allocate(4L * length);
            MemorySegment gradient = arena.allocate(4L * length).copyFrom(MemorySegment.ofArray(ones));
            Optimizer optimizer = Optimizer.of(
                    Recipe.all(Policy.sgd().rate(1)),
                    List.of(Parameter.of("w", value, gradient, Lane.F32)),
                    Settings.standard().withTarget(Target.scalar()).withThreads(3).withNonFinite(NonFinite.FAIL));
            for (int step = 0; step < 12; step++) {
                assertThat(optimizer.step()).isTrue();
            }
            Arrays.fill(ones, -12);
            assertThat(value.mismatch(MemorySegment.ofArray(ones))).as("the first byte that differs").isEqualTo(-1);
            assertThat(value.get(ValueLayout.JAVA_FLOAT, 0)).isEqualTo(-12);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aStepOnMemoryThatIsClosedChangesNothing(boolean gradientOnly) {
        float[] before = {1, 2, 3};
        float[] p = before.clone();
        try (Arena open = Arena.ofConfined()) {
            Arena closed = Arena.ofConfined();
            Optimizer optimizer = Optimizer.of(
                    Recipe.all(Policy.adam().rate(0.1)),
                    List.of(
                            Parameter.of("first", p, new float[] {1, 1, 1}),
                            Parameter.of("second", (gradientOnly ? open : closed).allocate(8), closed.allocate(8), Lane.F32)));
            closed.close();
            assertThatIllegalStateException()
                    .isThrownBy(optimizer::step)
                    .withMessage("memory of parameter second is closed or belongs to another thread");
            assertThat(optimizer.steps()).isZero();
            assertThat(p).containsExactly(before);
            assertThat((float[]) optimizer.state("first").get("exp_avg")).containsOnly(0);
        }
    }

    @Test
    void aStepOfAnotherThreadChangesNothing() throws InterruptedException {
        float[] p = {1, 2, 3};
        try (Arena arena = Arena.ofConfined()) {
            Optimizer optimizer = Optimizer.of(
                    Recipe.all(Policy.sgd().rate(1)),
                    List.of(
                            Parameter.of("first", p, new float[] {1, 1, 1}),
                            Parameter.of("second", arena.allocate(8), arena.allocate(8), Lane.F32)));
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread.ofPlatform().uncaughtExceptionHandler((_, e) -> thrown.set(e)).start(optimizer::step).join();
            assertThat(thrown.get()).isInstanceOf(IllegalStateException.class).hasMessageContaining("second");
            assertThat(p).containsExactly(1, 2, 3);
        }
    }
}
