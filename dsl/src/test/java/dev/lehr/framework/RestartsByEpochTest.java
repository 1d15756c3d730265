package dev.lehr.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.schedule.Schedule;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// `CosineAnnealingWarmRestarts` by `step(epoch)`, which finds the cycle by a logarithm, and by `step()`.
class RestartsByEpochTest {
    private static Imported restarts(int factor, Setting setting) {
        Map<String, Object> arguments = Map.of("T_0", 1, "T_mult", factor);
        return Frameworks.schedules("torch", "CosineAnnealingWarmRestarts", arguments, setting)
                .get()
                .head();
    }

    /// The cycles of 1, 3, 9, 27 and 81 steps end at step 121; log(243) / log(3) is rounded to less than 5.
    @Test
    void theLogarithmIsOneCycleEarlyAtAnExactRestart() {
        assertThat(restarts(3, Setting.rates(1)).faithful().at(121)).isEqualTo(1);
        assertThat(restarts(3, Setting.rates(1).steppedByEpoch()).faithful().at(121))
                .isCloseTo(0, within(1e-15));
        assertThat(restarts(3, Setting.rates(1).steppedByEpoch()).faithful().at(122))
                .isCloseTo(restarts(3, Setting.rates(1)).faithful().at(122), within(1e-12));
    }

    @Test
    void epochsBelowZeroAreRefused() {
        Schedule byEpoch = restarts(1, Setting.rates(1).steppedByEpoch()).faithful();
        assertThat(byEpoch.at(0)).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> byEpoch.at(-1));
        assertThat(restarts(1, Setting.rates(1)).faithful().at(-1)).isEqualTo(1);
    }

    @Test
    void cyclesOfEqualLengthNeedNoLogarithm() {
        assertThat(restarts(1, Setting.rates(1).steppedByEpoch()).quirks()).isEmpty();
        assertThat(restarts(2, Setting.rates(1).steppedByEpoch()).quirks())
                .containsExactly(Quirk.TORCH_RESTARTS_BY_LOGARITHM);
        assertThat(restarts(2, Setting.rates(1)).quirks()).isEmpty();
    }
}
