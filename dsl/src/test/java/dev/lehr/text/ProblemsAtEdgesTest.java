package dev.lehr.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.feedback.Plateau;
import dev.lehr.recipe.Policy;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.StepFunction;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One problem for one mistake, and none for what is just allowed.
class ProblemsAtEdgesTest {
    private static List<String> problems(Validation<Seq<Problem>, ?> result) {
        return result.getError().map(Problem::toString).toJavaList();
    }

    @Test
    void brackets() {
        assertThat(Json.parse("[".repeat(512) + "]".repeat(512)).isValid()).isTrue();
        assertThat(problems(Json.parse("[".repeat(513) + "]".repeat(513))))
                .singleElement()
                .asString()
                .contains("brackets within brackets are deeper than 512");
        assertThat(Json.parse("[" + "[],{},".repeat(600) + "1]").isValid()).isTrue();
    }

    @Test
    void theLongestJson() {
        assertThat(Json.parse("1" + " ".repeat(9_999_999)).isValid()).isTrue();
        assertThat(problems(Json.parse("1" + " ".repeat(10_000_000))))
                .singleElement()
                .asString()
                .contains("the text is longer than 10000000 characters: 10000001");
    }

    @Test
    void escapesThatTheEndCutsOff() {
        assertThat(problems(Json.parse("\"\\"))).containsExactly("line 1, column 1: the text has an unknown escape");
        assertThat(problems(Json.parse("\"\\u12")))
                .containsExactly("line 1, column 1: the text has an unknown escape");
    }

    @Test
    void brokenMembers() {
        assertThat(problems(Json.parse("{\"a")))
                .containsExactly("line 1, column 2: the text has no closing quotation mark");
        assertThat(problems(Json.parse("{\"a\":x}")))
                .containsExactly("line 1, column 6: expected a value but found 'x'");
    }

    @Test
    void statesThatAreNone() {
        String text = StateJson.print(Plateau.plateau().start()).get();
        assertThat(problems(StateJson.parse("[]")))
                .containsExactly("$: expected an object with the state of a feedback rule");
        assertThat(problems(StateJson.parse("{}"))).containsExactly("$: has no rule");
        assertThat(problems(StateJson.parse(text.replace("\"bad\":0", "\"bad\":0.5"))))
                .containsExactly(
                        "$.bad: expected a whole number up to 9.007199254740992E15 but found the number 0.5");
        assertThat(StateJson.print(Plateau.plateau().patience(1L << 53).start()).isValid())
                .isTrue();
    }

    @Test
    void aFunctionMayBeThereTwice() {
        Schedule named = Schedule.function("f@v1", step -> step);
        assertThat(ScheduleText.print(named.plus(named)).isValid()).isTrue();
    }

    @Test
    void aFunctionWithoutANameIsFoundInAList() {
        StepFunction nameless = step -> step;
        Schedule second = Schedule.constant(1).take(3).then(nameless);
        assertThat(problems(ScheduleText.print(second)))
                .singleElement()
                .asString()
                .startsWith("$.")
                .contains("[1]: cannot be written: it is a function without a name");
    }

    @Test
    void problemsComeInOrderAndTheRestIsCounted() {
        Problems problems = new Problems();
        for (int line = 100; line > 0; line--) {
            problems.add(new Problem(new Place.Position(line, 1), "wrong"));
        }
        assertThat(problems.full()).isFalse();
        assertThat(problems.all().head().where()).isEqualTo(new Place.Position(1, 1));
        problems.add(new Problem(new Place.Position(7, 7), "one more"));
        problems.add(new Problem(new Place.Position(8, 8), "and more"));
        assertThat(problems.full()).isTrue();
        assertThat(problems.all()).hasSize(101);
        assertThat(problems.all().head().where()).isEqualTo(new Place.Position(1, 1));
        assertThat(problems.all().last())
                .hasToString("line 7, column 7: too many problems, the rest is left out");
    }

    @Test
    void whatIsUnknownIsOneProblem() {
        assertThat(problems(ScheduleText.parse("quux() + 1"))).containsExactly("line 1, column 1: there is no quux");
        assertThat(problems(ScheduleText.parse("-quux()"))).hasSize(1);
        assertThat(problems(ScheduleText.parse("1 - quux() * 2"))).hasSize(1);
        assertThat(problems(ScheduleText.parse("aAzZ_09")))
                .containsExactly("line 1, column 1: expected a schedule but found a word aAzZ_09");
    }

    /// The words for policies are made from the rules, every time.
    @Test
    void rulesAndTheirHyperParametersAreWords() {
        List<Entry> entries = PolicyWords.entries(Names.none());
        assertThat(made(entries, "sgd()")).isEqualTo(Policy.sgd());
        assertThat(made(entries, "nesterov()", Policy.sgd())).isEqualTo(Policy.sgd().nesterov());
        assertThat(made(entries, "momentum(schedule or number)", Policy.sgd(), Schedule.constant(0.9)))
                .isEqualTo(Policy.sgd().momentum(0.9));
        assertThat(entries.stream().map(entry -> entry.name() + entry.signature()))
                .contains("beta1(schedule or number)", "adamW(word)")
                .doesNotContain("beta1()");
    }

    private static Object made(List<Entry> entries, String call, Object... values) {
        Entry found = entries.stream()
                .filter(entry -> (entry.name() + entry.signature()).equals(call))
                .findFirst()
                .orElseThrow();
        return found.make().apply(List.of(values));
    }
}
