package dev.lehr.property.golden;

/// Computes the numbers of one class of cases anew. A new class of cases is a new checker in [Conformance#all(Engine)].
public interface Checker {
    /// Whether this checker can judge the case.
    boolean knows(Case golden);

    /// Computes what was recorded, and compares each number.
    void check(Case golden, Comparison comparison);
}
