package dev.lehr.rule;

import dev.lehr.formula.Formula;

/// Something that must hold between hyper-parameters.
///
/// @param condition true where it holds
/// @param message what it demands, as a sentence
public record Requirement(Formula condition, String message) {}
