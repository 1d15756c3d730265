package dev.lehr.kernel;

import dev.lehr.formula.Lane;
import java.util.List;
import java.util.stream.IntStream;

/// What tests compile kernels for: everything there is, or the one back end that this run is for, see [BackEnd]. It
/// fails, and does not skip, where vectors are to be had and the module is missing.
final class Targets {
    static final List<Target> ALL = BackEnd.isOne()
            ? List.of(Target.best())
            : Sample.of(
                    List.of(Target.scalar(), Target.vector(64), Target.vector(128), Target.vector(256), Target.vector(512)),
                    List.of(Target.scalar(), Target.vector(256)));

    private Targets() {}

    /// Of all, scalar code and one width.
    static List<Target> each() {
        return BackEnd.isOne() ? ALL : List.of(Target.scalar(), Target.vector(256));
    }

    /// At least so many numbers are to be compared: of those that all targets have together, one back end alone has a
    /// twentieth, because lengths go with the width.
    static long enough(long all) {
        return BackEnd.isOne() ? all / 20 : all;
    }

    /// Lengths that have a tail of any size, after none, one and several vectors.
    static IntStream lengths(Target target, Lane lane) {
        int lanes = target.lanes(lane);
        int most = 4 * lanes + 3;
        return Sample.of(IntStream.rangeClosed(0, most).boxed().toList(), List.of(0, 1, lanes + 1, most)).stream()
                .mapToInt(Integer::intValue);
    }
}
