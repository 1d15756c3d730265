package dev.lehr.property.law;

import java.util.function.Function;

/// A law, and how to find out whether something obeys it.
///
/// @param name the law as a sentence: `never rises from step 0 on`
/// @param check gives an outcome for the name; may throw, which breaks the law
public record Law(String name, Function<String, Outcome> check) {
    /// Finds out.
    public Outcome outcome() {
        try {
            return check.apply(name);
        } catch (RuntimeException e) {
            return new Outcome.Broken(name, "throws " + e);
        }
    }
}
