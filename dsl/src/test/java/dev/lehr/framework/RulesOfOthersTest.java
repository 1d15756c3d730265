package dev.lehr.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.feedback.Feedback;
import dev.lehr.feedback.Goal;
import dev.lehr.feedback.Greedy;
import dev.lehr.feedback.Margin;
import dev.lehr.feedback.Patience;
import dev.lehr.feedback.Plateau;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What other libraries do in answer to a metric, as rules here, with the scales that they lead to.
class RulesOfOthersTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void isARuleHere(String original, Feedback rule, List<Double> metrics, List<Double> scales) {
        assertThat(rule.replay(metrics)).as(original).containsExactlyElementsOf(scales);
    }

    static Stream<Arguments> rules() {
        List<Double> flat = List.of(1.0, 1.0, 1.0, 1.0);
        Plateau patient = Plateau.torch().factor(0.5).patience(2);
        return Stream.of(
                Arguments.of("PyTorch ReduceLROnPlateau", patient, flat, List.of(1.0, 1.0, 1.0, 0.5)),
                Arguments.of("MMEngine ReduceOnPlateauLR", patient, flat, List.of(1.0, 1.0, 1.0, 0.5)),
                Arguments.of(
                        "Keras ReduceLROnPlateau",
                        Plateau.keras().factor(0.5).patience(2),
                        flat,
                        List.of(1.0, 1.0, 0.5, 0.5)),
                Arguments.of(
                        "optax reduce_on_plateau",
                        Plateau.optax().factor(0.5).patience(2),
                        flat,
                        List.of(1.0, 1.0, 0.5, 0.5)),
                Arguments.of(
                        "timm PlateauLRScheduler",
                        Plateau.timm().factor(0.5).patience(1),
                        List.of(3.0, 2.0, 1.0, 4.0),
                        List.of(1.0, 1.0, 0.5, 0.5)),
                Arguments.of(
                        "fairseq reduce_lr_on_plateau",
                        Plateau.torch().factor(0.5).patience(0).minScale(0.4),
                        flat,
                        List.of(1.0, 0.5, 0.4, 0.4)),
                Arguments.of(
                        "thinc plateau",
                        Plateau.plateau()
                                .goal(Goal.MAX)
                                .margin(Margin.ABSOLUTE, 0)
                                .counting(Patience.AS_MANY_AS)
                                .factor(0.5)
                                .patience(1),
                        flat,
                        List.of(1.0, 0.5, 0.25, 0.125)),
                Arguments.of(
                        "ignite ReduceLROnPlateauScheduler",
                        patient.cooldown(2),
                        List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0),
                        List.of(1.0, 1.0, 1.0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.25)),
                Arguments.of(
                        "transformers GreedyLR",
                        Greedy.greedy().factor(0.5).patience(0).scales(0.25, 4),
                        List.of(3.0, 2.0, 2.0, 2.0),
                        List.of(2.0, 4.0, 2.0, 1.0)));
    }
}
