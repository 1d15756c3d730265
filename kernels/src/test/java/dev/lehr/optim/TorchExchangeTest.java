package dev.lehr.optim;

import static dev.lehr.recipe.Policy.adam;
import static dev.lehr.recipe.Policy.sgd;
import static dev.lehr.recipe.Recipe.named;
import static dev.lehr.recipe.Recipe.recipe;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.checkpoint.Tensor;
import dev.lehr.checkpoint.TorchFile;
import dev.lehr.checkpoint.TorchOptimizer;
import dev.lehr.checkpoint.TorchValue;
import dev.lehr.checkpoint.TorchWriter;
import dev.lehr.feedback.Plateau;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.rule.Rules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of `torch.save(optimizer.state_dict(), path)`: what is written, what is taken, and what is said of the rest.
class TorchExchangeTest {
    private static final TorchValue ONE = tensor(new float[] {1});
    private static final TorchValue TEXT = new TorchValue.Text("5");

    @TempDir
    private Path folder;

    private static TorchValue tensor(float[] numbers, long... shape) {
        return new TorchValue.Given(
                shape.length == 0
                        ? Tensor.of("x", numbers)
                        : Tensor.of("x", Arrays.stream(shape).boxed().toList(), numbers));
    }

    private static Parameter parameter(String name, int length) {
        return Parameter.of(name, new float[length], new float[length]);
    }

    private static Optimizer optimizer(Policy policy, String... names) {
        return Optimizer.of(
                Recipe.all(policy),
                Arrays.stream(names).map(name -> parameter(name, 1)).toList());
    }

    private static TorchValue names(String... names) {
        return new TorchValue.Items(Arrays.stream(names)
                .map(name -> (TorchValue) new TorchValue.Text(name))
                .toList());
    }

    /// The state of one parameter for Adam.
    private static Map<String, TorchValue> adamSlots(TorchValue step, TorchValue average) {
        Map<String, TorchValue> slots = new LinkedHashMap<>();
        slots.put("step", step);
        slots.put("exp_avg", average);
        slots.put("exp_avg_sq", ONE);
        return slots;
    }

    private TorchOptimizer saved(Optimizer optimizer) throws IOException {
        Path file = folder.resolve("saved.pt");
        optimizer.saveTorch(file);
        return TorchFile.open(file).get().optimizer().get();
    }

    /// What is wrong with a file of one group of as many parameters as there are states.
    private List<String> load(
            Optimizer optimizer, Map<String, TorchValue> options, List<Map<String, TorchValue>> states)
            throws IOException {
        Map<Long, Map<String, TorchValue>> numbered = new LinkedHashMap<>();
        List<Long> numbers = new ArrayList<>();
        for (Map<String, TorchValue> state : states) {
            long number = numbers.size();
            numbers.add(number);
            if (!state.isEmpty()) {
                numbered.put(number, state);
            }
        }
        Path file = folder.resolve("given.pt");
        TorchOptimizer.Group group = new TorchOptimizer.Group(options, numbers);
        TorchWriter.write(file, new TorchOptimizer(numbered, List.of(group)).value());
        return optimizer
                .loadTorch(file)
                .fold(problems -> problems.map(each -> each.replace(file + ": ", "")).asJava(), _ -> List.of());
    }

    private List<String> load(Optimizer optimizer, Map<String, TorchValue> state) throws IOException {
        return load(optimizer, Map.of(), List.of(state));
    }

    private static float average(Optimizer optimizer, String parameter) {
        return ((float[]) optimizer.state(parameter).get("exp_avg"))[0];
    }

    @Test
    void beforeTheFirstStepThereIsNoState() throws IOException {
        Optimizer fresh = optimizer(adam(), "w");
        assertThat(saved(fresh).state()).isEmpty();
        assertThat(saved(fresh).groups().getFirst().parameters()).containsExactly(0L);
        Optimizer used = optimizer(adam(), "w");
        used.step();
        assertThat(used.loadTorch(folder.resolve("saved.pt")).isValid()).isTrue();
        assertThat(used.steps()).isZero();
    }

