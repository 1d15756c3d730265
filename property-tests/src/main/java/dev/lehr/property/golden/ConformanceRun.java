package dev.lehr.property.golden;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// The program behind `mvn -q -Pconformance -Dgolden=FOLDER`: compares with all tables of a folder and prints the
/// report. It ends with the line `N passed, M failed`, and with exit code 2 if something failed.
///
/// In the report, `exact` cases have the same bits in every number, those `within` agree to the tolerance of their kind, and
/// `worst` is the largest relative error. `drift` is how far a recursion of the original has gone from what it means; the
/// numbers of a recursion are compared with the same recursion, its closed form only with the drift that is known.
public final class ConformanceRun {
    /// Not 1, with which the JVM ends when the program itself fails.
    private static final int FAILED = 2;

    private ConformanceRun() {}

    /// Checks the cases of a folder and prints the report.
    ///
    /// @param arguments the folder; and the file for what failed, which does not exist afterwards if nothing did
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Report report = run(List.of(arguments));
        out.println(report);
        out.println(report.summary());
        if (arguments.length > 1) {
            keep(report, Path.of(arguments[1]));
        }
        System.exit(report.passed() ? 0 : FAILED);
    }

    /// The report on the folder that the arguments say; never an exception.
    static Report run(List<String> arguments) {
        if (arguments.isEmpty() || arguments.getFirst().isBlank()) {
            return Report.problem("which tables? Say mvn -q -Pconformance -Dgolden=FOLDER");
        }
        try {
            return Conformance.all(Engine.interpreter()).run(new GoldenSource(Path.of(arguments.getFirst())));
        } catch (InvalidPathException e) {
            return Report.problem("not a folder: " + e.getMessage());
        }
    }

    private static void keep(Report report, Path file) throws IOException {
        if (report.passed()) {
            Files.deleteIfExists(file);
        } else {
            Files.writeString(file, String.join("\n", report.complaints()) + "\n" + report.summary() + "\n");
        }
    }
}
