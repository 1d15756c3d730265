package dev.lehr.kernel;

/// Says in an exception what was being computed: Java hides the frames of generated classes from stack traces.
final class Context {
    private Context() {}

    /// Adds a note to the failure of a function of the user's, unless somebody has already added one.
    static void note(RuntimeException failure, String what) {
        if (failure.getSuppressed().length == 0) {
            failure.addSuppressed(new IllegalStateException("in " + what));
        }
    }
}
