package dev.lehr.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Interval;
import dev.lehr.formula.Op;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How far apart neighbouring arguments must be so that a function that rounds only nearly keeps their order.
class GapsTest {
    private static final Motion STILL = moving(Direction.CONSTANT, Double.POSITIVE_INFINITY, 3, 3);

    private static Motion moving(Direction direction, double gap, double low, double high) {
        return new Motion(direction, gap, new Interval(low, high));
    }

    private static Direction of(Op op, Motion a, Motion b, double low, double high) {
        Motion motion = Transcendental.motion(op, a, b, new Interval(low, high));
        assertThat(motion.gap()).isZero();
        assertThat(motion.values()).isEqualTo(new Interval(low, high));
        return motion.direction();
    }

    /// The gap must be more than `limit`.
    private static void needs(double limit, Op op, double low, double high, double from, double to) {
        assertThat(of(op, moving(Direction.FALLING, limit * (1 + 0x1p-20), low, high), STILL, from, to))
                .isEqualTo(Direction.FALLING);
        assertThat(of(op, moving(Direction.FALLING, limit * (1 - 0x1p-20), low, high), STILL, from, to))
                .isEqualTo(Direction.UNKNOWN);
    }

    @Test
    void powersOfE() {
        needs(0x1p-80, Op.EXP, 0, 1, 1, 3);
        needs(0x1p-80, Op.EXP, 0, 1, 0x1p-899, 0x1p899);
        needs(0x1p-52, Op.EXP, 0, 1, 0x1p-900, 3);
        needs(0x1p-52, Op.EXP, 0, 1, 1, 0x1p900);
        assertThat(of(Op.EXP, moving(Direction.RISING, 0x1p-80, 0, 1), STILL, 1, 3)).isEqualTo(Direction.UNKNOWN);
        assertThat(of(Op.EXP, moving(Direction.CONSTANT, 0, 0, 1), STILL, 1, 3)).isEqualTo(Direction.CONSTANT);
    }

    @Test
    void logarithms() {
        needs(8 * 0x1p-80, Op.LOG, 1, 8, 0, 0.5);
        needs(8 * 0x1p-80 * 5, Op.LOG, 1, 8, 0, 5);
        needs(8 * 0x1p-80 * 6, Op.LOG, 1, 8, -6, 5);
        needs(8 * 0x1p-52 * 900, Op.LOG, 0x1p-900, 8, -900, 5);
        assertThat(of(Op.LOG, moving(Direction.RISING, 0x1p-77, 1, 8), STILL, 0, 1)).isEqualTo(Direction.UNKNOWN);
    }

    @Test
    void tangentsAndCubeRoots() {
        needs(0x1p-48 / 0.4, Op.TANH, 0, 1, 0, 1);
        needs(0x1p-48 * 7, Op.CBRT, -7, 1, -2, 1);
        needs(0x1p-48 * 8, Op.CBRT, 1, 8, 1, 2);
        assertThat(of(Op.CBRT, moving(Direction.RISING, 0x1p-45, 1, 8), STILL, 1, 2)).isEqualTo(Direction.UNKNOWN);
    }

    private static Motion still(double value) {
        return moving(Direction.CONSTANT, Double.POSITIVE_INFINITY, value, value);
    }

    private static Motion rising(double gap, double low, double high) {
        return moving(Direction.RISING, gap, low, high);
    }

