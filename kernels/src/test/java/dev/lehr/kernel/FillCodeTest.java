package dev.lehr.kernel;

import static dev.lehr.formula.Formula.constant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Interpreter;
import dev.lehr.formula.Lane;
import dev.lehr.formula.Op;
import dev.lehr.kernel.emit.FillCode;
import dev.lehr.kernel.emit.FillEmitter;
import dev.lehr.kernel.program.Segments.Segment;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Ranges of a formula of the step are what the interpreter computes step by step: limits that are a zero or not a
/// number, truths that are numbers, and numbers that are truths.
class FillCodeTest {
    private static final Formula.Variable T = Formula.uniform("t");
    private static final int FIRST = -9;
    private static final int COUNT = 37;

    static Stream<Formula> formulas() {
        Formula down = T.unaryMinus();
        Formula nan = new Formula.Constant(Double.NaN);
        return Stream.of(
                down.max(constant(0)),
                down.min(constant(-0.0)).div(3),
                constant(0).max(down),
                T.times(constant(0)).max(constant(-0.0)),
                T.times(constant(-0.0)).min(constant(0)),
                T.min(constant(5)).max(constant(-2)),
                new Formula.Apply(Op.MAX, List.of(T, nan)),
                T.lessThan(constant(4)).times(T),
                T.plus(T.sameAs(constant(3))),
                Formula.select(T, () -> constant(1), () -> T.minus(0.5)),
                Formula.select(T.minus(3).max(constant(0)), () -> T.div(7), () -> down),
                Formula.select(T.atMost(constant(3)).times(2), () -> T.sign(), () -> T.sqrt()),
                T.sameAs(constant(2)));
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void withoutVectors(Formula formula) {
        check(formula, 0);
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void withVectors(Formula formula) {
        assumeTrue(BackEnd.hasModule(), "this run does without the module of vectors");
        check(formula, 128);
        check(formula, 256);
    }

    private static void check(Formula formula, int bits) {
        FillCode code = FillEmitter.compile(List.of(new Segment(FIRST, formula)), T, "a test", bits);
        double[] values = new double[COUNT + 2];
        code.fill(0, FIRST, values, 1, COUNT);
        Interpreter interpreter = Interpreter.of(List.of(formula));
        for (int i = 0; i < COUNT; i++) {
            double step = FIRST + i;
            double wanted = interpreter.values(Lane.F64, _ -> step)[0];
            assertThat(Double.doubleToLongBits(values[1 + i]))
                    .as("%s at %s, not %s", values[1 + i], step, wanted)
                    .isEqualTo(Double.doubleToLongBits(wanted));
        }
        assertThat(values[0]).isZero();
        assertThat(values[COUNT + 1]).isZero();
    }
}
