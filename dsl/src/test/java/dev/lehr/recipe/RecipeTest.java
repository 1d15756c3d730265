package dev.lehr.recipe;

import static dev.lehr.recipe.Policy.adamW;
import static dev.lehr.recipe.Policy.sgd;
import static dev.lehr.recipe.Recipe.named;
import static dev.lehr.recipe.Recipe.recipe;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.rule.Slot;
import dev.lehr.schedule.Schedule;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecipeTest {
    private static final Policy WEIGHTS = sgd().weightDecay(5e-4);

    @Test
    void groupsAreFoundByName() {
        Recipe recipe = recipe().group("bias", named(".*\\.bias"), sgd())
                .group("weight", named(".*\\.weight").butNot("norm\\..*"), WEIGHTS)
                .otherwise("norm", sgd());
        assertThat(recipe.assign(List.of("first.weight", "first.bias", "norm.weight", "norm.bias", "scale"))
                        .mapValues(Group::name)
                        .toJavaMap())
                .containsEntry("first.weight", "weight")
                .containsEntry("first.bias", "bias")
                .containsEntry("norm.weight", "norm")
                .containsEntry("norm.bias", "bias")
                .containsEntry("scale", "norm")
                .hasSize(5);
    }

    @Test
    void parametersKeepTheirOrder() {
        List<String> names = List.of("z", "a", "m", "b");
        assertThat(Recipe.all(sgd()).assign(names).keySet().toJavaList()).isEqualTo(names);
    }

    @Test
    void theWholeNameMustMatch() {
        Selector selector = named("a.*b").butNot(".*xx.*").butNot("ayb");
        assertThat(List.of("ab", "acb", "cab", "abc", "axxb", "ayb"))
                .filteredOn(selector::selects)
                .containsExactly("ab", "acb");
    }

    /// The rest may be empty: a recipe for many models.
    @Test
    void whatTakesTheRestMayTakeNothing() {
        Recipe recipe = recipe().group("all", named(".*"), sgd()).otherwise("rest", sgd());
        assertThat(recipe.assign(List.of("a")).mapValues(Group::name).toJavaMap())
                .containsEntry("a", "all");
    }

    @Test
    void allProblemsAreFoundAtOnce() {
        assertThat(recipe().group("bias", named("b.*"), sgd())
                        .match(List.of("w", "w", "v"))
                        .getError()
                        .toJavaList())
                .containsExactly(
                        "parameter w belongs to no group",
                        "parameter v belongs to no group",
                        "parameter w is given twice",
                        "group bias selects no parameter");
    }

    @Test
    void everyHyperParameterHasASchedule() {
        Policy policy = sgd().rate(Schedule.linear(0, 0.1).over(10)).momentum(0.9);
        assertThat(policy.schedules().keySet())
                .containsExactly("lr", "momentum", "dampening", "weight_decay", "nesterov", "maximize");
        assertThat(policy.at(5))
                .containsEntry("lr", 0.05)
                .containsEntry("momentum", 0.9)
                .containsEntry("weight_decay", 0.0);
        assertThat(policy.at(99)).containsEntry("lr", 0.1);
        assertThat(adamW().at(0)).containsEntry("weight_decay", 0.01).containsEntry("beta2", 0.999);
    }

    @Test
    void policiesAreValues() {
        Policy policy = sgd().momentum(0.9);
        assertThat(policy.momentum(0.8).momentum(0.9)).isEqualTo(policy).hasSameHashCodeAs(policy);
        assertThat(policy.nesterov()).isNotEqualTo(policy);
        assertThat(policy).isEqualTo(Policy.of(policy.rule()).with("momentum", Schedule.constant(0.9)));
    }

    @Test
    void decisionsFollowTheBoundsOfTheSchedules() {
        assertThat(slots(sgd())).isEmpty();
        assertThat(slots(sgd().momentum(0.9))).containsExactly("momentum_buffer");
        assertThat(slots(sgd().momentum(Schedule.linear(0, 0.9).over(10)))).containsExactly("momentum_buffer");
        assertThat(slots(adamW())).containsExactly("exp_avg", "exp_avg_sq");
        assertThat(slots(adamW().amsgrad())).containsExactly("exp_avg", "exp_avg_sq", "max_exp_avg_sq");
        assertThat(sgd().weightDecay(0.1).decided().equations())
                .containsExactly("direction = g + weight_decay * p", "p' = p + -lr * direction");
        assertThat(sgd().maximize().decided().equations())
                .containsExactly("direction = -g", "p' = p + -lr * direction");
    }

    private static List<String> slots(Policy policy) {
        return policy.decided().slots().stream().map(Slot::name).toList();
    }
}
