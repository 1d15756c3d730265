package dev.lehr.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// One small change of one class, and whether a test noticed.
///
/// @param type the class, from its package on, without `dev.lehr.`
/// @param method the method
/// @param line the line of the source file
/// @param change what was changed, as pitest calls it: `NegateConditionalsMutator`
/// @param noticed whether a test failed or never ended, or no JVM takes the class
record Mutant(String type, String method, int line, String change, boolean noticed) {
    private static final String HOUSE = "dev.lehr.";
    private static final Set<String> NOTICED = Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR", "NON_VIABLE");

    /// The mutants of a report in pitest's CSV: file, class, kind, method, line, what became of it, test.
    static List<Mutant> read(Path report) throws IOException {
        return Files.readAllLines(report).stream().map(Mutant::parse).toList();
    }

    private static Mutant parse(String row) {
        String[] cells = row.split(",", 7);
        return new Mutant(
                cells[1].substring(HOUSE.length()),
                cells[3],
                Integer.parseInt(cells[4]),
                cells[2].substring(cells[2].lastIndexOf('.') + 1),
                NOTICED.contains(cells[5]));
    }

    /// Where it is, as [Judgements] name it: the outermost class and the method; of a lambda, the method around it.
    String place() {
        String outermost = type.replaceFirst("\\$.*", "");
        String around = method.replaceFirst("^lambda\\$(.+)\\$\\d+$", "$1").replace("static", "<clinit>");
        return outermost + "." + around;
    }

    @Override
    public String toString() {
        return place() + ", line " + line + ": " + change;
    }
}
