package dev.lehr.property.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.property.Targets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every recorded run of optax's and timm's optimizers: bit for bit where nothing but the four operations
/// and roots is computed, and within rounding where powers or norms are.
class LibraryGoldenTest {
    /// How many runs of each optimizer there are, and how many of them have the same bits.
    private static final Map<String, List<Integer>> CASES = new TreeMap<>(Map.ofEntries(
            Map.entry("optax.adabelief", List.of(4, 1)),
            Map.entry("optax.adadelta", List.of(1, 1)),
            Map.entry("optax.adagrad", List.of(2, 2)),
            Map.entry("optax.adam", List.of(3, 0)),
            Map.entry("optax.adamax", List.of(1, 1)),
            Map.entry("optax.adamaxw", List.of(1, 1)),
            Map.entry("optax.adamw", List.of(2, 0)),
            Map.entry("optax.adan", List.of(2, 0)),
            Map.entry("optax.amsgrad", List.of(1, 0)),
            Map.entry("optax.fromage", List.of(1, 0)),
            Map.entry("optax.lamb", List.of(4, 0)),
            Map.entry("optax.lars", List.of(4, 0)),
            Map.entry("optax.lion", List.of(3, 3)),
            Map.entry("optax.novograd", List.of(2, 0)),
            Map.entry("optax.optimistic_gradient_descent", List.of(1, 1)),
            Map.entry("optax.radam", List.of(2, 0)),
            Map.entry("optax.rmsprop", List.of(4, 4)),
            Map.entry("optax.rprop", List.of(1, 1)),
            Map.entry("optax.sgd", List.of(3, 3)),
            Map.entry("optax.sign_sgd", List.of(1, 1)),
            Map.entry("optax.signum", List.of(1, 1)),
            Map.entry("optax.yogi", List.of(3, 1)),
            Map.entry("AdaBelief", List.of(8, 8)),
            Map.entry("AdafactorBigVision", List.of(2, 2)),
            Map.entry("AdamP", List.of(4, 4)),
            Map.entry("Adan", List.of(6, 6)),
            Map.entry("Adopt", List.of(6, 6)),
            Map.entry("LaProp", List.of(4, 2)),
            Map.entry("Lamb", List.of(12, 0)),
            Map.entry("Lars", List.of(8, 2)),
            Map.entry("Lion", List.of(8, 8)),
            Map.entry("MADGRAD", List.of(6, 3)),
            Map.entry("Mars", List.of(6, 4)),
            Map.entry("NAdamW", List.of(4, 4)),
            Map.entry("NvNovoGrad", List.of(6, 2)),
            Map.entry("RMSpropTF", List.of(8, 8)),
            Map.entry("SGDP", List.of(4, 4)),
            Map.entry("SGDW", List.of(4, 4))));

    static Stream<Engine> engines() {
        return Stream.concat(Stream.of(Engine.interpreter()), Targets.each().stream().map(Engine::compiled));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyRunIsMet(Engine engine) {
        assertMet(OptimizerChecker.whole(engine));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyRunIsMetWithItsChoicesTaken(Engine engine) {
        assertMet(OptimizerChecker.decided(engine));
    }

    private static void assertMet(Checker checker) {
        Map<String, List<Integer>> met = new TreeMap<>();
        GoldenTables.cases("optimizers")
                .filter(golden -> !golden.fields().text("source").startsWith("torch") && checker.knows(golden))
                .forEach(golden -> met.merge(
                        golden.fields().text("optimizer"),
                        List.of(1, met(checker, golden) ? 1 : 0),
                        (a, b) -> List.of(a.get(0) + b.get(0), a.get(1) + b.get(1))));
        assertThat(met).isEqualTo(CASES);
    }

    /// Whether all bits are the same; fails if a number is too far away.
    private static boolean met(Checker checker, Case golden) {
        Comparison comparison = new Comparison();
        checker.check(golden, comparison);
        assertThat(comparison.verdict(golden.label(), golden.id()).failures()).isEmpty();
        return comparison.count() == comparison.exactCount();
    }

    @Test
    void nothingIsForgotten() {
        Checker checker = OptimizerChecker.whole(Engine.interpreter());
        assertThat(GoldenTables.cases("optimizers")
                        .filter(golden -> !golden.fields().text("source").startsWith("torch") && !checker.knows(golden))
                        .map(golden -> golden.fields().text("optimizer"))
                        .distinct())
                .isEmpty();
    }
}
