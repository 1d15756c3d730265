package dev.lehr.notebooks;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/// A JShell with Lehr at hand, which refuses to go on after a snippet that does not compile or throws.
final class Notebook implements AutoCloseable {
    private static final String VECTORS = "jdk.incubator.vector";

    /// What the start-up DEFAULT of the tool imports.
    private static final String DEFAULT = """
            import java.io.*;
            import java.math.*;
            import java.net.*;
            import java.nio.file.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.function.*;
            import java.util.prefs.*;
            import java.util.regex.*;
            import java.util.stream.*;
            """;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final PrintStream printer = new PrintStream(output, true, StandardCharsets.UTF_8);
    private final JShell shell;
    private int snippets;

    Notebook() {
        shell = JShell.builder()
                .out(printer)
                .compilerOptions("--add-modules", VECTORS)
                .remoteVMOptions("--add-modules", VECTORS)
                .build();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            shell.addToClasspath(entry);
        }
        run(DEFAULT, "DEFAULT");
    }

    /// Runs a script, snippet by snippet.
    void run(Path file) throws IOException {
        run(Files.readString(file), file.getFileName().toString());
    }

    /// Runs Java text, snippet by snippet.
    void run(String text, String name) {
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        String rest = text;
        while (!rest.isBlank()) {
            CompletionInfo info = analysis.analyzeCompletion(rest);
            if (!info.completeness().isComplete()) {
                throw new AssertionError(name + ": not complete: " + rest);
            }
            String source = info.source();
            for (SnippetEvent event : shell.eval(source)) {
                check(event, name, source);
            }
            rest = info.remaining();
        }
    }

    private void check(SnippetEvent event, String name, String source) {
        if (event.causeSnippet() != null) {
            return;
        }
        snippets++;
        if (event.status() != Snippet.Status.VALID || event.exception() != null) {
            List<String> problems = shell.diagnostics(event.snippet())
                    .map(problem -> problem.getMessage(Locale.ROOT))
                    .toList();
            throw new AssertionError(name + ": " + source + "\n" + event.status() + " " + problems + " " + event.exception());
        }
    }

    /// How many snippets have run.
    int snippets() {
        return snippets;
    }

    /// What they have printed.
    String output() {
        return output.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        shell.close();
    }
}
