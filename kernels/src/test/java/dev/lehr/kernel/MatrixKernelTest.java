package dev.lehr.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lehr.formula.Domain;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Interval;
import dev.lehr.formula.Lane;
import dev.lehr.rule.Reference;
import dev.lehr.rule.Rules;
import dev.lehr.rule.Shape;
import dev.lehr.rule.Transforms;
import dev.lehr.rule.UpdateRule;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Rules that take their parameter as a matrix do what the interpreter does, bit for bit.
class MatrixKernelTest {
    private static final int STEPS = 4;

    private static final List<Shape> SHAPES = Sample.of(
            List.of(
                    Shape.vector(0), Shape.vector(1), Shape.vector(13), Shape.matrix(1, 1), Shape.matrix(1, 9), Shape.matrix(9, 1),
                    Shape.matrix(5, 7), Shape.matrix(70, 3), Shape.matrix(3, 70), new Shape(4, 6, 3), new Shape(2, 3, 5, 3)),
            List.of(Shape.vector(13), Shape.matrix(5, 7), Shape.matrix(70, 3), new Shape(2, 3, 5, 3)));

    static Stream<Arguments> shapedRules() {
        Stream<UpdateRule> transformed = Stream.of(
                        Transforms.centralize(),
                        Transforms.adaptiveClip(),
                        Transforms.clipNorm().then(Transforms.centralize()).then(Transforms.ema()))
                .flatMap(transform -> Stream.of(Rules.sgd(), Rules.adamW()).map(transform::apply));
        return Stream.concat(Rules.all().stream().filter(UpdateRule::isShaped), transformed)
                .flatMap(rule -> Stream.of(Lane.values()).map(lane -> arguments(rule.name(), rule, lane)));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("shapedRules")
    void doesWhatTheInterpreterDoes(String name, UpdateRule rule, Lane lane) {
        int compared = 0;
        for (Shape shape : SHAPES) {
            for (Values values : List.of(Values.values())) {
                compared += compare(rule, lane, shape, values);
                compared += compare(known(rule, shape), lane, shape, values);
            }
        }
        assertThat(compared).as(name).isGreaterThan(5_000);
    }

    /// The rule as an optimizer runs it: what the shape decides is decided.
    private static UpdateRule known(UpdateRule rule, Shape shape) {
        Map<String, Interval> ranges = new HashMap<>();
        UpdateRule.MEASURES.forEach(measure -> ranges.put(measure.name(), Interval.of(shape.measure(measure))));
        return rule.within(ranges);
    }

    static int compare(UpdateRule rule, Lane lane, Shape shape, Values values) {
        Map<String, Double> hypers = new LinkedHashMap<>();
        rule.hypers().forEach(hyper -> hypers.put(hyper.name(), hyper.initial()));
        Reference reference = new Reference(rule, lane);
        Map<String, double[]> wanted = new LinkedHashMap<>(reference.initialState(shape, hypers));
        int length = (int) shape.size();
        wanted.put("p", values.of(lane, length, 0));
        Map<Formula.Variable, Object> columns = new HashMap<>();
        columns.put(UpdateRule.PARAMETER, Columns.of(lane, wanted.get("p")));
        columns.put(UpdateRule.GRADIENT, Columns.of(lane, new double[length]));
        columns.put(UpdateRule.STEP, new double[1]);
        hypers.forEach((name, value) -> columns.put(rule.hyper(name).variable(), new double[] {value}));
        UpdateRule.MEASURES.forEach(measure -> columns.put(measure, new double[] {shape.measure(measure)}));
        rule.slots().forEach(slot -> columns.put(
                slot.variable(),
                slot.domain() == Domain.STEP
                        ? wanted.get(slot.name()).clone()
                        : Columns.of(lane, wanted.get(slot.name()))));
        MatrixKernel.Run run = MatrixKernel.of(rule, lane, shape).run(columns, new Buffers());
        int compared = 0;
        for (int step = 1; step <= STEPS; step++) {
            double[] g = values.of(lane, length, step);
            wanted.putAll(reference.step(shape, step, hypers, wanted.get("p"), g, wanted));
            set(columns.get(UpdateRule.GRADIENT), lane, g);
            ((double[]) columns.get(UpdateRule.STEP))[0] = step;
            for (int phase = 0; phase < MatrixKernel.of(rule, lane, shape).phases(); phase++) {
                run.phase(phase);
            }
            for (Formula.Variable variable : rule.updates().keySet()) {
                double[] expected = wanted.get(variable.name());
                Object column = columns.get(variable);
                for (int i = 0; i < expected.length; i++) {
                    double actual = Columns.get(column, i, variable.domain() == Domain.STEP ? Lane.F64 : lane);
                    assertThat(Columns.same(actual, expected[i]))
                            .as("%s[%d] of %s, %s, step %d: %s, interpreter %s", variable.name(), i, rule.name(), shape, step,
                                    actual, expected[i])
                            .isTrue();
                    compared++;
                }
            }
        }
        return compared;
    }

    private static void set(Object column, Lane lane, double[] values) {
        Object source = Columns.of(lane, values);
        System.arraycopy(source, 0, column, 0, values.length);
    }

    /// What the iteration is for: all singular values of the result are near 1.
    @Test
    void newtonSchulzMakesRowsNearlyOrthonormal() {
        Random random = new Random(7);
        double[] matrix = random.doubles(6 * 40, -1, 1).toArray();
        double[] result = dev.lehr.rule.NewtonSchulz.STANDARD.of(Lane.F64, matrix, 6, 40);
        for (int i = 0; i < 6; i++) {
            for (int k = 0; k < 6; k++) {
                double dot = 0;
                for (int j = 0; j < 40; j++) {
                    dot += result[i * 40 + j] * result[k * 40 + j];
                }
                assertThat(dot).isBetween(i == k ? 0.4 : -0.3, i == k ? 1.6 : 0.3);
            }
        }
    }

    @Test
    void vectorKernelsSayWhatIsForMatrices() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UpdateKernel.compile(Rules.muon(), Lane.F32))
                .withMessage("Muon takes its parameter as a matrix; MatrixKernel is for such rules");
    }
}
