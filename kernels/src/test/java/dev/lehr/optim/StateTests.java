package dev.lehr.optim;

import dev.lehr.formula.Lane;
import dev.lehr.recipe.Policy;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every rule does with its state, whatever it is kept for: the `policies` of the class that extends this one.
abstract class StateTests {
    @TempDir
    Path folder;

    final long[][] shapes;

    /// @param shapes of the parameters
    StateTests(long[][] shapes) {
        this.shapes = shapes;
    }

    @ParameterizedTest
    @MethodSource("policies")
    void makesTheStepsOfTheReference(Policy policy, Lane lane) {
        new Twins(policy, lane, shapes).train(4);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void goesOnWhereItWasSaved(Policy policy, Lane lane) throws IOException {
        new Twins(policy, lane, shapes).train(2).interrupt(folder.resolve("a")).train(2);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void goesOnWhereItWasSavedForPyTorch(Policy policy, Lane lane) throws IOException {
        new Twins(policy, lane, shapes).train(2).interruptTorch(folder.resolve("a.pt")).train(2);
    }
}
