package dev.lehr.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.framework.Setting.MomentumKind;
import io.vavr.collection.Seq;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The momentum that `CyclicLR` and `OneCycleLR` drive against the rate.
class MomentumOfOthersTest {
    private static Seq<Imported> read(String call, Setting setting) {
        return Frameworks.schedules("torch", PythonCall.name(call), PythonCall.arguments(call), setting)
                .get();
    }

    private static Imported.Momentum momentum(String call) {
        return read(call, Setting.rates(0.1)).head().momentum().get();
    }

    @Test
    void cyclesGoFromMaxToBase() {
        Imported.Momentum momentum = momentum("CyclicLR(base_lr=0, max_lr=1, step_size_up=2, step_size_down=6)");
        assertThat(momentum.faithful().at(0)).isEqualTo(0.9);
        assertThat(momentum.faithful().at(2)).isEqualTo(0.8);
        assertThat(momentum.faithful().at(5)).isCloseTo(0.85, within(1e-15));
        assertThat(momentum.clean())
                .hasToString("linear(0.9, 0.8).over(2).then(linear(0.8, 0.9).over(6)).repeat()");
    }

    @Test
    void scaledCyclesScaleTheMomentumToo() {
        Imported.Momentum momentum = momentum("CyclicLR(base_lr=0, max_lr=1, step_size_up=2, mode='triangular2')");
        assertThat(momentum.faithful().at(2)).isCloseTo(0.8, within(1e-15));
        assertThat(momentum.faithful().at(6)).isCloseTo(0.85, within(1e-15));
        assertThat(momentum.clean().at(6)).isCloseTo(0.85, within(1e-15));
    }

    @Test
    void oneCycleGoesDownAndUpAgain() {
        Imported.Momentum momentum =
                momentum("OneCycleLR(max_lr=1, total_steps=11, pct_start=0.5, anneal_strategy='linear')");
        assertThat(momentum.faithful().at(0)).isEqualTo(0.95);
        assertThat(momentum.faithful().at(9)).isCloseTo(0.85 + 0.1 * 4.5 / 5.5, within(1e-15));
        assertThat(momentum.faithful().at(10)).isCloseTo(0.95, within(1e-15));
        assertThat(momentum.clean())
                .hasToString("linear(0.95, 0.85).over(1).stretch(5.5).then(linear(0.85, 0.95).over(1).stretch(5.5))");
    }

    @Test
    void theThirdPhaseIsFlat() {
        Imported.Momentum momentum = momentum("OneCycleLR(max_lr=1, total_steps=10, pct_start=0.4, three_phase=True, "
                + "max_momentum=0.9, base_momentum=0.7)");
        assertThat(momentum.faithful().at(3)).isCloseTo(0.7, within(1e-15));
        assertThat(momentum.faithful().at(6)).isCloseTo(0.9, within(1e-15));
        assertThat(momentum.faithful().at(8)).isCloseTo(0.9, within(1e-15));
        assertThat(momentum.clean().at(4)).isCloseTo(0.7, within(1e-15));
        assertThat(momentum.clean().at(9)).isCloseTo(0.9, within(1e-15));
    }

    @Test
    void stepsBeyondTheEndAreRefused() {
        Imported.Momentum momentum = momentum("OneCycleLR(max_lr=1, total_steps=10)");
        assertThat(momentum.faithful().at(10)).isBetween(0.8, 1.0);
        assertThatIllegalArgumentException().isThrownBy(() -> momentum.faithful().at(11));
    }

    @Test
    void eachGroupHasItsOwn() {
        Setting two = Setting.rates(0.1, 0.1);
        Seq<Imported> cyclic = read(
                "CyclicLR(base_lr=0, max_lr=1, step_size_up=2, base_momentum=[0.5, 0.6], max_momentum=[0.7, 0.8])",
                two);
        Seq<Imported> once = read(
                "OneCycleLR(max_lr=1, total_steps=9, base_momentum=[0.5, 0.6], max_momentum=[0.7, 0.8])", two);
        for (Seq<Imported> read : List.of(cyclic, once)) {
            assertThat(read.map(group -> group.momentum().get().faithful().at(0)))
                    .containsExactly(0.7, 0.8);
        }
        assertThat(cyclic.map(group -> group.momentum().get().faithful().at(2))).containsExactly(0.5, 0.6);
    }

    @Test
    void nothingIsDrivenUnlessItIsWanted() {
        Setting none = Setting.rates(0.1).momentum(MomentumKind.NONE);
        assertThat(read("CyclicLR(base_lr=0, max_lr=1, cycle_momentum=False)", none).head().momentum())
                .isEmpty();
        assertThat(read("OneCycleLR(max_lr=1, total_steps=9, cycle_momentum=False)", none)
                        .head()
                        .momentum())
                .isEmpty();
        Setting adam = Setting.rates(0.1).momentum(MomentumKind.BETA1);
        assertThat(read("OneCycleLR(max_lr=1, total_steps=9)", adam).head().momentum()).isNotEmpty();
    }
}
