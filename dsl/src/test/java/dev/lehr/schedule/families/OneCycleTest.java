package dev.lehr.schedule.families;

import static dev.lehr.schedule.Families.oneCycle;
import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.linear;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.schedule.OneCycle;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import org.junit.jupiter.api.Test;

class OneCycleTest {
    private static final OneCycle CYCLE = oneCycle(1).over(100);

    @Test
    void hasTwoPhases() {
        Schedule rate = CYCLE.rate();
        assertThat(rate.length()).isEqualTo(100);
        assertThat(new double[] {rate.at(-1), rate.at(0), rate.at(30), rate.at(100), rate.at(200)})
                .containsExactly(0.04, 0.04, 1, 4e-6, 4e-6);
        Schedule momentum = CYCLE.momentum();
        assertThat(new double[] {momentum.at(-1), momentum.at(0), momentum.at(30), momentum.at(100), momentum.at(200)})
                .containsExactly(0.95, 0.95, 0.85, 0.95, 0.95);
    }

    @Test
    void canReachItsEndWithTheLastStep() {
        Schedule rate = CYCLE.lastStep().rate();
        assertThat(rate.length()).isEqualTo(99);
        assertThat(new double[] {rate.at(0), rate.at(29), rate.at(99), rate.at(100)})
                .containsExactly(0.04, 1, 4e-6, 4e-6);
        assertThat(CYCLE.lastStep().momentum().at(29)).isEqualTo(0.85);
    }

    @Test
    void canHaveThreePhases() {
        OneCycle cycle = CYCLE.pctStart(0.4).threePhase();
        Schedule rate = cycle.rate();
        assertThat(new double[] {rate.at(0), rate.at(40), rate.at(80), rate.at(100)})
                .containsExactly(0.04, 1, 0.04, 4e-6);
        Schedule momentum = cycle.momentum(0.5, 0.9);
        assertThat(new double[] {momentum.at(0), momentum.at(40), momentum.at(80), momentum.at(90), momentum.at(100)})
                .containsExactly(0.9, 0.5, 0.9, 0.9, 0.9);
        Schedule torch = cycle.lastStep().rate();
        assertThat(new double[] {torch.at(39), torch.at(78), torch.at(99)}).containsExactly(1, 0.04, 4e-6);
    }

    @Test
    void isMadeOfItsPhases() {
        OneCycle cycle = oneCycle(1).over(10).divFactor(10).finalDivFactor(100);
        assertThat(cycle.rate())
                .isEqualTo(cosine(0.1, 1)
                        .over(1)
                        .stretch(3)
                        .then(cosine(1, 0.001).over(1).stretch(7)));
        assertThat(cycle.anneal(Profile.linear()).rate())
                .isEqualTo(linear(0.1, 1)
                        .over(1)
                        .stretch(3)
                        .then(linear(1, 0.001).over(1).stretch(7)));
        assertThat(cycle.anneal(Profile.linear()).rate().at(1.5)).isEqualTo(0.55);
    }

    @Test
    void phasesMayBeEmpty() {
        assertThat(CYCLE.pctStart(0).rate().at(0)).isEqualTo(1);
        assertThat(CYCLE.pctStart(0).lastStep().rate().at(0)).isEqualTo(1);
        assertThat(CYCLE.pctStart(0.01).lastStep().rate().at(0)).isEqualTo(1);
        assertThat(CYCLE.pctStart(1).rate().at(99)).isBetween(0.99, 1.0);
        assertThat(CYCLE.pctStart(1).rate().at(100)).isEqualTo(1);
        assertThat(CYCLE.pctStart(0.5).threePhase().rate().at(100)).isEqualTo(0.04);
        assertThat(CYCLE.pctStart(0.5).threePhase().lastStep().rate().at(99)).isEqualTo(4e-6);
        assertThat(oneCycle(1).over(0).rate().at(0)).isEqualTo(4e-6);
        assertThat(oneCycle(1).over(1).lastStep().rate().at(0)).isEqualTo(4e-6);
    }

    @Test
    void neverLeavesItsLevels() {
        Schedule rate = CYCLE.lastStep().threePhase().rate();
        assertThat(rate.bounds().low()).isEqualTo(4e-6);
        assertThat(rate.bounds().high()).isEqualTo(1);
    }

    @Test
    void printsAsItsSource() {
        assertThat(CYCLE).hasToString("oneCycle(1.0).over(100).pctStart(0.3).divFactor(25.0).finalDivFactor(10000.0)");
        assertThat(CYCLE.pctStart(0.25)
                        .threePhase()
                        .lastStep()
                        .divFactor(10)
                        .finalDivFactor(50)
                        .anneal(Profile.linear()))
                .hasToString(
                        "oneCycle(1.0).over(100).pctStart(0.25).threePhase().lastStep().divFactor(10.0).finalDivFactor(50.0)"
                                + ".anneal(linear())")
                .isEqualTo(oneCycle(1)
                        .over(100)
                        .pctStart(0.25)
                        .threePhase()
                        .lastStep()
                        .divFactor(10)
                        .finalDivFactor(50)
                        .anneal(Profile.linear()));
    }
}
