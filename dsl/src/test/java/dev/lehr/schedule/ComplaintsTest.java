package dev.lehr.schedule;

import static dev.lehr.schedule.Schedule.constant;
import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.exponential;
import static dev.lehr.schedule.Schedule.formula;
import static dev.lehr.schedule.Schedule.linear;
import static dev.lehr.schedule.Schedule.sequential;
import static dev.lehr.schedule.Schedule.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.proof.Where;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What users of learning-rate schedulers complain about, and what is so here instead: a test for each complaint.
class ComplaintsTest {
    private static final Schedule WARM_COSINE = cosine(0.1, 0).over(90).warmup(10);

    @Test
    void buildingPartsChangesTheFirstRate() {
        Schedule first = linear(0.02, 0.1).over(5);
        Schedule whole = sequential(first, exponential(0.1, 0.9));
        assertThat(whole.at(0)).isEqualTo(first.at(0)).isEqualTo(0.02);
    }

    @Test
    void aMilestoneAtZeroStartsInTheWrongPart() {
        Schedule next = step(0.1).every(10);
        assertThat(sequential(constant(5).take(0), next)).isEqualTo(next);
    }

    @Test
    void wrappingAPartChangesIt() {
        assertThat(sequential(WARM_COSINE)).isEqualTo(WARM_COSINE);
        assertThat(sequential(sequential(WARM_COSINE), constant(1))).isEqualTo(sequential(WARM_COSINE, constant(1)));
    }

    @Test
    void aChainCannotBePartOfASequence() {
        Schedule chain = Schedule.chain(constant(0.1), linear(0.5, 1).over(4), exponential(1, 0.5));
        Schedule whole = sequential(constant(1).take(10), chain);
        assertThat(whole.at(12)).isEqualTo(chain.at(2)).isEqualTo(0.1 * 0.75 * 0.25);
        assertThat(Schedule.chain(whole, whole).at(12)).isEqualTo(whole.at(12) * whole.at(12));
    }

    @Test
    void whoHoldsTheRateCanCorruptTheBase() {
        double[] values = {0.1, 0.2};
        Schedule table = Families.table(values);
        values[0] = 7;
        assertThat(table.at(0)).isEqualTo(0.1);
    }

    @Test
    void resumingGivesAnotherRate() {
        Schedule resumed = WARM_COSINE.drop(37);
        IntStream.range(0, 100).forEach(t -> assertThat(resumed.at(t)).isEqualTo(WARM_COSINE.at(37 + t)));
    }

    @Test
    void steppingAndJumpingDiffer() {
        double[] stepped =
                IntStream.rangeClosed(0, 100).mapToDouble(WARM_COSINE::at).toArray();
        for (int t = 100; t >= 0; t--) {
            assertThat(WARM_COSINE.at(t)).isEqualTo(stepped[t]);
        }
    }

    @Test
    void theDocumentedFormulaIsNotTheExecutedOne() {
        Schedule shown = formula(new Written(WARM_COSINE.formula(Written.STEP))
                .toString()
                .replaceFirst("formula\\(\"", "")
                .replaceFirst("\"\\)$", ""));
        IntStream.range(-5, 120).forEach(t -> assertThat(shown.at(t)).isEqualTo(WARM_COSINE.at(t)));
    }

    @Test
    void theCosineDividesByZeroAtItsFloor() {
        Schedule floor = cosine(0.1, 0.01).over(10);
        assertThat(floor.at(10)).isEqualTo(0.01);
        assertThat(floor.at(11)).isEqualTo(0.01);
        assertThat(floor.firstNotFinite()).isEqualTo(new Where.Nowhere());
    }

    @Test
    void askingForTheRateChangesIt() {
        Schedule stairs = step(0.1).every(10).gamma(0.5);
        assertThat(stairs.at(10)).isEqualTo(stairs.at(10)).isEqualTo(0.05);
    }

    @Test
    void theClosedFormIsAnotherOne() {
        Schedule line = linear(1, 0).over(10);
        assertThat(line.at(2.5)).isEqualTo(0.75);
        assertThat(line.at(3))
                .isEqualTo(line.drop(1).at(2))
                .isEqualTo(line.shift(4).at(7));
    }

    @Test
    void restartsAreMissedWhenResumed() {
        Schedule restarts = Families.warmRestarts(1, 0).first(1).lengthFactor(3);
        for (double start = 0, length = 1; start < 1e9; start += length, length *= 3) {
            assertThat(restarts.at(start)).isEqualTo(1);
            assertThat(restarts.drop(start).at(0)).isEqualTo(1);
        }
    }

    @Test
    void peaksCannotDecayAcrossRestarts() {
        Schedule restarts = Families.warmRestarts(1, 0).first(10).peakFactor(0.5);
        assertThat(restarts.at(0)).isEqualTo(1);
        assertThat(restarts.at(20)).isEqualTo(0.25);
    }

