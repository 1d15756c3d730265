package dev.lehr.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.collection.Queue;
import org.junit.jupiter.api.Test;

/// A state goes on under a rule with other settings, or says why it cannot.
class StateTest {
    private static final Plateau.Watch PLATEAU = new Plateau.Watch(Plateau.plateau().every(4), 0.5, 1, 2, 0.25, 3, 3);
    private static final Greedy.Watch GREEDY =
            new Greedy.Watch(Greedy.greedy().window(3), 0.5, 1, 2, 3, 0.25, 4, Queue.of(1.0, 2.0), 3);

    @Test
    void whatWasCountedStaysCounted() {
        Plateau patient = Plateau.plateau().patience(77).every(5);
        assertThat(PLATEAU.under(patient)).isEqualTo(new Plateau.Watch(patient, 0.5, 1, 2, 0.25, 3, 3));
        Greedy wide = Greedy.greedy().window(9);
        assertThat(GREEDY.under(wide)).isEqualTo(new Greedy.Watch(wide, 0.5, 1, 2, 3, 0.25, 4, Queue.of(1.0, 2.0), 3));
    }

    @Test
    void theSameRuleChangesNothing() {
        assertThat(PLATEAU.under(PLATEAU.rule())).isEqualTo(PLATEAU);
        assertThat(GREEDY.under(GREEDY.rule())).isEqualTo(GREEDY);
    }

    @Test
    void anotherKindIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLATEAU.under(Greedy.greedy()))
                .withMessage("rule must be of the kind of " + PLATEAU.rule() + " but was " + Greedy.greedy());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GREEDY.under(Plateau.plateau()))
                .withMessage("rule must be of the kind of " + GREEDY.rule() + " but was " + Plateau.plateau());
    }

    @Test
    void theBestOfOneGoalSaysNothingOfAnother() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLATEAU.under(Plateau.plateau().goal(Goal.MAX)))
                .withMessage("rule must have the goal MIN but was plateau().goal(MAX)");
    }

    @Test
    void aRuleThatCannotStandThereIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLATEAU.under(Plateau.plateau().every(3)))
                .withMessage("waiting must be < every, 3, but was 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GREEDY.under(Greedy.greedy()))
                .withMessageContaining("number of recent metrics");
    }
}
