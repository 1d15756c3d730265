/// Schedules of other frameworks: from a framework's name, the name of its class or function and the arguments of
/// its constructor.
///
/// [Frameworks][dev.lehr.framework.Frameworks] is the way in. What comes out is an
/// [Imported][dev.lehr.framework.Imported]: the schedule that gives the original's numbers, the schedule that one
/// would write here, and the [Quirk][dev.lehr.framework.Quirk]s that make the difference. Whatever is wrong with
/// the arguments is said at once.
///
/// A schedule is random access even where the original is a recursion. PyTorch's schedulers write a rate into the
/// optimizer that the next one reads; here each is a `TorchRule`, which states both the one step and its closed
/// form, and a composition of rules is solved. Where no closed form exists (a product of arbitrary functions, a
/// chain that adds and multiplies), `TorchReplay` takes the steps.
@NullMarked
package dev.lehr.framework;

import org.jspecify.annotations.NullMarked;
