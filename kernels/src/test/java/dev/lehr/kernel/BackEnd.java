package dev.lehr.kernel;

/// What this run of the tests is to run on. A build says it (`mvn -Pbackends verify` in several ways, one after the
/// other), and [BackEndsTest] looks whether it is so.
///
/// The system property `lehr.back-end` is the width of vectors in bits, 0 for scalar code in spite of the module of
/// vectors, `no-module` for a JVM without it, and `preferred` (or nothing) for what the machine does best.
/// `lehr.path` is `modules` (or nothing) or `classes`: the path that Lehr is on.
final class BackEnd {
    static final String WANTED = System.getProperty("lehr.back-end", "preferred");

    private BackEnd() {}

    /// Whether the module of vectors is to be there.
    static boolean hasModule() {
        return !WANTED.equals("no-module");
    }

    /// Whether one back end is wanted, and not whatever there is.
    static boolean isOne() {
        return !WANTED.equals("preferred");
    }

    /// Whether Lehr is to be on the module path.
    static boolean onModulePath() {
        return System.getProperty("lehr.path", "modules").equals("modules");
    }
}
