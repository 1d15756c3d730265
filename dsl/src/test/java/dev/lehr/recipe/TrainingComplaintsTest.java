package dev.lehr.recipe;

import static dev.lehr.recipe.Recipe.named;
import static dev.lehr.recipe.Recipe.recipe;
import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.linear;
import static dev.lehr.schedule.Schedule.polynomial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.algebra.Algebra;
import dev.lehr.feedback.Plateau;
import dev.lehr.feedback.State;
import dev.lehr.framework.Frameworks;
import dev.lehr.plot.Plot;
import dev.lehr.schedule.Families;
import dev.lehr.schedule.Run;
import dev.lehr.schedule.Schedule;
import dev.lehr.text.ScheduleText;
import dev.lehr.text.StateJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What users complain about when a schedule meets a training: metrics, parameter groups, files, units.
class TrainingComplaintsTest {
    private static final Schedule RATE = cosine(0.1, 0).over(90).warmup(10);
    private static final Plateau HALVING = Plateau.plateau().factor(0.5).patience(1);

    private static State after(Plateau rule, double metric, int reports) {
        State state = rule.start();
        for (int i = 0; i < reports; i++) {
            state = state.report(metric);
        }
        return state;
    }

    @Test
    void warmUpAndPlateauDoNotCompose() {
        double scale = after(HALVING, 1, 3).scale();
        assertThat(scale).isEqualTo(0.5);
        assertThat(RATE.times(scale).at(5)).isEqualTo(RATE.at(5) / 2);
        assertThat(RATE.times(scale).at(55)).isEqualTo(RATE.at(55) / 2);
    }

    @Test
    void aPlateauNeedsARateThatIsANumber() {
        Policy policy = Policy.sgd().rate(RATE).feedback(HALVING);
        assertThat(policy.schedules()).containsEntry("lr", RATE);
        assertThat(policy.feedback()).containsEntry("lr", HALVING);
    }

    @Test
    void negativeMetricsNeverReduce() {
        assertThat(after(Plateau.torch().factor(0.5).patience(1), -1, 10).scale())
                .isEqualTo(1);
        assertThat(after(HALVING, -1, 3).scale())
                .isEqualTo(after(HALVING, 1, 3).scale())
                .isEqualTo(0.5);
    }

    @Test
    void aSpikeIsFollowedByCutAfterCut() {
        List<Double> spiked = List.of(1.0, 9.0, 1.0, 9.0, 1.0, 9.0);
        assertThat(HALVING.patience(0).replay(spiked)).endsWith(0.03125);
        assertThat(HALVING.patience(0).every(2).replay(spiked)).endsWith(0.25);
        assertThat(HALVING.patience(0).minScale(0.25).replay(spiked)).endsWith(0.25);
    }

    @Test
    void functionsCannotBeSaved() {
        Schedule nameless = Schedule.of(t -> t * 2).times(RATE);
        assertThat(ScheduleText.print(nameless).getError()).isNotEmpty();
        assertThat(ScheduleText.print(RATE).flatMap(ScheduleText::parse).get()).isEqualTo(RATE);
        Schedule written = Schedule.formula("t * 2").times(RATE);
        assertThat(ScheduleText.print(written).flatMap(ScheduleText::parse).get())
                .isEqualTo(written);
    }

    @Test
    void aScheduleIsAClosureThatHoldsOnToThings() {
        Schedule again = cosine(0.1, 0).over(90).warmup(10);
        assertThat(again).isEqualTo(RATE).hasSameHashCodeAs(RATE).isNotSameAs(RATE);
    }

    @Test
    void onlyTheRateCanBeScheduled() {
        Map<String, Double> values = Policy.adamW()
                .rate(RATE)
                .weightDecay(linear(0.1, 0.3).over(100))
                .beta1(linear(0.85, 0.95).over(100))
                .at(50);
        assertThat(values.get("lr")).isEqualTo(RATE.at(50));
        assertThat(values.get("weight_decay")).isCloseTo(0.2, within(1e-15));
        assertThat(values.get("beta1")).isCloseTo(0.9, within(1e-15));
    }

