package dev.lehr.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Equations;
import dev.lehr.formula.Formula;
import dev.lehr.recipe.Recipe;
import dev.lehr.schedule.Run;
import dev.lehr.schedule.Span;
import dev.lehr.schedule.Written;
import dev.lehr.text.PolicyText;
import dev.lehr.text.RecipeText;
import dev.lehr.text.ScheduleText;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;

/// Where texts for people come in: schedules, policies, recipes, formulas, spans.
final class TextEntrances {
    private static final String[] BRACKETS = {"(", ")", "-", "", "max(", ")", "\"", "\"", "(", ""};

    private static final List<String> NAMES = List.of("layer1.weight", "layer1.bias", "norm2.bias", "");

    private TextEntrances() {}

    static List<Entrance<?>> all() {
        return List.of(schedules(), policies(), recipes(), formulas(), spans());
    }

    private static Entrance<String> schedules() {
        return Entrance.ofText(
                "schedule text",
                expressions(Documents.schedules()),
                text -> Outcome.of(ScheduleText.parse(text, Documents.NAMES), SaneSchedule::check));
    }

    private static Entrance<String> policies() {
        return Entrance.ofText(
                "policy text",
                expressions(Documents.policies()),
                text -> Outcome.of(PolicyText.parse(text, Documents.NAMES), policy -> {
                    assertThat(PolicyText.print(policy)
                                    .flatMap(printed -> PolicyText.parse(printed, Documents.NAMES)))
                            .isEqualTo(Validation.valid(policy));
                    policy.schedules().values().forEach(SaneSchedule::evaluate);
                }));
    }

    private static Entrance<String> recipes() {
        return Entrance.ofText(
                "recipe text",
                expressions(Documents.recipes()),
                text -> Outcome.of(RecipeText.parse(text, Documents.NAMES), recipe -> {
                    assertThat(RecipeText.print(recipe)
                                    .flatMap(printed -> RecipeText.parse(printed, Documents.NAMES)))
                            .isEqualTo(Validation.valid(recipe));
                    matches(recipe);
                }));
    }

    /// Every name belongs to a group, or there is a problem.
    private static void matches(Recipe recipe) {
        recipe.match(NAMES)
                .peek(groups -> assertThat(groups.keySet().toJavaSet()).containsExactlyInAnyOrderElementsOf(NAMES))
                .swap()
                .peek(problems -> assertThat(problems.toJavaList()).isNotEmpty());
    }

    private static Entrance<String> formulas() {
        Map<String, Formula> variables = Map.of("t", Written.STEP);
        List<String> documents = Documents.formulas();
        return Entrance.ofText(
                "formula text",
                texts(documents, "(", ")", "+", "-", "*", "/", "<", "<=", "==", "?", ":", ",", " "),
                text -> Outcome.of(() -> Equations.parse(text, variables), formula -> {
                    String printed = Equations.text(formula);
                    assertThat(Equations.parse(printed, variables)).isEqualTo(formula);
                    SaneSchedule.evaluate(new Written(formula));
                }));
    }

    private static Entrance<String> spans() {
        List<String> documents = Documents.spans();
        return Entrance.ofText(
                "span text",
                texts(documents, "+", "-", " ", "st", "ep", "dur", "tok", "ba", "sp"),
                text -> Outcome.of(() -> Span.parse(text), span -> {
                    assertThat(Span.parse(span.toString())).isEqualTo(span);
                    runs(text);
                }));
    }

    /// A span can be the length of a run, or it is said why not.
    private static void runs(String span) throws Exception {
        if (Outcome.of(() -> Run.of(span), run -> assertThat(Run.of(run.total().toString())).isEqualTo(run))
                instanceof Outcome.Accepted(Outcome.Proof proof)) {
            proof.run();
        }
    }

    private static Arbitrary<String> expressions(List<String> documents) {
        return texts(
                documents, "(", ")", ",", ".", "+", "-", "*", "/", "\"", "//", " ", "\n", ".repeat()", ".then(");
    }

    private static Arbitrary<String> texts(List<String> documents, String... punctuation) {
        Arbitrary<String> tokens = Tokens.of(documents, punctuation);
        return Edits.texts(documents, tokens, Edits.blind(documents, tokens, BRACKETS));
    }
}