    @Test
    void hyperParametersAreNamedAndTypedAsPyTorchDoes() throws IOException {
        Optimizer optimizer = Optimizer.of(
                recipe().group("adam", named("a.*"), adam().rate(0.5).beta1(0.25).beta2(0.75).amsgrad())
                        .group("sgd", named("s"), sgd().momentum(0.5).nesterov())
                        .group("sm3", named("m"), Policy.of(Rules.sm3())),
                List.of(parameter("m", 1), parameter("s", 1), parameter("a2", 1), parameter("a1", 1)));
        List<TorchOptimizer.Group> groups = saved(optimizer).groups();
        TorchValue off = new TorchValue.Truth(false);
        assertThat(groups.get(0).options())
                .containsEntry("lr", new TorchValue.Real(0.5))
                .containsEntry(
                        "betas",
                        new TorchValue.Tuple(List.of(new TorchValue.Real(0.25), new TorchValue.Real(0.75))))
                .containsEntry("amsgrad", new TorchValue.Truth(true))
                .containsEntry("maximize", off)
                .containsEntry("param_names", names("a2", "a1"))
                .doesNotContainKeys("beta1", "beta2");
        assertThat(groups.get(0).parameters()).containsExactly(0L, 1L);
        assertThat(groups.get(1).options())
                .containsEntry("momentum", new TorchValue.Real(0.5))
                .containsEntry("nesterov", new TorchValue.Truth(true))
                .containsEntry("maximize", off)
                .doesNotContainKey("betas");
        assertThat(groups.get(1).parameters()).containsExactly(2L);
        assertThat(groups.get(2).options())
                .containsEntry("beta2", new TorchValue.Real(1))
                .doesNotContainKey("betas");
    }

    @Test
    void parametersAreFoundByTheirNames() throws IOException {
        Optimizer optimizer = optimizer(adam(), "a", "b");
        List<Map<String, TorchValue>> states = List.of(
                adamSlots(new TorchValue.Int(4), tensor(new float[] {5})),
                adamSlots(new TorchValue.Int(4), tensor(new float[] {6})));
        assertThat(load(optimizer, Map.of("param_names", names("b", "a")), states)).isEmpty();
        assertThat(average(optimizer, "a")).isEqualTo(6);
        assertThat(average(optimizer, "b")).isEqualTo(5);
        assertThat(optimizer.steps()).isEqualTo(4);
        assertThat(load(optimizer, Map.of("param_names", names("b", "c")), states))
                .containsExactly("the file has no parameter a");
    }

    /// PyTorch has names only if it was given them; then all have one.
    @Test
    void withoutTheirNamesParametersAreFoundByTheirPlaces() throws IOException {
        List<Map<String, TorchValue>> states = List.of(
                adamSlots(new TorchValue.Int(4), tensor(new float[] {5})),
                adamSlots(new TorchValue.Int(4), tensor(new float[] {6})));
        for (TorchValue names : List.of(names(), names("b"), names("b", "a", "c"), names("b", "b"), TEXT)) {
            Optimizer optimizer = optimizer(adam(), "a", "b");
            assertThat(load(optimizer, Map.of("param_names", names), states)).as("%s", names).isEmpty();
            assertThat(average(optimizer, "a")).isEqualTo(5);
            assertThat(average(optimizer, "b")).isEqualTo(6);
        }
        TorchValue mixed = new TorchValue.Items(List.of(new TorchValue.Text("b"), new TorchValue.Int(1)));
        Optimizer optimizer = optimizer(adam(), "a", "b");
        assertThat(load(optimizer, Map.of("param_names", mixed), states)).isEmpty();
        assertThat(average(optimizer, "a")).isEqualTo(5);
    }

    @Test
    void otherParametersAreAProblem() throws IOException {
        Optimizer optimizer = optimizer(adam(), "a");
        Map<String, TorchValue> state = adamSlots(new TorchValue.Int(4), ONE);
        assertThat(load(optimizer, Map.of(), List.of(state, state)))
                .containsExactly("the file has 2 parameters, but there are 1");
        assertThat(optimizer.steps()).isZero();
    }

