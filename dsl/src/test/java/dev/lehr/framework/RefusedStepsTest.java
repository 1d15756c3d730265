package dev.lehr.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lehr.schedule.Schedule;
import org.junit.jupiter.api.Test;

/// Steps at which the original raises: the schedule refuses them, and the recursion ends before.
class RefusedStepsTest {
    private static Imported read(String call) {
        return new Original("torch", "0.1", call, "", "", "").read().head();
    }

    private static void refuses(Schedule schedule, double step) {
        assertThatIllegalArgumentException().isThrownBy(() -> schedule.at(step));
    }

    @Test
    void oneCycleHasOneStepMoreThanItSays() {
        Schedule cycle = read("OneCycleLR(max_lr=1, total_steps=10)").faithful();
        assertThat(cycle.at(10)).isGreaterThan(cycle.at(9));
        refuses(cycle, 11);
    }

    @Test
    void oneCycleWhoseLastPhaseHasNoLengthHasNot() {
        Schedule cycle = read("OneCycleLR(max_lr=1, total_steps=10, pct_start=1.0)").faithful();
        assertThat(cycle.at(9)).isEqualTo(1);
        refuses(cycle, 10);
    }

    @Test
    void aChainEndsWithItsOneCycle() {
        Imported chain = read("ChainedScheduler(schedulers=[OneCycleLR(max_lr=1, total_steps=5), ConstantLR()])");
        assertThat(chain.faithful().at(5)).isPositive();
        refuses(chain.faithful(), 6);
        assertThat(chain.recursion().get().rates(20)).hasSize(6);
    }

    /// The closed form of the second scheduler is not a number at its start, and PyTorch divides by zero there.
    @Test
    void whatRaisesAtAMilestoneIsRefusedFromThereOn() {
        String call =
                "SequentialLR(schedulers=[ConstantLR(factor=0.5), PolynomialLR(total_iters=0)], milestones=[3])";
        Imported sequence = read(call);
        assertThat(sequence.faithful().at(2)).isEqualTo(0.05);
        refuses(sequence.faithful(), 3);
        assertThat(sequence.recursion().get().rates(9)).containsExactly(0.05, 0.05, 0.05);
    }

    /// Taking them all would take for ever.
    @Test
    void whatHasNoClosedFormRefusesStepsThatCannotBeCounted() {
        Schedule steps = read("MultiplicativeLR(lr_lambda=inverse_time(k=1))").faithful();
        assertThat(steps.at(2)).isEqualTo(0.1 / 2 / 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> steps.at(0x1p53))
                .withMessageStartingWith("step must be below 2^53 where each one must be taken but was");
    }
}
