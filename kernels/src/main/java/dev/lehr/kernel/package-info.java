/// Kernels: schedules and update rules, compiled.
///
/// [ScheduleKernel][dev.lehr.kernel.ScheduleKernel] and [UpdateKernel][dev.lehr.kernel.UpdateKernel] are generated classes. They
/// give the same bits as the interpreters, on every [Target][dev.lehr.kernel.Target]: with vectors of any width or without, for any
/// length and any split into ranges. [KernelReport][dev.lehr.kernel.KernelReport] says what a kernel turned out to be.
///
/// Vectors need the module `jdk.incubator.vector`, which Java resolves only when it is told to
/// (`--add-modules jdk.incubator.vector`). Without it kernels are scalar, and say so.
@NullMarked
package dev.lehr.kernel;

import org.jspecify.annotations.NullMarked;
