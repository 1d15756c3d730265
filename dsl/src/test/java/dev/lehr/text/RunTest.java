package dev.lehr.text;

import static dev.lehr.schedule.Span.epochs;
import static dev.lehr.schedule.Span.fraction;
import static dev.lehr.schedule.Span.samples;
import static dev.lehr.schedule.Span.steps;
import static dev.lehr.schedule.Span.tokens;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lehr.schedule.Run;
import dev.lehr.schedule.Span;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Spans and the run that resolves them.
class RunTest {
    private static final Locale DEFAULT = Locale.getDefault();
    private final Run run = Run.ofEpochs(100).stepsPerEpoch(30);

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(DEFAULT);
    }

    @Test
    void convertsEpochs() {
        assertThat(run.epochs(1)).isEqualTo(30);
        assertThat(run.length()).isEqualTo(3000);
        assertThat(run.epochOf(29)).isEqualTo(0);
        assertThat(run.epochOf(30)).isEqualTo(1);
        assertThat(run.steps(epochs(2).plus(steps(500)))).isEqualTo(560);
        assertThat(run.steps("2ep + 500st")).isEqualTo(560);
        assertThat(run.steps("0.5dur - 1ep")).isEqualTo(1470);
    }

    @Test
    void convertsSamplesAndTokens() {
        Run tokens = Run.of("3e9tok").tokensPerStep(4_000_000).batchSize(1000);
        assertThat(tokens.length()).isEqualTo(750);
        assertThat(tokens.samples(5000)).isEqualTo(5);
        assertThat(tokens.tokens(1e9)).isEqualTo(250);
        assertThat(tokens.fraction(0.1)).isEqualTo(75);
        assertThat(tokens.steps(tokens(4e6).plus(samples(500)).times(2))).isEqualTo(3);
    }

    @Test
    void theSameSpanInAnotherRunTakesOtherSteps() {
        Span warmup = samples(64_000);
        assertThat(Run.of("10ep").batchSize(64).steps(warmup)).isEqualTo(1000);
        assertThat(Run.of("10ep").batchSize(128).steps(warmup)).isEqualTo(500);
    }

    @Test
    void saysWhatItLacks() {
        assertThatThrownBy(() -> run.tokens(3e9))
                .hasMessage("3e9tok cannot be converted to steps: Run.of(\"100ep\").stepsPerEpoch(30)"
                        + " does not know its tokensPerStep (say tokensPerStep(...))");
        assertThatThrownBy(() -> run.samples(1)).hasMessageContaining("does not know its batchSize");
        assertThatThrownBy(() -> Run.of("3e9tok").batchSize(8).fraction(0.5))
                .hasMessage("3e9tok cannot be converted to steps: Run.of(\"3e9tok\").batchSize(8)"
                        + " does not know its tokensPerStep (say tokensPerStep(...))");
        assertThatThrownBy(() -> Run.of("3e9tok").epochOf(1)).hasMessageContaining("does not know its stepsPerEpoch");
        assertThat(Run.of("3e9tok").steps("7st")).isEqualTo(7);
    }

    @Test
    void refusesWhatIsWrong() {
        assertThatThrownBy(() -> Run.ofEpochs(-1)).hasMessage("epochs must be finite and >= 0 but was -1");
        assertThatThrownBy(() -> run.stepsPerEpoch(0)).hasMessage("stepsPerEpoch must be finite and > 0 but was 0");
        assertThatThrownBy(() -> run.batchSize(Double.NaN)).hasMessage("batchSize must be finite and > 0 but was NaN");
        assertThatThrownBy(() -> Run.of("0.5dur"))
                .hasMessage("length of a run must not be a part of itself but was 0.5dur");
        assertThatThrownBy(() -> new Run(epochs(1), Map.of(dev.lehr.schedule.Unit.STEPS, 1.0)))
                .hasMessage("rate must be of epochs, samples or tokens but was steps");
        assertThatThrownBy(() -> tokens(Double.POSITIVE_INFINITY)).hasMessage("tokens must be finite but was Infinity");
    }

    @Test
    void printsItsSourceLine() {
        assertThat(Run.of(tokens(3e9)).tokensPerStep(5e5).batchSize(64).stepsPerEpoch(30))
                .hasToString("Run.of(\"3e9tok\").stepsPerEpoch(30).batchSize(64).tokensPerStep(500000)");
    }

    @ParameterizedTest
    @CsvSource({
        "500st, 500st",
        "10ba, 10st",
        "1e1ep, 10ep",
        "3e9tok, 3e9tok",
        "3_000_000_000tok, 3e9tok",
        "1e6sp, 1e6sp",
        "123456sp, 123456sp",
        ".5dur, 0.5dur",
        "0.50dur, 0.5dur",
        "500 st + 2 ep, 500st + 2ep",
        "2ep-500st, -500st + 2ep",
        "-2ep - 1e-5dur, -2ep - 1.0e-5dur",
        "1ep + 1ep, 2ep",
        "1ep - 1ep, 0st",
        "0tok, 0st",
        "'  1st  ', 1st"
    })
    void spansAreText(String text, String printed) {
        assertThat(Span.parse(text)).hasToString(printed).isEqualTo(Span.parse(printed));
    }

    @ParameterizedTest
    @CsvSource({
        "'', empty",
        "ep, '\"ep\" at character 1'",
        "10, '\"10\" at character 1'",
        "10sec, '\"sec\" at character 3'",
        "1ep 2st, '\"2st\" at character 5'",
        "1ep +, '\"+\" at character 5'",
        "1ep + + 2st, '\"+ + 2st\" at character 5'",
        "1.5.5ep, '\"1.5.5ep\" at character 1'",
        "1EP, '\"EP\" at character 2'"
    })
    void otherTextsAreRefused(String text, String found) {
        assertThatThrownBy(() -> Span.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("span must be numbers with units st, ep, sp, tok or dur, such as \"2ep + 500st\", but was "
                        + found);
    }

    @Test
    void spansComeBackExactlyInAnyLocale() {
        Locale.setDefault(Locale.GERMANY);
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            Span span = steps(random.nextInt(1000))
                    .plus(epochs(random.nextGaussian()))
                    .plus(samples(random.nextInt(100) * 1e6))
                    .plus(tokens(random.nextGaussian() * 1e12))
                    .minus(fraction(random.nextDouble() * 1e-5));
            assertThat(Span.parse(span.toString())).isEqualTo(span);
        }
    }
}
