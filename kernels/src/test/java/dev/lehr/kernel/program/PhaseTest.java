package dev.lehr.kernel.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Formula;
import dev.lehr.rule.Definition;
import dev.lehr.rule.UpdateRule;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which choices leave the loop over the elements, and what is left in it.
class PhaseTest {
    private static final Formula.Variable P = UpdateRule.PARAMETER;
    private static final Formula.Variable G = UpdateRule.GRADIENT;

    /// `p - (0 < a ? g : 2 g) - (0 < b ? 3 g : 4 g) - ...`: the parameter is the first entry of the listing.
    private static Program choices(String... options) {
        return new Program(UpdateRule.define("choices", "a test", d -> {
            Formula sum = P;
            double factor = 1;
            for (String option : options) {
                double yes = factor;
                sum = sum.minus(Formula.select(d.option(option), () -> G.times(yes), () -> G.times(yes + 1)));
                factor += 2;
            }
            d.update(P, sum);
        }));
    }

    private static Phase only(Program program) {
        assertThat(program.phases()).hasSize(1);
        return program.phases().getFirst();
    }

    private static List<Formula> formulas(Program program, List<Integer> entries) {
        return entries.stream().map(program::formula).toList();
    }

    private static Formula on(String option) {
        return Formula.constant(0).lessThan(Formula.uniform(option));
    }

    private static int entry(Program program, Formula formula) {
        for (int i = 0; i < program.listing().entries().size(); i++) {
            if (program.formula(i).equals(formula)) {
                return i;
            }
        }
        throw new AssertionError("no entry " + formula);
    }

    @Test
    void theFirstThreeConditions() {
        Program two = choices("a", "b");
        assertThat(formulas(two, only(two).conditions())).containsExactly(on("a"), on("b"));
        Program four = choices("a", "b", "c", "d");
        assertThat(formulas(four, only(four).conditions())).containsExactly(on("a"), on("b"), on("c"));
    }

    @Test
    void conditionsOfElementsStayInTheLoop() {
        Program program = new Program(UpdateRule.define("largest", "a test", d -> {
            d.option("a");
            d.update(P, Formula.select(P.lessThan(G), () -> G, () -> P));
        }));
        assertThat(only(program).conditions()).isEmpty();
    }

    @Test
    void uniformChoicesBetweenUniformsAreMadeBefore() {
        Program program = new Program(UpdateRule.define("rates", "a test", d -> {
            Formula rate = Formula.select(d.option("a"), () -> Formula.constant(1), d::step);
            d.update(P, P.minus(rate.times(G)));
        }));
        assertThat(only(program).conditions()).isEmpty();
        assertThat(formulas(program, program.hoisted(0))).hasSize(1);
    }

    @Test
    void aVariantTakesOneBranchOfEach() {
        Program program = choices("a", "b");
        Phase phase = only(program);
        int a = entry(program, Formula.select(on("a"), () -> G.times(1), () -> G.times(2)));
        int b = entry(program, Formula.select(on("b"), () -> G.times(3), () -> G.times(4)));
        for (int variant = 0; variant < 4; variant++) {
            List<Integer> conditions = phase.conditions();
            int ofA = phase.resolve(a, conditions, variant);
            int ofB = phase.resolve(b, conditions, variant);
            assertThat(formulas(program, List.of(ofA, ofB)))
                    .containsExactly(G.times((variant & 1) != 0 ? 1 : 2), G.times((variant & 2) != 0 ? 3 : 4));
        }
        assertThat(phase.resolve(a, List.of(), 3)).isEqualTo(a);
    }

    @Test
    void aVariantNeedsOnlyWhatItTakes() {
        Program program = choices("a");
        Phase phase = only(program);
        BitSet whole = phase.needed(List.of(), 0);
        assertThat(whole.get(entry(program, G.times(1)))).isTrue();
        assertThat(whole.get(entry(program, G.times(2)))).isTrue();
        BitSet variant = phase.needed(phase.conditions(), 1);
        assertThat(variant.get(entry(program, G.times(1)))).isTrue();
        assertThat(variant.get(entry(program, G.times(2)))).isFalse();
        assertThat(variant.cardinality()).isEqualTo(4);
    }

    @Test
    void whatAVariantReadsAndWrites() {
        Program program = new Program(UpdateRule.define("average", "a test", PhaseTest::average));
        Phase phase = only(program);
        assertThat(phase.conditions()).hasSize(1);
        assertThat(phase.stores().keySet()).containsExactly(0, 2);
        assertThat(phase.traffic(phase.conditions(), 0)).isEqualTo(2 + 2);
        assertThat(phase.traffic(phase.conditions(), 1)).isEqualTo(3 + 2);
    }

    private static void average(Definition d) {
        Formula on = d.option("a");
        Formula.Variable m = d.state("m");
        Formula average = Formula.select(on, () -> m.plus(G).times(0.5), () -> G);
        d.update(m, average);
        d.update(P, P.minus(average));
    }

    @Test
    void uniformsThatLoopsRead() {
        Program program = choices("a");
        assertThat(formulas(program, List.copyOf(only(program).uniforms())))
                .containsExactlyInAnyOrder(on("a"), Formula.constant(1), Formula.constant(2));
    }

    @Test
    void uniformsThatAreStoredOrReduced() {
        Program program = new Program(UpdateRule.define("fill", "a test", d -> d.update(P, d.step())));
        assertThat(formulas(program, List.copyOf(only(program).uniforms()))).containsExactly(UpdateRule.STEP);
        Program sums = new Program(UpdateRule.define("steps", "a test", d -> d.update(P, d.step().sum())));
        assertThat(formulas(sums, List.copyOf(sums.phases().getFirst().uniforms()))).containsExactly(UpdateRule.STEP);
    }
}
