package dev.lehr.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.formula.Lane;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProjectionTest {
    private static final Shape SHAPE = Shape.matrix(2, 2);
    private static final double[] P = {3, 4, 5, 12};

    /// The gradient is orthogonal to each row, the momentum is not: what is parallel to a row goes.
    @Test
    void takesAwayWhatIsParallelToEachRow() {
        double[] moved = step(Rules.sgdp(), SHAPE, new double[] {-4, 3, 12, -5}, new double[] {3, 4, 5, 12});
        assertThat(moved).containsExactly(new double[] {3 + 0.4, 4 - 0.3, 5 - 1.2, 12 + 0.5}, within(1e-6));
    }

    /// One row has a gradient along itself, so rows do not count; the parameter as a whole does.
    @Test
    void takesAwayWhatIsParallelToTheWhole() {
        double[] p = {1, 0, 0, 1};
        double[] moved = step(Rules.sgdp(), SHAPE, p, new double[] {1, 0, 0, -1}, new double[] {2, 0, 0, 0});
        assertThat(moved).containsExactly(new double[] {1 - 0.1 * 1.9, 0, 0, 1 + 0.1 * 1.9}, within(1e-6));
    }

    @Test
    void leavesVectorsAndParallelGradientsAlone() {
        double[] g = {-4, 3, 12, -5};
        assertThat(step(Rules.sgdp(), Shape.vector(4), g, P))
                .containsExactly(new double[] {3 - 0.1 * -1.3, 4 - 0.1 * 6.6, 5 - 0.1 * 16.5, 12 - 0.1 * 5.8}, within(1e-6));
        assertThat(step(Rules.sgdp(), SHAPE, P, new double[4]))
                .containsExactly(new double[] {2.7, 3.6, 4.5, 10.8}, within(1e-6));
    }

    @Test
    void muonRefusesVectors() {
        Map<String, Double> hypers = hypers(Rules.muon());
        Rules.muon().check(hypers, SHAPE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.muon().check(hypers, Shape.vector(4)))
                .withMessageStartingWith("Muon: a parameter must be a matrix, not a vector");
    }

    private static double[] step(UpdateRule rule, Shape shape, double[] g, double[] buffer) {
        return step(rule, shape, P, g, buffer);
    }

    private static double[] step(UpdateRule rule, Shape shape, double[] p, double[] g, double[] buffer) {
        Map<String, Double> hypers = hypers(rule);
        hypers.put("lr", 0.1);
        hypers.put("momentum", 0.9);
        Map<String, double[]> after = new Reference(rule, Lane.F64)
                .step(shape, 2, hypers, p, g, Map.of("momentum_buffer", buffer));
        return Objects.requireNonNull(after.get("p"));
    }

    private static Map<String, Double> hypers(UpdateRule rule) {
        Map<String, Double> hypers = new HashMap<>();
        rule.hypers().forEach(hyper -> hypers.put(hyper.name(), hyper.initial()));
        return hypers;
    }
}
