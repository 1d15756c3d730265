package dev.lehr.optim;

import static dev.lehr.recipe.Policy.adam;
import static dev.lehr.recipe.Policy.adamW;
import static dev.lehr.recipe.Policy.sgd;
import static dev.lehr.recipe.Recipe.named;
import static dev.lehr.recipe.Recipe.recipe;
import static dev.lehr.schedule.Schedule.linear;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.checkpoint.Tensor;
import dev.lehr.checkpoint.TensorFile;
import dev.lehr.checkpoint.TensorWriter;
import dev.lehr.checkpoint.TorchFile;
import dev.lehr.checkpoint.TorchOptimizer;
import dev.lehr.checkpoint.TorchValue;
import dev.lehr.checkpoint.TorchWriter;
import dev.lehr.feedback.Plateau;
import dev.lehr.formula.Lane;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.schedule.Schedule;
import dev.lehr.text.Names;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Saving and loading: nothing is lost, nothing that does not fit gets in.
class CheckpointTest {
    @TempDir
    private Path folder;

    @Test
    void namesEverythingThatDoesNotFit() throws IOException {
        Path file = folder.resolve("a");
        Optimizer.of(
                        recipe().group("w", named("w"), adam()).group("b", named("b.*"), sgd().momentum(0.9)),
                        List.of(parameter("w", 4), parameter("b1", 2), parameter("b2", 2)))
                .save(file);
        float[] p = {1, 2, 3};
        Optimizer other = Optimizer.of(
                recipe().group("w", named("w"), adamW()).group("c", named("b.*"), sgd().momentum(0.9)),
                List.of(Parameter.of("w", p, new float[3]), parameter("b1", 2), Parameter.of("b3", new double[2], new double[2])));
        assertThat(other.load(file, Rates.OF_CODE).getError().map(problem -> problem.replace(file + ": ", "")))
                .contains(
                        "w must be F32 [3] but is F32 [4] in the file",
                        "w.exp_avg must be F32 [3] but is F32 [4] in the file",
                        "the file has no b3, which must be F64 [2]",
                        "the file has b2, which the recipe and the parameters do not",
                        "the file has no group c")
                .anyMatch(problem -> problem.startsWith("the rule of group w must be AdamW"));
        assertThat(p).containsExactly(1, 2, 3);
        assertThat(other.steps()).isZero();
    }

    @Test
    void asksWhoseRatesWin() throws IOException {
        Path file = folder.resolve("a");
        float[] p = {1};
        float[] g = {1};
        Optimizer first = Optimizer.of(Recipe.all(sgd().rate(linear(1, 0).over(10))), List.of(Parameter.of("w", p, g)));
        first.step();
        first.save(file);
        Optimizer ofCode = Optimizer.of(Recipe.all(sgd().rate(0.25)), List.of(parameter("w", 1)));
        assertThat(ofCode.load(file, Rates.OF_CODE).isValid()).isTrue();
        assertThat(ofCode.hyperParameters().get("all")).containsEntry("lr", 0.25);
        assertThat(ofCode.steps()).isEqualTo(1);
        assertThat(ofCode.load(file, Rates.OF_FILE).isValid()).isTrue();
        assertThat(ofCode.hyperParameters().get("all")).containsEntry("lr", 0.9);
        assertThat(ofCode.recipe()).isEqualTo(first.recipe());
    }

    @Test
    void copiesAndNeverAliases() throws IOException {
        Path file = folder.resolve("a");
        float[] p = {1};
        Optimizer one = Optimizer.of(Recipe.all(adam()), List.of(Parameter.of("w", p, new float[] {1})));
        one.step();
        one.save(file);
        float[] q = {5};
        Optimizer two = Optimizer.of(Recipe.all(adam()), List.of(Parameter.of("w", q, new float[] {1})));
        assertThat(two.load(file, Rates.OF_CODE).isValid()).isTrue();
        assertThat(q).containsExactly(p);
        Object before = one.state("w").get("exp_avg");
        two.step();
        assertThat((float[]) one.state("w").get("exp_avg")).containsExactly((float[]) before);
        assertThat(p[0]).isNotEqualTo(q[0]);
    }

