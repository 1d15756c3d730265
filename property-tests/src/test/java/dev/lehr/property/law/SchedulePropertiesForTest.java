package dev.lehr.property.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lehr.schedule.Edge;
import dev.lehr.schedule.Families;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.StepFunction;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each law of schedules finds what breaks it, says where, and leaves alone what obeys it.
class SchedulePropertiesForTest implements LawTests {
    private static final Schedule RAMP = Schedule.linear(0, 1).over(10);

    private static final Schedule COSINE = Schedule.cosine(1, 0.1).over(100);

    private static Schedule f(StepFunction function) {
        return Schedule.function("specimen", function);
    }

    @Override
    public Suite suite() {
        return SchedulePropertiesFor.of(RAMP.then(COSINE))
                .rising(0, 10)
                .falling(10, Double.POSITIVE_INFINITY)
                .within(0, 1)
                .nonNegative()
                .finite()
                .continuous()
                .lipschitz(0.1)
                .passes(10, 1)
                .endsAt(110, 0.1)
                .holdsBefore();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(SchedulePropertiesFor.of(RAMP).falling(), "never rises: at(0) = 0.0, at(1) = 0.1"),
                arguments(SchedulePropertiesFor.of(COSINE).rising(), "never falls: at(0) = 1.0, at(1) = 0.999"),
                arguments(
                        SchedulePropertiesFor.of(Schedule.linear(0, 1).over(1e6).decayTo(0).over(5)).rising(),
                        "never falls: proved to be NEITHER, beyond the first 1000 steps"),
                arguments(SchedulePropertiesFor.of(f(t -> -t)).rising(), "never falls: at(0) = -0.0, at(1) = -1.0"),
                arguments(SchedulePropertiesFor.of(COSINE.mirror().repeat()).periodic(100), "starts over every 100 steps: at(0) = 1.0, at(100) = 0.1"),
                arguments(SchedulePropertiesFor.of(RAMP).within(0, 0.5), "stays in [0.0, 0.5]: at(6) = 0.6"),
                arguments(SchedulePropertiesFor.of(RAMP).neverAbove(0.5), "is never above 0.5: at(6) = 0.6"),
                arguments(SchedulePropertiesFor.of(RAMP.minus(0.5)).nonNegative(), "is never negative: at(0) = -0.5"),
                arguments(SchedulePropertiesFor.of(Schedule.formula("1 / (t - 5)")).finite(), "is finite: at(5) = Infinity"),
                arguments(SchedulePropertiesFor.of(f(t -> 1 / (t - 5))).finite(), "is finite: at(5) = Infinity"),
                arguments(
                        SchedulePropertiesFor.of(Schedule.piecewise(1).at(7, 2)).continuous(),
                        "does not jump: from 1.0 just before to at(7) = 2.0"),
                arguments(
                        SchedulePropertiesFor.of(f(t -> t < 7.25 ? 1 : 2)).continuous(),
                        "does not jump: from 1.0 just before to at(7.25) = 2.0"),
                arguments(
                        SchedulePropertiesFor.of(RAMP.then(COSINE)).monotone(),
                        "never turns back: at(0) = 0.0, at(1) = 0.1, but at(10) = 1.0, at(11) = 0.999"),
                arguments(
                        SchedulePropertiesFor.of(COSINE.mirror().repeat()).monotone(50, 150),
                        "never turns back from step 50 to 150: at(100) = 0.1, at(101) = 0.1"),
                arguments(SchedulePropertiesFor.of(RAMP).lipschitz(0.05), "at most 0.05 a step: at(0) = 0.0, at(1) = 0.1"),
                arguments(SchedulePropertiesFor.of(RAMP).constantFrom(9), "holds from step 9 on: at(9) = 0.9, at(10) = 1.0"),
                arguments(SchedulePropertiesFor.of(RAMP).passes(5, 0.4), "is 0.4 at step 5: at(5) = 0.5"),
                arguments(
                        SchedulePropertiesFor.of(RAMP.before(Edge.EXTRAPOLATE)).holdsBefore(),
                        "holds its first value before step 0: at(-0.5) = -0.05"),
                arguments(SchedulePropertiesFor.of(RAMP).sameAs(COSINE), "at(0) = 0.0 instead of 1.0"),
                arguments(
                        SchedulePropertiesFor.of(COSINE).writtenBy(s -> "0.1", text -> Schedule.constant(Double.parseDouble(text))),
                        "reads back from its text: at(0) = 1.0, and 0.1 after 0.1"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void findsTheSmallestExample(SchedulePropertiesFor suite, String example) {
        Report report = suite.check();
        assertThat(report.broken()).hasSize(1);
        assertThat(report.broken().getFirst().toString()).contains(example);
        assertThatThrownBy(suite::verify)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(suite.schedule() + "\n  BROKEN  ")
                .hasMessageContaining(example);
    }

    static Stream<Arguments> obeyed() {
        StepFunction wave = t -> Math.abs(t % 20 - 10);
        return Stream.of(
                arguments(SchedulePropertiesFor.of(COSINE.repeat()).periodic(300).periodic(100), true),
                arguments(SchedulePropertiesFor.of(Families.warmRestarts(1, 0).first(7)).within(0, 1), true),
                arguments(SchedulePropertiesFor.of(COSINE).monotone().monotone(3, 70).lipschitz(0.0142), true),
                arguments(SchedulePropertiesFor.of(RAMP.then(COSINE)).lipschitz(0.1).monotone(0, 10), true),
                arguments(SchedulePropertiesFor.of(COSINE.mirror().repeat()).lipschitz(0.02), true),
                arguments(SchedulePropertiesFor.of(Schedule.cosine(1, 0).over(50_000)).lipschitz(4e-5), true),
                arguments(SchedulePropertiesFor.of(Schedule.exponential(1, 0.999)).lipschitz(1e-3), true),
                arguments(SchedulePropertiesFor.of(f(t -> -t)).monotone(), false),
                arguments(SchedulePropertiesFor.of(f(wave)).periodic(20).finite().continuous().lipschitz(1).neverBelow(0), false),
                arguments(SchedulePropertiesFor.of(f(t -> -t)).falling(), false));
    }

    @ParameterizedTest
    @MethodSource("obeyed")
    void saysWhetherItProvedOrTried(SchedulePropertiesFor suite, boolean proved) {
        assertThat(suite.check().outcomes().stream().skip(5)).isNotEmpty().allSatisfy(outcome -> assertThat(outcome)
                .isInstanceOf(proved ? Outcome.Proved.class : Outcome.Held.class));
    }

    @Test
    void noticesWhoCountsHisCalls() {
        AtomicInteger calls = new AtomicInteger();
        assertThat(SchedulePropertiesFor.check(Schedule.of(step -> calls.getAndIncrement())).broken())
                .extracting(Outcome.Broken::law)
                .contains("gives the same value when asked again", "may be asked in any order", "may be asked by several threads");
    }

    @Test
    void noticesWhoRemembersTheLargestStep() {
        double[] largest = {0};
        Schedule forgetful = Schedule.of(step -> largest[0] = Math.max(largest[0], step));
        assertThat(SchedulePropertiesFor.check(forgetful).broken())
                .extracting(Outcome.Broken::law)
                .contains("may be asked in any order");
    }

    @Test
    void aScheduleThatThrowsBreaksTheLaw() {
        Schedule refusing = f(step -> {
            throw new IllegalStateException("at " + step);
        });
        assertThat(SchedulePropertiesFor.of(refusing).finite().check().broken())
                .hasSize(5)
                .allSatisfy(broken -> assertThat(broken.example()).contains("throws").contains("IllegalStateException"));
    }

    @Test
    void aReportHasALineForEachLaw() {
        Report report = SchedulePropertiesFor.check(Schedule.of(step -> 1));
        int compiled = 2087 * Machines.targets().size();
        assertThat(report).hasToString("""
                step -> ...
                  held    gives the same value when asked again (1087 cases)
                  held    may be asked in any order (2174 cases)
                  held    may be asked by several threads (4348 cases)
                  held    compiled has the bits of interpreted (%d cases)
                  -       reads back equal from its own line: it has a function without a name; \
                Schedule.function(name, ...) gives it one
                  held    is finite (1012 cases)
                obeys 5 laws""".formatted(compiled));
        assertThat(report.holds()).isTrue();
        assertThat(SchedulePropertiesFor.check(COSINE)).hasToString("""
                cosine(1.0, 0.1).over(100)
                  held    gives the same value when asked again (1087 cases)
                  held    may be asked in any order (2174 cases)
                  held    may be asked by several threads (4348 cases)
                  held    compiled has the bits of interpreted (%d cases)
                  held    reads back equal from its own line (2 cases)
                  proved  is finite
                obeys 6 laws, 1 of them proved""".formatted(compiled));
        assertThat(SchedulePropertiesFor.of(RAMP).falling().neverAbove(0.5).check().verdict()).isEqualTo("breaks 2 of 7 laws");
    }
}
