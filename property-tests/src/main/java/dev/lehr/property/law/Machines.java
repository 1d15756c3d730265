package dev.lehr.property.law;

import dev.lehr.kernel.Target;
import java.util.ArrayList;
import java.util.List;

/// What kernels can be compiled for here.
final class Machines {
    private static final int[] WIDTHS = {64, 128, 256, 512};

    private Machines() {}

    /// Scalar code, and every width of vector if there are vectors.
    static List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        targets.add(Target.scalar());
        if (!Target.best().isScalar()) {
            for (int width : WIDTHS) {
                targets.add(Target.vector(width));
            }
        }
        return targets;
    }
}
