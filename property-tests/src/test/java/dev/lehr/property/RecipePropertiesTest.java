package dev.lehr.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.optim.Parameter;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.rule.Catalog;
import dev.lehr.rule.Hyper;
import dev.lehr.rule.Rules;
import dev.lehr.rule.Transform;
import dev.lehr.rule.Transforms;
import dev.lehr.rule.UpdateRule;
import dev.lehr.schedule.Constant;
import dev.lehr.schedule.Schedule;
import dev.lehr.text.RecipeText;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/// Rules, policies and recipes are generated in all their kinds, and are ones that the library takes.
@AddLifecycleHook(FixedSeed.class)
class RecipePropertiesTest {
    @Test
    void everyRuleInEveryDialectIsGenerated() {
        assertThat(Set.copyOf(Shrunk.some(1500, UpdateRules.library()))).containsAll(Catalog.all().values()).hasSizeGreaterThan(60);
        assertThat(Shrunk.some(1500, UpdateRules.any()).stream().map(UpdateRules::source).collect(Collectors.toSet()))
                .contains("sgd()", "adam(TORCH_1)", "lion(TIMM)", "muon()")
                .anyMatch(source -> source.startsWith("clipNorm().apply("));
    }

    @Test
    void everyTransformIsGenerated() {
        Set<String> generated = Shrunk.some(600, UpdateRules.transformed()).stream()
                .map(UpdateRules::source)
                .map(source -> source.substring(0, source.indexOf('(')))
                .collect(Collectors.toSet());
        assertThat(generated)
                .containsAll(Arrays.stream(Transforms.class.getMethods())
                        .filter(method -> method.getReturnType() == Transform.class)
                        .map(Method::getName)
                        .filter(name -> !name.equals("emaLerp") && !name.equals("emaDebiased"))
                        .toList())
                .containsAnyOf("ema", "emaLerp", "emaDebiased");
    }

    @Property(tries = 200)
    void hyperParametersAreLegal(@ForAll UpdateRule rule) {
        Map<String, Double> values = UpdateRules.hypers(rule).sample();
        assertThat(UpdateRules.goTogether(rule, values)).as("%s %s", UpdateRules.source(rule), values).isTrue();
        for (Hyper hyper : rule.hypers()) {
            double value = values.get(hyper.name());
            Statistics.label("hyper-parameter")
                    .collect(value == hyper.initial() ? "as preset" : value == hyper.range().low() ? "lowest" : "another")
                    .coverage(coverage -> {
                        coverage.check("as preset").percentage(percent -> percent > 15);
                        coverage.check("lowest").percentage(percent -> percent > 5);
                        coverage.check("another").percentage(percent -> percent > 30);
                    });
        }
    }

    @Property(tries = 200)
    void policiesAreOfAllKinds(@ForAll Policy policy) {
        for (int step = 0; step < 12; step++) {
            assertThat(policy.at(step)).isNotEmpty();
        }
        boolean scheduled = policy.schedules().values().stream().anyMatch(schedule -> !(schedule instanceof Constant));
        Statistics.label("schedules").collect(scheduled).coverage(coverage -> {
            coverage.check(true).percentage(percent -> percent > 30);
            coverage.check(false).percentage(percent -> percent > 10);
        });
        Statistics.label("feedback").collect(policy.feedback().isEmpty()).coverage(coverage ->
                coverage.check(false).percentage(percent -> percent > 8));
    }

    @Property(tries = 100)
    void constantsAreConstant(@ForAll @Constants Policy policy) {
        assertThat(policy.schedules().values()).allMatch(Constant.class::isInstance);
        Statistics.label("set").collect(policy.equals(Policy.of(policy.rule()))).coverage(coverage ->
                coverage.check(false).percentage(percent -> percent > 80));
    }

    @Property(tries = 200)
    void recipesFitTheModelAndCanBeWritten(@ForAll Recipe recipe) {
        assertThat(recipe.match(Model.names()).isValid()).as(recipe.toString()).isTrue();
        assertThat(RecipeText.print(recipe).flatMap(RecipeText::parse).get()).isEqualTo(recipe);
        Statistics.label("groups").collect(recipe.groups().size()).coverage(coverage -> {
            coverage.check(1).percentage(percent -> percent > 8);
            coverage.check(2).percentage(percent -> percent > 20);
            coverage.check(3).percentage(percent -> percent > 20);
        });
        Statistics.label("shape").collect(recipe.groups().exists(group -> group.policy().rule().isShaped())).coverage(
                coverage -> coverage.check(true).percentage(percent -> percent > 5));
    }

    @Property(tries = 20)
    void aModelIsTheSameEachTime(@ForAll Model model) {
        assertThat(model.parameters()).hasSameSizeAs(Model.names());
        assertThat(model.parameters()).hasToString(model.parameters().toString());
        assertThat(model.parameters().stream().map(Parameter::name)).containsExactlyElementsOf(Model.names());
    }

    @Test
    void whatFailsShrinksToPlainSgd() {
        Recipe recipe = Shrunk.smallest(Recipes.any(), found -> found.groups().exists(group -> !group.policy().feedback().isEmpty()));
        assertThat(recipe.groups()).hasSize(1);
        assertThat(recipe.groups().head().policy().toString()).startsWith("sgd(").hasSizeLessThan(120);
        assertThat(Shrunk.smallest(Recipes.policies(), policy -> policy.at(0).getOrDefault("lr", 0.0) > 0.3))
                .extracting(Policy::toString)
                .isIn("sgd().rate(1.0)", "scheduleFreeSgd()", "dadaptSgd()", "adadelta()");
        Policy cosine = Shrunk.smallest(Recipes.policies(), policy -> policy.toString().contains("rate(cosine"));
        assertThat(cosine).isEqualTo(Policy.sgd().rate(Schedule.cosine(0, 0).over(0)));
        assertThat(Shrunk.smallest(Recipes.constants(), policy -> policy.rule().hypers().size() > 3).rule().hypers())
                .hasSizeGreaterThan(3);
        assertThat(Shrunk.smallest(UpdateRules.any(), rule -> !rule.equals(Rules.adamW()))).isEqualTo(Rules.sgd());
    }
}
