package dev.lehr.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Input that is made to hurt gives an answer soon, on a small stack.
class HostileInputTest {
    private static final int SECONDS = 30;
    private static final int STACK = 1024 * 1024;
    private static final int MILLION = 1_000_000;

    @ParameterizedTest(name = "{0}")
    @MethodSource({"texts", "jsons", "recipes"})
    void isAnsweredSoon(String name, Function<String, Validation<Seq<Problem>, ?>> reader, String input)
            throws Exception {
        FutureTask<Validation<Seq<Problem>, ?>> answering = new FutureTask<>(() -> reader.apply(input));
        new Thread(null, answering, name, STACK).start();
        Validation<Seq<Problem>, ?> answer = answering.get(SECONDS, TimeUnit.SECONDS);
        if (answer.isInvalid()) {
            Seq<Problem> problems = answer.getError();
            assertThat(problems).isNotEmpty().hasSizeLessThanOrEqualTo(Limits.PROBLEMS + 1);
            assertThat(problems)
                    .allSatisfy(problem -> assertThat(problem.toString()).hasSizeLessThan(2_000));
        }
    }

    static Stream<Arguments> texts() {
        Function<String, Validation<Seq<Problem>, ?>> reader = ScheduleText::parse;
        return Stream.of(
                of("10 MB of parentheses", reader, "(".repeat(10 * MILLION)),
                of("parentheses", reader, "(".repeat(MILLION)),
                of("closing parentheses", reader, ")".repeat(MILLION)),
                of("pairs", reader, "()".repeat(MILLION / 2)),
                of("nested pairs", reader, "(".repeat(400_000) + "constant(1)" + ")".repeat(400_000)),
                of("nested calls", reader, "constant(".repeat(100_000)),
                of("nested schedules", reader, "constant(1).plus(".repeat(50_000)),
                of("nested within the limit", reader, "constant(1).plus(".repeat(510) + "1" + ")".repeat(510)),
                of("signs", reader, "-".repeat(MILLION)),
                of("sums", reader, "1+".repeat(MILLION / 2)),
                of("commas", reader, "f(" + ",".repeat(MILLION - 2)),
                of("arguments", reader, "multiStep(1).at(1" + ",1".repeat(MILLION / 2 - 20) + ")"),
                of("dots", reader, ".".repeat(MILLION)),
                of("names", reader, "a ".repeat(MILLION / 2)),
                of("a long name", reader, "a".repeat(MILLION)),
                of("a long method", reader, "constant(1)." + "a".repeat(900_000) + "()"),
                of("digits", reader, "constant(" + "1".repeat(900_000) + ")"),
                of("zeros", reader, "constant(0." + "0".repeat(900_000) + "1)"),
                of("underscores", reader, "constant(1" + "_".repeat(900_000) + "1)"),
                of("a large exponent", reader, "constant(1e" + "9".repeat(900_000) + ")"),
                of("a long text", reader, "function(\"" + "x".repeat(900_000) + "\")"),
                of("an open text", reader, "function(\"" + "\\\\".repeat(400_000)),
                of("quotation marks", reader, "\"".repeat(MILLION)),
                of("a span of digits", reader, "linear(0, 1).over(\"" + "1".repeat(900_000) + "\")"),
                of("a span of terms", reader, "linear(0, 1).over(\"1st" + "+1st".repeat(200_000) + "\")"),
                of("slashes", reader, "/".repeat(MILLION)),
                of("lines", reader, "\n".repeat(MILLION)),
                of("zero characters", reader, "\u0000".repeat(MILLION)),
                of("halves of surrogate pairs", reader, "\udc00\ud800".repeat(MILLION / 2)),
                of("chained shifts", reader, "constant(1)" + ".shift(1)".repeat(100_000)),
                of("a long sequence", reader, "linear(0,1).over(1)" + ".then(linear(0,1).over(1))".repeat(30_000)),
                of("a long staircase", reader, "piecewise(0)" + calls(".at(#,1)", 100_000)),
                of(
                        "staircases",
                        reader,
                        "sequential(constant(1)" + (",piecewise(0)" + calls(".at(#,1)", 1_980)).repeat(5) + ")"),
                of("repetitions", reader, "linear(0,1).over(1)" + ".repeat(1e300).take(1)".repeat(99)),
                of("warm-ups", reader, "cosine(1,0).over(9)" + ".repeat(9).warmup(1)".repeat(90)),
                of("a deep formula", reader, "formula(\"t" + "+t".repeat(1_990) + "\")"),
                of("a formula of parentheses", reader, "formula(\"" + "(".repeat(4_000) + "\")"),
                of("a long formula", reader, "formula(\"t" + "+t".repeat(400_000) + "\")"),
                of("mirrors", reader, "linear(0,1).over(1)" + ".mirror()".repeat(1_000)),
                of("changes of plan", reader, "linear(0,1).over(9)" + ".retarget(5,9,KEEP_SHAPE)".repeat(1_000)),
                of("extrapolations", reader, extrapolations()),
                of("cycles", reader, "warmRestarts(1,0).first(1e-300).lengthFactor(0.999999).peakFactor(2).warmup(1)"),
                of("noise", reader, "normalNoise(1,1e-300,1e300)"),
                of("powers of two", reader, "constant(1)" + ".repeat(2)".repeat(1_000)));
    }

