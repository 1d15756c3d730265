/// The language of formulas, in which everything else in Lehr is stated.
///
/// A [Formula][dev.lehr.formula.Formula] is a constant, a variable, an [operation][dev.lehr.formula.Op] on formulas, a
/// [reduction][dev.lehr.formula.Reduction] over elements, or a call of a function that the language cannot look into. A
/// learning-rate schedule is a formula of the step; the update rule of an optimizer is a set of formulas of a parameter, its gradient
/// and its state.
///
/// A formula is written once, and everything else is a fold over it:
///
/// * [Interpreter][dev.lehr.formula.Interpreter] says what it means, operation by operation; all faster ways must give the same bits;
/// * [Bounds][dev.lehr.formula.Bounds] encloses its values in an interval;
/// * [Equations][dev.lehr.formula.Equations] prints it, [Latex][dev.lehr.formula.Latex] typesets it;
/// * [Substitution][dev.lehr.formula.Substitution] puts formulas in the place of variables;
/// * [Listing][dev.lehr.formula.Listing] is what the others share: every distinct subterm once, in an order in which it can be computed.
///
/// Numbers are IEEE-754. What is the same for a whole step is computed in `double`; what varies by
/// element is computed in the [lane type][dev.lehr.formula.Lane], every operation with one rounding of its own. The functions that
/// hardware does not have are defined here so that they have the same bits on every machine.
@NullMarked
package dev.lehr.formula;

import org.jspecify.annotations.NullMarked;
