package dev.lehr.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Spans as amounts of each unit, and how they write numbers.
class SpanTest {
    @ParameterizedTest
    @CsvSource({
        "999999, 999999tok",
        "900000, 900000tok",
        "1e6, 1e6tok",
        "1234500, 1234500tok",
        "12345000, 12345e3tok",
        "2.5e-7, 2.5e-7tok",
        "1e20, 1e20tok",
        "-3e9, -3e9tok",
        "0.5, 0.5tok",
        "-0.0, 0st"
    })
    void areWrittenShortly(double tokens, String text) {
        assertThat(Span.tokens(tokens)).hasToString(text);
        assertThat(Span.parse(text)).isEqualTo(Span.tokens(tokens));
    }

    @Test
    void areAddedUnitByUnit() {
        Span two = Span.epochs(2).plus(Span.steps(5));
        assertThat(two).hasToString("5st + 2ep");
        assertThat(two.minus(Span.epochs(3))).hasToString("5st - 1ep");
        assertThat(two.times(3)).hasToString("15st + 6ep");
        assertThat(two.div(4)).hasToString("1.25st + 0.5ep");
        assertThat(two.unaryMinus()).hasToString("-5st - 2ep");
        assertThat(Span.samples(64).plus(Span.fraction(0.5))).hasToString("64sp + 0.5dur");
    }
}
