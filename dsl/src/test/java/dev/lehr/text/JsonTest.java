package dev.lehr.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Validation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "false",
                "0",
                "-0.0",
                "999999999999999",
                "1.0E-7",
                "\"\"",
                "\"a\\\"b\\\\c\\u0000\\ud83d\\ude80é\"",
                "[]",
                "{}",
                "[[],{},[1,[2]]]",
                "{\"b\":1,\"a\":{\"\":null}}"
            })
    void isReadAndWritten(String text) {
        assertThat(Json.parse(text).get()).hasToString(text);
    }

    @Test
    void escapesMeanWhatTheySay() {
        assertThat(Json.parse("\"\\/\\b\\f\\n\\r\\t\\u0041\\\\\""))
                .isEqualTo(Validation.valid(new Json.Str("/\b\f\n\r\tA\\")));
    }

    @Test
    void numbersAreFinite() {
        assertThatThrownBy(() -> new Json.Num(Double.NaN)).hasMessage("number must be finite but was NaN");
    }

    @Test
    void isImmutable() {
        List<Json> elements = new java.util.ArrayList<>(List.of(new Json.Null()));
        Json.Arr array = new Json.Arr(elements);
        elements.clear();
        assertThat(array).hasToString("[null]");
    }

    @ParameterizedTest
    @MethodSource("problems")
    void says(String text, String problems) {
        assertThat(Json.parse(text).getError().mkString("\n")).isEqualTo(problems);
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                Arguments.of("", "line 1, column 1: expected a value but found the end of the text"),
                Arguments.of(" \n\t", "line 2, column 2: expected a value but found the end of the text"),
                Arguments.of("NaN", "line 1, column 1: expected a value but found 'N'"),
                Arguments.of("nil", "line 1, column 1: expected a value but found 'n'"),
                Arguments.of("truely", "line 1, column 5: expected the end of the text but found 'l'"),
                Arguments.of("1 2", "line 1, column 3: expected the end of the text but found '2'"),
                Arguments.of("+1", "line 1, column 1: expected a value but found '+'"),
                Arguments.of("01", "line 1, column 1: expected a value but found '0'"),
                Arguments.of("-", "line 1, column 1: expected a value but found '-'"),
                Arguments.of("-Infinity", "line 1, column 1: expected a value but found '-'"),
                Arguments.of(".5", "line 1, column 1: expected a value but found '.'"),
                Arguments.of("1.", "line 1, column 3: expected a digit but found the end of the text"),
                Arguments.of("1e+x", "line 1, column 4: expected a digit but found 'x'"),
                Arguments.of("1e400", "line 1, column 1: the number 1e400 is too large"),
                Arguments.of("[-1e-400]", "line 1, column 2: the number -1e-400 is too small"),
                Arguments.of("[1,]", "line 1, column 4: expected a value but found ']'"),
                Arguments.of("[1 2]", "line 1, column 4: expected ',' or ']' but found '2'"),
                Arguments.of("[", "line 1, column 2: expected a value but found the end of the text"),
                Arguments.of("{a:1}", "line 1, column 2: expected a key but found 'a'"),
                Arguments.of("{\"a\" 1}", "line 1, column 6: expected ':' but found '1'"),
                Arguments.of("{\"a\":1", "line 1, column 7: expected ',' or '}' but found the end of the text"),
                Arguments.of("{\"a\":1,}", "line 1, column 8: expected a key but found '}'"),
                Arguments.of("\"abc", "line 1, column 1: the text has no closing quotation mark"),
                Arguments.of("\"a\nb\"", "line 1, column 1: the text has a control character"),
                Arguments.of("\"\\x\"", "line 1, column 1: the text has an unknown escape"),
                Arguments.of("\"\\u12\"", "line 1, column 1: the text has an unknown escape"),
                Arguments.of("\"\\ud800\"", "line 1, column 1: the text has half of a surrogate pair"),
                Arguments.of("\"\udc00\"", "line 1, column 1: the text has half of a surrogate pair"),
                Arguments.of("\u0000", "line 1, column 1: expected a value but found U+0000"),
                Arguments.of("\ufeff1", "line 1, column 1: expected a value but found '\ufeff'"),
                Arguments.of("{\"a\":1,\n \"a\":2,\"b\":1e999,\"b\":3}", """
                    line 2, column 2: the key "a" is there twice
                    line 2, column 12: the number 1e999 is too large
                    line 2, column 18: the key "b" is there twice\
                    """));
    }
}