    /// Each takes the value of the one within it in two places, far beyond the end of that one.
    private static String extrapolations() {
        StringBuilder text = new StringBuilder("linear(0,1).over(1)");
        IntStream.range(1, 60).forEach(i -> text.append(".beyond(EXTRAPOLATE).take(1e" + i + ")"));
        return text + ".shift(-1e60).warmup(1)";
    }

    static Stream<Arguments> recipes() {
        Function<String, Validation<Seq<Problem>, ?>> reader = RecipeText::parse;
        String group = "recipe().group(\"a\", named(\"";
        return Stream.of(
                of("groups", reader, "recipe()" + calls(".group(\"g#\", named(\"x\"), sgd())", 30_000)),
                of("exceptions", reader, group + "x\")" + ".butNot(\"y\")".repeat(80_000) + ", sgd())"),
                of(
                        "long exceptions",
                        reader,
                        group + "x\")" + (".butNot(\"" + "9".repeat(480) + "\")").repeat(1_990) + ", sgd())"),
                of("a long regular expression", reader, group + "9".repeat(900_000) + "\"), sgd())"),
                of("open regular expressions", reader, group + "(".repeat(900_000) + "\"), sgd())"),
                of(
                        "nested regular expressions",
                        reader,
                        group + "(".repeat(400_000) + ")".repeat(400_000) + "\"), sgd())"),
                of("hyper-parameters", reader, "all(sgd()" + ".rate(1)".repeat(100_000) + ")"));
    }

    static Stream<Arguments> jsons() {
        Function<String, Validation<Seq<Problem>, ?>> reader = ScheduleJson::parse;
        String line = "{\"type\":\"linear\",\"from\":0,\"to\":1,\"steps\":2}";
        return Stream.of(
                of("10 MB of brackets", reader, "[".repeat(10 * MILLION)),
                of("11 MB of brackets", reader, "[".repeat(11 * MILLION)),
                of("10 MB of braces", reader, "{\"\":".repeat(2 * MILLION)),
                of("10 MB of empty arrays", reader, "[" + "[],".repeat(3 * MILLION) + "0]"),
                of("objects", reader, "[" + "{\"a\":1},".repeat(MILLION) + "0]"),
                of("keys", reader, "{" + calls("\"#\":1,", 500_000) + "\"x\":0}"),
                of("the same key", reader, "{" + "\"a\":1,".repeat(MILLION) + "\"a\":0}"),
                of("unknown keys", reader, "{\"type\":\"constant\",\"value\":1" + calls(",\"#\":1", 500_000) + "}"),
                of("digits", reader, "1".repeat(9 * MILLION)),
                of("zeros", reader, "0." + "0".repeat(9 * MILLION) + "1"),
                of("a large exponent", reader, "1e" + "9".repeat(9 * MILLION)),
                of("a long text", reader, "\"" + "x".repeat(9 * MILLION) + "\""),
                of("escapes", reader, "\"" + "\\u0041".repeat(MILLION) + "\""),
                of("halves of surrogate pairs", reader, "\"" + "\udc00".repeat(9 * MILLION) + "\""),
                of("blanks", reader, "\n".repeat(10 * MILLION)),
                of(
                        "numbers",
                        reader,
                        "{\"type\":\"piecewise\",\"values\":[0" + ",1".repeat(400_000) + "],\"milestones\":[0.5"
                                + calls(",#", 400_000) + "]}"),
                of(
                        "wrong numbers",
                        reader,
                        "{\"type\":\"piecewise\",\"milestones\":[],\"values\":[0" + ",null".repeat(MILLION) + "]}"),
                of(
                        "pieces",
                        reader,
                        "{\"type\":\"sequential\",\"pieces\":[" + line + ("," + line).repeat(100_000) + "]}"),
                of(
                        "nested schedules",
                        reader,
                        "{\"type\":\"held\",\"each\":1,\"schedule\":".repeat(250) + line + "}".repeat(250)),
                of(
                        "nested within the limit",
                        reader,
                        "{\"type\":\"held\",\"each\":1,\"schedule\":".repeat(199) + line + "}".repeat(199)),
                of(
                        "nested sequences",
                        reader,
                        "{\"type\":\"sequential\",\"pieces\":[".repeat(199) + line + ("," + line + "]}").repeat(199)));
    }

    private static String calls(String call, int count) {
        StringBuilder calls = new StringBuilder();
        IntStream.rangeClosed(1, count).forEach(i -> calls.append(call.replace("#", Integer.toString(i))));
        return calls.toString();
    }

    private static Arguments of(String name, Function<String, Validation<Seq<Problem>, ?>> reader, String input) {
        return Arguments.of(name, reader, input);
    }
}
