package dev.lehr.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.schedule.Schedule;
import io.vavr.control.Validation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is just allowed, beside what is just too much.
class EdgesOfTextTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        constant(2 * 3)         => 6
        constant(7 / 2)         => 3.5
        constant(7 - 2 + 1)     => 6
        constant(--2)           => 2
        constant(-(1 + 2) * 2)  => -6
        constant(1_000.5)       => 1000.5
        constant(.5)            => 0.5
        constant(1E+2)          => 100
        constant(1e-2)          => 0.01
        constant(0)             => 0
        constant(0.0)           => 0
        constant(00.5)          => 0.5
        constant(0e9)           => 0
        2 + constant(1)         => 3
        2 - constant(5)         => -3
        2 / constant(4)         => 0.5
        constant(4) / 2         => 2
        -constant(4)            => -4
        """)
    void numbers(String text, double value) {
        assertThat(ScheduleText.parse(text).map(schedule -> schedule.at(1)))
                .isEqualTo(Validation.valid(value));
    }

    @Test
    void articles() {
        assertThat(Calls.article("area")).isEqualTo("an area");
        assertThat(Calls.article("Edge")).isEqualTo("an Edge");
        assertThat(Calls.article("curve")).isEqualTo("a curve");
    }

    @ParameterizedTest
    @CsvSource({
        "24, aaaaaaaaaaaaaaaaaaaaaaaa",
        "25, aaaaaaaaaaaaaaaaaaaaaaaa...",
        "0, ''"
    })
    void longTextsAreCut(int length, String brief) {
        assertThat(Token.brief("a".repeat(length))).isEqualTo(brief);
    }

    /// A third of the letters may be wrong, one in any case.
    @ParameterizedTest
    @CsvSource({
        "cosin, cosine",
        "COSINE, cosine",
        "cosxxe, cosine",
        "coxxxe, ''",
        "tp, to",
        "ab, ''",
        "xy, ''",
        "linera, linear",
        "'', ''"
    })
    void spelling(String wrong, String near) {
        assertThat(Spelling.nearest(wrong, List.of("cosine", "linear", "to")).orElse("")).isEqualTo(near);
    }

    @Test
    void ofTwoEquallyNearTheFirstInTheAlphabet() {
        assertThat(Spelling.nearest("cat", List.of("rat", "bat"))).contains("bat");
        assertThat(Spelling.nearest("a".repeat(32), List.of("a".repeat(31)))).isPresent();
        assertThat(Spelling.nearest("a".repeat(33), List.of("a".repeat(32)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"007, begins with 0", "00, begins with 0", "0_7, begins with 0", "1e400, is too large"})
    void numbersThatCannotBeMeant(String written, String why) {
        assertThat(Numbers.wrong(written)).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource({"0", "0.0", "0.5e-3", "10", "1_0", "9", "0e-999", "0.0e9"})
    void numbersThatAreMeant(String written) {
        assertThat(Numbers.wrong(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"_1", "1_", "1_.5", "1._5", "1_e5", "1e_5"})
    void anUnderscoreIsBetweenDigits(String written) {
        assertThat(Numbers.wrong(written)).isEqualTo("has a _ that is not between digits");
    }

    @Test
    void tooSmallIsOnlyWhatHasADigit() {
        assertThat(Numbers.wrong("1e-400")).isEqualTo("is too small");
        assertThat(Numbers.wrong("9e-400")).isEqualTo("is too small");
        assertThat(Numbers.wrong("0.0E-400")).isNull();
    }

    @Test
    void aFormulaMayHave4000Characters() {
        Schedule longest = ScheduleText.parse("formula(\"t" + " ".repeat(3_999) + "\")").get();
        assertThat(longest.at(3)).isEqualTo(3);
        assertThat(ScheduleText.parse("formula(\"t" + " ".repeat(4_000) + "\")").isInvalid())
                .isTrue();
    }

    @Test
    void aWholeNumberMayBeTwoToThe53() {
        assertThat(ScheduleText.parse("uniformNoise(9007199254740992, 0, 1)").isValid()).isTrue();
        assertThat(ScheduleText.parse("uniformNoise(9007199254740994, 0, 1)").isInvalid()).isTrue();
    }
}
