package dev.lehr.algebra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.Sequential;
import dev.lehr.text.ScheduleText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each law, what it makes of a schedule, and the nearest schedules of which it says nothing.
class LawTest {
    private static Schedule read(String line) {
        return ScheduleText.parse(line).get();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONSTANT_FOLDING | constant(2).plus(constant(3))                        | constant(5)
            CONSTANT_FOLDING | constant(2).shift(4)                                 | constant(2)
            CONSTANT_FOLDING | constant(2).map(constant(3))                         | constant(3)
            TIMES_ONE        | cosine(2, 1).over(9).times(1)                        | cosine(2, 1).over(9)
            TIMES_ONE        | cosine(2, 1).over(9).div(1)                          | cosine(2, 1).over(9)
            TIMES_ONE        | constant(1).times(cosine(2, 1).over(9))              | cosine(2, 1).over(9)
            MINUS_ZERO       | cosine(2, 1).over(9).minus(0)                        | cosine(2, 1).over(9)
            MINUS_ZERO       | cosine(2, 1).over(9).plus(-0.0)                      | cosine(2, 1).over(9)
            COMMUTATION      | linear(2, 1).over(9).times(cosine(2, 1).over(9))     | cosine(2, 1).over(9).times(linear(2, 1).over(9))
            COMMUTATION      | constant(3).plus(cosine(2, 1).over(9))               | cosine(2, 1).over(9).plus(3)
            LATTICE          | constant(1).max(exponential(1, 0.5)).max(constant(2)).max(exponential(1, 0.5)) | exponential(1, 0.5).max(constant(2))
            LATTICE          | constant(1).min(exponential(1, 0.5)).min(constant(2)) | exponential(1, 0.5).min(constant(1))
            SIGNS            | cosine(2, 1).over(9).times(3).times(-1)              | cosine(2, 1).over(9).times(-3)
            SIGNS            | cosine(2, 1).over(9).times(1).times(3)               | cosine(2, 1).over(9).times(3)
            MINUS_NUMBER     | cosine(2, 1).over(9).minus(3)                        | cosine(2, 1).over(9).plus(-3)
            MINUS_NEGATIVE   | exponential(1, 0.5).plus(exponential(2, 0.5).times(-1))  | exponential(1, 0.5).minus(exponential(2, 0.5))
            MINUS_NEGATIVE   | exponential(1, 0.5).minus(exponential(2, 0.5).times(-1)) | exponential(1, 0.5).plus(exponential(2, 0.5))
            MINUS_NEGATIVE   | exponential(1, 0.5).times(-1).plus(exponential(2, 0.5))  | exponential(2, 0.5).minus(exponential(1, 0.5))
            EXACT_INVERSE    | cosine(2, 1).over(9).div(8)                          | cosine(2, 1).over(9).times(0.125)
            CLAMP            | cosine(2, 1).over(9).max(constant(1.2)).min(constant(1.5))               | cosine(2, 1).over(9).clamp(1.2, 1.5)
            CLAMP            | cosine(2, 1).over(9).max(constant(1.5)).min(constant(1.5))               | cosine(2, 1).over(9).clamp(1.5, 1.5)
            CLAMP_TWICE      | cosine(2, 1).over(9).clamp(1, 2).clamp(1.5, 3)       | cosine(2, 1).over(9).clamp(1.5, 2)
            CLAMP_TWICE      | cosine(2, 1).over(9).clamp(1, 2).clamp(2, 3)         | cosine(2, 1).over(9).clamp(2, 2)
            CLAMP_TWICE      | cosine(2, 1).over(9).clamp(2, 3).clamp(1, 2)         | cosine(2, 1).over(9).clamp(2, 2)
            CLAMP_TWICE      | cosine(2, 1).over(9).clamp(2, 2).clamp(1, 3)         | cosine(2, 1).over(9).clamp(2, 2)
            CLAMP_TWICE      | cosine(2, 1).over(9).clamp(1, 3).clamp(2, 2)         | cosine(2, 1).over(9).clamp(2, 2)
            SHIFT_ZERO       | cosine(2, 1).over(9).shift(0)                        | cosine(2, 1).over(9)
            STRETCH_ONE      | cosine(2, 1).over(9).stretch(1)                      | cosine(2, 1).over(9)
            REPEAT_ONCE      | cosine(2, 1).over(9).repeat(1)                       | cosine(2, 1).over(9)
            REPEAT_FOREVER   | cosine(2, 1).over(9).repeat(3).repeat()              | cosine(2, 1).over(9).repeat()
            TAKE_TWICE       | exponential(1, 0.5).take(9).take(4)                  | exponential(1, 0.5).take(4)
            TAKE_TWICE       | exponential(1, 0.5).take(9).take(9)                  | exponential(1, 0.5).take(9)
            TAKE_ALL         | cosine(2, 1).over(9).take(9)                         | cosine(2, 1).over(9)
            TAKE_ALL         | linear(2, 1).over(9).take(9)                         | linear(2, 1).over(9)
            TAKE_ALL         | polynomial(2, 1, 3).over(9).take(9)                  | polynomial(2, 1, 3).over(9)
            HOLD_AGAIN       | cosine(2, 1).over(9).before(HOLD)                    | cosine(2, 1).over(9)
            HOLD_AGAIN       | cosine(2, 1).over(9).beyond(HOLD)                    | cosine(2, 1).over(9)
            HOLD_AGAIN       | cosine(2, 1).over(9).before(HOLD).beyond(REPEAT)     | cosine(2, 1).over(9).beyond(REPEAT)
            HOLD_AGAIN       | cosine(2, 1).over(9).before(REPEAT).beyond(HOLD)     | cosine(2, 1).over(9).before(REPEAT)
            HELD_TWICE       | cosine(2, 1).over(9).heldEach(4).heldEach(4)         | cosine(2, 1).over(9).heldEach(4)
            HELD_TWICE       | cosine(2, 1).over(9).heldEach(0.5).heldEach(0.5)     | cosine(2, 1).over(9).heldEach(0.5)
            WHOLE_HELD_TWICE | cosine(2, 1).over(9).heldEach(3).heldEach(3)         | cosine(2, 1).over(9).heldEach(3)
            WHOLE_HELD_TWICE | constant(1).heldEach(1099511627776).heldEach(1099511627776) | constant(1).heldEach(1099511627776)
            WARMUP_ZERO      | cosine(2, 1).over(9).overlayWarmup(0, from(0))       | cosine(2, 1).over(9)
            MAP_GROUPING     | linear(2, 1).over(9).map(cosine(2, 1).over(3)).map(exponential(1, 0.5)) | linear(2, 1).over(9).map(cosine(2, 1).over(3).map(exponential(1, 0.5)))
            MAP_IDENTITY     | cosine(2, 1).over(9).map(formula("t"))               | cosine(2, 1).over(9)
            MAP_IDENTITY     | formula("t").map(exponential(2, 0.5))                | exponential(2, 0.5)
            SHIFTS           | exponential(1, 0.5).shift(2).shift(3)                | exponential(1, 0.5).shift(5)
            SHIFTS           | cosine(2, 1).over(9).shift(-9).shift(9)              | cosine(2, 1).over(9).shift(0)
            REAL_SHIFTS      | exponential(1, 0.5).shift(0.5).shift(0.25)           | exponential(1, 0.5).shift(0.75)
            STRETCHES        | cosine(2, 1).over(9).stretch(2).stretch(0.25)        | cosine(2, 1).over(9).stretch(0.5)
            STRETCHES        | cosine(2, 1).over(9).stretch(1099511627776.0).stretch(2) | cosine(2, 1).over(9).stretch(2199023255552.0)
            REAL_STRETCHES   | cosine(2, 1).over(9).stretch(3).stretch(5)           | cosine(2, 1).over(9).stretch(15)
            PLUS_ZERO        | cosine(2, 1).over(9).plus(0)                         | cosine(2, 1).over(9)
            FACTORS          | cosine(2, 1).over(9).times(3).times(5)               | cosine(2, 1).over(9).times(15)
            OFFSETS          | cosine(2, 1).over(9).plus(3).plus(5)                 | cosine(2, 1).over(9).plus(8)
            STRAIGHT_LINE    | polynomial(2, 1, 1).over(9)                          | linear(2, 1).over(9)
            """)
    void rewrites(Law law, String before, String after) {
        assertThat(law.rewriting().apply(read(before))).isEqualTo(read(after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONSTANT_FOLDING | constant(2)
            CONSTANT_FOLDING | constant(2).take(9)
            CONSTANT_FOLDING | constant(2).div(0)
            CONSTANT_FOLDING | constant(2).plus(exponential(1, 0.5))
            CONSTANT_FOLDING | exponential(1, 0.5).map(constant(3)).plus(exponential(1, 0.5))
            TIMES_ONE        | cosine(2, 1).over(9).plus(1)
            TIMES_ONE        | cosine(2, 1).over(9).times(2)
            TIMES_ONE        | constant(1).div(cosine(2, 1).over(9))
            TIMES_ONE        | constant(2).times(cosine(2, 1).over(9))
            MINUS_ZERO       | cosine(2, 1).over(9).plus(0)
            MINUS_ZERO       | cosine(2, 1).over(9).minus(-0.0)
            MINUS_ZERO       | cosine(2, 1).over(9).times(0)
            MINUS_ZERO       | cosine(2, 1).over(9).minus(1)
            MINUS_ZERO       | cosine(2, 1).over(9).plus(-1)
            COMMUTATION      | cosine(2, 1).over(9).plus(cosine(2, 1).over(9))
            COMMUTATION      | linear(2, 1).over(9).minus(cosine(2, 1).over(9))
            LATTICE          | exponential(1, 0.5).plus(constant(2))
            SIGNS            | cosine(2, 1).over(9).times(3).times(5)
            SIGNS            | cosine(2, 1).over(9).plus(1).times(3)
            SIGNS            | cosine(2, 1).over(9).times(1).plus(3)
            FACTORS          | cosine(2, 1).over(9).times(1e200).times(1e200)
            MINUS_NUMBER     | cosine(2, 1).over(9).plus(3)
            MINUS_NUMBER     | constant(3).minus(cosine(2, 1).over(9))
            MINUS_NEGATIVE   | exponential(1, 0.5).plus(exponential(2, 0.5).times(-2))
            MINUS_NEGATIVE   | exponential(1, 0.5).plus(exponential(2, 0.5).plus(-1))
            MINUS_NEGATIVE   | exponential(1, 0.5).times(-1).minus(exponential(2, 0.5))
            MINUS_NEGATIVE   | exponential(1, 0.5).times(exponential(2, 0.5).times(-1))
            EXACT_INVERSE    | cosine(2, 1).over(9).div(3)
            EXACT_INVERSE    | cosine(2, 1).over(9).div(0)
            EXACT_INVERSE    | cosine(2, 1).over(9).times(8)
            EXACT_INVERSE    | cosine(2, 1).over(9).div(4.9e-324)
            CLAMP            | cosine(2, 1).over(9).max(constant(1.6)).min(constant(1.5))
            CLAMP            | cosine(2, 1).over(9).min(constant(1.6)).min(constant(1.5))
            CLAMP            | cosine(2, 1).over(9).max(constant(1.1)).max(constant(1.5))
            CLAMP_TWICE      | cosine(2, 1).over(9).clamp(1, 2).clamp(2.5, 3)
            CLAMP_TWICE      | cosine(2, 1).over(9).clamp(2.5, 3).clamp(1, 2)
            SHIFT_ZERO       | cosine(2, 1).over(9).shift(-0.0)
            SHIFT_ZERO       | cosine(2, 1).over(9).shift(1)
            STRETCH_ONE      | cosine(2, 1).over(9).stretch(2)
            REPEAT_ONCE      | cosine(2, 1).over(9).repeat(2)
            REPEAT_FOREVER   | cosine(2, 1).over(9).repeat(3).repeat(2)
            REPEAT_FOREVER   | cosine(2, 1).over(2.5).repeat(2).repeat()
            REPEAT_FOREVER   | cosine(2, 1).over(1099511627776.0).repeat(2).repeat()
            TAKE_TWICE       | exponential(1, 0.5).take(4).take(9)
            TAKE_ALL         | cosine(2, 1).over(9).take(8)
            TAKE_ALL         | exponential(1, 0.5).take(9).take(9)
            TAKE_ALL         | cosine(2, 1).over(9).repeat(2).take(18)
            HOLD_AGAIN       | exponential(1, 0.5).before(HOLD)
            HOLD_AGAIN       | cosine(2, 1).over(9).before(REPEAT)
            HELD_TWICE       | cosine(2, 1).over(9).heldEach(3).heldEach(3)
            HELD_TWICE       | cosine(2, 1).over(9).heldEach(4).heldEach(2)
            HELD_TWICE       | cosine(2, 1).over(9).heldEach(4)
            WHOLE_HELD_TWICE | cosine(2, 1).over(9).heldEach(2.5).heldEach(2.5)
            WHOLE_HELD_TWICE | cosine(2, 1).over(9).heldEach(2199023255552.0).heldEach(2199023255552.0)
            WARMUP_ZERO      | cosine(2, 1).over(9).overlayWarmup(1, from(0))
            MAP_GROUPING     | linear(2, 1).over(9).map(cosine(2, 1).over(3))
            MAP_IDENTITY     | cosine(2, 1).over(9).map(formula("t + 1"))
            SHIFTS           | exponential(1, 0.5).shift(0.5).shift(1)
            SHIFTS           | exponential(1, 0.5).shift(1).shift(0.5)
            SHIFTS           | cosine(2, 1).over(9).shift(-10).shift(9)
            REAL_SHIFTS      | cosine(2, 1).over(9).shift(-10).shift(9)
            REAL_SHIFTS      | exponential(1, 0.5).shift(1e308).shift(1e308)
            STRETCHES        | cosine(2, 1).over(9).stretch(3).stretch(2)
            STRETCHES        | cosine(2, 1).over(9).stretch(2).stretch(3)
            STRETCHES        | cosine(2, 1).over(9).stretch(2199023255552.0).stretch(2)
            STRETCHES        | cosine(2, 1).over(9).stretch(2).stretch(2199023255552.0)
            REAL_STRETCHES   | constant(1).stretch(1e200).stretch(1e200)
            REAL_STRETCHES   | constant(1).stretch(1e-200).stretch(1e-200)
            PLUS_ZERO        | cosine(2, 1).over(9).plus(1)
            PLUS_ZERO        | cosine(2, 1).over(9).minus(0)
            OFFSETS          | cosine(2, 1).over(9).plus(3).times(5)
            OFFSETS          | cosine(2, 1).over(9).times(3).plus(5)
            OFFSETS          | cosine(2, 1).over(9).plus(1e308).plus(1e308)
            STRAIGHT_LINE    | polynomial(2, 1, 2).over(9)
            """)
    void saysNothing(Law law, String line) {
        assertSaysNothing(law, read(line));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            curve(cosine(), 2, 1).over(9)         | cosine(2, 1).over(9)
            curve(polynomial(3), 2, 1).over(9)    | polynomial(2, 1, 3).over(9)
            interpolate(0, 2).to(9, 1) | linear(2, 1).over(9)
            """)
    void aCurveHasOneName(String before, String after) {
        assertThat(Law.ONE_NAME.rewriting().apply(read(before))).isEqualTo(read(after));
    }

    @Test
    void aSequenceThatIsBuiltByHandBecomesFlatAndDense() {
        Schedule a = read("linear(2, 1).over(9)");
        Schedule b = read("cosine(1, 0).over(9)");
        Schedule none = read("linear(5, 6).over(0)");
        assertThat(Law.EMPTY_PIECE.rewriting().apply(new Sequential(List.of(a, none, b, none, b))))
                .isEqualTo(new Sequential(List.of(a, b, b)));
        Schedule atTheEnds = new Sequential(List.of(none, a, b, none));
        assertThat(Law.EMPTY_PIECE.rewriting().apply(atTheEnds)).isSameAs(atTheEnds);
        assertThat(Law.NESTED_SEQUENCE.rewriting().apply(new Sequential(List.of(a.then(b), b, b.then(a)))))
                .isEqualTo(new Sequential(List.of(a, b, b, b, a)));
        assertThat(Law.NESTED_SEQUENCE.rewriting().apply(atTheEnds)).isSameAs(atTheEnds);
    }

    @Test
    void aFunctionOfTheUsersOwnIsNeitherCalledNorOrdered() {
        Schedule function = Schedule.of(t -> {
            throw new IllegalStateException("called");
        });
        assertSaysNothing(Law.CONSTANT_FOLDING, read("constant(2)").map(function));
        assertSaysNothing(Law.CONSTANT_FOLDING, read("constant(2)").map(function.times(2)));
        assertSaysNothing(Law.COMMUTATION, function.plus(Schedule.of(t -> t)));
    }

    private static void assertSaysNothing(Law law, Schedule schedule) {
        assertThat(law.rewriting().apply(schedule)).isSameAs(schedule);
    }
}
