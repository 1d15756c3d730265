package dev.lehr.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Op;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What proofs take for granted of functions that round only nearly, at random pairs of neighbours.
class TranscendentalTest {
    private final SplittableRandom random = new SplittableRandom(20250917);

    private static double cos(double angle) {
        return Op.COS.apply(angle, 0, 0);
    }

    /// Near its peak, neighbours may be so close that the true values differ by `2^-88`.
    @Test
    void theCosineNeverRisesOnItsWayFromAPeak() {
        for (int i = 0; i < 20_000; i++) {
            double angle = 0x1p-10 * Math.pow(2, -40 * random.nextDouble());
            double next = angle + Math.max(Math.ulp(angle), 0x1p-88 / angle * (1 + random.nextDouble()));
            assertThat(cos(next)).as("cos at %s and %s", angle, next).isLessThanOrEqualTo(cos(angle));
            double before = Math.PI - angle;
            double after = Math.max(Math.nextUp(before), Math.PI - angle / 2);
            assertThat(cos(after)).as("cos at %s and %s", before, after).isLessThanOrEqualTo(cos(before));
        }
    }

    /// Elsewhere neighbours are so far apart that the true values differ by `2^-54`.
    @Test
    void theCosineNeverRisesBetweenPeaks() {
        for (int i = 0; i < 20_000; i++) {
            double angle = 0x1p-10 + random.nextDouble() * (Math.PI - 0x1p-9);
            double next = angle + 0x1p-54 / Math.sin(angle) + Math.ulp(angle);
            assertThat(cos(next)).as("cos at %s and %s", angle, next).isLessThanOrEqualTo(cos(angle));
        }
    }

    @Test
    void powersOfNeighboursAreInOrder() {
        for (int i = 0; i < 20_000; i++) {
            double base = 1 - Math.pow(2, -30 * random.nextDouble());
            double step = random.nextInt(1_000_000);
            if (base > 0) {
                assertThat(Op.POW.apply(base, step + 1, 0))
                        .as("%s ^ %s", base, step)
                        .isLessThanOrEqualTo(Op.POW.apply(base, step, 0));
            }
        }
    }
}
