package dev.lehr.schedule.families;

import static dev.lehr.schedule.Schedule.constant;
import static dev.lehr.schedule.Schedule.exponential;
import static dev.lehr.schedule.Schedule.linear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Interpreter;
import dev.lehr.formula.Lane;
import dev.lehr.schedule.Edge;
import dev.lehr.schedule.Schedule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What a schedule is before step zero and beyond its end.
class EdgesTest {
    private static final Schedule RAMP = linear(1, 5).over(4);

    @ParameterizedTest
    @CsvSource({
        "UNCHANGED,   5, 5, 5,  5",
        "HOLD,        5, 5, 5,  5",
        "REPEAT,      1, 2, 4,  1",
        "MIRROR,      5, 4, 2,  1",
        "EXTRAPOLATE, 5, 6, 8,  9",
    })
    void beyond(Edge edge, double at4, double at5, double at7, double at8) {
        Schedule schedule = RAMP.beyond(edge);
        assertThat(new double[] {schedule.at(-1), schedule.at(0), schedule.at(3), schedule.at(4)})
                .containsExactly(1, 1, 4, at4);
        assertThat(new double[] {schedule.at(5), schedule.at(7), schedule.at(8)})
                .containsExactly(at5, at7, at8);
    }

    @ParameterizedTest
    @CsvSource({
        "UNCHANGED,   1,  1,  1",
        "HOLD,        1,  1,  1",
        "REPEAT,      4,  1,  4",
        "MIRROR,      2,  5,  4",
        "EXTRAPOLATE, 0, -3, -4",
    })
    void before(Edge edge, double atMinus1, double atMinus4, double atMinus5) {
        Schedule schedule = RAMP.before(edge);
        assertThat(new double[] {schedule.at(-1), schedule.at(-4), schedule.at(-5)})
                .containsExactly(atMinus1, atMinus4, atMinus5);
        assertThat(new double[] {schedule.at(0), schedule.at(3), schedule.at(4), schedule.at(9)})
                .containsExactly(1, 4, 5, 5);
    }

    @Test
    void refuses() {
        Schedule schedule = RAMP.before(Edge.ERROR).beyond(Edge.ERROR);
        assertThat(schedule.at(0)).isEqualTo(1);
        assertThat(schedule.end()).isEqualTo(5);
        assertThatThrownBy(() -> schedule.at(-0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("step must be >= 0 but was -0.5");
        assertThatThrownBy(() -> schedule.at(4.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("step must be <= 4 but was 4.5");
        assertThat(schedule.bounds().low()).isEqualTo(1);
        assertThat(schedule.bounds().high()).isEqualTo(5);
        assertThat(schedule.then(constant(7)).at(4.5)).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void isTheScheduleFromZeroToItsEnd(Edge edge) {
        Schedule schedule = RAMP.before(edge).beyond(edge);
        for (double step = 0; step < 4; step += 0.25) {
            assertThat(schedule.at(step)).isEqualTo(RAMP.at(step));
        }
        boolean endless = edge == Edge.REPEAT || edge == Edge.MIRROR || edge == Edge.EXTRAPOLATE;
        assertThat(schedule.length()).isEqualTo(endless ? Double.POSITIVE_INFINITY : 4);
    }

    /// Also who computes both sides of every choice is only told about steps that are not allowed.
    @Test
    void refusesInTheInterpreterWhatItRefuses() {
        Schedule schedule = RAMP.before(Edge.ERROR).beyond(Edge.ERROR);
        Interpreter interpreter = Interpreter.of(List.of(schedule.formula(Formula.uniform("t"))));
        assertThat(interpreter.values(Lane.F64, leaf -> 3)[0]).isEqualTo(4);
        assertThat(interpreter.values(Lane.F64, leaf -> 4)[0]).isEqualTo(5);
        assertThatThrownBy(() -> interpreter.values(Lane.F64, leaf -> 5)).hasMessage("step must be <= 4 but was 5");
        assertThatThrownBy(() -> interpreter.values(Lane.F64, leaf -> -1)).hasMessage("step must be >= 0 but was -1");
    }

    @Test
    void bothSidesAreIndependent() {
        Schedule schedule = RAMP.beyond(Edge.REPEAT).before(Edge.MIRROR);
        assertThat(schedule).isEqualTo(RAMP.before(Edge.MIRROR).beyond(Edge.REPEAT));
        assertThat(schedule).hasToString("linear(1.0, 5.0).over(4).before(MIRROR).beyond(REPEAT)");
        assertThat(schedule.at(-1)).isEqualTo(2);
        assertThat(schedule.at(5)).isEqualTo(2);
        assertThat(schedule.before(Edge.UNCHANGED)).hasToString("linear(1.0, 5.0).over(4).beyond(REPEAT)");
        assertThat(schedule.before(Edge.UNCHANGED).beyond(Edge.UNCHANGED)).isEqualTo(RAMP);
    }

    @Test
    void aScheduleWithoutEndHasNothingBeyond() {
        assertThat(exponential(1, 0.5).before(Edge.HOLD).at(-3)).isEqualTo(1);
        assertThat(exponential(1, 0.5).before(Edge.MIRROR).at(-3)).isEqualTo(0.125);
        assertThat(exponential(1, 0.5).before(Edge.EXTRAPOLATE).at(-3)).isEqualTo(2.5);
        assertThatThrownBy(() -> exponential(1, 0.5).beyond(Edge.HOLD))
                .hasMessage("beyond needs a schedule that ends, but this one never does (give it a length with take): "
                        + "exponential(1.0, 0.5)");
        assertThatThrownBy(() -> exponential(1, 0.5).before(Edge.REPEAT))
                .hasMessageStartingWith("before(REPEAT) needs a schedule that ends");
        assertThatThrownBy(() -> linear(1, 2).over(0).beyond(Edge.MIRROR))
                .hasMessage("length of a schedule that goes on must be > 0 but was 0");
    }

    @Test
    void infinityIsABeyondToo() {
        assertThat(RAMP.beyond(Edge.HOLD).at(Double.POSITIVE_INFINITY)).isEqualTo(5);
        assertThat(RAMP.beyond(Edge.EXTRAPOLATE).at(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(constant(3).take(4).beyond(Edge.EXTRAPOLATE).at(Double.POSITIVE_INFINITY))
                .isEqualTo(3);
    }
}
