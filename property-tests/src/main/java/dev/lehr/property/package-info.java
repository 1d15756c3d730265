/// Generators for property tests with jqwik: any schedule as `@ForAll Schedule schedule`, with nothing to register.
///
/// * `Schedule`: any schedule, narrowed by [Monotone][dev.lehr.property.Monotone],
///   [Periodic][dev.lehr.property.Periodic], [Within][dev.lehr.property.Within],
///   [NonNegative][dev.lehr.property.NonNegative], [Depth][dev.lehr.property.Depth] and
///   [Family][dev.lehr.property.Family]. The generators are in [Schedules][dev.lehr.property.Schedules].
/// * `Cosine`, `Repeated`, ...: schedules of this type.
/// * [Moment][dev.lehr.property.Moment]: a schedule and a step at which to ask it, often one of its edges.
/// * `double`, `long` with [Step][dev.lehr.property.Step]: steps that favour boundaries. See
///   [Steps][dev.lehr.property.Steps].
/// * `float[]`, `double[]` with [Gradient][dev.lehr.property.Gradient]: gradients. See
///   [Gradients][dev.lehr.property.Gradients].
/// * `UpdateRule`: any rule in any dialect, some within a transform. See [UpdateRules][dev.lehr.property.UpdateRules].
/// * `Policy`, `Recipe`: policies, also with [Constants][dev.lehr.property.Constants] only, and recipes for a
///   [Model][dev.lehr.property.Model]. See [Recipes][dev.lehr.property.Recipes].
///
/// What fails shrinks to something small and prints as its source line. A shape from one value to another that is new is
/// a line in `Shapes`, any other factory one in `Singles`, a combinator one in `Composites`; rules and transforms are
/// found by themselves.
@NullMarked
package dev.lehr.property;

import org.jspecify.annotations.NullMarked;
