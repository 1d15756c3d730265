package dev.lehr.property.law;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Something and the laws that it is held to.
public interface Suite {
    /// What is held to the laws, for messages.
    String subject();

    /// The laws.
    List<Law> laws();

    /// Holds it to all laws. Nothing is thrown; at a prompt, the report prints as one line a law.
    default Report check() {
        return new Report(subject(), laws().stream().map(Law::outcome).toList());
    }

    /// Holds it to all laws.
    ///
    /// @throws AssertionError if it does not obey one: with what was held to it, the law, the steps and the values
    default void verify() {
        check().verify();
    }

    /// A test for each law, to be given back from a method under `@TestFactory`.
    default Stream<DynamicTest> tests() {
        return laws().stream()
                .map(law -> DynamicTest.dynamicTest(
                        law.name(), () -> new Report(subject(), List.of(law.outcome())).verify()));
    }
}
