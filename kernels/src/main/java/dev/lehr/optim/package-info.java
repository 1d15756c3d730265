/// The imperative shell: an optimizer that owns state and the counter of steps, and updates parameters in place.
///
/// ```java
/// Optimizer optimizer = Optimizer.of(recipe, List.of(
///         Parameter.of("fc.weight", weight, weightGradient),
///         Parameter.of("fc.bias", bias, biasGradient)));
/// while (training) {
///     // fill the gradients
///     optimizer.step();
///     optimizer.zeroGrad();
/// }
/// ```
///
/// Parameters and gradients are arrays of the caller's. All that mutates in Lehr is here; what is to be done is a
/// [Recipe][dev.lehr.recipe.Recipe], a value.
@NullMarked
package dev.lehr.optim;

import org.jspecify.annotations.NullMarked;
