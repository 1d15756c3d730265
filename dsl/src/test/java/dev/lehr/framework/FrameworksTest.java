package dev.lehr.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Names and versions, and how much of what is given is looked at and shown.
class FrameworksTest {
    @Test
    void namesTheFrameworks() {
        assertThat(Frameworks.frameworks()).containsExactly("keras", "optax", "timm", "torch", "transformers");
    }

    @Test
    void namesTheirSchedules() {
        assertThat(Frameworks.names("timm"))
                .containsExactly(
                        "CosineLRScheduler",
                        "MultiStepLRScheduler",
                        "PlateauLRScheduler",
                        "PolyLRScheduler",
                        "StepLRScheduler",
                        "TanhLRScheduler");
        assertThat(Frameworks.names("torch 1.13.1")).hasSize(16).isEqualTo(Frameworks.names("torch"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Frameworks.names("caffe"))
                .withMessage("framework must be one of keras, optax, timm, torch, transformers, but was \"caffe\"");
    }

    /// The first step after a resumption: version 1 takes it, version 2 leaves it.
    @Test
    void theVersionOfPyTorchMatters() {
        assertThat(resumed("torch 1.13.1")).isEqualTo(0.05);
        assertThat(resumed("torch  1.9 ")).isEqualTo(0.05);
        assertThat(resumed("torch 2.0")).isEqualTo(0.1);
        assertThat(resumed("torch")).isEqualTo(0.1);
    }

    private static double resumed(String framework) {
        Map<String, Object> arguments = Map.of("gamma", 0.5, "last_epoch", 0);
        return Frameworks.schedules(framework, "ExponentialLR", arguments, Setting.resumed(0.1, 0.1))
                .get()
                .head()
                .faithful()
                .at(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"torch 3.0", "torch x", "torch 12.0", "torch2.1", "Torch", ""})
    void otherVersionsAndSpellingsAreNotKnown(String framework) {
        assertThat(Frameworks.schedule(framework, "ConstantLR", Map.of(), 0.1).getError())
                .containsExactly("framework must be one of keras, optax, timm, torch, transformers, but was \""
                        + framework + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"optax 0.2", "optax"})
    void otherFrameworksMayHaveAnyVersion(String framework) {
        assertThat(Frameworks.schedule(framework, "constant_schedule", Map.of("value", 0.5), 0.1)
                        .get()
                        .faithful()
                        .at(3))
                .isEqualTo(0.5);
    }

    /// A list that contains a list, and so on: the arguments are level 0.
    @Test
    void looksAHundredLevelsDeep() {
        assertThat(problems(Map.of("milestones", nested(100)))).allMatch(problem -> problem.contains("number"));
        assertThat(problems(Map.of("milestones", nested(101))))
                .containsExactly("arguments must not be nested deeper than 100");
    }

    private static List<Object> nested(int levels) {
        List<Object> list = List.of();
        for (int i = 1; i < levels; i++) {
            list = List.of(list);
        }
        return list;
    }

    /// The outermost composition is level 0.
    @Test
    void partsOfPartsAreTwentyLevelsDeep() {
        assertThat(Frameworks.schedule("torch", "ChainedScheduler", chained(20), 0.1)
                        .get()
                        .faithful()
                        .at(1))
                .isEqualTo(0.05);
        assertThat(Frameworks.schedule("torch", "ChainedScheduler", chained(21), 0.1).getError())
                .containsExactly("schedulers[0]: ".repeat(21) + "schedulers must not be nested deeper than 20");
    }

    private static Map<String, Object> chained(int levels) {
        Map<String, Object> arguments = Map.of("gamma", 0.5);
        for (int i = 0; i < levels; i++) {
            String name = i == 0 ? "ExponentialLR" : "ChainedScheduler";
            arguments = Map.of("schedulers", List.of(Map.of("schedule", name, "params", arguments)));
        }
        return arguments;
    }

    /// The map of arguments and the list of milestones count too.
    @Test
    void looksAtTenThousandListsAndMaps() {
        assertThat(problems(Map.of("milestones", Collections.nCopies(9998, List.of())))).hasSize(101);
        assertThat(problems(Map.of("milestones", Collections.nCopies(9999, List.of()))))
                .containsExactly("arguments must not have more than 10000 lists and maps in them");
    }

    @Test
    void saysAHundredProblems() {
        assertThat(problems(Map.of("milestones", Collections.nCopies(100, "x")))).hasSize(100);
        assertThat(problems(Map.of("milestones", Collections.nCopies(101, "x"))))
                .hasSize(101)
                .endsWith("and 1 more problems");
    }

    /// A name of a hundred letters is shown as it is, a longer one in quotes.
    @Test
    void showsNamesOfUnknownArguments() {
        String name = "n".repeat(100);
        String takes = " must be an argument of MultiStepLR, which takes gamma, last_epoch, milestones, verbose,"
                + " but was 1";
        assertThat(problems(Map.of("milestones", List.of(), name, 1))).containsExactly(name + takes);
        assertThat(problems(Map.of("milestones", List.of(), name + "n", 1)))
                .containsExactly("\"" + name + "n\"" + takes);
    }

    /// Two hundred characters, and dots if there are more.
    @Test
    void showsTheBeginningOfLongValues() {
        String milestones = "milestones must be a list without gaps but was ";
        assertThat(problems(Map.of("milestones", "x".repeat(198))))
                .containsExactly(milestones + '"' + "x".repeat(198) + '"');
        assertThat(problems(Map.of("milestones", "x".repeat(199))))
                .containsExactly(milestones + '"' + "x".repeat(199) + "...");
        List<Object> list = new ArrayList<>(Collections.nCopies(40, 1.0));
        list.add(null);
        assertThat(problems(Map.of("milestones", list)))
                .containsExactly(milestones + "[" + "1.0, ".repeat(39) + "1.0,...");
    }

    @Test
    void showsMapsByTheirEntries() {
        Map<Object, Object> map = new TreeMap<>(Map.of(2, List.of("x"), 5, Map.of("k", true)));
        assertThat(problems(Map.of("milestones", map)))
                .containsExactly("milestones must be a list without gaps but was {2=[\"x\"], 5={k=true}}");
        assertThat(problems(Map.of("milestones", Arrays.asList(Map.of("n".repeat(300), 1), null))))
                .containsExactly("milestones must be a list without gaps but was [{" + "n".repeat(198) + "...");
    }

    private static Seq<String> problems(Map<String, Object> arguments) {
        return Frameworks.schedule("torch", "MultiStepLR", arguments, 0.1).getError();
    }
}
