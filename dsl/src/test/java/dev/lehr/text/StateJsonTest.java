package dev.lehr.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lehr.feedback.Feedback;
import dev.lehr.feedback.Goal;
import dev.lehr.feedback.Greedy;
import dev.lehr.feedback.Missing;
import dev.lehr.feedback.Plateau;
import dev.lehr.feedback.State;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateJsonTest {
    static List<Feedback> rules() {
        return List.of(
                Plateau.plateau().patience(2).missing(Missing.IGNORED),
                Plateau.torch().patience(1).goal(Goal.MAX),
                Plateau.keras().patience(3).factor(1.0 / 3),
                Plateau.optax().every(4).patience(1),
                Plateau.timm().every(3),
                Greedy.greedy().patience(1).factor(0.7),
                Greedy.greedy().patience(1).window(5).pauses(2, 1),
                Greedy.greedy().patience(0).resetAfter(2).scales(0.1, 3));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void readsBackWhatItWroteAfterAnyMetrics(Feedback rule) {
        State state = rule.start();
        for (double metric : metrics(7, 200)) {
            String text = StateJson.print(state).get();
            assertThat(StateJson.parse(text).get()).as(text).isEqualTo(state);
            state = state.report(metric);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whoResumesDecidesAsIfNeverInterrupted(Feedback rule) {
        State uninterrupted = rule.start();
        State resumed = rule.start();
        for (double metric : metrics(8, 300)) {
            uninterrupted = uninterrupted.report(metric);
            resumed = StateJson.parse(StateJson.print(resumed).get()).get().report(metric);
            assertThat(Double.doubleToLongBits(resumed.scale()))
                    .isEqualTo(Double.doubleToLongBits(uninterrupted.scale()));
        }
        assertThat(resumed).isEqualTo(uninterrupted);
    }

    /// A loss that falls and stands, with what happens to losses.
    private static double[] metrics(long seed, int count) {
        Random random = new Random(seed);
        double[] metrics = new double[count];
        for (int i = 0; i < count; i++) {
            metrics[i] = switch (random.nextInt(20)) {
                case 0 -> Double.NaN;
                case 1 -> Double.POSITIVE_INFINITY;
                case 2 -> -0.0;
                case 3 -> 4.9e-324;
                default -> 1.0 / (1 + i / 20) + random.nextGaussian() / 50;
            };
        }
        return metrics;
    }

    @Test
    void looksLikeThis() {
        State state = Plateau.plateau().start().report(0.1).report(0.25);
        assertThat(StateJson.print(state).get())
                .isEqualTo("{\"rule\":{\"type\":\"plateau\",\"factor\":0.1,\"patience\":10,\"counting\":\"MORE_THAN\","
                        + "\"improvement\":{\"goal\":\"MIN\",\"margin\":\"RELATIVE\",\"threshold\":1.0E-4},"
                        + "\"cooldown\":0,\"cooldownEnd\":false,\"minScale\":0,\"eps\":1.0E-8,\"missing\":\"ERROR\","
                        + "\"every\":1},\"best\":0.1,\"bad\":1,\"cooling\":0,\"scale\":1,\"sum\":0,\"waiting\":0}");
        assertThat(StateJson.print(Greedy.greedy().start()).get())
                .contains("\"type\":\"greedy\"")
                .endsWith(",\"best\":\"Infinity\",\"good\":0,\"bad\":0,\"pause\":0,\"scale\":1,\"falls\":500,"
                        + "\"recent\":[],\"sum\":0}");
    }

    @Test
    void namesAllProblemsAtOnce() {
        String text = StateJson.print(Plateau.plateau().start()).get();
        assertThat(problems(text.replace("\"bad\":0,", "\"worse\":0,").replace("\"scale\":1", "\"scale\":\"one\"")))
                .containsExactlyInAnyOrder(
                        "$.worse: is not known; the state has rule, best, bad, cooling, scale, sum, waiting",
                        "$: has no bad",
                        "$.scale: expected a number but found the text \"one\"");
        assertThat(problems(text.replace("\"factor\":0.1", "\"factor\":7")))
                .containsExactly("$.rule: factor must be in (0, 1) but was 7");
        assertThat(problems(text.replace("\"waiting\":0", "\"waiting\":1")))
                .containsExactly("$: waiting must be < every, 1, but was 1");
        assertThat(problems(text.replace("\"best\":\"Infinity\"", "\"best\":\"NaN\"")))
                .containsExactly("$: best must be a number but was NaN");
        assertThat(problems(text.replace("\"plateau\"", "\"plateaus\"")))
                .containsExactly("$.rule.type: expected the type of a feedback but found the text \"plateaus\""
                        + "; did you mean plateau?");
    }

    @Test
    void aWindowHoldsNoMoreThanItsSize() {
        String text = StateJson.print(Greedy.greedy().window(2).start()).get();
        assertThat(StateJson.parse(text.replace("[]", "[1,\"NaN\"]")).isValid()).isTrue();
        assertThat(problems(text.replace("[]", "[1,2,3]")))
                .containsExactly("$: number of recent metrics must be <= 2 but was 3");
        assertThat(problems(text.replace("[]", "[1,null]")))
                .containsExactly("$.recent[1]: expected a number but found null");
    }

    @Test
    void aCountBeyondTheNumbersOfJsonIsAProblem() {
        assertThat(StateJson.print(Plateau.plateau().patience(Long.MAX_VALUE).start())
                        .getError()
                        .map(Problem::toString))
                .containsExactly("$: cannot be written: JSON has no exact form for 9223372036854775807");
    }

    @ParameterizedTest
    @Timeout(10)
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"rule\":null}",
                "{\"rule\":{}}",
                "{\"rule\":{\"type\":7}}",
                "{\"rule\":[[[[",
                "\"rule\"",
                "{\"rule\":{\"type\":\"plateau\"}}",
                "1e999"
            })
    void hostileTextIsAProblem(String text) {
        assertThat(StateJson.parse(text).isInvalid()).isTrue();
    }

    @Test
    @Timeout(30)
    void mutationsNeverThrow() {
        String text = StateJson.print(
                        Greedy.greedy().window(3).start().report(1).report(2))
                .get();
        Random random = new Random(9);
        String parts = "{}[]\",:0123456789.eE+-nulltrueNaNInfinity";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder mutant = new StringBuilder(text);
            for (int n = random.nextInt(1, 5); n > 0; n--) {
                int at = random.nextInt(mutant.length());
                switch (random.nextInt(3)) {
                    case 0 -> mutant.deleteCharAt(at);
                    case 1 -> mutant.insert(at, parts.charAt(random.nextInt(parts.length())));
                    default -> mutant.setCharAt(at, parts.charAt(random.nextInt(parts.length())));
                }
            }
            assertThatCode(() -> StateJson.parse(mutant.toString()))
                    .as("%s", mutant)
                    .doesNotThrowAnyException();
        }
    }

    private static List<String> problems(String text) {
        return StateJson.parse(text).getError().map(Problem::toString).toJavaList();
    }
}
