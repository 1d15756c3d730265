package dev.lehr.property;

import dev.lehr.kernel.Target;
import java.util.List;

/// What tests compile kernels for: everything there is, or the one back end that this run is for, which the system
/// property `lehr.back-end` names: `no-module`, or the width of vectors in bits, 0 for scalar code. [BackEndTest]
/// looks whether it is so. It fails, and does not skip, where vectors are to be had and the module is missing.
public final class Targets {
    static final String WANTED = System.getProperty("lehr.back-end", "preferred");

    private Targets() {}

    /// Scalar code and vectors of every width.
    public static List<Target> all() {
        if (isOne()) {
            return List.of(Target.best());
        }
        return List.of(Target.scalar(), Target.vector(64), Target.vector(128), Target.vector(256), Target.vector(512));
    }

    /// Of all, scalar code and one width.
    public static List<Target> each() {
        return isOne() ? all() : List.of(Target.scalar(), Target.vector(256));
    }

    private static boolean isOne() {
        return !WANTED.equals("preferred");
    }
}