    @Test
    void stateAloneLeavesParametersToTheirOwner() throws IOException {
        Path file = folder.resolve("a");
        Optimizer one = Optimizer.of(Recipe.all(adam()), List.of(parameter("w", 2)));
        one.step();
        one.save(file, Contents.STATE);
        assertThat(TensorFile.open(file).get().tensors()).containsOnlyKeys("w.exp_avg", "w.exp_avg_sq");
        float[] q = {7, 8};
        Optimizer two = Optimizer.of(Recipe.all(adam()), List.of(Parameter.of("w", q, new float[2])));
        assertThat(two.load(file, Rates.OF_CODE).isValid()).isTrue();
        assertThat(q).containsExactly(7, 8);
        assertThat(two.steps()).isEqualTo(1);
    }

    @Test
    void groupsThatCameLaterOrRestAndFeedbackComeBack() throws IOException {
        Path file = folder.resolve("a");
        float[] p = {1};
        float[] q = {1};
        Recipe first = recipe().group("p", named("p"), adam().feedback(Plateau.torch().factor(0.5).patience(0)));
        Optimizer one = Optimizer.of(first, List.of(Parameter.of("p", p, new float[] {1})));
        one.step();
        one.report(1);
        one.report(2);
        one.addGroup("q", named("q"), adam().rate(0.1), List.of(Parameter.of("q", q, new float[] {1})));
        one.step();
        one.freeze("p");
        one.save(file);
        float[] r = {0};
        float[] s = {0};
        Optimizer two = Optimizer.load(
                        file,
                        List.of(Parameter.of("p", r, new float[] {1}), Parameter.of("q", s, new float[] {1})),
                        Settings.standard(),
                        Names.none())
                .get();
        assertThat(two.frozen()).containsExactly("p");
        for (Optimizer each : List.of(one, two)) {
            each.step();
            each.unfreeze("p");
            each.report(3);
            each.step();
        }
        assertThat(r).containsExactly(p);
        assertThat(s).containsExactly(q);
        assertThat(two.hyperParameters()).isEqualTo(one.hyperParameters());
    }

