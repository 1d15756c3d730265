package dev.lehr.kernel;

import jdk.incubator.vector.VectorShape;

/// What this machine can do: the only place that asks.
///
/// The system property `dev.lehr.vector.bits` overrides the answer, for tests that run everything at another width; 0 means
/// scalar code.
final class Machine {
    static final String NO_MODULE =
            "module jdk.incubator.vector is missing; start java with --add-modules jdk.incubator.vector";

    static final Target BEST = best();

    private Machine() {}

    static boolean hasVectors() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }

    private static Target best() {
        if (!hasVectors()) {
            return new Target(0, NO_MODULE);
        }
        int bits = Integer.getInteger("dev.lehr.vector.bits", -1);
        return bits == 0 ? Target.scalar() : new Target(bits < 0 ? Preferred.bits() : bits, "");
    }

    /// Loaded only where the module is there.
    private static final class Preferred {
        static int bits() {
            return VectorShape.preferredShape().vectorBitSize();
        }
    }
}
