package dev.lehr.optim;

import dev.lehr.check.Check;
import dev.lehr.kernel.Target;

/// How an optimizer computes. Threads and target do not change a bit of the results.
///
/// @param threads how many threads share the work on large models; >= 1
/// @param target what kernels are compiled for
/// @param nonFinite what a step does with a gradient that is not finite
public record Settings(int threads, Target target, NonFinite nonFinite) {
    public Settings {
        Check.atLeast("threads", 1, (long) threads);
    }

    /// All processors, what this machine does best, and gradients taken as they are.
    public static Settings standard() {
        return new Settings(Runtime.getRuntime().availableProcessors(), Target.best(), NonFinite.PROPAGATE);
    }

    /// The same with another number of threads.
    public Settings withThreads(int count) {
        return new Settings(count, target, nonFinite);
    }

    /// The same for another target.
    public Settings withTarget(Target other) {
        return new Settings(threads, other, nonFinite);
    }

    /// The same with another way to treat gradients that are not finite.
    public Settings withNonFinite(NonFinite other) {
        return new Settings(threads, target, other);
    }
}
