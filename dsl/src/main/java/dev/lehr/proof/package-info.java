/// What can be proved of a formula of the step: where it changes, where it rises or falls, what it adds up to.
///
/// Everything here works on a [Formula][dev.lehr.formula.Formula] of one variable and knows nothing of schedules, so
/// a new shape has all of it for free. The one idea is a *section*: a range of steps and the formula as it is on it,
/// with all decisions taken that bounds allow. What cannot be proved of a section is proved of its two halves, which
/// are cut where a decision turns; a section that is small enough is simply computed, step by step, by the same
/// operations that interpret it.
///
/// Two rules make the answers hold for the numbers that are really computed, not for those of school mathematics.
/// IEEE-754 operations round monotonically, so a sum of rising terms rises in every bit. Of functions that round only
/// nearly (cosine, power) it is proved that the steps between neighbours are larger than the rounding. Work is
/// limited; when the limit is reached the answer is "unknown", which is always allowed, while a wrong answer never
/// is.
@NullMarked
package dev.lehr.proof;

import org.jspecify.annotations.NullMarked;
