package dev.lehr.formula;

import static dev.lehr.formula.Formula.constant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lehr.schedule.Edge;
import dev.lehr.schedule.Schedule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InterpreterTest {
    private static final Formula.Variable T = Formula.uniform("t");

    private static double value(Formula formula, double step) {
        return Interpreter.of(List.of(formula)).values(Lane.F64, _ -> step)[0];
    }

    @Test
    void aFunctionThatIsNotChosenIsNotAsked() {
        Formula refusing = Formula.call(
                "refusing",
                x -> {
                    throw new IllegalArgumentException("asked at " + x);
                },
                T);
        Formula choice = Formula.select(T.lessThan(constant(3)), () -> T.times(2), () -> refusing.plus(1));
        assertThat(value(choice, 2)).isEqualTo(4);
        assertThatThrownBy(() -> value(choice, 3)).hasMessage("asked at 3.0");
        assertThat(value(choice.plus(Formula.select(T.lessThan(constant(9)), () -> T, () -> refusing)), 1))
                .isEqualTo(3);
    }

    @Test
    void anEdgeThatRefusesRefusesOnlyItsOwnSteps() {
        Schedule first = Schedule.linear(0, 1).over(10).beyond(Edge.ERROR).before(Edge.ERROR);
        Formula formula = first.then(Schedule.cosine(1, 0).over(10)).formula(T);
        for (double step : new double[] {0, 3.5, 10, 15, 100}) {
            assertThat(value(formula, step))
                    .isEqualTo(first.then(Schedule.cosine(1, 0).over(10)).at(step));
        }
        assertThatThrownBy(() -> value(formula, -1)).hasMessage("step must be >= 0 but was -1");
    }

    @Test
    void whatTwoChoicesShareIsComputedOnce() {
        int[] calls = {0};
        Formula counted = Formula.call(
                "counted",
                x -> {
                    calls[0]++;
                    return x;
                },
                T);
        Formula left = Formula.select(T.lessThan(constant(5)), () -> counted, () -> constant(0));
        Formula right = Formula.select(T.lessThan(constant(7)), () -> counted.times(2), () -> constant(0));
        assertThat(value(left.plus(right), 1)).isEqualTo(3);
        assertThat(calls[0]).isEqualTo(1);
        assertThat(value(left.plus(right), 8)).isEqualTo(0);
        assertThat(calls[0]).isEqualTo(1);
    }

    /// With a function in it a formula is computed on demand, without one in order: both give the same bits.
    @ParameterizedTest
    @EnumSource(Lane.class)
    void onDemandAndInOrderGiveTheSameBits(Lane lane) {
        RandomFormulas formulas = new RandomFormulas(5);
        for (int i = 0; i < 2_000; i++) {
            Formula formula = formulas.next(RandomFormulas.X, RandomFormulas.Y, RandomFormulas.E);
            Formula called = Formula.call("zero", _ -> 0, RandomFormulas.X);
            double plain = Interpreter.of(List.of(formula)).values(lane, InterpreterTest::leaf)[0];
            double onDemand = Interpreter.of(List.of(formula, called)).values(lane, InterpreterTest::leaf)[0];
            assertThat(Double.doubleToLongBits(onDemand)).isEqualTo(Double.doubleToLongBits(plain));
        }
    }

    private static double leaf(Formula leaf) {
        return leaf.equals(RandomFormulas.X) ? 0.7 : leaf.equals(RandomFormulas.Y) ? -1.3 : 0.1f;
    }
}