    @Test
    void offHeapParametersComeBack() throws IOException {
        Path file = folder.resolve("a");
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment p = arena.allocate(40).copyFrom(MemorySegment.ofArray(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
            Optimizer one = Optimizer.of(Recipe.all(adam()), List.of(Parameter.of("w", p, arena.allocate(40).fill((byte) 60), Lane.F32)));
            one.step();
            one.save(file);
            MemorySegment q = arena.allocate(40);
            Optimizer two = Optimizer.of(Recipe.all(adam()), List.of(Parameter.of("w", q, arena.allocate(40), Lane.F32)));
            assertThat(two.load(file, Rates.OF_FILE).isValid()).isTrue();
            assertThat(q.mismatch(p)).isEqualTo(-1);
        }
    }

    @Test
    void aScheduleThatCannotBeWrittenIsSaidAndTheRatesOfTheCodeStillGoOn() throws IOException {
        Path file = folder.resolve("a");
        Recipe opaque = Recipe.all(sgd().rate(Schedule.of(step -> 0.1)));
        Optimizer one = Optimizer.of(opaque, List.of(parameter("w", 1)));
        one.step();
        one.save(file);
        Optimizer two = Optimizer.of(opaque, List.of(parameter("w", 1)));
        assertThat(two.load(file, Rates.OF_FILE).getError().mkString()).contains("no recipe").contains("rates of the code");
        assertThat(two.load(file, Rates.OF_CODE).isValid()).isTrue();
    }

    @Test
    void brokenFilesAreProblems() throws IOException {
        Path file = folder.resolve("a");
        Optimizer one = Optimizer.of(Recipe.all(adam()), List.of(parameter("w", 100)));
        one.save(file);
        byte[] bytes = Files.readAllBytes(file);
        for (int cut : new int[] {0, 5, 20, bytes.length / 2, bytes.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(bytes, cut));
            assertThat(one.load(file, Rates.OF_CODE).isInvalid()).as("cut at %s", cut).isTrue();
        }
        bytes[bytes.length - 3] ^= 1;
        Files.write(file, bytes);
        assertThat(one.load(file, Rates.OF_CODE).getError().mkString()).contains("checksum");
        assertThat(one.load(folder.resolve("none"), Rates.OF_CODE).isInvalid()).isTrue();
    }

    /// What a file says is shown, but not all of it; and of very many problems the first.
    @Test
    void longTextsAndManyTensorsMakeShortMessages() throws IOException {
        Path file = folder.resolve("a");
        Optimizer one = Optimizer.of(Recipe.all(adam()), List.of(parameter("w", 2)));
        one.save(file);
        Map<String, String> texts = new LinkedHashMap<>(TensorFile.open(file).get().metadata());
        texts.keySet().removeIf("crc32c"::equals);
        texts.replaceAll(
                (key, text) -> Set.of("lehr.format", "lehr.recipe").contains(key) ? text : "9".repeat(100_000));
        List<Tensor> tensors =
                IntStream.range(0, 1_000).mapToObj(i -> Tensor.scalar("x".repeat(1_000) + i, 1f)).toList();
        TensorWriter.write(file, tensors, texts);
        for (Rates rates : Rates.values()) {
            assertThat(one.load(file, rates).getError())
                    .hasSize(101)
                    .allSatisfy(problem -> assertThat(problem).hasSizeLessThan(500));
        }
        assertThat(one.steps()).isZero();
    }

    @Test
    void aStepThatIsNoCountIsAProblem() throws IOException {
        Path file = folder.resolve("adam.pt");
        Optimizer one = Optimizer.of(Recipe.all(adam()), List.of(parameter("w", 1)));
        TorchValue zero = new TorchValue.Given(Tensor.of("w", new float[1]));
        for (double step : new double[] {-1, 1.5, Double.NaN, 1e300}) {
            Map<String, TorchValue> slots =
                    Map.of("step", new TorchValue.Real(step), "exp_avg", zero, "exp_avg_sq", zero);
            TorchOptimizer.Group group = new TorchOptimizer.Group(Map.of(), List.of(0L));
            TorchWriter.write(file, new TorchOptimizer(Map.of(0L, slots), List.of(group)).value());
            assertThat(one.loadTorch(file).getError()).containsExactly(file + ": the step of w must be a count");
        }
        assertThat(one.steps()).isZero();
    }

    @Test
    void pyTorchsFilesGoOutAndComeIn() throws IOException {
        Path file = folder.resolve("adam.pt");
        float[] p = {1, 2, 3, 4, 5, 6};
        double[] q = {1};
        Recipe recipe = recipe().group("p", named("p"), adamW().rate(0.1)).otherwise("rest", adamW());
        Optimizer one = Optimizer.of(
                recipe,
                List.of(
                        Parameter.of("q", q, new double[] {2}),
                        Parameter.of("p", p, new float[] {1, -1, 2, -2, 3, -3}).shaped(2, 3)));
        one.step();
        one.step();
        one.saveTorch(file);
        TorchOptimizer torch = TorchFile.open(file).get().optimizer().get();
        assertThat(torch.groups()).hasSize(2);
        assertThat(torch.groups().getFirst().options()).containsEntry("lr", new TorchValue.Real(0.1));
        assertThat(torch.state().get(0L)).containsOnlyKeys("step", "exp_avg", "exp_avg_sq");
        float[] r = p.clone();
        double[] s = q.clone();
        Optimizer two = Optimizer.of(
                recipe,
                List.of(
                        Parameter.of("p", r, new float[] {1, -1, 2, -2, 3, -3}).shaped(2, 3),
                        Parameter.of("q", s, new double[] {2})));
        assertThat(two.loadTorch(file).isValid()).isTrue();
        one.step();
        two.step();
        assertThat(r).containsExactly(p);
        assertThat(s).containsExactly(q);
        assertThat(two.steps()).isEqualTo(3);
        Optimizer flat = Optimizer.of(
                recipe, List.of(Parameter.of("p", r, new float[6]), Parameter.of("x", s, new double[] {2})));
        assertThat(flat.loadTorch(file).getError().map(problem -> problem.replace(file + ": ", "")))
                .contains("p.exp_avg must have the shape [6] but has [2, 3] in the file", "the file has no parameter x");
    }

    private static Parameter parameter(String name, int length) {
        return Parameter.of(name, new float[length], new float[length]);
    }
}
