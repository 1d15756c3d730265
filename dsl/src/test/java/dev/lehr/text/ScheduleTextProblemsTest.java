package dev.lehr.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.schedule.Run;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every message, to the letter, with its place.
class ScheduleTextProblemsTest {
    private static final Names NAMES = Names.none()
            .run(Run.ofEpochs(100).stepsPerEpoch(30))
            .function("f@v1", step -> step)
            .function("g@v1", step -> step);

    @ParameterizedTest
    @MethodSource("problems")
    void says(String text, String problems) {
        assertThat(ScheduleText.parse(text, NAMES).getError().mkString("\n")).isEqualTo(problems);
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                // what is not there
                of("", "line 1, column 1: expected a value but found the end of the text"),
                of("  \n // nothing", "line 2, column 12: expected a value but found the end of the text"),
                of("linear(0, 1).over(", "line 1, column 19: expected a value but found the end of the text"),
                of("linear(0, ).over(10)", "line 1, column 11: expected a value but found ')'"),
                of("linear(, 1).over(10)", "line 1, column 8: expected a value but found ','"),
                of("linear(0, 1).over(10", "line 1, column 21: expected ',' or ')' but found the end of the text"),
                of("(constant(1)", "line 1, column 13: expected ')' but found the end of the text"),
                of("linear(0, 1).", "line 1, column 14: expected a method but found the end of the text"),
                of("linear(0, 1).over", "line 1, column 18: expected '(' but found the end of the text"),
                of("constant(1) +", "line 1, column 14: expected a value but found the end of the text"),
                // what is too much
                of("constant(1))", "line 1, column 12: expected the end of the text but found ')'"),
                of("constant(1) constant(2)", "line 1, column 13: expected the end of the text but found constant"),
                of("linear(0 1).over(10)", "line 1, column 10: expected ',' or ')' but found 1"),
                of("(constant(1) 2)", "line 1, column 14: expected ')' but found 2"),
                // what is no word
                of("constant(#)", "line 1, column 10: expected a value but found '#'"),
                of("constant(1).\u0000", "line 1, column 13: expected a method but found U+0000"),
                of("\ud800", "line 1, column 1: expected a value but found U+D800"),
                of("é()", "line 1, column 1: expected a value but found 'é'"),
                of(
                        "constant(1e309)",
                        "line 1, column 10: expected a value but found the number 1e309, which is too large"),
                of(
                        "constant(-1e-999)",
                        "line 1, column 11: expected a value but found the number 1e-999, which is too small"),
                of(
                        "constant(007)",
                        "line 1, column 10: expected a value but found the number 007, which begins with 0"),
                of(
                        "constant(1_)",
                        "line 1, column 10: expected a value but found the number 1_, which has a _ that is not"
                                + " between digits"),
                of(
                        "constant(1_.5)",
                        "line 1, column 10: expected a value but found the number 1_.5, which has a _ that is not"
                                + " between digits"),
                of(
                        "constant(123456789012345678901234567890e300)",
                        "line 1, column 10: expected a value but found the number 123456789012345678901234..., which is"
                                + " too large"),
                of(
                        "function(\"f",
                        "line 1, column 10: expected a value but found a text without a closing quotation mark"),
                of(
                        "function(\"f\n)",
                        "line 1, column 10: expected a value but found a text without a closing quotation mark"),
                of("function(\"\\q\")", "line 1, column 10: expected a value but found a text with an unknown escape"),
                of(
                        "function(\"\\u12g4\")",
                        "line 1, column 10: expected a value but found a text with an unknown escape"),
                of(
                        "function(\"\\ud800\")",
                        "line 1, column 10: expected a value but found a text with half of a surrogate pair"),
                // what is unknown
                of("cosin(1, 0).over(10)", "line 1, column 1: there is no cosin; did you mean cosine?"),
                of("Linear(1, 0).over(10)", "line 1, column 1: there is no Linear; did you mean linear?"),
                of("quux()", "line 1, column 1: there is no quux"),
                of("linear(0, 1).ovr(10)", "line 1, column 14: a curve has no method ovr; did you mean over?"),
                of("linear(0, 1).quux(10)", "line 1, column 14: a curve has no method quux; it has over"),
                of("constant(1).quux()", "line 1, column 13: a schedule has no method quux"),
                of("1.quux()", "line 1, column 3: a number has no method quux"),
                of(
                        "function(\"h@v1\")",
                        "line 1, column 10: no function is known under the name \"h@v1\"; known are [f@v1, g@v1]"),
                // the wrong kind
                of("3", "line 1, column 1: expected a schedule but found a number"),
                of("\"3\"", "line 1, column 1: expected a schedule but found a text"),
                of("10ep", "line 1, column 1: expected a schedule but found a span"),
                of("linear", "line 1, column 1: expected a schedule but found a word linear"),
                of("linear(0, 1)", "line 1, column 1: expected a schedule but found a curve, which needs over"),
                of(
                        "step(0.1)",
                        "line 1, column 1: expected a schedule but found a start of a staircase, which needs every"),
                of("linear(0).over(1)", "line 1, column 1: linear takes (number, number) or () but was given (number)"),
                of(
                        "linear(0, constant(1)).over(1)",
                        "line 1, column 1: linear takes (number, number) or () but was given (number, schedule)"),
                of(
                        "linear(x, \"y\").over(1)",
                        "line 1, column 1: linear takes (number, number) or () but was given (word x, text)"),
                of(
                        "constant(1).times(\"2\")",
                        "line 1, column 13: times takes (schedule) or (number) but was given (text)"),
                of("constant(1) * \"2\"", "line 1, column 13: times takes (schedule) or (number) but was given (text)"),
                of(
                        "multiStep(1).at(1, constant(2))",
                        "line 1, column 14: at takes (steps...) but was given (number, schedule)"),
                of(
                        "constant(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)",
                        "line 1, column 1: constant takes (number) but was given "
                                + "(number, number, number, number, number, number, number, number, ...)"),
                of("linear(0, 1) * 2", "line 1, column 14: a curve has no method times; it has over"),
                of("-linear(0, 1)", "line 1, column 1: a curve has no method unaryMinus; it has over"),
                of("\"a\" + 1", "line 1, column 5: a text has no method plus"),
                of("2 - 10ep", "line 1, column 3: a number has no method minus"),
                of(
                        "constant(1).before(NEVER)",
                        "line 1, column 13: before takes (UNCHANGED | HOLD | ERROR | REPEAT | MIRROR | EXTRAPOLATE) "
                                + "but was given (word NEVER)"),
                of(
                        "cosine()",
                        "line 1, column 1: expected a schedule but found a profile, which needs between or cycles or"
                                + " exponent or kDecay"),
                of("oneCycle(1).over(10)", "line 1, column 13: expected a schedule but found a 1cycle"),
                of("uniformNoise(0.5, 0, 1)", "line 1, column 14: count must be a whole number but was 0.5"),
                of(
                        "formula(\"t +\")",
                        "line 1, column 9: in the formula: column 4: expected a number, a function or one of [t] but"
                                + " found the end"),
                // what the schedule refuses
                of("linear(0, 1).over(-1)", "line 1, column 14: steps must be finite and >= 0 but was -1"),
                of("constant(1 / 0)", "line 1, column 1: value must be finite but was Infinity"),
                of("constant(1).clamp(2, 1)", "line 1, column 13: low must be <= high, 1.0, but was 2"),
                of(
                        "constant(1).repeat()",
                        "line 1, column 13: length of a repeated schedule must be finite and > 0 but was Infinity"),
                of(
                        "linear(0, 1).over(1).repeat(1.5)",
                        "line 1, column 22: times must be a whole number >= 1 or infinite but was 1.5"),
                of("sequential()", "line 1, column 1: pieces must be at least 1 but was 0"),
                of("chain()", "line 1, column 1: factors must be at least 1 but was 0"),
                // spans
                of(
                        "linear(0, 1).over(10apples)",
                        "line 1, column 19: span must be numbers with units st, ep, sp, tok or dur, such as \"2ep +"
                                + " 500st\", but was \"apples\" at character 3"),
                of(
                        "linear(0, 1).over(\"\")",
                        "line 1, column 19: span must be numbers with units st, ep, sp, tok or dur, such as \"2ep +"
                                + " 500st\", but was empty"),
                of(
                        "linear(0, 1).over(3e9tok)",
                        "line 1, column 19: 3e9tok cannot be converted to steps: Run.of(\"100ep\").stepsPerEpoch(30)"
                                + " does not know its tokensPerStep (say tokensPerStep(...))"));
    }

    @Test
    void givesAllProblemsAtOnce() {
        String text = """
            linear(1e999, 1).over(10)
                .then(cosin(0, 1).over(#))
                .plus(linear(0, 1).over(-1)
                .quux(function("h"), 2 2, constant(1).foo()))
            """;
        assertThat(ScheduleText.parse(text, NAMES).getError().mkString("\n")).isEqualTo("""
            line 1, column 8: expected a value but found the number 1e999, which is too large
            line 2, column 11: there is no cosin; did you mean cosine?
            line 2, column 28: expected a value but found '#'
            line 3, column 24: steps must be finite and >= 0 but was -1
            line 4, column 20: no function is known under the name "h"; known are [f@v1, g@v1]
            line 4, column 28: expected ',' or ')' but found 2
            line 4, column 43: a schedule has no method foo\
            """);
    }

    @Test
    void spansNeedARun() {
        assertThat(ScheduleText.parse("linear(0, 1).over(10ep)").getError().mkString())
                .isEqualTo("line 1, column 19: 10ep cannot be converted to steps: no run is known (give one with"
                        + " Names.run)");
    }

    @Test
    void stopsAfterAHundredProblems() {
        assertThat(ScheduleText.parse("f(" + ",".repeat(1_000)).getError())
                .hasSize(Limits.PROBLEMS + 1)
                .last()
                .isEqualTo(new Problem(new Place.Position(1, 103), "too many problems, the rest is left out"));
    }

    private static Arguments of(String text, String problems) {
        return Arguments.of(text, problems);
    }
}
