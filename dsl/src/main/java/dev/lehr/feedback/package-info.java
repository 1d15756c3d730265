/// Feedback: factors that follow a metric, as folds.
///
/// A schedule is a function of the step; a rule that watches the validation loss is not. Here it is a pure function
/// `(state, metric) -> state`, and each state has a [scale][dev.lehr.feedback.State#scale()]: a factor that multiplies any schedule. So warm-up,
/// annealing and plateau compose, a state is all that a checkpoint needs, and replaying the metrics replays the factors.
///
/// ```java
/// State state = Plateau.torch().factor(0.5).patience(3).start();
/// for (double loss : losses) {
///     state = state.report(loss);
/// }
/// double rate = lr.at(step) * state.scale();
/// ```
@NullMarked
package dev.lehr.feedback;

import org.jspecify.annotations.NullMarked;
