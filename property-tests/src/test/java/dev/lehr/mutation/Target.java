package dev.lehr.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A package whose classes are broken, and the tests that should notice: its own, and those of packages that say what it is for.
///
/// Not all tests of the module: a mutant that survives has been through every test that reaches it, and hours would go into tests of
/// something else.
///
/// @param module the folder of the module
/// @param name the package, without `dev.lehr.`; packages below it are part of it
/// @param tests packages and classes of tests beside its own, without `dev.lehr.`
/// @param without tests that are left out
record Target(String module, String name, List<String> tests, List<String> without) {
    /// All that is broken. Left out are tests that take seconds each time, for each mutant, tests of the build, those whose work is done
    /// in a JVM of their own, where nothing is broken, and those of the second compiler, which does not run here.
    static final List<Target> ALL = List.of(
            dsl("check", "schedule", "rule"),
            dsl("lint"),
            dsl("feedback", "framework.RulesOfOthersTest", "text.StateJsonTest"),
            dsl("recipe", "text.PolicyTextTest"),
            dsl("algebra", "text.SimplifiedTextTest"),
            dsl("rule", "recipe"),
            dsl("schedule", "lint", "plot", "text").without("text.MutationTest", "text.HostileInputTest"),
            dsl("formula").without("formula.CosineTest"),
            dsl("text").without("text.MutationTest", "text.HostileInputTest"),
            dsl("plot"),
            dsl("proof", "schedule.ProvableTest"),
            dsl("framework"),
            kernels("minimize"),
            kernels("checkpoint").without("checkpoint.KilledSaveTest"),
            kernels("optim").without("optim.AllocationTest", "optim.NewProcessTest"),
            kernels("kernel", "optim.ElementStateTest", "optim.MatrixStateTest", "optim.ReductionOverAllTest")
                    .without("kernel.RulesKernelTest", "kernel.HotKernelTest", "kernel.DigestTest", "kernel.BackEndsTest"));

    private static Target dsl(String name, String... tests) {
        return new Target("dsl", name, List.of(tests), List.of());
    }

    private static Target kernels(String name, String... tests) {
        return new Target("kernels", name, List.of(tests), List.of());
    }

    private Target without(String... tests) {
        return new Target(module, name, this.tests, List.of(tests));
    }

    /// Its classes, as pitest takes them.
    String classes() {
        return pattern(name);
    }

    /// The tests, as pitest takes them.
    String testPatterns() {
        return String.join(",", Stream.concat(Stream.of(name), tests.stream()).map(Target::pattern).toList());
    }

    /// The tests that are left out, as arguments of pitest.
    List<String> exclusions() {
        List<String> arguments = new ArrayList<>();
        if (!without.isEmpty()) {
            arguments.add("--excludedTestClasses");
            arguments.add(String.join(",", without.stream().map(test -> "dev.lehr." + test).toList()));
        }
        return arguments;
    }

    /// Of a class its name and what is nested in it, of a package all below it.
    private static String pattern(String name) {
        boolean isClass = Character.isUpperCase(name.charAt(name.lastIndexOf('.') + 1));
        return "dev.lehr." + name + (isClass ? "*" : ".*");
    }
}
