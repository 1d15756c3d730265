package dev.lehr.kernel;

import dev.lehr.check.Check;
import dev.lehr.formula.Lane;

/// What kernels are compiled for: vectors of a width, or plain scalar code. The results are the same bits on every target.
///
/// @param bits the width of a vector: 64, 128, 256 or 512; 0 for scalar code
/// @param reason why there are no vectors; empty if there are
public record Target(int bits, String reason) {
    public Target {
        if (bits != 0 && bits != 64 && bits != 128 && bits != 256 && bits != 512) {
            throw Check.failure("bits", "be 0, 64, 128, 256 or 512", Integer.toString(bits));
        }
    }

    /// What this machine does best: its preferred vectors; scalar code if the module `jdk.incubator.vector` is not there.
    public static Target best() {
        return Machine.BEST;
    }

    /// Vectors of so many bits. Those that the machine does not have, which are wider ones and mostly single doubles,
    /// are objects in the heap: slow, but right.
    ///
    /// @throws IllegalStateException if the module `jdk.incubator.vector` is not there
    public static Target vector(int bits) {
        if (!Machine.hasVectors()) {
            throw new IllegalStateException(Machine.NO_MODULE);
        }
        return new Target(bits, "");
    }

    /// No vectors.
    public static Target scalar() {
        return new Target(0, "asked for");
    }

    /// Whether there are no vectors.
    public boolean isScalar() {
        return bits == 0;
    }

    /// Elements in a vector; 1 for scalar code.
    public int lanes(Lane lane) {
        return isScalar() ? 1 : bits / (8 * lane.bytes());
    }

    @Override
    public String toString() {
        return isScalar() ? "scalar (" + reason + ")" : bits + "-bit vectors";
    }
}