    @Test
    void allGroupsHaveOneSchedule() {
        Recipe recipe = recipe().group("head", named("head\\..*"), Policy.sgd().rate(RATE))
                .otherwise("rest", Policy.sgd().rate(RATE.times(0.1)));
        var groups = recipe.assign(List.of("head.weight", "body.weight"));
        assertThat(groups.get("head.weight").get().policy().at(10)).containsEntry("lr", 0.1);
        assertThat(groups.get("body.weight").get().policy().at(10).get("lr")).isCloseTo(0.01, within(1e-17));
    }

    @Test
    void groupsAreFoundByTheirIndex() {
        Recipe recipe = recipe().group("bias", named(".*\\.bias"), Policy.sgd().rate(RATE))
                .otherwise("rest", Policy.sgd().rate(0.1));
        assertThat(recipe.assign(List.of("a.weight", "a.bias"))
                        .get("a.bias")
                        .get()
                        .name())
                .isEqualTo("bias");
        assertThat(recipe.assign(List.of("a.bias", "a.weight"))
                        .get("a.bias")
                        .get()
                        .name())
                .isEqualTo("bias");
        assertThat(recipe.match(List.of("a.weight")).getError()).containsExactly("group bias selects no parameter");
    }

    @Test
    void aResumedRunMixesOldAndNew() {
        Schedule saved = ScheduleText.parse(ScheduleText.print(RATE).get()).get();
        assertThat(Algebra.fingerprint(saved)).isEqualTo(Algebra.fingerprint(RATE));
        assertThat(Algebra.fingerprint(RATE.times(2))).isNotEqualTo(Algebra.fingerprint(RATE));
        State state = after(HALVING, 1, 2);
        State loaded = StateJson.print(state).flatMap(StateJson::parse).get();
        assertThat(loaded.report(1)).isEqualTo(state.report(1));
        assertThat(loaded.report(1).scale()).isEqualTo(0.5);
    }

    @Test
    void unknownArgumentsAreDropped() {
        assertThat(ScheduleText.parse("cosine(0.1, 0.0).over(10).warmpu(5)").isInvalid())
                .isTrue();
        assertThat(Frameworks.schedule("torch", "StepLR", Map.of("step_size", 5, "gama", 0.5), 0.1)
                        .getError())
                .containsExactly(
                        "gama must be an argument of StepLR, which takes gamma, last_epoch, step_size, verbose,"
                                + " but was 0.5");
    }

    @Test
    void unitsThatDoNotFitFailLate() {
        Run run = Run.of("3e9tok").tokensPerStep(500_000);
        assertThat(run.length()).isEqualTo(6000);
        assertThat(run.steps("0.5dur")).isEqualTo(3000);
        assertThatIllegalArgumentException().isThrownBy(() -> run.steps("2ep")).withMessageContaining("stepsPerEpoch");
    }

    @Test
    void longRunsNeedLargeTables() {
        Schedule cycles = Families.warmRestarts(1, 0).first(1000);
        assertThat(cycles.at(9e15)).isEqualTo(1);
        assertThat(cycles.at(9e15 + 500)).isEqualTo(0.5);
    }

    @Test
    void theLastValueIsOffByOne() {
        Schedule decay = polynomial(0.1, 0.001, 2).over(10);
        assertThat(decay.at(10)).isEqualTo(0.001);
        assertThat(decay.at(9)).isCloseTo(0.099 * 0.01 + 0.001, within(1e-17));
    }

    @Test
    void itTakesATrainingLoopToSeeACurve() {
        assertThat(Plot.of(linear(0, 7).over(8)).sparkline(8)).isEqualTo("▁▂▃▄▅▆▇█");
    }
}
