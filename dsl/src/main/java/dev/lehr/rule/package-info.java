/// Update rules: what an optimizer does to a parameter, stated as formulas.
///
/// An [UpdateRule][dev.lehr.rule.UpdateRule] says the new value of the parameter and of each piece of state as a formula of the old
/// values, of the gradient, of the hyper-parameters and of the number of the step. Everything else is derived: the interpreter
/// that defines the result bit for bit ([Reference][dev.lehr.rule.Reference]), the vector kernel, the printed equations, the bytes
/// that each parameter costs, the layout of a checkpoint.
///
/// Options are hyper-parameters too: `nesterov` and `amsgrad` are 0 or 1, and formulas choose by them.
/// [UpdateRule#within][dev.lehr.rule.UpdateRule#within(java.util.Map)] takes the choices that are certain, and drops the state that nobody needs then.
///
/// The order of operations is that of the library that is named as the source, in which each operation is rounded by itself; so
/// results equal PyTorch's to the last bit. Where libraries disagree, a rule takes a [Dialect][dev.lehr.rule.Dialect].
/// A new rule is one file: see [Sgd][dev.lehr.rule.Rules#sgd()] for the shape.
@NullMarked
package dev.lehr.rule;

import org.jspecify.annotations.NullMarked;
