/// What two schedules have to do with each other: laws by which one becomes another, a canonical form, a fingerprint,
/// a difference.
///
/// A [Law][dev.lehr.algebra.Law] has a name, says what it states and what it [keeps][dev.lehr.algebra.Keeps]: every
/// bit at every step, every bit at whole steps, or only what holds for real numbers. Unless asked otherwise, only
/// laws of the first kind are used, so a simplified schedule is the same schedule.
///
/// The canonical form is what is left when no law applies. Schedules that the laws make equal have one canonical
/// form, and so one [Fingerprint][dev.lehr.algebra.Fingerprint], on every machine, in every run and in every locale:
/// a name for what a training run was scheduled by, to be logged, compared and looked up.
///
/// [Algebra][dev.lehr.algebra.Algebra] is the entrance.
@NullMarked
package dev.lehr.algebra;

import org.jspecify.annotations.NullMarked;
