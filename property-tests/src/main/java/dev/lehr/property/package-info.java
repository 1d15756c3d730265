/// Generators for property tests: any schedule, in a jqwik property as `@ForAll Schedule schedule`.
///
/// [Schedules][dev.lehr.property.Schedules] has the generators and says what they promise. A new shape is a line in
/// `Shapes`, a new combinator a line in `Composites`; all laws then run over
/// it.
@NullMarked
package dev.lehr.property;

import org.jspecify.annotations.NullMarked;
