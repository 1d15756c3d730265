/// From formulas to straight lines: what is computed once a step, what for each element, and in how many passes.
///
/// A [Program][dev.lehr.kernel.program.Program] has decided everything but the instructions: shared subterms appear once, what is
/// uniform is hoisted out of the loop over elements, and each reduction ends a phase, because what needs its
/// result needs another pass. It knows neither bytecode nor vectors.
@NullMarked
package dev.lehr.kernel.program;

import org.jspecify.annotations.NullMarked;
