package dev.lehr.kernel;

import dev.lehr.formula.Lane;
import java.util.List;
import java.util.stream.IntStream;

/// All that kernels can be compiled for. It fails, and does not skip, where the vector module is missing.
final class Targets {
    static final List<Target> ALL =
            List.of(Target.scalar(), Target.vector(64), Target.vector(128), Target.vector(256), Target.vector(512));

    private Targets() {}

    /// Lengths that have a tail of any size, after none, one and several vectors.
    static IntStream lengths(Target target, Lane lane) {
        return IntStream.rangeClosed(0, 4 * target.lanes(lane) + 3);
    }
}
