package dev.lehr.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What each operation means for numbers.
class OpTest {
    private static final int TRIES = 20_000;
    private final Random random = new Random(20250916);

    private interface FloatOperator {
        float apply(float a, float b);
    }

    /// Every kind of double: all exponents, zeros, infinities, NaN.
    private double anything() {
        return switch (random.nextInt(12)) {
            case 0 -> 0.0;
            case 1 -> -0.0;
            case 2 -> Double.NaN;
            case 3 -> Double.POSITIVE_INFINITY;
            case 4 -> Double.NEGATIVE_INFINITY;
            case 5, 6 -> Double.longBitsToDouble(random.nextLong());
            case 7 -> Float.intBitsToFloat(random.nextInt());
            default -> random.nextGaussian() * Math.exp(10 * random.nextGaussian());
        };
    }

    private void assertUnary(Op op, DoubleUnaryOperator meaning) {
        for (int i = 0; i < TRIES; i++) {
            double a = anything();
            assertBits(op.apply(a, anything(), anything()), meaning.applyAsDouble(a), op + " " + a);
        }
    }

    private void assertBinary(Op op, DoubleBinaryOperator meaning, FloatOperator narrow) {
        for (int i = 0; i < TRIES; i++) {
            double a = anything();
            double b = anything();
            assertBits(op.apply(a, b, anything()), meaning.applyAsDouble(a, b), a + " " + op + " " + b);
            assertBits(op.apply(Lane.F64, a, b, anything()), meaning.applyAsDouble(a, b), a + " " + op + " " + b);
            float x = (float) a;
            float y = (float) b;
            assertBits(op.apply(Lane.F32, x, y, anything()), narrow.apply(x, y), x + " " + op + " " + y + " as floats");
        }
    }

    @Test
    void basicOperationsAreThoseOfJavaInBothTypes() {
        assertBinary(Op.ADD, (a, b) -> a + b, (a, b) -> a + b);
        assertBinary(Op.SUB, (a, b) -> a - b, (a, b) -> a - b);
        assertBinary(Op.MUL, (a, b) -> a * b, (a, b) -> a * b);
        assertBinary(Op.DIV, (a, b) -> a / b, (a, b) -> a / b);
        assertBinary(Op.MIN, Math::min, Math::min);
        assertBinary(Op.MAX, Math::max, Math::max);
        assertBinary(Op.NEG, (a, _) -> -a, (a, _) -> -a);
        assertBinary(Op.ABS, (a, _) -> Math.abs(a), (a, _) -> Math.abs(a));
        assertBinary(Op.SQRT, (a, _) -> Math.sqrt(a), (a, _) -> (float) Math.sqrt(a));
        assertBinary(Op.SIGN, (a, _) -> Math.signum(a), (a, _) -> Math.signum(a));
        assertBinary(Op.FLOOR, (a, _) -> Math.floor(a), (a, _) -> (float) Math.floor(a));
        assertBinary(Op.CEIL, (a, _) -> Math.ceil(a), (a, _) -> (float) Math.ceil(a));
    }

    @Test
    void comparisonsAreOneOrZero() {
        assertBinary(Op.LT, (a, b) -> a < b ? 1 : 0, (a, b) -> a < b ? 1 : 0);
        assertBinary(Op.LE, (a, b) -> a <= b ? 1 : 0, (a, b) -> a <= b ? 1 : 0);
        assertBinary(Op.EQ, (a, b) -> a == b ? 1 : 0, (a, b) -> a == b ? 1 : 0);
    }

    @Test
    void multiplyAndAddRoundsOnce() {
        for (int i = 0; i < TRIES; i++) {
            double a = anything();
            double b = anything();
            double c = anything();
            assertBits(Op.FMA.apply(a, b, c), Math.fma(a, b, c), "fma " + a + " " + b + " " + c);
            float x = (float) a;
            float y = (float) b;
            float z = (float) c;
            assertBits(Op.FMA.apply(Lane.F32, x, y, z), Math.fma(x, y, z), "fma " + x + " " + y + " " + z);
        }
        assertThat(Op.FMA.apply(0.1, 10, -1)).isEqualTo(0x1p-54);
    }

    /// Rounding the double result once more would give 1 + 2^-22 for the last one.
    @Test
    void multiplyAndAddInFloatsIsNotRoundedTwice() {
        float a = 1 + 0x1p-12f;
        float c = 0x1p-60f;
        assertThat(Op.FMA.apply(Lane.F32, a, a, c)).isEqualTo(Math.fma(a, a, c));
        float tie = 0x1.000002p0f;
        assertThat((float) Math.fma((double) tie, 1 + 0x1p-23, 0x1p-80))
                .isEqualTo((float) Op.FMA.apply(Lane.F32, tie, 1 + 0x1p-23f, 0x1p-80f));
    }

    @ParameterizedTest
    @CsvSource({"1, 5, 7, 5", "0, 5, 7, 7", "0.5, 5, 7, 5", "-0.0, 5, 7, 7", "NaN, 5, 7, 5", "1, NaN, 7, NaN"})
    void selectChooses(double condition, double yes, double no, double chosen) {
        assertBits(Op.SELECT.apply(condition, yes, no), chosen, "select");
    }

    @Test
    void roundIsTheNearestNumberOfTheLane() {
        assertUnary(Op.ROUND, a -> a);
        assertBits(Op.ROUND.apply(Lane.F64, 0.1, 0, 0), 0.1, "round");
        assertBits(Op.ROUND.apply(Lane.F32, 0.1, 0, 0), 0.1f, "round");
    }

    /// Functions are computed in double, and rounded to float at the end.
    @ParameterizedTest
    @EnumSource(names = {"POW", "EXP", "LOG", "TANH", "CBRT", "COS", "MOD"})
    void functionsOfFloatsAreRoundedOnce(Op op) {
        for (int i = 0; i < TRIES; i++) {
            float a = (float) (random.nextGaussian() * 10);
            float b = (float) (random.nextGaussian() * 3);
            assertBits(op.apply(Lane.F32, a, b, 0), (float) op.apply(a, b, 0), op + " " + a + " " + b);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ignoresArgumentsBeyondItsArity(Op op) {
        for (int i = 0; i < 100; i++) {
            double a = random.nextDouble();
            double b = random.nextDouble();
            double c = random.nextDouble();
            double other = anything();
            double value = op.apply(a, b, c);
            assertBits(op.apply(a, op.arity() > 1 ? b : other, op.arity() > 2 ? c : other), value, op.toString());
        }
    }

    /// What has a definition is nothing but a name for it.
    @ParameterizedTest
    @EnumSource
    void isWorthItsDefinition(Op op) {
        Formula definition = op.definition();
        if (definition != null) {
            Interpreter interpreter = Interpreter.of(List.of(definition));
            for (int i = 0; i < 1000; i++) {
                double a = anything();
                assertBits(interpreter.values(Lane.F64, _ -> a)[0], op.apply(a, 0, 0), op + " " + a);
            }
        }
    }

    private static void assertBits(double actual, double expected, String what) {
        assertThat(Double.valueOf(actual)).as(what).isEqualTo(Double.valueOf(expected));
    }
}
