/// Recipes: which update rule trains which parameters, and which schedule drives which hyper-parameter.
///
/// A [Policy][dev.lehr.recipe.Policy] is an update rule with a schedule for every hyper-parameter, also momentum and weight decay; a
/// number is a constant schedule. A [Recipe][dev.lehr.recipe.Recipe] gives a policy to each group of parameters, and finds the
/// parameters of a group by *name*: an index says nothing to a reader and breaks when a layer is added.
///
/// ```java
/// Recipe recipe = recipe()
///         .group("bias", named(".*\\.bias"), sgd().nesterov().rate(biasRate).momentum(0.9))
///         .group("weight", named(".*\\.weight").butNot("norm\\..*"), sgd().nesterov().rate(rate).momentum(0.9).weightDecay(5e-4))
///         .otherwise("norm", sgd().nesterov().rate(rate).momentum(0.9));
/// ```
///
/// A parameter that belongs to no group or to two is an error that names it.
@NullMarked
package dev.lehr.recipe;

import org.jspecify.annotations.NullMarked;
