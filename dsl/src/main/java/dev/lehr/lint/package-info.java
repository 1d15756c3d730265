/// What is probably a mistake in a schedule for a given training run, found before the run begins.
///
/// A [Lint][dev.lehr.lint.Lint] asks a [Schedule][dev.lehr.schedule.Schedule] what it says about itself at the steps
/// of a [Run][dev.lehr.schedule.Run], and returns [findings][dev.lehr.lint.Finding]: each says what is wrong, at
/// which step, in words and as data. No finding is a guess. It is proved from the formula, at the steps that the run
/// takes; what cannot be proved either way, because a function of the user's own has a part in it, is a finding of
/// its own ([Unproved][dev.lehr.lint.Finding.Unproved]), so that silence means that all is well.
@NullMarked
package dev.lehr.lint;

import org.jspecify.annotations.NullMarked;
