package dev.lehr.property.law;

import static dev.lehr.recipe.Recipe.named;
import static dev.lehr.recipe.Recipe.recipe;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.feedback.Plateau;
import dev.lehr.formula.Lane;
import dev.lehr.optim.Parameter;
import dev.lehr.property.FixedSeed;
import dev.lehr.property.Model;
import dev.lehr.recipe.Policies;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.rule.Rules;
import dev.lehr.rule.Transforms;
import dev.lehr.rule.UpdateRule;
import dev.lehr.schedule.Schedule;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/// Recipes of all kinds obey their laws, and each law finds what breaks it.
@AddLifecycleHook(FixedSeed.class)
class RecipePropertiesForTest implements LawTests {
    private static final Model MODEL = new Model(Lane.F32, 1);

    private static RecipePropertiesFor all(Policy policy) {
        return RecipePropertiesFor.of(Recipe.all(policy), MODEL);
    }

    @Override
    public Suite suite() {
        return RecipePropertiesFor.of(
                recipe().group("bias", named(".*\\.bias"), Policy.sgd().nesterov().momentum(0.9).rate(0.1))
                        .otherwise(
                                "weight",
                                Policy.adamW()
                                        .rate(Schedule.cosine(0.1, 0.001).over(100).warmup(3))
                                        .feedback(Plateau.plateau().patience(1))),
                MODEL);
    }

    @Property(tries = 20)
    void generatedRecipesObeyTheirLaws(@ForAll Recipe recipe, @ForAll Model model) {
        Report report = RecipePropertiesFor.of(recipe, model).check();
        report.verify();
        assertThat(report.outcomes()).hasSize(7);
        Statistics.label("compared").collect(report.outcomes().get(3) instanceof Outcome.Held).coverage(coverage ->
                coverage.check(true).percentage(percent -> percent > 80));
        Statistics.label("ranges").collect(report.outcomes().get(1) instanceof Outcome.Proved).coverage(coverage ->
                coverage.check(true).percentage(percent -> percent > 0));
    }

    @Test
    void parametersWithoutAGroupOrWithTwoAreNamed() {
        Recipe recipe = recipe().group("bias", named(".*\\.bias"), Policy.sgd()).group("norm", named("norm\\..*"), Policy.sgd());
        Report report = RecipePropertiesFor.of(recipe, MODEL).check();
        assertThat(report.broken()).extracting(Outcome.Broken::toString).singleElement().asString()
                .startsWith("BROKEN  gives each parameter to one group: parameter features.0.weight belongs to no group; ")
                .contains("parameter norm.bias belongs to the groups bias, norm");
        assertThat(report.outcomes()).filteredOn(Outcome.Inapplicable.class::isInstance).hasSize(4);
    }

    @Test
    void aScheduleThatLeavesItsRangeIsFoundAtTheFirstStep() {
        Report report = all(Policy.sgd().rate(Schedule.linear(0.1, -0.1).over(10))).check();
        assertThat(report.broken().getFirst().toString())
                .isEqualTo("BROKEN  keeps hyper-parameters in their ranges: group all at step 6: "
                        + "SGD lr must be in [0, infinity) but was -0.01999999999999999");
        assertThat(report.outcomes()).filteredOn(Outcome::isBroken).isNotEmpty();
    }

    @Test
    void aRuleOfOnesOwnIsHeldToTheLawsToo() {
        UpdateRule own = UpdateRule.define("Halving", "nowhere", d -> d.update(d.parameter(), d.parameter().times(0.5)));
        assertThat(all(Policy.of(own)).check().verdict()).isEqualTo("obeys 7 laws, 1 of them proved");
    }

    @Test
    void aRuleThatLooksAtAllParametersIsNotComparedParameterByParameter() {
        assertThat(all(Policy.of(Transforms.clipNorm().apply(Rules.sgd()))).check().toString())
                .contains("-       has the bits of the interpreted rules: its rules look at all parameters at once");
    }

    @Test
    void aFunctionThatCountsItsCallsBreaksTraining() {
        int[] calls = {0};
        Schedule counting = Schedule.of(step -> 0.001 * ++calls[0]);
        assertThat(all(Policy.sgd().rate(counting)).check().broken())
                .extracting(Outcome.Broken::law)
                .contains("has the bits of the interpreted rules", "goes on after it was saved and loaded");
    }

    @Test
    void onlyNamesTypesAndShapesOfParametersAreLookedAt() {
        float[] value = {1, 2, 3, 4};
        Parameter parameter = Parameter.of("w", value, new float[4]).shaped(2, 2);
        RecipePropertiesFor.of(Recipe.all(Policies.muon()), List.of(parameter)).steps(3).verify();
        assertThat(value).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aLawOfOnesOwnIsOne() {
        assertThat(all(Policy.sgd()).claim("is small", (suite, law) -> new Outcome.Broken(law, suite.tensors().size() + " tensors"))
                        .check()
                        .broken())
                .containsExactly(new Outcome.Broken("is small", "6 tensors"));
    }
}