    @Test
    void aStepTooManyKillsTheRun() {
        Schedule cycle = Families.oneCycle(1).over(100).rate();
        assertThat(cycle.at(1e9)).isEqualTo(cycle.end()).isCloseTo(4e-6, within(1e-18));
        assertThat(cycle.beyond(Edge.REPEAT).at(130)).isEqualTo(cycle.at(30));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cycle.beyond(Edge.ERROR).at(101));
    }

    @Test
    void aRunCannotBeExtended() {
        Schedule cycle = Families.oneCycle(1).over(100).rate();
        assertThat(cycle.stretch(2).at(60)).isEqualTo(cycle.at(30));
        Schedule extended = cycle.retarget(50, 200, Continuation.CONTINUE_VALUE);
        assertThat(extended.at(50)).isCloseTo(cycle.at(50), within(1e-15));
        assertThat(extended.at(200)).isCloseTo(cycle.end(), within(1e-15));
        assertThat(extended.at(199)).isGreaterThan(cycle.end());
    }

    @Test
    void aRampOfNoStepsIsStuckAtItsStart() {
        assertThat(linear(0.1, 1).over(0).at(0)).isEqualTo(1);
        assertThat(linear(0.1, 1).over(0).at(50)).isEqualTo(1);
    }

    @Test
    void theEndIsMissedByARounding() {
        for (int steps = 1; steps < 300; steps++) {
            assertThat(linear(0.1, 0.3).over(steps).at(steps)).isEqualTo(0.3);
            assertThat(cosine(0.1, 0.3).over(steps).at(steps)).isEqualTo(0.3);
        }
    }

    @Test
    void theOrderOfCallsIsWrong() {
        double[] inOrder = IntStream.range(0, 120).mapToDouble(WARM_COSINE::at).toArray();
        double[] atOnce =
                IntStream.range(0, 120).parallel().mapToDouble(WARM_COSINE::at).toArray();
        assertThat(atOnce).containsExactly(inOrder);
    }

    @Test
    void everyProcessMovesTheClock() {
        Run one = Run.of("3e6sp").batchSize(32);
        Run eight = Run.of("3e6sp").batchSize(8 * 32);
        Schedule alone = cosine(0.1, 0).over(one.fraction(1));
        Schedule together = cosine(0.1, 0).over(eight.fraction(1));
        assertThat(together.at(eight.samples(1e6))).isCloseTo(alone.at(one.samples(1e6)), within(1e-15));
    }

    @Test
    void epochsAreTakenForSteps() {
        Run run = Run.of("100ep").stepsPerEpoch(30);
        assertThat(run.steps("2ep + 500st")).isEqualTo(560);
        Schedule eachEpoch = linear(1, 0).over(run.epochs(100)).heldEach(run.epochs(1));
        assertThat(eachEpoch.at(59)).isEqualTo(eachEpoch.at(30)).isEqualTo(0.99);
    }

    @Test
    void theEndIsNeverReached() {
        assertThat(WARM_COSINE.at(10)).isEqualTo(0.1);
        assertThat(WARM_COSINE.at(100)).isEqualTo(0);
        assertThat(Families.oneCycle(1).over(100).lastStep().rate().at(99)).isCloseTo(4e-6, within(1e-18));
    }

    @Test
    void warmUpAndDecayDoNotMeet() {
        assertThat(WARM_COSINE.at(10)).isEqualTo(0.1);
        assertThat(WARM_COSINE.jumps(1e-9).found()).isEmpty();
        Schedule spliced = linear(0, 0.1).over(10).then(cosine(0.2, 0).over(90));
        assertThat(spliced.jumps(1e-9).found()).singleElement().satisfies(jump -> {
            assertThat(jump.step()).isEqualTo(10);
            assertThat(jump.after()).isEqualTo(0.2);
        });
    }

    @Test
    void theFirstStepIsWasted() {
        assertThat(linear(0, 0.1).over(4)).hasToString("linear(0.0, 0.1).over(4)");
        assertThat(Families.firstStepRamp(0.1, 4).at(0)).isEqualTo(0.025);
        assertThat(Families.firstStepRamp(0.1, 4).at(3)).isEqualTo(0.1);
    }

    @Test
    void shortRunsAreNotANumber() {
        for (int steps = 0; steps <= 4; steps++) {
            for (double part : new double[] {0, 0.25, 0.3, 1}) {
                Schedule cycle = Families.oneCycle(1).over(steps).pctStart(part).rate();
                assertThat(cycle.firstNotFinite()).isEqualTo(new Where.Nowhere());
                assertThat(cycle.at(steps)).isEqualTo(cycle.end());
            }
        }
    }

    @Test
    void scalesAccumulateWhereValuesWereMeant() {
        Schedule values = Schedule.piecewise(1).at(10, 0.1).at(50, 0.5);
        assertThat(values.at(50)).isEqualTo(0.5);
    }
}
