/// Methods that ask for the loss as often as they need to: L-BFGS and conjugate gradients.
///
/// An [Optimizer][dev.lehr.optim.Optimizer] is given one gradient, and moves every element by a rule of its own.
/// The methods here look further: they try how far to go, and learn from the places where they have been how the
/// loss is curved. So they need a *closure*, which computes loss and gradients anew wherever the variables are, and
/// they treat all variables as one long vector. Where the loss is smooth and always the same function (a fit to all
/// data, a physical model, the last layer of a network) they arrive in tens of steps where a rule takes thousands.
/// Where every call sees other examples they are the wrong choice.
///
/// ```java
/// Minimizer minimizer = Minimizer.of(lbfgs().strongWolfe(), List.of(Variable.of("w", weight, gradient)));
/// while (!minimizer.converged()) {
///     minimizer.step(() -> model.lossAndGradient(weight, gradient));
/// }
/// ```
///
/// A method is a value: [Lbfgs][dev.lehr.minimize.Lbfgs], with the arguments of `torch.optim.LBFGS` under their
/// names, or [ConjugateGradient][dev.lehr.minimize.ConjugateGradient], after Polak and Ribiere, with restarts. Both
/// share [Limits][dev.lehr.minimize.Limits], which say when a step ends, and the line search
/// [StrongWolfe][dev.lehr.minimize.StrongWolfe]. `lr` is a schedule, like every hyper-parameter in Lehr.
///
/// A [Minimizer][dev.lehr.minimize.Minimizer] is the one thing here that changes. Inside, a step makes a new
/// immutable state from the old one, and puts it in place when all went well; so a step that fails leaves
/// everything as it was, and a state that was saved is continued bit for bit. Three things make up an iteration,
/// and know nothing of each other: a memory turns gradients into a direction, a search finds a length, and the
/// objective is the only one that sees where the numbers live ([Numbers][dev.lehr.minimize.Numbers]: arrays or
/// memory segments, or what you implement).
@NullMarked
package dev.lehr.minimize;

import org.jspecify.annotations.NullMarked;
