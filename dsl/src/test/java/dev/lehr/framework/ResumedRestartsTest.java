package dev.lehr.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Warm restarts that are built far into a training, as PyTorch 1 computes them: without a loop over the steps before.
class ResumedRestartsTest {
    private static Imported resumed(int length, double lastEpoch) {
        Map<String, Object> arguments = Map.of("T_0", length, "T_mult", 1, "eta_min", 0.0, "last_epoch", (long) lastEpoch);
        return Frameworks.schedules("torch 1.13.1", "CosineAnnealingWarmRestarts", arguments, Setting.resumed(0.1, 0.1))
                .get()
                .head();
    }

    @Test
    void cyclesOfOneStepNeverCatchUp() {
        assertThat(resumed(1, 5).faithful().at(6)).isEqualTo(resumed(1, 5).faithful().at(1_000_006));
    }

    @Test
    void aMillionCyclesLateIsNoLongList() {
        Imported imported = resumed(10, 1e12);
        assertThat(imported.faithful().at(1e12 + 1)).isBetween(0.0, 0.1);
        assertThat(imported.quirks()).contains(Quirk.TORCH_RESTARTS_RESUME);
    }
}
