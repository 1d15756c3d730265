/// Schedules: immutable functions of the step, for a learning rate or any other hyper-parameter.
///
/// A [Schedule][dev.lehr.schedule.Schedule] is a value. It has no optimizer, no history and no hidden state:
/// `at(step)` gives the same number whenever it is asked, for any step in any order. Shapes are made by static
/// factories (`linear(0.0, 0.01).over(1000)`), combined by methods (`then`, `times`, `clamp`, `shift`, ...), and
/// print as the source line that makes them.
///
/// ## Clocks and edges
///
/// A piece of length `T` covers the steps `[0, T)`, and `at(T)` is exactly its end value. In a sequence, each piece
/// runs on a clock of its own that starts at zero when the piece before it ends; at the boundary the new piece has
/// already begun. Before step zero and beyond the end a schedule holds its value, unless its documentation says
/// otherwise. A piece of length zero is its end value, and leaves a sequence unchanged.
///
/// ## Families
///
/// [Families][dev.lehr.schedule.Families] has what has a name in the literature: restarts, 1cycle,
/// warm-up-stable-decay, inverse square roots. Most are compositions of a few lines. A
/// [Profile][dev.lehr.schedule.Profile] is the way from one value to another, whatever they are, and serves all of
/// them.
///
/// ## One formula
///
/// What a schedule means is its [formula][dev.lehr.schedule.Schedule#formula(Formula)] of the step. A combinator
/// either computes with the formulas of its parts (`times`, `clamp`) or puts another clock in the place of the step
/// (`shift`, `stretch`, `repeat`). `at` builds the formula at a constant, which computes it; what a schedule says
/// about itself ([Provable][dev.lehr.schedule.Provable]) is proved from the same formula; kernels compile it. A new
/// shape is one record with one formula.
///
/// [explain][dev.lehr.schedule.Schedule#explain(double)] says why a value is what it is, part by part, and
/// [latex][dev.lehr.schedule.Schedule#latex()] typesets the formula.
@NullMarked
package dev.lehr.schedule;

import dev.lehr.formula.Formula;
import org.jspecify.annotations.NullMarked;