    @Test
    void powersOfAConstantMoveByItsLogarithm() {
        double needed = 0x1p-80 / Math.log(2) / 0.999;
        assertThat(of(Op.POW, still(2), rising(needed * 1.0001, 0, 9), 1, 512)).isEqualTo(Direction.RISING);
        assertThat(of(Op.POW, still(2), rising(needed * 0.9999, 0, 9), 1, 512)).isEqualTo(Direction.UNKNOWN);
        assertThat(of(Op.POW, still(0.5), rising(needed * 1.0001, 0, 9), 1, 512)).isEqualTo(Direction.FALLING);
        assertThat(of(Op.POW, still(0.5), rising(needed * 0.9999, 0, 9), 1, 512)).isEqualTo(Direction.UNKNOWN);
        assertThat(of(Op.POW, still(2), rising(0x1p-60, 0, 999), 1, 0x1p999)).isEqualTo(Direction.UNKNOWN);
        assertThat(of(Op.POW, still(1), rising(0, 0, 9), 1, 1)).isEqualTo(Direction.CONSTANT);
        assertThat(of(Op.POW, still(0), rising(1, 0, 9), 0, 1)).isEqualTo(Direction.UNKNOWN);
        assertThat(of(Op.POW, still(-1), rising(1, 0, 9), -1, 1)).isEqualTo(Direction.UNKNOWN);
        assertThat(of(Op.POW, still(-1), still(2), 1, 1)).isEqualTo(Direction.CONSTANT);
        assertThat(of(Op.POW, still(2), rising(1, 0, Double.POSITIVE_INFINITY), 1, Double.POSITIVE_INFINITY))
                .isEqualTo(Direction.RISING);
        Motion unknown = moving(Direction.RISING, 1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        assertThat(of(Op.POW, still(2), unknown, 0, 9)).isEqualTo(Direction.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"0.25, 8, 0.25", "1, 8, 1", "5, 8, 1", "-0.5, 8, 0.5", "-3, 8, 1"})
    void constantPowersMoveByTheirExponentButByNoMoreThanTheirBase(double exponent, double top, double share) {
        double needed = 0x1p-80 * top * 2 / share;
        Direction way = exponent > 0 ? Direction.RISING : Direction.FALLING;
        assertThat(of(Op.POW, rising(needed * 1.0001, 1, top), still(exponent), 1, 9)).isEqualTo(way);
        assertThat(of(Op.POW, rising(needed * 0.9999, 1, top), still(exponent), 1, 9))
                .isEqualTo(exponent == 1 ? way : Direction.UNKNOWN);
        double rough = 0x1p-52 * top * 2 / share;
        assertThat(of(Op.POW, rising(rough * 1.0001, 0, top), still(exponent), 1, 9)).isEqualTo(way);
        assertThat(of(Op.POW, rising(rough * 0.9999, 0, top), still(exponent), 1, 9))
                .isEqualTo(exponent == 1 ? way : Direction.UNKNOWN);
        assertThat(of(Op.POW, rising(rough * 1.0001, 1, top), still(exponent), 1, 0x1p999)).isEqualTo(way);
        assertThat(of(Op.POW, rising(rough * 0.9999, 1, top), still(exponent), 0x1p-999, 9))
                .isEqualTo(exponent == 1 ? way : Direction.UNKNOWN);
    }

    @Test
    void powersWithoutABaseOrAnExponentThatIsStill() {
        assertThat(of(Op.POW, rising(0, 1, 2), still(0), 1, 1)).isEqualTo(Direction.CONSTANT);
        assertThat(of(Op.POW, rising(1, 1, 2), rising(1, 1, 2), 1, 4)).isEqualTo(Direction.UNKNOWN);
        assertThat(of(Op.POW, rising(1, -1, 2), still(3), -1, 8)).isEqualTo(Direction.UNKNOWN);
        assertThat(of(Op.POW, rising(1, 0, 2), still(3), 0, 8)).isEqualTo(Direction.RISING);
    }

    @Test
    void betweenMultiplesOfPiTheCosineGoesOneWay() {
        needsCos(0x1p-54 / Math.sin(0.5), 0.5, 1.5, Direction.FALLING);
        needsCos(0x1p-54 / Math.sin(3), 1.5, 3, Direction.FALLING);
        needsCos(0x1p-54 / Math.sin(0.5), Math.PI + 0.5, Math.PI + 1.5, Direction.RISING);
        needsCos(0x1p-54 / Math.sin(0.5), -1.5, -0.5, Direction.RISING);
        needsCos(0x1p-88 / Math.sin(0x1p-12), 0x1p-12, 0x1p-11, Direction.FALLING);
        assertThat(of(Op.COS, rising(1, 0.5, 3.5), STILL, -1, 1)).isEqualTo(Direction.UNKNOWN);
        assertThat(of(Op.COS, rising(1, -0.5, 0.5), STILL, -1, 1)).isEqualTo(Direction.UNKNOWN);
        assertThat(of(Op.COS, rising(1, 999_999.9, 1_000_000.1), STILL, -1, 1)).isEqualTo(Direction.UNKNOWN);
        assertThat(of(Op.COS, rising(0.1, -1_000_000.1, -999_999.9), STILL, -1, 1)).isEqualTo(Direction.UNKNOWN);
    }

    private static void needsCos(double gap, double low, double high, Direction way) {
        assertThat(of(Op.COS, rising(gap * 1.0001, low, high), STILL, -1, 1)).isEqualTo(way);
        assertThat(of(Op.COS, rising(gap * 0.9999, low, high), STILL, -1, 1)).isEqualTo(Direction.UNKNOWN);
    }
}
