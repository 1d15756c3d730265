package dev.lehr.algebra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.text.ScheduleText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A law that holds at whole steps is used on a part only if the part is asked at whole steps.
class WholeStepsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            heldEach(2)                      | heldEach(2.5)
            shift(1)                         | shift(0.5)
            take(3)                          | take(3.5)
            map(exponential(1, 0.5))         | stretch(2)
            lerp(exponential(1, 0.5), 0.5)   | stretch(0.5)
            """)
    void dependsOnTheClock(String whole, String fraction) {
        String part = "linear(1, 0).over(2).shift(1).shift(2).times(5).";
        assertThat(laws(part + whole)).containsExactly(Law.SHIFTS);
        assertThat(laws(part + fraction)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            heldEach(2)
            shift(1)
            repeat()
            repeat(2)
            reverse()
            before(REPEAT)
            then(constant(1))
            """)
    void dependsOnWhereThePartEnds(String around) {
        assertThat(laws("linear(1, 0).over(2).shift(1).shift(2).times(5)." + around)).containsExactly(Law.SHIFTS);
        assertThat(laws("linear(1, 0).over(2.5).shift(1).shift(2).times(5)." + around)).isEmpty();
    }

    /// What is asked at the numbers of cycles is left alone.
    @Test
    void dependsOnMoreThanTheStep() {
        assertThat(laws("warmRestarts(linear(1, 0).over(2).shift(1).shift(2).times(5), constant(0)).first(4)"))
                .isEmpty();
    }

    /// Beyond two to the fortieth nothing is known of a clock.
    @ParameterizedTest
    @CsvSource({"549755813883, 1", "549755813886, 0"})
    void dependsOnWhereTheRepetitionsEnd(long steps, int times) {
        assertThat(laws("linear(1, 0).over(" + steps + ").shift(1).shift(2).times(5).repeat(2)"))
                .hasSize(times);
    }

    private static List<Law> laws(String line) {
        return Algebra.simplify(ScheduleText.parse(line).get(), Keeps.WHOLE_STEPS).laws();
    }
}
