package dev.lehr.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lehr.formula.Lane;
import dev.lehr.kernel.Target;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.rule.Rules;
import dev.lehr.schedule.Schedule;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Gradients of a few rows, and tables that are trained by them.
class SparseGradientTest {
    private static final Settings SETTINGS =
            Settings.standard().withTarget(Target.scalar()).withThreads(1);

    private static Optimizer sgd(Parameter table) {
        return Optimizer.of(Recipe.all(Policy.sgd().rate(1)), List.of(table), SETTINGS);
    }

    @Test
    void sumsRowsOfDoublesInTheOrderInWhichTheyCome() {
        SparseGradient gradient = SparseGradient.ofDoubles(3);
        double[] numbers = {9, 1, 0.5, 0.25, 9};
        gradient.add(4, numbers, 1);
        gradient.add(0, numbers, 2);
        gradient.add(4, numbers, 0);
        double[] table = new double[15];
        sgd(Parameter.sparse("words", table, gradient)).step();
        assertThat(table).containsExactly(-0.5, -0.25, -9, 0, 0, 0, 0, 0, 0, 0, 0, 0, -10, -1.5, -0.75);
        assertThat(gradient.size()).isEqualTo(2);
    }

    @Test
    void forgetsAllNumbersWhenItIsCleared() {
        for (Lane lane : Lane.values()) {
            int width = 3;
            SparseGradient gradient =
                    lane == Lane.F32 ? SparseGradient.ofFloats(width) : SparseGradient.ofDoubles(width);
            for (int round = 0; round < 2; round++) {
                for (int row = 0; row < 40; row++) {
                    add(gradient, 39 - row, 1);
                }
                gradient.clear();
                assertThat(gradient.size()).isZero();
            }
            for (int row = 0; row < 40; row++) {
                add(gradient, row, 2);
            }
            double[] numbers = new double[40 * width];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] =
                        gradient.numbers() instanceof float[] floats ? floats[i] : ((double[]) gradient.numbers())[i];
            }
            assertThat(numbers).containsOnly(2);
        }
    }

    private static void add(SparseGradient gradient, long row, double number) {
        if (gradient.lane() == Lane.F32) {
            gradient.add(row, new float[] {(float) number, (float) number, (float) number}, 0);
        } else {
            gradient.add(row, new double[] {number, number, number}, 0);
        }
    }

    @Test
    void refusesWhatIsNoRowOfItsType() {
        SparseGradient floats = SparseGradient.ofFloats(2);
        SparseGradient doubles = SparseGradient.ofDoubles(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> floats.add(0, new double[2], 0))
                .withMessage("values must be of the type of the table but was F64");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> doubles.add(0, new float[2], 0))
                .withMessage("values must be of the type of the table but was F32");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> doubles.add(-1, new double[2], 0))
                .withMessageContaining("row must be >= 0");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> doubles.add(0, new double[2], 1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> floats.add(0, new float[2], 1));
        assertThatExceptionOfType(ArithmeticException.class)
                .as("room for 2^32 numbers")
                .isThrownBy(() -> SparseGradient.ofFloats(1 << 28));
        assertThat(floats.size() + doubles.size()).isZero();
    }

    @Test
    void asManyRowsAsThereIsRoomForAreStepped() {
        SparseGradient gradient = SparseGradient.ofFloats(1);
        float[] table = new float[16];
        for (int row = 0; row < 16; row++) {
            gradient.add(row, new float[] {1}, 0);
        }
        sgd(Parameter.sparse("words", table, gradient)).step();
        assertThat(table).containsOnly(-1);
    }

    @Test
    void rowsOfALargeTableMoveOnce() {
        SparseGradient gradient = SparseGradient.ofFloats(2);
        float[] table = new float[100_000];
        gradient.add(49_999, new float[] {1, 2}, 0);
        gradient.add(0, new float[] {3, 4}, 0);
        sgd(Parameter.sparse("words", table, gradient)).step();
        assertThat(table).startsWith(-3, -4, 0, 0).endsWith(0, 0, -1, -2);
    }

    @Test
    void tablesOutsideOfTheHeapAreTrainedLikeArrays() {
        SparseGradient narrow = SparseGradient.ofFloats(3);
        SparseGradient wide = SparseGradient.ofDoubles(3);
        float[] floats = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        double[] doubles = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        MemorySegment floatTable = Arena.ofAuto().allocate(36).copyFrom(MemorySegment.ofArray(floats));
        MemorySegment doubleTable = Arena.ofAuto().allocate(72).copyFrom(MemorySegment.ofArray(doubles));
        Optimizer optimizer = Optimizer.of(
                Recipe.all(Policy.of(Rules.sparseAdam()).rate(0.1)),
                List.of(
                        Parameter.sparse("floats", floats, narrow),
                        Parameter.sparse("doubles", doubles, wide),
                        Parameter.sparse("float table", floatTable, narrow),
                        Parameter.sparse("double table", doubleTable, wide)),
                SETTINGS);
        for (int step = 0; step < 3; step++) {
            add(narrow, 2, 0.3 + step);
            add(wide, 1, 0.7 - step);
            optimizer.step();
        }
        assertThat(floats[0]).isEqualTo(1);
        assertThat(floats[8]).isLessThan(9);
        assertThat(doubles[4]).isNotEqualTo(5);
        assertThat(floatTable.toArray(ValueLayout.JAVA_FLOAT)).containsExactly(floats);
        assertThat(doubleTable.toArray(ValueLayout.JAVA_DOUBLE)).containsExactly(doubles);
        for (String slot : List.of("exp_avg", "exp_avg_sq")) {
            float[] state = (float[]) optimizer.state("floats").get(slot);
            assertThat(state).startsWith(0, 0, 0).hasSize(9);
            assertThat(state[8]).isNotZero();
            assertThat(((MemorySegment) optimizer.state("float table").get(slot)).toArray(ValueLayout.JAVA_FLOAT))
                    .containsExactly(state);
        }
    }

    @Test
    void aRowThatTheTableDoesNotHaveIsRefused() {
        SparseGradient gradient = SparseGradient.ofFloats(2);
        float[] table = new float[20];
        Optimizer optimizer = sgd(Parameter.sparse("words", table, gradient));
        gradient.add(9, new float[] {1, 1}, 0);
        gradient.add(10, new float[] {1, 1}, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(optimizer::step)
                .withMessage("row of words must be < 10 but was 10");
        assertThat(table).containsOnly(0);
    }

    @Test
    void hyperParametersThatDoNotGoTogetherAreRefused() {
        SparseGradient gradient = SparseGradient.ofFloats(1);
        float[] table = new float[2];
        Policy policy = Policy.sgd().rate(1).nesterov().momentum(Schedule.of(step -> step < 1 ? 0.5 : 0));
        Optimizer optimizer =
                Optimizer.of(Recipe.all(policy), List.of(Parameter.sparse("words", table, gradient)), SETTINGS);
        gradient.add(1, new float[] {2}, 0);
        optimizer.step();
        assertThat(table).containsExactly(0, -3);
        assertThatIllegalArgumentException()
                .isThrownBy(optimizer::step)
                .withMessage("group all at step 1: Nesterov momentum requires a momentum and zero dampening");
        assertThat(table).containsExactly(0, -3);
    }
}
