package dev.lehr.framework;

/// Whether a scheduler drives the momentum of the optimizer.
final class TorchMomentum {
    private TorchMomentum() {}

    /// Reads `cycle_momentum` and demands an optimizer that has what it takes.
    ///
    /// @param beta1 whether the first beta will do in the place of a momentum
    static boolean read(Arguments given, Setting setting, boolean beta1) {
        boolean driven = given.truth("cycle_momentum", true);
        boolean able = switch (setting.momentum()) {
            case MOMENTUM -> true;
            case BETA1 -> beta1;
            case NONE -> false;
        };
        given.check(
                !driven || able,
                "cycle_momentum",
                "be false for an optimizer without " + (beta1 ? "momentum and beta1" : "momentum"),
                true);
        return driven;
    }
}
