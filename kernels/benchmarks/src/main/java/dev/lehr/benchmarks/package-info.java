/// Benchmarks: what a generated kernel costs, beside the same loop written by hand.
///
/// Every benchmark checks before it measures that all that it compares compute the same bits.
/// [Report][dev.lehr.benchmarks.Report] runs them all in a short configuration and says which goals are met; the
/// classes named `...Benchmark` run in JMH as usual.
///
/// Times depend on the machine and on what else it does. So the comparison that counts is a
/// [Race][dev.lehr.benchmarks.Race]: all contenders in turn, on the same arrays, in the same process.
@NullMarked
package dev.lehr.benchmarks;

import org.jspecify.annotations.NullMarked;
