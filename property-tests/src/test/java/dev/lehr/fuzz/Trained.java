package dev.lehr.fuzz;

import static dev.lehr.recipe.Policy.adamW;
import static dev.lehr.recipe.Policy.sgd;
import static dev.lehr.recipe.Recipe.named;
import static dev.lehr.recipe.Recipe.recipe;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.feedback.Plateau;
import dev.lehr.optim.Optimizer;
import dev.lehr.optim.Parameter;
import dev.lehr.optim.Settings;
import dev.lehr.recipe.Recipe;
import dev.lehr.schedule.Schedule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A small model in training: what files of optimizers are made from, and loaded into.
///
/// @param values the numbers of the parameters, arrays that training changes
/// @param optimizer theirs
record Trained(List<Object> values, Optimizer optimizer) {
    static final Settings SETTINGS = Settings.standard().withThreads(1);

    static final Recipe RECIPE = recipe()
            .group(
                    "weights",
                    named(".*\\.weight").butNot("head\\..*"),
                    adamW().rate(Schedule.cosine(0.1, 0.01).over(20).warmup(3)).feedback(Plateau.torch().patience(1)))
            .group("bias", named(".*\\.bias"), sgd().rate(0.1).momentum(0.9).nesterov())
            .otherwise("rest", sgd());

    /// A counter that is more than this is none.
    private static final double MOST_STEPS = 0x1p53;

    /// The model before training.
    static Trained fresh(Recipe recipe) {
        float[] weight = {1, -2, 3, 4, 0.5f, 6};
        double[] bias = {0.25, -0.5};
        float[] head = {1, 2};
        List<Parameter> parameters = List.of(
                Parameter.of("layer.weight", weight, new float[] {1, 1, -1, 0.5f, 0, 2}).shaped(2, 3),
                Parameter.of("layer.bias", bias, new double[] {-1, 1}),
                Parameter.of("head.weight", head, new float[] {0.1f, 0.2f}));
        return new Trained(List.of(weight, bias, head), Optimizer.of(recipe, parameters, SETTINGS));
    }

    /// The model after some steps.
    Trained after(int steps) {
        for (int i = 0; i < steps; i++) {
            optimizer.step();
            optimizer.report(1.0 / (i % 3 + 1));
        }
        return this;
    }

    /// All that loading may change, to be compared.
    String standing() {
        String numbers = values.stream().map(Trained::text).collect(Collectors.joining());
        String states = optimizer.parameters().stream()
                .map(parameter -> optimizer.state(parameter.name()).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(slot -> slot.getKey() + text(slot.getValue()))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining());
        return optimizer.steps() + " " + optimizer.skipped() + " " + optimizer.frozen() + " " + optimizer.recipe()
                + optimizer.hyperParameters() + numbers + states;
    }

    private static String text(Object numbers) {
        return numbers instanceof float[] floats ? Arrays.toString(floats) : Arrays.toString((double[]) numbers);
    }

    /// It has counters, and goes on; or says what a schedule or gradient must be.
    void mustGoOn() {
        assertThat((double) optimizer.steps()).isBetween(0.0, MOST_STEPS);
        assertThat((double) optimizer.skipped()).isBetween(0.0, MOST_STEPS);
        try {
            optimizer.step();
        } catch (IllegalArgumentException | ArithmeticException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