    @Test
    void aStepIsANumberOfAnyKind() throws IOException {
        TorchValue tensor = new TorchValue.Given(Tensor.scalar("step", 7f));
        TorchValue vector = new TorchValue.Given(Tensor.of("step", new double[] {7}));
        for (TorchValue step : List.of(new TorchValue.Int(7), new TorchValue.Real(7), tensor, vector)) {
            Optimizer optimizer = optimizer(adam(), "w");
            assertThat(load(optimizer, adamSlots(step, ONE))).as("%s", step).isEmpty();
            assertThat(optimizer.steps()).as("%s", step).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1L << 53})
    void aStepIsACountThatDoublesHold(long step) throws IOException {
        Optimizer optimizer = optimizer(adam(), "w");
        assertThat(load(optimizer, adamSlots(new TorchValue.Int(step), ONE))).isEmpty();
        assertThat(optimizer.steps()).isEqualTo(step);
    }

    @Test
    void aStepThatIsNoNumberIsAProblem() throws IOException {
        Optimizer optimizer = optimizer(adam(), "w");
        TorchValue whole = new TorchValue.Given(Tensor.scalar("step", 7L));
        TorchValue tooMany = new TorchValue.Int((1L << 53) + 2);
        for (TorchValue step : List.of(TEXT, tensor(new float[] {7, 7}), whole, tooMany, new TorchValue.Int(-1))) {
            assertThat(load(optimizer, adamSlots(step, ONE)))
                    .as("%s", step)
                    .containsExactly("the step of w must be a count");
        }
        assertThat(optimizer.steps()).isZero();
        assertThat(average(optimizer, "w")).isZero();
    }

    @Test
    void theParametersOfAGroupGoTogetherAndGroupsForThemselves() throws IOException {
        Map<String, TorchValue> four = adamSlots(new TorchValue.Int(4), ONE);
        Map<String, TorchValue> five = adamSlots(new TorchValue.Int(5), ONE);
        assertThat(load(optimizer(adam(), "a", "b", "c"), Map.of(), List.of(four, five, four)))
                .containsExactly("the parameters of group all have made different numbers of steps: [4, 5]");
        Recipe apart = recipe().group("a", named("a"), adam()).group("b", named("b"), adam());
        for (boolean firstIsAhead : new boolean[] {false, true}) {
            Optimizer optimizer = Optimizer.of(apart, List.of(parameter("a", 1), parameter("b", 1)));
            List<Map<String, TorchValue>> states = firstIsAhead ? List.of(five, four) : List.of(four, five);
            assertThat(load(optimizer, Map.of(), states)).isEmpty();
            assertThat(optimizer.steps()).isEqualTo(5);
            assertThat(optimizer.groupStates())
                    .extracting(GroupState::steps)
                    .containsExactly(firstIsAhead ? 5L : 4L, firstIsAhead ? 4L : 5L);
        }
    }

    @Test
    void aValueOfTheWholeIsANumber() throws IOException {
        Map<String, TorchValue> slots = adamSlots(new TorchValue.Int(1), ONE);
        TorchValue scalar = new TorchValue.Given(Tensor.scalar("x", 0.25));
        for (TorchValue product : List.of(new TorchValue.Real(0.25), scalar, tensor(new float[] {0.25f}))) {
            Optimizer optimizer = optimizer(Policy.of(Rules.nadam()), "w");
            slots.put("mu_product", product);
            assertThat(load(optimizer, slots)).isEmpty();
            assertThat((double[]) optimizer.state("w").get("mu_product")).as("%s", product).containsExactly(0.25);
        }
        for (TorchValue product : List.of(TEXT, tensor(new float[] {1, 2}))) {
            slots.put("mu_product", product);
            assertThat(load(optimizer(Policy.of(Rules.nadam()), "w"), slots))
                    .as("%s", product)
                    .containsExactly("w.mu_product must be a number");
        }
    }

