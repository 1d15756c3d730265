package dev.lehr.recipe;

import static dev.lehr.recipe.Policy.sgd;
import static dev.lehr.recipe.Recipe.named;
import static dev.lehr.recipe.Recipe.recipe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

/// A regular expression matches whole names, and neither reading it nor matching takes for ever.
class RegexTest {
    private static final String ENDLESS = ".*".repeat(12) + "x";

    private static final String NAME = "a".repeat(60);

    @Test
    void matchesWholeNames() {
        Regex bias = Regex.of(".*\\.bias\\d?");
        assertThat(bias.matches("layer1.bias")).isTrue();
        assertThat(bias.matches("layer1.bias7")).isTrue();
        assertThat(bias.matches("layer1.bias.x")).isFalse();
        assertThat(bias.matches("")).isFalse();
        assertThatThrownBy(() -> Regex.of("(")).isInstanceOf(PatternSyntaxException.class);
    }

    @Test
    void isItsText() {
        assertThat(Regex.of("a+")).isEqualTo(Regex.of("a+")).hasSameHashCodeAs(Regex.of("a+")).hasToString("a+");
        assertThat(Regex.of("a+")).isNotEqualTo(Regex.of("a*")).isNotEqualTo("a+");
        assertThat(Regex.of("a").hashCode()).isNotEqualTo(Regex.of("b").hashCode());
    }

    @Test
    void isNotLong() {
        assertThat(Regex.of("9".repeat(1_000)).matches("9".repeat(1_000))).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named("9".repeat(1_001)))
                .withMessage("pattern must have at most 1000 characters but was 1001");
    }

    @Test
    void givesUp() {
        String message = "pattern must find out with 100000 looks at characters whether it matches " + NAME
                + " but was \"" + ENDLESS + "\"";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Regex.of(ENDLESS).matches(NAME))
                .withMessage(message);
        Recipe recipe = recipe().group("a", named(ENDLESS), sgd()).otherwise("rest", sgd());
        assertThat(recipe.match(List.of(NAME)).getError()).containsExactly(message);
        assertThat(recipe.match(List.of(NAME + "x")).isValid()).isTrue();
    }

    /// `a*` looks at each character once.
    @Test
    void looksAtAHundredThousandCharacters() {
        assertThat(Regex.of("a*").matches("a".repeat(100_000))).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Regex.of("a*").matches("a".repeat(100_001)))
                .withMessageEndingWith("a but was \"a*\"");
    }

    /// A message names ten groups at most, and the beginning of each name.
    @Test
    void groupsInAMessageAreFew() {
        Recipe recipe = recipe();
        for (int i = 0; i < 12; i++) {
            recipe = recipe.group("g".repeat(1_000) + i, named("w"), sgd());
        }
        assertThat(recipe.match(List.of("w")).getError()).singleElement().asString()
                .startsWith("parameter w belongs to the groups ggg")
                .endsWith("... and 2 more")
                .hasSizeLessThan(1_200);
    }
}
