package dev.lehr.lint;

import static dev.lehr.schedule.Families.uniformNoise;
import static dev.lehr.schedule.Families.warmRestarts;
import static dev.lehr.schedule.Families.wsd;
import static dev.lehr.schedule.Schedule.constant;
import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.formula;
import static dev.lehr.schedule.Schedule.linear;
import static dev.lehr.schedule.Schedule.piecewise;
import static dev.lehr.schedule.Schedule.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lehr.proof.Breakpoint;
import dev.lehr.schedule.Run;
import dev.lehr.schedule.Schedule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each finding: a schedule that has it, and the nearest one that does not.
class LintTest {
    private static final Run RUN = Run.of("1000st");
    private static final Schedule GOOD = cosine(0.1, 0.001).over(900).warmup(100);

    static Stream<Schedule> good() {
        return Stream.of(
                GOOD,
                constant(0.1),
                constant(0.1).take(10),
                linear(0, 0.1).over(1000),
                linear(0.1, 0).over(500),
                step(0.1).every(300),
                wsd(0.1).warmup(100).stable(700).decay(200),
                warmRestarts(0.1, 0.01).first(250),
                uniformNoise(1, 0, 0.1),
                constant(0.1).warmup(1000));
    }

    @ParameterizedTest
    @MethodSource("good")
    void findsNothingInWhatIsWell(Schedule schedule) {
        assertThat(Lint.lint(schedule, RUN)).isEmpty();
    }

    @Test
    void aNegativeValue() {
        assertThat(Lint.lint(linear(0.1, -0.1).over(1000), RUN))
                .containsExactly(new Finding.Negative(501, linear(0.1, -0.1).over(1000).at(501)));
        assertThat(Lint.lint(linear(0.1, -0.1).over(1000), Run.of("501st")))
                .containsExactly(new Finding.EndNotReached(1000, 501));
        assertThat(Lint.lint(GOOD.minus(0.5), RUN).getFirst().message())
                .isEqualTo("the value is negative at step 0: -0.5");
    }

    @Test
    void aValueThatIsNotFinite() {
        Schedule pole = formula("1 / abs(t - 700)");
        assertThat(Lint.lint(pole, RUN)).containsExactly(new Finding.NotFinite(700, Double.POSITIVE_INFINITY));
        assertThat(Lint.lint(pole, Run.of("700st"))).isEmpty();
        Finding finding = Lint.lint(formula("sqrt(30 - t)"), RUN).getFirst();
        assertThat(finding).isEqualTo(new Finding.NotFinite(31, Double.NaN));
        assertThat(finding.message()).isEqualTo("the value is not finite at step 31: NaN");
    }

    @Test
    void aJump() {
        Schedule stairs = step(0.1).every(300).gamma(0.5);
        assertThat(Lint.usual().jumpsAbove(0.02).check(stairs, RUN))
                .containsExactly(new Finding.Jump(new Breakpoint(300, 0.1, 0.05), 2));
        assertThat(Lint.usual().jumpsAbove(0.05).check(stairs, RUN)).isEmpty();
        assertThat(Lint.usual().jumpsAbove(0.02).check(stairs, Run.of("299st"))).isEmpty();
        assertThat(Lint.usual().jumpsAbove(1e-9).check(GOOD, RUN)).isEmpty();
        assertThat(new Finding.Jump(new Breakpoint(300, 0.1, 0.05), 2).message())
                .isEqualTo("the value jumps from 0.1 to 0.05 at step 300, the first of 2 jumps");
        assertThat(new Finding.Jump(new Breakpoint(10.5, 1, 2), 1).step()).isEqualTo(10.5);
        assertThat(new Finding.Jump(new Breakpoint(10.5, 1, 2), 1).message())
                .isEqualTo("the value jumps from 1.0 to 2.0 at step 10.5");
    }

