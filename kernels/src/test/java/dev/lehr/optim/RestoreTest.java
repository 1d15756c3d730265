package dev.lehr.optim;

import static dev.lehr.recipe.Policy.sgd;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.checkpoint.Tensor;
import dev.lehr.checkpoint.TensorFile;
import dev.lehr.checkpoint.TensorWriter;
import dev.lehr.feedback.Greedy;
import dev.lehr.feedback.Plateau;
import dev.lehr.recipe.Recipe;
import dev.lehr.text.Names;
import dev.lehr.text.StateJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Checkpoints whose metadata do not say what they should: each is said, and nothing has changed.
class RestoreTest {
    private static final Recipe RECIPE = Recipe.all(sgd().feedback(Plateau.torch()));

    private final float[] p = {1};
    private final Parameter parameter = Parameter.of("w", p, new float[] {1});
    private final Optimizer optimizer = Optimizer.of(RECIPE, List.of(parameter));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void save() throws IOException {
        file = folder.resolve("a");
        optimizer.save(file);
    }

    /// What is wrong with the checkpoint after its metadata were changed.
    private List<String> load(Rates rates, Consumer<Map<String, String>> change) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>(TensorFile.open(file).get().metadata());
        texts.remove("crc32c");
        change.accept(texts);
        TensorWriter.write(file, List.of(Tensor.of("w", new float[] {7})), texts);
        return optimizer
                .load(file, rates)
                .fold(problems -> problems.map(each -> each.replace(file + ": ", "")).asJava(), _ -> List.of());
    }

    private void assertNothingHasChanged() {
        assertThat(p).containsExactly(1);
        assertThat(optimizer.steps()).isZero();
        assertThat(optimizer.skipped()).isZero();
    }

    @Test
    void aFileOfTensorsAloneIsNoCheckpoint() throws IOException {
        assertThat(load(Rates.OF_CODE, Map::clear))
                .containsExactly("the file is no checkpoint of an optimizer: lehr.format is not there, not 1");
        assertThat(load(Rates.OF_CODE, texts -> texts.put("lehr.format", "2")))
                .containsExactly("the file is no checkpoint of an optimizer: lehr.format is 2, not 1");
        assertNothingHasChanged();
    }

    @Test
    void aRecipeThatCannotBeReadIsSaid() throws IOException {
        assertThat(load(Rates.OF_FILE, texts -> texts.put("lehr.recipe", "recipe().grup()")))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).startsWith("recipe in the file: "))
                .anySatisfy(problem -> assertThat(problem).contains("grup"));
        assertThat(Optimizer.load(file, List.of(parameter), Settings.standard(), Names.none()).getError())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).startsWith(file + ": recipe in the file: "));
        assertNothingHasChanged();
        assertThat(load(Rates.OF_CODE, texts -> {})).as("nobody asks for it").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1L << 53})
    void countsAreTaken(long count) throws IOException {
        String text = Long.toString(count);
        assertThat(load(Rates.OF_CODE, texts -> {
                    texts.put("lehr.steps", text);
                    texts.put("lehr.skipped", text);
                    texts.put("lehr.group.all.steps", text);
                }))
                .isEmpty();
        assertThat(optimizer.steps()).isEqualTo(count);
        assertThat(optimizer.skipped()).isEqualTo(count);
        assertThat(optimizer.groupStates().getFirst().steps()).isEqualTo(count);
        assertThat(p).containsExactly(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "9007199254740993", "1.0", "", "many"})
    void whatIsNoCountIsSaid(String text) throws IOException {
        for (String key : List.of("lehr.group.all.steps", "lehr.steps", "lehr.skipped")) {
            assertThat(load(Rates.OF_CODE, texts -> {
                        texts.replaceAll((name, value) -> name.matches("lehr\\.(.*steps|skipped)") ? "0" : value);
                        texts.put(key, text);
                    }))
                    .containsExactly(key + " must be a count but is " + text);
        }
        assertThat(load(Rates.OF_CODE, texts -> {
                    texts.put("lehr.skipped", "0");
                    texts.remove("lehr.steps");
                }))
                .containsExactly("lehr.steps must be a count but is not there");
        assertNothingHasChanged();
    }

    @Test
    void feedbackThatIsNotThereOrCannotBeReadIsSaid() throws IOException {
        String key = "lehr.group.all.feedback.lr";
        assertThat(load(Rates.OF_CODE, texts -> texts.put(key, "{\"rule\":7}")))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).startsWith("feedback on lr of group all: "));
        assertThat(load(Rates.OF_CODE, texts -> texts.remove(key)))
                .containsExactly("the file has no state of the feedback on lr of group all");
        assertNothingHasChanged();
    }

    @Test
    void feedbackOfAnotherKindIsSaid() throws IOException {
        String greedy = StateJson.print(Greedy.greedy().start()).get();
        assertThat(load(Rates.OF_CODE, texts -> texts.put("lehr.group.all.feedback.lr", greedy)))
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .startsWith("feedback on lr of group all: rule must be of the kind of greedy()");
        assertNothingHasChanged();
    }

    @Test
    void feedbackGoesOnWithTheSettingsOfTheCode() throws IOException {
        optimizer.report(2);
        optimizer.report(3);
        optimizer.save(file);
        Plateau patient = Plateau.torch().patience(20).factor(0.5);
        Optimizer other = Optimizer.of(Recipe.all(sgd().feedback(patient)), List.of(parameter));
        assertThat(other.load(file, Rates.OF_CODE).isValid()).isTrue();
        assertThat(other.groupStates().getFirst().feedback()).containsValue(new Plateau.Watch(patient, 2, 1, 0, 1, 0, 0));
    }
}
