package dev.lehr.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a text may just say, and what is one too much.
class ParserLimitsTest {
    private static String problems(String text) {
        return ScheduleText.parse(text).fold(found -> found.map(Problem::message).mkString("; "), _ -> "none");
    }

    @Test
    void parentheses() {
        assertThat(problems("(".repeat(510) + "constant(1)" + ")".repeat(510))).isEqualTo("none");
        assertThat(problems("(".repeat(511) + "constant(1)" + ")".repeat(511)))
                .isEqualTo("parentheses within parentheses are deeper than 512");
        assertThat(problems("constant(" + "(1)+".repeat(600) + "1)")).isEqualTo("none");
    }

    @Test
    void calls() {
        assertThat(problems("constant(" + "1+".repeat(9_999) + "1)")).isEqualTo("none");
        assertThat(problems("constant(" + "1+".repeat(10_000) + "1)")).isEqualTo("there are more than 10000 calls");
        assertThat(problems("constant(" + "-".repeat(9_999) + "1)")).isEqualTo("none");
        assertThat(problems("constant(" + "-".repeat(10_000) + "1)")).isEqualTo("there are more than 10000 calls");
    }

    /// Behind what is too much nothing is read, so nothing else is found wrong.
    @Test
    void chains() {
        assertThat(problems(chain(2_000))).isEqualTo("none");
        assertThat(problems("sequential(" + chain(2_001) + ", nothing())"))
                .isEqualTo("there are more than 2000 calls one after the other");
    }

    private static String chain(int calls) {
        return "piecewise(0)"
                + IntStream.rangeClosed(1, calls).mapToObj(step -> ".at(" + step + ", 1)").collect(Collectors.joining());
    }

    @Test
    void whatBreaksOffBehindASign() {
        assertThat(problems("-constant(1).")).isEqualTo("expected a method but found the end of the text");
        assertThat(problems("-constant(1).over")).isEqualTo("expected '(' but found the end of the text");
    }
}
