/// Text in and out: schedules, policies and recipes as the source line that builds them, schedules and the
/// [states][dev.lehr.text.StateJson] of feedback rules as JSON.
///
/// ```java
/// Schedule rate = linear(0.0, 0.01).over(1_000).then(cosine(0.01, 0.002).over(29_000));
/// ScheduleText.print(rate);   // Valid(linear(0.0, 0.01).over(1000).then(cosine(0.01, 0.002).over(29000)))
/// ScheduleText.parse("linear(0.0, 0.01).over(-1)");
///         // Invalid(line 1, column 19: steps must be finite and >= 0 but was -1)
/// ```
///
/// ## Laws
///
/// * What [print][dev.lehr.text.ScheduleText#print(dev.lehr.schedule.Schedule)] gives, `parse` reads back to an equal
///   value: nothing is rounded, in no locale. What has no such text (a function without a name) is a problem, never a
///   text that means something else.
/// * `parse` never throws, whatever it is given. It gives all problems at once, each with its place and with what was
///   expected and found.
/// * It is quick for hostile input too: [Limits][dev.lehr.text.Limits] bounds length, depth and work before anything
///   is built.
///
/// ## The language
///
/// An expression is a call of a factory, followed by calls of methods, as in Java:
/// `cosine(0.01, 0.002).over(29_000).clamp(1e-4, 5e-3)`. The arguments are expressions, numbers, or texts in
/// quotation marks. The four operators and parentheses work on numbers, spans and schedules; `//` begins a comment.
///
/// Wherever steps are expected there can be a span, `over(10ep)`, `over("10ep")` or `over(epochs(10))`, which the
/// [Run][dev.lehr.schedule.Run] of the [Names][dev.lehr.text.Names] converts.
///
/// Which factories and methods there are, two tables say: one for schedules, one for policies and recipes. A new word
/// is one line there.
///
/// ## JSON
///
/// A schedule is an object whose `type` is the name of its record and whose other keys are the components of that
/// record. The record itself is the table, so a new shape needs no line at all. [Json][dev.lehr.text.Json] reads
/// strictly, says where a problem is, and keeps every number, `-0.0` too; duplicate keys, `NaN`, numbers beyond
/// `double` and unpaired surrogates are problems.
@NullMarked
package dev.lehr.text;

import org.jspecify.annotations.NullMarked;
