package dev.lehr.text;

import static dev.lehr.recipe.Policy.adagrad;
import static dev.lehr.recipe.Policy.adam;
import static dev.lehr.recipe.Policy.adamW;
import static dev.lehr.recipe.Policy.sgd;
import static dev.lehr.recipe.Recipe.named;
import static dev.lehr.recipe.Recipe.recipe;
import static dev.lehr.schedule.Schedule.constant;
import static dev.lehr.schedule.Schedule.linear;
import static dev.lehr.schedule.Schedule.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.feedback.Feedback;
import dev.lehr.feedback.Goal;
import dev.lehr.feedback.Greedy;
import dev.lehr.feedback.Margin;
import dev.lehr.feedback.Plateau;
import java.util.List;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.recipe.RuleCalls;
import dev.lehr.rule.Hyper;
import dev.lehr.rule.Range;
import dev.lehr.rule.Rules;
import dev.lehr.rule.UpdateRule;
import dev.lehr.schedule.Run;
import io.vavr.control.Validation;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyTextTest {
    private static final Policy POLICY =
            sgd().nesterov().rate(linear(0.0, 0.1).over(10)).momentum(0.9);

    @Test
    void printsTheSourceLine() {
        assertThat(POLICY).hasToString("sgd().rate(linear(0.0, 0.1).over(10)).momentum(0.9).nesterov()");
        assertThat(sgd()).hasToString("sgd()");
        assertThat(adamW().weightDecay(0.01).eps(1e-7)).hasToString("adamW().eps(1.0E-7)");
        assertThat(sgd().dampening(0.5)).hasToString("sgd().dampening(0.5)");
    }

    @Test
    void printsWhatHasNoMethodOfItsOwnWithItsName() {
        assertThat(sgd().with("dampening", linear(0, 1).over(3)))
                .hasToString("sgd().with(\"dampening\", linear(0.0, 1.0).over(3))");
        assertThat(sgd().with("nesterov", linear(0, 1).over(3)))
                .hasToString("sgd().with(\"nesterov\", linear(0.0, 1.0).over(3))");
    }

    @Test
    void readsTheSourceLine() {
        assertThat(PolicyText.parse("sgd().nesterov().rate(linear(0.0, 0.1).over(10)).momentum(0.9)"))
                .isEqualTo(Validation.valid(POLICY));
        assertThat(PolicyText.parse("sgd().rate(constant(0.1))")).isEqualTo(PolicyText.parse("sgd().rate(0.1)"));
        assertThat(PolicyText.parse(
                        "adamW().rate(linear(0, 1e-3).over(1ep))",
                        Names.none().run(Run.ofEpochs(3).stepsPerEpoch(7))))
                .isEqualTo(Validation.valid(adamW().rate(linear(0, 1e-3).over(7))));
        assertThat(PolicyText.parse("adagrad().lrDecay(0.5)"))
                .isEqualTo(Validation.valid(adagrad().with("lr_decay", 0.5)));
    }

    /// Every rule of the library, with every hyper-parameter away from its default, as a number and as a schedule.
    @ParameterizedTest
    @MethodSource("calls")
    void everyRuleAndHyperParameterComesBack(String call, UpdateRule rule) {
        Policy policy = Policy.of(rule);
        assertThat(PolicyText.parse(call)).as(call).isEqualTo(Validation.valid(policy));
        for (Hyper hyper : rule.hypers()) {
            double other = other(hyper);
            Policy constant = policy.with(hyper.name(), other);
            assertThat(PolicyText.print(constant).flatMap(PolicyText::parse)).isEqualTo(Validation.valid(constant));
            Policy scheduled =
                    policy.with(hyper.name(), linear(hyper.initial(), other).over(10));
            assertThat(PolicyText.print(scheduled).flatMap(PolicyText::parse)).isEqualTo(Validation.valid(scheduled));
        }
    }

    static Stream<Arguments> calls() {
        return RuleCalls.all().entrySet().stream().map(call -> Arguments.of(call.getKey(), call.getValue()));
    }

    private static double other(Hyper hyper) {
        return Stream.of(1.0, 0.5, 0.25, 2.0, -0.5)
                .filter(value -> value != hyper.initial() && hyper.range().contains(value))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyRuleOfTheLibraryHasACall() {
        assertThat(RuleCalls.all().values()).containsAll(Rules.all());
        assertThat(Rules.all()).allMatch(RuleCalls::isKnown);
    }

    @Test
    void rulesOfOnesOwnGoByName() {
        UpdateRule mine = UpdateRule.define(
                "Mine",
                "me",
                d -> d.update(
                        d.parameter(),
                        d.parameter()
                                .minus(d.hyper("lr", 0.1, Range.NON_NEGATIVE).times(d.gradient()))));
        Policy policy = Policy.of(mine).rate(0.5);
        assertThat(PolicyText.print(policy)).isEqualTo(Validation.valid("rule(\"Mine\").rate(0.5)"));
        assertThat(PolicyText.parse("rule(\"Mine\").rate(0.5)", Names.none().rule(mine)))
                .isEqualTo(Validation.valid(policy));
        assertThat(PolicyText.parse("rule(\"Mine\")").getError().mkString())
                .isEqualTo("line 1, column 6: no update rule is known under the name \"Mine\"; known are []");
    }

    @ParameterizedTest
    @MethodSource("problems")
    void says(String text, String problems) {
        assertThat(PolicyText.parse(text).getError().mkString("\n")).isEqualTo(problems);
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                Arguments.of("constant(1)", "line 1, column 1: expected a policy but found a schedule"),
                Arguments.of("sgdd()", "line 1, column 1: there is no sgdd; did you mean sgd?"),
                Arguments.of(
                        "sgd().nestrov()", "line 1, column 7: a policy has no method nestrov; did you mean nesterov?"),
                Arguments.of("sgd().rate(-1)", "line 1, column 7: SGD lr must be in [0, infinity) but was -1"),
                Arguments.of(
                        "sgd().beta1(0.5)",
                        "line 1, column 7: SGD has no hyper-parameter beta1; it has "
                                + Rules.sgd().hypers().stream().map(Hyper::name).toList()),
                Arguments.of(
                        "sgd().rate(\"0.1\")",
                        "line 1, column 7: rate takes (schedule or number) but was given (text)"),
                Arguments.of(
                        "adam(TORCH_9)",
                        "line 1, column 1: call must be one of adam(), adam(TORCH), adam(TORCH_1), adam(OPTAX), "
                                + "adam(KERAS), adam(TENSORFLOW) but was adam(TORCH_9)"));
    }

    @Test
    void recipesComeBack() {
        Recipe recipe = recipe().group("bias", named(".*\\.bias"), POLICY)
                .group(
                        "a \"quoted\" name",
                        named(".*\\.weight").butNot("norm\\..*").butNot("\\d+"),
                        adam().rate(constant(1e-3)))
                .otherwise("rest", adamW());
        String text = """
            recipe()
                    .group("bias", named(".*\\\\.bias"), sgd().rate(linear(0.0, 0.1).over(10)).momentum(0.9).nesterov())
                    .group("a \\"quoted\\" name", named(".*\\\\.weight").butNot("norm\\\\..*").butNot("\\\\d+"), adam())
                    .otherwise("rest", adamW())\
            """;
        assertThat(RecipeText.print(recipe)).isEqualTo(Validation.valid(text));
        assertThat(RecipeText.parse(text)).isEqualTo(Validation.valid(recipe));
        assertThat(RecipeText.print(recipe())).isEqualTo(Validation.valid("recipe()"));
        assertThat(RecipeText.parse("all(adam())")).isEqualTo(Validation.valid(Recipe.all(adam())));
    }

    @Test
    void recipesSayWhatIsWrong() {
        String text = """
            recipe()
                .group("a", named("("), sgd().rate(-1))
                .group("b", sgd())\
            """;
        assertThat(RecipeText.parse(text).getError().map(Problem::toString))
                .isEqualTo(io.vavr.collection.Vector.of(
                        "line 2, column 17: the regular expression \"(\" is wrong: Unclosed group",
                        "line 2, column 35: SGD lr must be in [0, infinity) but was -1"));
        assertThat(RecipeText.parse("recipe().group(\"b\", sgd())").getError().mkString())
                .isEqualTo("line 1, column 10: group takes (text, selector, policy) but was given (text, policy)");
        assertThat(RecipeText.parse("recipe().otherwise(\"a\", sgd()).otherwise(\"b\", sgd())")
                        .getError()
                        .mkString())
                .isEqualTo("line 1, column 32: otherwise must be said at most once but was said for a, b");
    }

    @Test
    void whatCannotBeWrittenSaysWhere() {
        Recipe recipe = Recipe.all(adam().rate(of(step -> 1)));
        assertThat(RecipeText.print(recipe).getError().map(Problem::where))
                .isEqualTo(io.vavr.collection.Vector.of(new Place.Path("$.groups[0].policy.schedules.lr")));
    }

    @Test
    void feedbackIsPartOfAPolicy() {
        for (Feedback feedback : List.of(
                Plateau.plateau(), Plateau.torch(), Plateau.keras().goal(Goal.MAX), Plateau.optax().factor(0.3).every(4),
                Plateau.timm().cooldown(2).minScale(0.01).patience(7), Greedy.greedy(),
                Greedy.greedy().goal(Goal.MAX).margin(Margin.SIGNED, 0.1).pauses(1, 2).scales(0.1, 3).window(5).resetAfter(9))) {
            Policy policy = Policy.adam().feedback(feedback).feedback("beta1", Plateau.torch());
            assertThat(PolicyText.parse(policy.toString()).get()).isEqualTo(policy);
        }
        assertThat(PolicyText.parse("sgd().feedback(plateau().factor(2))").getError().mkString()).contains("factor must be in (0, 1)");
    }
}
