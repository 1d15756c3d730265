package dev.lehr.feedback;

import static dev.lehr.feedback.Greedy.greedy;
import static dev.lehr.feedback.Plateau.plateau;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Rules as the source lines that build them: only what is not usual, and in one order.
class SourceLinesTest {
    @Test
    void thePlateauRules() {
        assertThat(plateau()).hasToString("plateau()");
        assertThat(Plateau.torch()).hasToString("plateau().margin(SIGNED, 1.0E-4).missing(BAD)");
        assertThat(Plateau.timm()).hasToString("plateau().goal(MAX).margin(SIGNED, 1.0E-4).missing(BAD)");
        assertThat(Plateau.keras())
                .hasToString("plateau().counting(AS_MANY_AS).margin(ABSOLUTE, 1.0E-4)"
                        + ".cooldownEndCounts().eps(0).missing(BAD)");
        assertThat(Plateau.optax())
                .hasToString("plateau().counting(AS_MANY_AS).margin(SIGNED, 1.0E-4).eps(0).missing(BAD)");
        assertThat(plateau().every(2).minScale(0.25).cooldown(3).patience(4).factor(0.5))
                .hasToString("plateau().factor(0.5).patience(4).cooldown(3).minScale(0.25).every(2)");
        assertThat(plateau().margin(Margin.RELATIVE, 0.5)).hasToString("plateau().margin(RELATIVE, 0.5)");
    }

    @Test
    void theGreedyRules() {
        assertThat(greedy()).hasToString("greedy()");
        assertThat(greedy().goal(Goal.MAX)).hasToString("greedy().goal(MAX)");
        assertThat(greedy().margin(Margin.RELATIVE, 0)).hasToString("greedy().margin(RELATIVE, 0)");
        assertThat(greedy().missing(Missing.ERROR).resetAfter(9).window(8).eps(0.5).scales(0.25, 4))
                .hasToString("greedy().scales(0.25, 4).eps(0.5).window(8).resetAfter(9).missing(ERROR)");
        assertThat(greedy().pauses(0, 7).patience(6).factor(0.5))
                .hasToString("greedy().factor(0.5).patience(6).pauses(0, 7)");
    }

    @Test
    void aReplayGivesAScaleForEachMetric() {
        Plateau eager = plateau().factor(0.5).patience(0);
        assertThat(eager.replay(List.of(2.0, 1.0, 1.0, 1.0))).containsExactly(1.0, 1.0, 0.5, 0.25);
        assertThat(eager.replay(List.of())).isEmpty();
    }
}
