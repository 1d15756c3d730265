package dev.lehr.optim;

import static dev.lehr.recipe.Policy.adam;
import static dev.lehr.recipe.Policy.adamW;
import static dev.lehr.recipe.Policy.sgd;
import static dev.lehr.recipe.Recipe.named;
import static dev.lehr.recipe.Recipe.recipe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.lehr.checkpoint.TensorFile;
import dev.lehr.feedback.Plateau;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the metadata of a checkpoint says.
class SnapshotTest {
    @TempDir
    private Path folder;

    private static Optimizer optimizer(Recipe recipe, String name, int length) {
        return Optimizer.of(recipe, List.of(Parameter.of(name, new float[length], new float[length])));
    }

    private Map<String, String> texts(Optimizer optimizer) throws IOException {
        Path file = folder.resolve("a");
        optimizer.save(file);
        return TensorFile.open(file).get().metadata();
    }

    private String fingerprint(Recipe recipe, String name, int length) throws IOException {
        return texts(optimizer(recipe, name, length)).get("lehr.fingerprint");
    }

    @Test
    void saysWhatItIsAndHowFarItCame() throws IOException {
        Parameter bad = Parameter.of("w", new float[1], new float[] {1});
        Policy policy = sgd().feedback(Plateau.torch());
        Optimizer optimizer = Optimizer.of(
                recipe().group("body", named("w"), policy),
                List.of(bad),
                Settings.standard().withNonFinite(NonFinite.SKIP));
        optimizer.step();
        optimizer.step();
        optimizer.step(() -> Double.NaN);
        optimizer.freeze("body");
        Map<String, String> texts = texts(optimizer);
        assertThat(texts)
                .containsEntry("lehr.format", "1")
                .containsEntry("lehr.steps", "2")
                .containsEntry("lehr.skipped", "1")
                .containsEntry("lehr.group.body.steps", "2")
                .containsEntry("lehr.group.body.frozen", "true")
                .containsKeys("lehr.recipe", "lehr.group.body.feedback.lr");
        assertThat(texts.get("lehr.group.body.rule")).matches("SGD [0-9a-f]{32}");
        assertThat(texts.get("lehr.fingerprint")).matches("[0-9a-f]{32}");
    }

    /// Rates may change while training goes on; rules, groups, names and shapes may not.
    @Test
    void theFingerprintTellsWhatMustStayTheSame() throws IOException {
        String one = fingerprint(Recipe.all(adam()), "w", 2);
        assertThat(one)
                .isEqualTo(fingerprint(Recipe.all(adam().rate(0.5)), "w", 2))
                .isNotEqualTo(fingerprint(Recipe.all(adamW()), "w", 2))
                .isNotEqualTo(fingerprint(recipe().otherwise("other", adam()), "w", 2))
                .isNotEqualTo(fingerprint(Recipe.all(adam()), "v", 2))
                .isNotEqualTo(fingerprint(Recipe.all(adam()), "w", 3));
    }

    @Test
    void countsThatAreNotExactAsNumbersOfJsonCannotBeWritten() throws IOException {
        Path file = folder.resolve("a");
        Optimizer optimizer = optimizer(Recipe.all(sgd().feedback(Plateau.torch())), "w", 1);
        Plateau.Watch late = new Plateau.Watch(Plateau.torch(), 0, (1L << 53) + 1, 0, 1, 0, 0);
        optimizer.groupStates().getFirst().setFeedback(Map.of("lr", late));
        assertThatIllegalStateException()
                .isThrownBy(() -> optimizer.save(file))
                .withMessage("feedback on lr of group all: cannot be written: JSON has no exact form for 9007199254740993");
        assertThat(Files.exists(file)).isFalse();
    }
}
