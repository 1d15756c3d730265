package dev.lehr.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lehr.framework.Setting.Group;
import dev.lehr.framework.Setting.MomentumKind;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/// What a scheduler finds when it is built.
class SettingTest {
    @Test
    void groupsAtTheBeginningHaveNoRateFromBefore() {
        assertThat(Setting.rates(0.1, 0.01))
                .isEqualTo(new Setting(
                        Vector.of(new Group(0.1, Option.none()), new Group(0.01, Option.none())),
                        MomentumKind.MOMENTUM,
                        false));
    }

    @Test
    void aResumedGroupHasBoth() {
        assertThat(Setting.resumed(0.05, 0.1))
                .isEqualTo(new Setting(
                        Vector.of(new Group(0.05, Option.some(0.1))), MomentumKind.MOMENTUM, false));
    }

    @Test
    void oneThingIsChangedAtATime() {
        Setting setting = Setting.rates(0.1);
        assertThat(setting.momentum(MomentumKind.NONE))
                .isEqualTo(new Setting(setting.groups(), MomentumKind.NONE, false));
        assertThat(setting.steppedByEpoch().momentum(MomentumKind.BETA1))
                .isEqualTo(new Setting(setting.groups(), MomentumKind.BETA1, true));
        assertThat(setting.momentum(MomentumKind.BETA1).steppedByEpoch())
                .isEqualTo(new Setting(setting.groups(), MomentumKind.BETA1, true));
    }

    @Test
    void refusesNoGroupsAndRatesThatAreNoNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(Setting::rates)
                .withMessage("groups must be at least 1 but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Setting.rates(0.1, Double.NaN))
                .withMessage("rate must be finite but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Setting.resumed(0.1, Double.POSITIVE_INFINITY))
                .withMessage("initialRate must be finite but was Infinity");
    }
}
