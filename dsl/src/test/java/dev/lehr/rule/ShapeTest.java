package dev.lehr.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Domain;
import dev.lehr.formula.Lane;
import dev.lehr.formula.MatrixFunction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ShapeTest {
    private static final List<Long> DIMENSIONS = List.of(2L, 3L, 5L);

    @Test
    void aTensorIsOneMatrixByItsFirstDimension() {
        assertThat(Shape.of(DIMENSIONS)).isEqualTo(new Shape(2, 15, 3));
        assertThat(Rules.muon().shape(DIMENSIONS)).isEqualTo(Shape.of(DIMENSIONS));
    }

    @Test
    void aStackHasRowsAndColumnsOfEachMatrix() {
        Shape stack = Shape.stack(DIMENSIONS);
        assertThat(stack).isEqualTo(new Shape(2, 3, 5, 3));
        assertThat(Rules.adafactor().shape(DIMENSIONS)).isEqualTo(stack);
        assertThat(stack.size()).isEqualTo(30);
        assertThat(stack.count(Domain.ROW)).isEqualTo(6);
        assertThat(stack.count(Domain.COLUMN)).isEqualTo(10);
        double[] numbers = numbers(30);
        for (int i = 0; i < 30; i++) {
            assertThat(stack.row(numbers, stack.index(Domain.ROW, Domain.ELEMENT, i))).contains(i);
            assertThat(stack.column(numbers, stack.index(Domain.COLUMN, Domain.ELEMENT, i))).contains(i);
        }
        assertThat(stack.column(numbers, 7)).containsExactly(17, 22, 27);
    }

    @Test
    void aFunctionOfAMatrixSeesOneAfterTheOther() {
        MatrixFunction last = (lane, elements, rows, columns) -> {
            double[] result = new double[elements.length];
            Arrays.fill(result, elements[rows * columns - 1]);
            return result;
        };
        assertThat(Shape.stack(List.of(2L, 1L, 2L)).whole(last, Lane.F64, new double[] {1, 2, 3, 4})).containsExactly(2, 2, 4, 4);
        assertThat(Shape.matrix(2, 2).whole(last, Lane.F64, new double[] {1, 2, 3, 4})).containsOnly(4);
    }

    @Test
    void whatHasTwoDimensionsOrLessIsNoStack() {
        for (List<Long> dimensions : List.of(List.<Long>of(), List.of(4L), List.of(4L, 5L))) {
            assertThat(Shape.stack(dimensions)).isEqualTo(Shape.of(dimensions));
        }
    }

    /// Adafactor does to each matrix of a stack what it does to the matrix alone, but for the norms of the whole.
    @Test
    void meansAreOfOneMatrix() {
        Reference reference = new Reference(Rules.adafactor(), Lane.F64);
        Map<String, Double> hypers = Map.of(
                "lr", 0.01, "beta2_decay", -0.8, "eps1", 0.0, "eps2", 1e-3, "d", 1.0, "weight_decay", 0.0, "maximize", 0.0);
        Shape stack = Shape.stack(DIMENSIONS);
        Shape one = Shape.matrix(3, 5);
        double[] g = numbers(30);
        double[] second = DoubleStream.of(g).skip(15).toArray();
        Map<String, double[]> whole = reference.step(
                stack, 1, hypers, new double[30], g, reference.initialState(stack, hypers));
        Map<String, double[]> alone = reference.step(
                one, 1, hypers, new double[15], second, reference.initialState(one, hypers));
        assertThat(DoubleStream.of(state(whole, "row_var")).skip(3).toArray()).isEqualTo(state(alone, "row_var"));
        assertThat(DoubleStream.of(state(whole, "col_var")).skip(5).toArray()).isEqualTo(state(alone, "col_var"));
    }

    private static double[] state(Map<String, double[]> values, String name) {
        return values.getOrDefault(name, new double[0]);
    }

    private static double[] numbers(int count) {
        return DoubleStream.iterate(0, x -> x + 1).limit(count).toArray();
    }
}
