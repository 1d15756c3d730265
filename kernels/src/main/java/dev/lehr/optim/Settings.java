package dev.lehr.optim;

import dev.lehr.check.Check;
import dev.lehr.kernel.Target;

/// How an optimizer computes. Nothing here changes a bit of the results.
///
/// @param threads how many threads share the work on large models; >= 1
/// @param target what kernels are compiled for
public record Settings(int threads, Target target) {
    public Settings {
        Check.atLeast("threads", 1, (long) threads);
    }

    /// All processors, and what this machine does best.
    public static Settings standard() {
        return new Settings(Runtime.getRuntime().availableProcessors(), Target.best());
    }

    /// The same with another number of threads.
    public Settings withThreads(int count) {
        return new Settings(count, target);
    }

    /// The same for another target.
    public Settings withTarget(Target other) {
        return new Settings(threads, other);
    }
}
