package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pieces of which rules are made, in a rule that is made for the test.
class PiecesTest {
    private static UpdateRule mine(Consumer<Definition> definition) {
        return UpdateRule.define("Mine", "nowhere", definition);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 2", "2, 1, 2", "3, NaN, 3", "3, Infinity, Infinity"})
    void theLargerOfWhatIsKnownAndWhatIsEstimated(double known, double estimate, double larger) {
        assertThat(DAdapt.larger(constant(known), constant(estimate))).isEqualTo(constant(larger));
    }

    @Test
    void shrinksUnlessNothingIsToDecay() {
        UpdateRule rule = mine(d -> {
            Formula decay = d.hyper("decay", 0, Range.NON_NEGATIVE);
            d.update(d.parameter(), Pieces.shrunk(d, decay, decay.times(0.5)));
        });
        assertThat(rule.equations()).containsExactly("p' = decay == 0 ? p : p * (1 - decay * 0.5)");
    }

    @Test
    void momentumCarriesTheGradient() {
        UpdateRule rule = mine(d -> {
            Formula momentum = d.hyper("momentum", 0, Range.NON_NEGATIVE);
            Formula dampening = d.hyper("dampening", 0, Range.FRACTION);
            Formula nesterov = d.option("nesterov");
            Formula direction = Sgd.direction(d, d.state("m"), d.gradient(), momentum, dampening, nesterov);
            d.update(d.parameter(), d.parameter().minus(direction));
            Sgd.requirePlainMomentum(d, momentum, dampening, nesterov);
        });
        assertThat(rule.equations())
                .containsExactly(
                        "m' = t == 1 ? g : m * momentum + (dampening == 0 ? g : (1 - dampening) * g)",
                        "p' = p - (momentum == 0 ? g : 0 < nesterov ? g + momentum * m' : m')");
        rule.check(Map.of("momentum", 0.0, "dampening", 0.5, "nesterov", 0.0));
        rule.check(Map.of("momentum", 0.9, "dampening", 0.0, "nesterov", 1.0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.check(Map.of("momentum", 0.9, "dampening", 0.5, "nesterov", 1.0)))
                .withMessageStartingWith("Mine: Nesterov momentum requires a momentum and zero dampening, but was ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.check(Map.of("momentum", 0.0, "dampening", 0.0, "nesterov", 1.0)))
                .withMessageStartingWith("Mine: Nesterov momentum requires");
    }

    /// The parameter is the unit matrix, and the move is the gradient and the parameter together.
    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 0,   0, 1, 1, 0,   0.1", // at a right angle in each row: without the part along each row
        "1, 0, 0, -1,  1, 0, 0, -1,  0.1", // at a right angle as a whole: without the part along the whole
        "1, 0, 0, 1,   2, 0, 0, 2,   1" // along the parameter: the move as it is
    })
    void aMoveAtARightAngleLosesWhatLiesAlongTheParameter(
            double g1, double g2, double g3, double g4, double m1, double m2, double m3, double m4, double share) {
        UpdateRule rule = projected();
        double[] p = {1, 0, 0, 1};
        double[] g = {g1, g2, g3, g4};
        Map<String, double[]> after = step(rule, Shape.matrix(2, 2), p, g);
        assertThat(after.get("p")).containsExactly(new double[] {m1, m2, m3, m4}, within(1e-9));
        assertThat(after.get("share")).containsExactly(share);
        Map<String, double[]> vector = step(rule, Shape.vector(4), p, g);
        assertThat(vector.get("p")).as("a vector has no rows").containsExactly(g1 + 1, g2, g3, g4 + 1);
        assertThat(vector.get("share")).containsExactly(1);
    }

    private static UpdateRule projected() {
        return mine(d -> {
            Formula move = d.gradient().plus(d.parameter());
            Projection projection = Projection.of(d, move, constant(1e-12), constant(0));
            d.update(d.scalarState("share", constant(0)), projection.share());
            d.update(d.parameter(), projection.move());
        });
    }

    private static Map<String, double[]> step(UpdateRule rule, Shape shape, double[] p, double[] g) {
        Map<String, Double> hypers = Map.of("delta", 0.1, "wd_ratio", 0.1);
        Reference reference = new Reference(rule, Lane.F64);
        return reference.step(shape, 1, hypers, p, g, reference.initialState(shape, hypers));
    }
}
