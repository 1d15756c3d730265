package dev.lehr.kernel.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Reduction;
import dev.lehr.rule.Definition;
import dev.lehr.rule.Range;
import dev.lehr.rule.UpdateRule;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What is computed when, and where uniform values are.
class ProgramTest {
    private static final Formula.Variable P = UpdateRule.PARAMETER;
    private static final Formula.Variable G = UpdateRule.GRADIENT;
    private static final Formula.Variable T = UpdateRule.STEP;

    private static Program program(Consumer<Definition> definition) {
        return new Program(UpdateRule.define("rule", "a test", definition));
    }

    private static List<Formula> formulas(Program program, List<Integer> entries) {
        return entries.stream().map(program::formula).toList();
    }

    /// Needs the sum of the squares for the largest quotient, and that for the new parameter.
    private static void twoReductions(Definition d) {
        Formula largest = G.div(G.times(G).sum()).largest();
        d.update(P, P.minus(G.times(largest.times(2))));
    }

    @Test
    void eachReductionIsInThePhaseInWhichItsTermsAreKnown() {
        List<Phase> phases = program(ProgramTest::twoReductions).phases();
        assertThat(phases).extracting(Phase::level).containsExactly(0, 1, 2);
        assertThat(phases)
                .extracting(phase -> phase.reductions().stream().map(phase.program()::reduction).toList())
                .containsExactly(List.of(Reduction.SUM), List.of(Reduction.MAX), List.of());
        assertThat(phases).extracting(phase -> phase.stores().keySet().size()).containsExactly(0, 0, 1);
    }

    @Test
    void uniformsAreInputsThenReductionsThenWhatIsComputed() {
        Program program = program(ProgramTest::twoReductions);
        assertThat(program.inputs()).containsExactly(T);
        assertThat(program.place(program.phases().get(0).reductions().getFirst())).isEqualTo(1);
        assertThat(program.place(program.phases().get(1).reductions().getFirst())).isEqualTo(2);
        assertThat(program.hoisted(0)).isEmpty();
        assertThat(program.hoisted(1)).isEmpty();
        assertThat(program.hoisted(2)).hasSize(1).allSatisfy(entry -> assertThat(program.place(entry)).isEqualTo(3));
        assertThat(program.uniforms()).isEqualTo(4);
    }

    @Test
    void whatElementsNeedOfTheStepIsComputedOnce() {
        Program program = program(d -> d.update(P, P.minus(G.times(d.hyper("a", 1, Range.FINITE).div(T)))));
        assertThat(program.inputs()).containsExactly(T, Formula.uniform("a"));
        assertThat(formulas(program, program.hoisted(0))).containsExactly(Formula.uniform("a").div(T));
        assertThat(program.place(program.hoisted(0).getFirst())).isEqualTo(2);
        assertThat(program.uniforms()).isEqualTo(3);
    }

    @Test
    void requirementsAreComputedBeforeTheFirstPhase() {
        Formula fits = Formula.uniform("a").lessThan(Formula.uniform("b"));
        Formula early = T.lessThan(Formula.constant(9));
        Program program = program(d -> {
            d.hyper("a", 1, Range.FINITE);
            d.hyper("b", 2, Range.FINITE);
            d.require(fits, "a below b");
            d.require(early, "early");
            d.update(P, P.minus(G));
        });
        assertThat(formulas(program, program.requirements())).containsExactly(fits, early);
        assertThat(program.hoisted(0)).containsExactlyElementsOf(program.requirements());
        assertThat(program.requirements()).extracting(program::place).containsExactly(3, 4);
    }

    @Test
    void newValuesAreThoseOfTheRule() {
        Program program = program(d -> {
            Formula.Variable n = d.scalarState("n", Formula.constant(0));
            d.update(n, n.plus(1));
            d.update(P, P.minus(G));
        });
        Formula.Variable n = Formula.uniform("n");
        assertThat(program.formula(program.update(n))).isEqualTo(n.plus(1));
        assertThat(program.formula(program.update(P))).isEqualTo(P.minus(G));
        assertThat(program.phases().getFirst().stores()).isEqualTo(Map.of(0, program.update(P)));
        assertThatNullPointerException()
                .isThrownBy(() -> program.update(G))
                .withMessage("no new value of " + G);
    }

    @Test
    void parametersShareWhatDependsOnHyperParametersAlone() {
        Program scaled = program(d -> d.update(P, P.minus(G.times(d.hyper("a", 1, Range.FINITE)))));
        assertThat(scaled.sharesUniforms()).isTrue();
        assertThat(program(d -> d.update(P, P.minus(G))).sharesUniforms()).isTrue();
        assertThat(program(d -> d.update(P, P.minus(G.div(G.abs().sum())))).sharesUniforms()).isFalse();
        assertThat(program(d -> d.update(P, P.minus(G.div(d.size())))).sharesUniforms()).isFalse();
        assertThat(program(d -> {
            Formula.Variable n = d.scalarState("n", Formula.constant(0));
            d.update(n, n.plus(1));
            d.update(P, P.minus(G.div(n)));
        }).sharesUniforms()).isFalse();
    }

    /// The product, the difference, and the square that is summed; nothing that is uniform, and no rounding.
    @Test
    void operationsAreThoseOnElements() {
        Formula factor = T.times(2).plus(G.times(G).sum());
        Program program = program(d -> d.update(P, P.minus(G.times(factor).round())));
        assertThat(program.operations()).isEqualTo(3);
    }
}
