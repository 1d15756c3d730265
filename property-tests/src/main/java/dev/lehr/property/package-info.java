/// Generators for property tests: any schedule, in a jqwik property as `@ForAll Schedule schedule`.
///
/// [Schedules][dev.lehr.property.Schedules] has the generators and says what they promise. A new shape is a line in
/// `Shapes`, a new combinator a line in `Composites`; all laws then run over
/// it.
///
/// [Monotone][dev.lehr.property.Monotone], [Periodic][dev.lehr.property.Periodic], [Within][dev.lehr.property.Within] and
/// [NonNegative][dev.lehr.property.NonNegative] narrow what is generated: `@ForAll @Within(low = 0, high = 1) Schedule s`.
@NullMarked
package dev.lehr.property;

import org.jspecify.annotations.NullMarked;
