package dev.lehr.property.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.kernel.Target;
import dev.lehr.property.Constants;
import dev.lehr.property.FixedSeed;
import dev.lehr.recipe.Policy;
import dev.lehr.rule.Range;
import dev.lehr.rule.Rules;
import dev.lehr.rule.Shape;
import dev.lehr.rule.Transforms;
import dev.lehr.rule.UpdateRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules of the library obey their laws, and each law finds what breaks it.
@AddLifecycleHook(FixedSeed.class)
class UpdateRulePropertiesForTest implements LawTests {
    private static final UpdateRule DRIFTING = UpdateRule.define("Drifting", "nowhere", d -> {
        Formula lr = d.hyper("lr", 0.5, Range.NON_NEGATIVE);
        d.update(d.parameter(), d.parameter().minus(lr.plus(0.25).times(d.gradient().plus(1))));
    });

    @Override
    public Suite suite() {
        return UpdateRulePropertiesFor.of(Rules.adamW())
                .with("weight_decay", 0)
                .staysWhenZero("lr")
                .staysWithoutGradient()
                .odd();
    }

    static Stream<UpdateRule> rules() {
        return Stream.of(Rules.sgd(), Rules.adagrad(), Rules.lamb(), Rules.muon(), Transforms.clipNorm().apply(Rules.adam()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theLibrarysRulesObeyTheLaws(UpdateRule rule) {
        Report report = UpdateRulePropertiesFor.of(rule).check();
        report.verify();
        assertThat(report.outcomes()).hasSizeGreaterThanOrEqualTo(4);
    }

    /// Every rule that takes its parameter as a matrix, alone or within a transform, on every shape that it takes.
    static Stream<UpdateRule> matrixRules() {
        Stream<UpdateRule> transformed = Stream.of(Transforms.centralize(), Transforms.adaptiveClip())
                .map(transform -> transform.apply(Rules.adamW()));
        return Stream.concat(Rules.all().stream().filter(UpdateRule::isShaped), transformed);
    }

    @ParameterizedTest
    @MethodSource("matrixRules")
    void matricesAreTriedAsMatrices(UpdateRule rule) {
        Report report = UpdateRulePropertiesFor.of(rule).check();
        report.verify();
        assertThat(report.outcomes())
                .filteredOn(outcome -> outcome.law().startsWith("compiled by operation"))
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(((Outcome.Held) outcome).cases()).isGreaterThan(1000));
    }

    @Test
    void whatHoldsForVectorsOnlyIsFoundOutByAMatrix() {
        UpdateRule rule = Transforms.adaptiveClip().apply(Rules.sgd());
        KernelPropertiesFor flat = KernelPropertiesFor.of(
                        "flat", rule, Lane.F32, Compiled.matrix(rule, Lane.F32, Shape.matrix(1, 6)))
                .with("lr", 1);
        Inputs inputs = Inputs.ofLength(6).getLast();
        assertThat(flat.follows("is", Shape.matrix(1, 6), inputs).isBroken()).isFalse();
        assertThat(((Outcome.Broken) flat.follows("is", Shape.matrix(2, 3), inputs)).example())
                .startsWith("step 1 on a 2 x 3 matrix, p = [");
    }

    @Property(tries = 15)
    void anyRuleObeysTheLawsWithAnyHyperParameters(@ForAll @Constants Policy policy) {
        UpdateRulePropertiesFor.of(policy).verify();
    }

    @Test
    void identitiesThatDoNotHoldAreFoundWithTheSmallestExample() {
        assertThat(UpdateRulePropertiesFor.of(DRIFTING).staysWhenZero("lr").staysWithoutGradient().odd().check().broken())
                .extracting(Outcome.Broken::toString)
                .containsExactly(
                        "BROKEN  leaves the parameter alone if lr is 0: step 1, p = 1.0, g = 1.0: p = 0.5",
                        "BROKEN  leaves the parameter alone if the gradient is 0: step 1, p = [1.0, -2.0, 0.5], "
                                + "g = 3 x 0.0: p = [0.25, -2.75, -0.25]",
                        "BROKEN  moves as far the other way if all signs change: step 1, p = 1.0, g = 1.0: p = -0.5, "
                                + "and step 1, p = -1.0, g = -1.0: p = -1.0");
    }

    @Test
    void aHyperParameterMustBeOneOfTheRules() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UpdateRulePropertiesFor.of(Rules.sgd()).with("beta1", 0.5))
                .withMessageContaining("SGD has no hyper-parameter beta1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UpdateRulePropertiesFor.of(Rules.sgd()).with("lr", -1))
                .withMessageContaining("lr must be in [0, infinity) but was -1");
    }

    private static KernelPropertiesFor kernel(UpdateFunction function) {
        return KernelPropertiesFor.of("specimen", Rules.sgd(), Lane.F32, function).with("lr", 0.5);
    }

    private static UpdateFunction checked() {
        UpdateFunction compiled = Compiled.update(Rules.sgd(), Lane.F32, Target.best());
        return (t, hypers, p, g, state) -> {
            Rules.sgd().check(hypers);
            return compiled.step(t, hypers, p, g, state);
        };
    }

    @TestFactory
    Stream<DynamicTest> theLibrarysOwnKernelIsOne() {
        return kernel(checked()).tests();
    }

    @Test
    void aKernelThatIsNotItsRuleIsFoundOutByTheShortestParameter() {
        KernelPropertiesFor late = kernel((t, hypers, p, g, state) -> {
            Map<String, double[]> made = new HashMap<>(checked().step(t, hypers, p, g, state));
            double[] after = made.get("p").clone();
            System.arraycopy(p, 0, after, 0, p.length < 8 ? 0 : 8);
            made.put("p", after);
            return made;
        });
        List<Outcome.Broken> broken = late.check().broken();
        assertThat(broken).extracting(Outcome.Broken::law).containsExactly(
                "has the bits of the interpreted rule",
                "has the bits of the interpreted rule for special values",
                "does the same to the parts of a parameter as to the whole");
        assertThat(broken.getFirst().example())
                .startsWith("step 1, p = 8 x 1.0, g = 8 x 1.0, momentum_buffer = 8 x 0.0: p[0] = 1.0 instead of 0.5 with {lr=0.5");
    }

    @Test
    void aKernelThatWritesToItsArgumentsOrTakesNaNIsFoundOut() {
        UpdateFunction compiled = Compiled.update(Rules.sgd(), Lane.F32, Target.best());
        assertThat(kernel((t, hypers, p, g, state) -> {
                            Map<String, double[]> made = compiled.step(t, hypers, p, g, state);
                            p[0] = 7;
                            return made;
                        })
                        .check()
                        .broken())
                .extracting(Outcome.Broken::toString)
                .containsExactly(
                        "BROKEN  writes to nothing that it is given: step 1, p = 1.0, g = 1.0, momentum_buffer = 0.0 became "
                                + "step 1, p = 7.0, g = 1.0, momentum_buffer = 0.0",
                        "BROKEN  refuses a hyper-parameter that is not a number: lr = NaN: p = NaN");
    }
}
