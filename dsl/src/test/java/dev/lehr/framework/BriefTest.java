package dev.lehr.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What is too long to be shown says so.
class BriefTest {
    /// The bracket and the first text in its quotes are exactly as long as is shown.
    @Test
    void aListThatIsCutAtTheEndOfAnElementIsCut() {
        String first = "a".repeat(197);
        assertThat(Brief.text(List.of(first, "b"))).isEqualTo("[\"" + first + "\"...");
        assertThat(Brief.text(List.of("a".repeat(196)))).isEqualTo("[\"" + "a".repeat(196) + "\"]");
    }
}