    @Test
    void whatIsNoStateIsSaidForEachSlot() throws IOException {
        Optimizer optimizer = optimizer(adam(), "w");
        Map<String, TorchValue> slots = new LinkedHashMap<>();
        slots.put("step", new TorchValue.Int(1));
        slots.put("exp_avg", new TorchValue.Real(1));
        assertThat(load(optimizer, slots))
                .containsExactly("w.exp_avg must be a tensor", "w.exp_avg_sq is not in the file");
        slots.put("exp_avg", tensor(new float[] {1, 2}));
        slots.put("exp_avg_sq", new TorchValue.Given(Tensor.of("x", List.of(1L), new long[] {1})));
        assertThat(load(optimizer, slots))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo("w.exp_avg must have the shape [1] but has [2] in the file"),
                        second -> assertThat(second)
                                .startsWith("w.exp_avg_sq cannot be read: the tensor is INT64 [1]"));
        assertThat(optimizer.steps()).isZero();
        assertThat(average(optimizer, "w")).isZero();
    }

    /// PyTorch's Adafactor keeps a mean for each row in a column of numbers.
    @Test
    void dimensionsOfLengthOneDoNotMatter() throws IOException {
        Optimizer optimizer = Optimizer.of(
                Recipe.all(Policy.of(Rules.adafactor())), List.of(parameter("w", 6).shaped(2, 3)));
        Map<String, TorchValue> slots = new LinkedHashMap<>();
        slots.put("step", new TorchValue.Real(3));
        slots.put("row_var", tensor(new float[] {1, 2}, 2, 1));
        slots.put("col_var", tensor(new float[] {3, 4, 5}, 1, 3));
        assertThat(load(optimizer, slots)).isEmpty();
        assertThat((float[]) optimizer.state("w").get("row_var")).containsExactly(1, 2);
        assertThat((float[]) optimizer.state("w").get("col_var")).containsExactly(3, 4, 5);
        slots.put("row_var", tensor(new float[] {1, 2, 3}, 3, 1));
        assertThat(load(optimizer, slots))
                .containsExactly("w.row_var must have the shape [2] but has [3, 1] in the file");
    }

    /// Neither who rests nor what metrics have done is in such a file.
    @Test
    void whatAFileOfPyTorchDoesNotKnowStays() throws IOException {
        float[] p = {1};
        Policy scaled = sgd().rate(1).feedback(Plateau.torch().factor(0.5).patience(0));
        Optimizer optimizer = Optimizer.of(
                recipe().group("rests", named("w"), sgd().rate(1)).group("moves", named("v"), scaled),
                List.of(Parameter.of("v", new float[1], new float[1]), Parameter.of("w", p, new float[] {1})));
        Path file = folder.resolve("saved.pt");
        optimizer.saveTorch(file);
        optimizer.report(1);
        optimizer.report(2);
        optimizer.freeze("rests");
        assertThat(optimizer.loadTorch(file).isValid()).isTrue();
        assertThat(optimizer.frozen()).containsExactly("rests");
        optimizer.step();
        assertThat(p).containsExactly(1);
        assertThat(optimizer.hyperParameters().get("moves")).containsEntry("lr", 0.5);
        optimizer.report(3);
        assertThat(optimizer.hyperParameters().get("moves")).containsEntry("lr", 0.25);
    }

    @Test
    void slotsComeOutAsTensors() throws IOException {
        Optimizer optimizer = optimizer(Policy.of(Rules.nadam()), "w");
        optimizer.step();
        optimizer.step();
        TorchFile file = file(optimizer);
        Map<String, TorchValue> slots = file.optimizer().get().state().get(0L);
        assertThat(slots).containsOnlyKeys("step", "mu_product", "exp_avg", "exp_avg_sq");
        assertThat(slots.values()).allSatisfy(value -> assertThat(value).isInstanceOf(TorchValue.Stored.class));
        double[] number = new double[1];
        file.read((TorchValue.Stored) slots.get("step"), number);
        assertThat(number).containsExactly(2);
        file.read((TorchValue.Stored) slots.get("mu_product"), number);
        assertThat(number).containsExactly((double[]) optimizer.state("w").get("mu_product"));
    }

    private TorchFile file(Optimizer optimizer) throws IOException {
        Path file = folder.resolve("saved.pt");
        optimizer.saveTorch(file);
        return TorchFile.open(file).get();
    }
}
