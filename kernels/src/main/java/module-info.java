import org.jspecify.annotations.NullMarked;

/// Kernels that run schedules and update rules at the speed of the machine, and the optimizer that owns the state.
@NullMarked
module dev.lehr.kernels {
    requires transitive dev.lehr.dsl;
    requires static transitive org.jspecify;
    requires static jdk.incubator.vector;

    exports dev.lehr.checkpoint;
    exports dev.lehr.kernel;
    exports dev.lehr.minimize;
    exports dev.lehr.optim;
}
