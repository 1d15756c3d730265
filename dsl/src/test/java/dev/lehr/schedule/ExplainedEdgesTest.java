package dev.lehr.schedule;

import static dev.lehr.schedule.Families.warmRestarts;
import static dev.lehr.schedule.Schedule.constant;
import static dev.lehr.schedule.Schedule.exponential;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.text.ScheduleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an explanation says at the very steps and values where it begins to say something else.
class ExplainedEdgesTest {
    private static Explanation explained(String line, double step) {
        return ScheduleText.parse(line).get().explain(step);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            linear(0, 4).over(4).clamp(1, 3)            | 1    | within 1 and 3, not cut off
            linear(0, 4).over(4).clamp(1, 3)            | 3    | within 1 and 3, not cut off
            linear(0, 4).over(4).clamp(1, 3)            | 0.5  | too low, cut off at 1
            linear(0, 4).over(4).clamp(1, 3)            | 3.5  | too high, cut off at 3
            linear(0, 4).over(4).plus(exponential(1, 0.5)) | 0    | 0 + 1
            linear(0, -4).over(4).plus(exponential(1, 0.5)) | 1    | (-1) + 0.5
            linear(0, 4).over(4).max(constant(2))       | 2    | max(2, 2): both are the same
            constant(5).lerp(constant(9), linear(-1, 2).over(3)) | 0   | all of from
            constant(5).lerp(constant(9), linear(-1, 2).over(3)) | 1   | all of from
            constant(5).lerp(constant(9), linear(-1, 2).over(3)) | 1.25 | 0.25 of to and 0.75 of from
            constant(5).lerp(constant(9), linear(-1, 2).over(3)) | 2   | all of to
            constant(5).lerp(constant(9), linear(-1, 2).over(3)) | 3   | all of to
            linear(0, 4).over(4).overlayWarmup(2, from(8)) | 0    | where the warm-up of 2 steps starts
            linear(0, 4).over(4).overlayWarmup(2, from(8)) | 1    | in the warm-up of 2 steps: (1 - 8) / 2 * 1 + 8
            linear(0, 4).over(4).overlayWarmup(2, from(8)) | 2    | the warm-up of 2 steps is over
            linear(0, 4).over(4).overlayWarmup(1, from(8)) | 1    | the warm-up of 1 step is over
            linear(0, 4).over(4).before(MIRROR).beyond(REPEAT) | 0    | as it is there
            linear(0, 4).over(4).before(MIRROR).beyond(REPEAT) | 4    | as it is there
            linear(0, 4).over(4).beyond(REPEAT)         | -1   | as it is there
            linear(0, 4).over(4).before(MIRROR)         | 5    | as it is there
            linear(0, 4).over(4).then(constant(4))      | 4    | piece 2 of 2, from step 4 on
            linear(0, 4).over(4).then(constant(4).take(3)) | 3    | piece 1 of 2, from step 0 to 4
            linear(0, 4).over(4).shift(-1)              | 2    | 1 step earlier
            linear(0, 4).over(4).shift(2.5)             | 2    | 2.5 steps later
            linear(0, 4).over(4).shift(0)               | 2    | 0 steps later
            linear(0, 4).over(4).take(2)                | 1    | within its first 2 steps
            linear(0, 4).over(4).take(2)                | 2    | over since step 2, and holds
            linear(0, 4).over(4).stretch(2)             | 2    | on a clock that is slower by 2
            linear(0, 4).over(4).heldEach(3)            | 5    | held since step 3, for 3 steps
            linear(0, 4).over(4).repeat(2)              | -1   | before the first of 2 turns
            linear(0, 4).over(4).repeat(2)              | 0    | cycle 1 of 2, from step 0 to 4
            linear(0, 4).over(4).repeat(2)              | 4    | cycle 2 of 2, from step 4 to 8
            linear(0, 4).over(4).repeat()               | -1   | cycle 0, from step -4 to 0
            linear(0, 4).over(4).repeat()               | 9    | cycle 3, from step 8 to 12
            interpolate(2, 1).to(4, 3)                  | 1    | before the first point, and holds
            interpolate(2, 1).to(4, 3)                  | 2    | between points 1 and 2 of 2: 1
            interpolate(2, 1).to(4, 3)                  | 3    | between points 1 and 2 of 2: (3 - 2) * 1 + 1
            interpolate(2, 1).to(4, 3)                  | 4    | beyond the last point, and holds
            polynomial(4, 0, 2).over(4)                 | 1    | (1 - 1 / 4) ^ 2 * 4 + 0
            polynomial(4, 0, 2).over(4)                 | 0    | where it starts
            exponentialTo(4, 1).over(4)                 | 4    | over since step 4, and holds
            linear(0, 4).over(4)                        | 1    | 1 * 1 + 0
            curve(rex(), 4, 0).over(4)                  | 5    | over since step 4, and holds
            exponential(8, 0.5)                         | 2    | 8 * 0.5 ^ (2 / 1)
            inverseTime(4, 2).every(5).power(1)         | 3    | 4 / (max(3, 0) / 5 * 2 + 1)
            step(4).every(2).gamma(0.5)                 | 3    | 4 * 0.5 ^ floor(max(3, 0) / 2)
            powerLaw(4, -1, 0.5)                        | 2    | min(max(4 * max(2, 0) ^ (-1), 0), 0.5)
            powerLaw(4, -1, 0.5)                        | 16   | 4 * max(16, 0) ^ (-1)
            uniformNoise(7, 1, 3)                       | 5    | random(7, floor(5)) * 2 + 1
            formula("t * t")                            | 5    | 5 * 5
            constant(3)                                 | 7    | the same at every step
            """)
    void says(String line, double step, String how) {
        assertThat(explained(line, step).how()).isEqualTo(how);
    }

    @Test
    void aTextOf121CharactersIsCutInTheMiddle() {
        String name = "0123456789".repeat(11);
        Schedule short120 = Schedule.function(name.substring(2), t -> t);
        assertThat(short120.toString()).hasSize(120);
        assertThat(short120.explain(1).path()).isEqualTo(short120 + " at step 1");
        assertThat(Schedule.function(name.substring(1), t -> t).explain(1).path())
                .isEqualTo("function(\"" + name.substring(1, 51) + " ... " + name.substring(52) + "\") at step 1");
    }

    @Test
    void aPartIsAskedOnceEvenIfItsValueIsNeededToo() {
        Explanation asked = explained("linear(2, 4).over(4).then(constant(7)).heldEach(3)", 4);
        assertThat(asked.parts()).hasSize(1);
        assertThat(asked.parts().getFirst().explanation().step()).isEqualTo(3);
    }

    @Test
    void anExplainedRestartSaysWhereItsFloorComesFrom() {
        Explanation explained = warmRestarts(constant(4), exponential(2, 0.5)).first(10).explain(10);
        assertThat(explained.parts())
                .extracting(Explanation.Part::role)
                .containsExactly("", "floor at cycle number 1");
        assertThat(explained.how()).isEqualTo("cycle 2, from step 10 to 20");
        assertThat(explained.value()).isEqualTo(4);
    }
}