    @Test
    void aWarmUpThatIsLongerThanTheRun() {
        Schedule late = cosine(0.1, 0.001).over(900).warmup(2000);
        assertThat(Lint.lint(late, RUN))
                .containsExactly(new Finding.WarmupNotOver(2000, 1000), new Finding.EndNotReached(2900, 1000));
        assertThat(Lint.lint(constant(0.1).warmup(1001).times(2), RUN))
                .containsExactly(new Finding.WarmupNotOver(1001, 1000));
        assertThat(Lint.lint(constant(0.1).warmup(1000), RUN)).isEmpty();
        assertThat(Lint.lint(linear(0, 0.1).over(2000), RUN)).containsExactly(new Finding.EndNotReached(2000, 1000));
        assertThat(Lint.lint(constant(0.1).warmup(10), Run.of("1st")))
                .containsExactly(new Finding.WarmupNotOver(10, 1));
        assertThat(Lint.lint(late, RUN).getFirst().message())
                .isEqualTo("the warm-up is over at step 2000, but the run takes 1000 steps");
    }

    @Test
    void anEndThatIsNeverReached() {
        assertThat(Lint.lint(cosine(0.1, 0).over(1001), RUN)).containsExactly(new Finding.EndNotReached(1001, 1000));
        assertThat(Lint.lint(cosine(0.1, 0).over(1000), RUN)).isEmpty();
        assertThat(Lint.lint(cosine(0.1, 0).over(30), Run.of("10ep").stepsPerEpoch(2.5)))
                .extracting(Finding::message)
                .containsExactly("the schedule ends at step 30, but the run takes 25 steps");
    }

    @Test
    void anEndThatIsReachedLongBefore() {
        assertThat(Lint.lint(GOOD.take(400), RUN)).containsExactly(new Finding.EndsEarly(400, 1000));
        assertThat(Lint.usual().endNotBefore(0.4).check(GOOD.take(400), RUN)).isEmpty();
        assertThat(Lint.usual().endNotBefore(0).check(linear(1, 0).over(1), RUN)).isEmpty();
        assertThat(Lint.lint(GOOD.take(400), RUN).getFirst().message())
                .isEqualTo("the schedule ends at step 400 already, and the run takes 1000 steps");
    }

    @Test
    void whatIsNotKnown() {
        Schedule function = GOOD.take(300).then(Schedule.of(step -> {
            throw new IllegalStateException("called at " + step);
        }));
        assertThat(Lint.usual().jumpsAbove(1).check(function, RUN))
                .containsExactly(
                        new Finding.Unproved("whether a value is negative", 300),
                        new Finding.Unproved("whether a value is finite", 300),
                        new Finding.Unproved("whether the value jumps", 300));
        assertThat(Lint.lint(function, Run.of("300st"))).isEmpty();
        assertThat(new Finding.Unproved("whether the value jumps", 300).message())
                .isEqualTo("whether the value jumps is not known from step 300 on");
    }

    @Test
    void findingsAreSortedByStep() {
        Schedule stairs = piecewise(0.1).at(300, 0.01).at(500, -0.01);
        assertThat(Lint.usual().jumpsAbove(0.05).check(stairs, Run.of("900st")))
                .containsExactly(
                        new Finding.Jump(new Breakpoint(300, 0.1, 0.01), 1), new Finding.Negative(500, -0.01));
    }

    @Test
    void theLimitsThemselvesMakeSense() {
        Schedule stairs = step(0.1).every(300);
        assertThat(Lint.usual().jumpsAbove(0).check(stairs, RUN)).hasSize(1);
        assertThat(Lint.usual().endNotBefore(1).check(GOOD.take(999), RUN))
                .containsExactly(new Finding.EndsEarly(999, 1000));
        assertThat(Lint.usual().endNotBefore(1).check(GOOD, RUN)).isEmpty();
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lint.usual().jumpsAbove(-1))
                .withMessage("largestJump must be >= 0 but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lint.usual().endNotBefore(1.5))
                .withMessage("earliestEnd must be between 0 and 1 but was 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lint.lint(GOOD, Run.of("0st")))
                .withMessage("length of the run must be finite and > 0 but was 0");
    }
}
