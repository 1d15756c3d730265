package dev.lehr.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Arguments that nobody should give: the answer is a list of problems or a schedule, soon, and never an exception.
class HostileArgumentsTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern TAKES = Pattern.compile("which takes ([^,]+(?:, [^,]+)*), but was");
    private static final List<Object> VALUES = Arrays.asList(
            null,
            0,
            1,
            -1,
            5,
            0.3,
            1e-300,
            1e300,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE,
            Integer.MAX_VALUE,
            Long.MIN_VALUE,
            BigInteger.TEN.pow(400),
            new BigDecimal("1e-400"),
            "",
            "cos",
            "linear",
            "max",
            "\u0000\ud800",
            true,
            List.of(),
            List.of(1, 2),
            List.of(2, 1.5, -1),
            Arrays.asList(1, null),
            List.of(Double.NaN),
            List.of("x", List.of()),
            Collections.nCopies(10_000, 3),
            Map.of(),
            Map.of(0, 0.5, 10, 2),
            Map.of("fn", "power"),
            Map.of("fn", "power", "base", Double.NaN),
            Map.of("fn", "table", "values", List.of()),
            List.of(Map.of("schedule", "StepLR", "params", Map.of("step_size", 0))),
            List.of(Map.of("schedule", "nothing", "params", Map.of()), Map.of(1, 2)),
            new Object(),
            Schedule.constant(1));

    static Stream<Arguments> everyName() {
        return Frameworks.frameworks()
                .toJavaStream()
                .flatMap(framework ->
                        Frameworks.names(framework).toJavaStream().map(name -> Arguments.of(framework, name)));
    }

    @Test
    void everyNameOfEveryFrameworkIsAsked() {
        assertThat(everyName().count()).isGreaterThanOrEqualTo(50);
    }

    /// What is given to each argument is drawn from the list above, or left out.
    @ParameterizedTest
    @MethodSource("everyName")
    void anyValueOfAnyArgument(String framework, String name) {
        Random random = new Random(20_240_607);
        List<String> arguments = argumentsOf(framework, name);
        Set<Boolean> outcomes = new HashSet<>();
        assertTimeoutPreemptively(SOON, () -> {
            for (int i = 0; i < 100; i++) {
                Map<String, Object> given = new HashMap<>();
                for (String argument : arguments) {
                    if (random.nextInt(4) > 0) {
                        given.put(argument, VALUES.get(random.nextInt(VALUES.size())));
                    }
                }
                outcomes.add(answers(framework, name, given).isValid());
            }
        });
        assertThat(outcomes.contains(false)).isEqualTo(!name.equals("get_constant_schedule"));
    }

    /// One value for an argument, the others as they usually are.
    @ParameterizedTest
    @MethodSource("everyName")
    void anyValueOfOneArgument(String framework, String name) {
        List<String> arguments = argumentsOf(framework, name);
        assertTimeoutPreemptively(SOON, () -> {
            for (String argument : arguments) {
                for (Object value : VALUES) {
                    Map<String, Object> given = new LinkedHashMap<>(Usual.arguments(framework, name));
                    given.put(argument, value);
                    answers(framework, name, given);
                }
            }
        });
    }

    @Test
    void partsWithinPartsWithoutEnd() {
        Map<String, Object> torch = Map.of("step_size", 10);
        Map<String, Object> optax = Map.of("value", 1);
        String torchName = "StepLR";
        String optaxName = "constant_schedule";
        for (int depth = 0; depth < 50_000; depth++) {
            torch = Map.of("schedulers", List.of(part(torchName, torch)), "milestones", List.of());
            optax = Map.of("schedules", List.of(part(optaxName, optax)), "boundaries", List.of());
            torchName = "SequentialLR";
            optaxName = "join_schedules";
        }
        assertThat(problems("torch", torchName, torch)).containsExactly("arguments must not be nested deeper than 100");
        assertThat(problems("optax", optaxName, optax)).containsExactly("arguments must not be nested deeper than 100");
    }

    @Test
    void partsThatAreSharedOverAndOver() {
        Map<String, Object> doubled = Map.of("value", 1);
        String name = "constant_schedule";
        for (int depth = 0; depth < 30; depth++) {
            Map<String, Object> part = part(name, doubled);
            doubled = Map.of("schedules", List.of(part, part), "boundaries", List.of(1));
            name = "join_schedules";
        }
        Map<String, Object> whole = doubled;
        assertTimeoutPreemptively(
                SOON,
                () -> assertThat(problems("optax", "join_schedules", whole))
                        .containsExactly("arguments must not have more than 10000 lists and maps in them"));
    }

    @Test
    void keysThatAreNoTexts() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put(null, 1);
        assertThat(problems("keras", "CosineDecay", nothing)).anySatisfy(problem -> assertThat(problem)
                .startsWith("null must be an argument of CosineDecay"));
        Map<String, Object> pieces = Map.of("init_value", 1, "boundaries_and_scales", nothing);
        assertThat(problems("optax", "piecewise_constant_schedule", pieces))
                .containsExactly("boundaries_and_scales must consist of a step and a scale each but was [null, 1]");
        Map<Integer, Object> sorted = new TreeMap<>(Map.of(1, 2));
        assertThat(problems("torch", "SequentialLR", Map.of("schedulers", List.of(sorted), "milestones", List.of())))
                .containsExactly("schedulers[0]: scheduler must be a map {schedule=..., params={...}} but was {1=2}");
        assertThat(problems("optax", "join_schedules", Map.of("schedules", List.of(sorted), "boundaries", List.of())))
                .containsExactly("schedules[0]: must be a map {schedule=..., params={...}} but was {1=2}");
        assertThat(problems("torch", "LambdaLR", Map.of("lr_lambda", sorted)))
                .singleElement(STRING)
                .startsWith("lr_lambda must be a schedule, or a function such as {fn=power, base=0.95}");
    }

    @Test
    void aListThatContainsItself() {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        assertThat(problems("torch", "MultiStepLR", Map.of("milestones", endless)))
                .containsExactly("arguments must not be nested deeper than 100");
    }

    @Test
    void aMillionNumbers() {
        List<Integer> milestones = IntStream.range(0, 1_000_000).boxed().toList();
        assertTimeoutPreemptively(SOON, () -> {
            Schedule steps = Frameworks.schedule(
                            "torch", "MultiStepLR", Map.of("milestones", milestones, "gamma", 1), 0.1)
                    .get()
                    .faithful();
            assertThat(steps.at(999_999)).isEqualTo(0.1);
        });
    }

    @Test
    void aThousandParts() {
        List<Object> parts = Collections.nCopies(1000, part("constant_schedule", Map.of("value", 0.5)));
        List<Integer> boundaries = IntStream.range(1, 1000).boxed().toList();
        assertTimeoutPreemptively(
                SOON,
                () -> assertThat(Frameworks.schedule(
                                        "optax",
                                        "join_schedules",
                                        Map.of("schedules", parts, "boundaries", boundaries),
                                        0.1)
                                .get()
                                .faithful()
                                .at(500))
                        .isEqualTo(0.5));
    }

    @Test
    void veryManyProblems() {
        List<String> words = Collections.nCopies(100_000, "x");
        assertThat(problems("torch", "MultiStepLR", Map.of("milestones", words)))
                .hasSize(101)
                .startsWith("milestones must be a number but was \"x\"")
                .endsWith("and 99900 more problems");
    }

    @Test
    void valuesTooLongToShow() {
        String name = "n".repeat(1_000_000);
        assertThat(problems("torch", name, Map.of())).singleElement(STRING).hasSizeLessThan(1000);
        assertThat(problems(name, "StepLR", Map.of())).singleElement(STRING).hasSizeLessThan(1000);
        assertThat(problems("torch", "ExponentialLR", Map.of(name, name, "gamma", name)))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).hasSizeLessThan(1000));
        assertThat(problems("torch", "ExponentialLR", Map.of("gamma", Collections.nCopies(1_000_000, name))))
                .singleElement(STRING)
                .startsWith("gamma must be a number but was [\"nnn")
                .endsWith("...")
                .hasSizeLessThan(1000);
    }

    @Test
    void anOptimizerWithoutARate() {
        for (double rate : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThat(Frameworks.schedule("torch", "ConstantLR", Map.of(), rate)
                            .getError())
                    .containsExactly("baseRate must be finite but was " + rate);
        }
    }

    private static Map<String, Object> part(String name, Map<String, Object> arguments) {
        return Map.of("schedule", name, "params", arguments);
    }

    private static Seq<String> problems(String framework, String name, Map<String, ?> arguments) {
        return Frameworks.schedule(framework, name, arguments, 0.1).getError();
    }

    /// The import, which is asked for some values if there is a schedule.
    private static Validation<Seq<String>, Imported> answers(String framework, String name, Map<String, Object> given) {
        Validation<Seq<String>, Imported> read = Frameworks.schedule(framework, name, given, 0.1);
        if (read.isInvalid()) {
            assertThat(read.getError())
                    .as("%s", given.keySet())
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem).isNotBlank().hasSizeLessThan(2000));
        } else {
            read.get().quirks().forEach(quirk -> assertThat(quirk.sentence()).isNotEmpty());
            values(read.get().clean());
            values(read.get().faithful());
        }
        return read;
    }

    /// A faithful schedule may refuse steps, as the original does.
    private static void values(Schedule schedule) {
        for (double step : new double[] {0, 1, 7}) {
            try {
                schedule.at(step);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageContaining("step");
            }
        }
    }

    /// The arguments that an unknown one makes the message list.
    private static List<String> argumentsOf(String framework, String name) {
        String problems = Frameworks.schedule(framework, name, Map.of("no such argument", 1), 0.1)
                .getError()
                .mkString("\n");
        Matcher takes = TAKES.matcher(problems);
        return takes.find() ? List.of(takes.group(1).split(", ")) : List.of();
    }
}
