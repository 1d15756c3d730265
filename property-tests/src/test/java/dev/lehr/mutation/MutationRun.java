package dev.lehr.mutation;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Runs pitest on one package after the other, two mutants at a time, and judges what survives: `MutationRun FOLDER PAGE [NAMES]`,
/// from the root of the repository. FOLDER gets a report a package, also as web pages; PAGE has the judgements; NAMES are packages, by
/// default all.
///
/// Ends with 1 if [Verdict] finds a problem.
final class MutationRun {
    private static final String ROW = "%-20s %8s %8s %8s %7s%n";

    /// How long to wait for a mutant beyond 1.25 times what the test takes otherwise, in milliseconds.
    private static final int PATIENCE = 4_000;

    private MutationRun() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Judgements judgements = Judgements.read(Path.of(args[1]));
        Set<String> wanted = args.length < 3 || args[2].isBlank() ? Set.of() : Set.of(args[2].split(","));
        Verdict verdict = new Verdict(judgements);
        System.out.printf(Locale.ROOT, ROW, "package", "mutants", "noticed", "", "minutes");
        for (Target target : Target.ALL) {
            if (wanted.isEmpty() || wanted.contains(target.name())) {
                long start = System.nanoTime();
                List<Mutant> mutants = mutants(target, folder.resolve(target.name()));
                verdict.add(target, mutants);
                row(target.name(), mutants, (System.nanoTime() - start) / 60e9);
            }
        }
        verdict.mutants().forEach((module, mutants) -> row("all of " + module, mutants, Double.NaN));
        List<String> problems = verdict.problems();
        problems.forEach(System.out::println);
        System.exit(problems.isEmpty() ? 0 : 1);
    }

    private static void row(String name, List<Mutant> mutants, double minutes) {
        System.out.printf(
                Locale.ROOT,
                ROW,
                name,
                mutants.size(),
                Verdict.noticed(mutants),
                String.format(Locale.ROOT, "%.1f %%", Verdict.share(mutants)),
                Double.isNaN(minutes) ? "" : String.format(Locale.ROOT, "%.1f", minutes));
    }

    /// What became of the mutants of a package.
    private static List<Mutant> mutants(Target target, Path report) throws Exception {
        Files.createDirectories(report);
        Path log = report.resolve("pitest.log");
        int exit = new ProcessBuilder(command(target, report.toAbsolutePath()))
                .directory(new File(target.module()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("pitest ended with " + exit + ", see " + log);
        }
        return Mutant.read(report.resolve("mutations.csv"));
    }

    private static List<String> command(Target target, Path report) {
        Path built = Path.of(target.module(), "target").toAbsolutePath();
        String classes = built.resolve("classes").toString();
        String path = String.join(
                File.pathSeparator, classes, built.resolve("test-classes").toString(), System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                path,
                "org.pitest.mutationtest.commandline.MutationCoverageReport",
                "--reportDir",
                report.toString(),
                "--sourceDirs",
                Path.of(target.module(), "src", "main", "java").toAbsolutePath().toString(),
                "--mutableCodePaths",
                classes,
                "--targetClasses",
                target.classes(),
                "--targetTests",
                target.testPatterns(),
                "--threads",
                "2",
                "--timeoutConst",
                Integer.toString(PATIENCE),
                "--outputFormats",
                "CSV,HTML",
                "--timestampedReports=false",
                "--failWhenNoMutations=true",
                "--jvmArgs",
                String.join(",", minion(report))));
        command.addAll(target.exclusions());
        return command;
    }

    /// The JVMs that run the tests live for seconds: their first compiler is enough.
    private static List<String> minion(Path report) {
        return List.of(
                "--add-modules=jdk.incubator.vector",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-Dlehr.seed=20250916",
                "-Djqwik.tries.default=10",
                "-Dlehr.sample=true",
                "-Djqwik.database=" + report.resolve(".jqwik-database"));
    }
}
