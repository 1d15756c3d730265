package dev.lehr.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lehr.formula.Lane;
import dev.lehr.kernel.Target;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A gradient that is not finite is found in every kind of memory, and its parameter is named.
class NonFiniteGradientTest {
    private static final Settings FAIL =
            Settings.standard().withTarget(Target.scalar()).withThreads(1).withNonFinite(NonFinite.FAIL);

    private final float[] floats = {1, 2};
    private final double[] doubles = {1, 2};
    private final MemorySegment narrow = Arena.ofAuto().allocate(8);
    private final MemorySegment wide = Arena.ofAuto().allocate(16);
    private final SparseGradient rows = SparseGradient.ofFloats(2);
    private final SparseGradient wideRows = SparseGradient.ofDoubles(2);
    private final Optimizer optimizer = Optimizer.of(
            Recipe.all(Policy.sgd().rate(0)),
            List.of(
                    Parameter.of("floats", new float[2], floats),
                    Parameter.of("doubles", new double[2], doubles),
                    Parameter.of("narrow", Arena.ofAuto().allocate(8), narrow, Lane.F32),
                    Parameter.of("wide", Arena.ofAuto().allocate(16), wide, Lane.F64),
                    Parameter.sparse("rows", new float[20], rows),
                    Parameter.sparse("wide rows", new double[20], wideRows)),
            FAIL);

    private void assertCulprit(String name) {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(optimizer::step)
                .withMessage("the gradient of " + name + " is not finite at step 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void theFirstCulpritIsNamed(double bad) {
        rows.add(3, new float[2], 0);
        rows.add(7, new float[2], 0);
        wideRows.add(3, new double[2], 0);
        wideRows.add(7, new double[] {0, bad}, 0);
        assertCulprit("wide rows");
        rows.add(7, new float[] {0, (float) bad}, 0);
        assertCulprit("rows");
        wide.setAtIndex(ValueLayout.JAVA_DOUBLE, 1, bad);
        assertCulprit("wide");
        narrow.setAtIndex(ValueLayout.JAVA_FLOAT, 1, (float) bad);
        assertCulprit("narrow");
        doubles[1] = bad;
        assertCulprit("doubles");
        floats[1] = (float) bad;
        assertCulprit("floats");
        optimizer.zeroGrad();
        assertThat(optimizer.step()).isTrue();
        assertThat(optimizer.steps()).isEqualTo(1);
    }

    @Test
    void theLargestNumbersAreFinite() {
        floats[0] = -Float.MAX_VALUE;
        doubles[0] = -Double.MAX_VALUE;
        narrow.setAtIndex(ValueLayout.JAVA_FLOAT, 0, -Float.MAX_VALUE);
        wide.setAtIndex(ValueLayout.JAVA_DOUBLE, 0, -Double.MAX_VALUE);
        rows.add(9, new float[] {Float.MAX_VALUE, -1}, 0);
        wideRows.add(9, new double[] {Double.MAX_VALUE, -1}, 0);
        assertThat(optimizer.step()).isTrue();
    }
}
