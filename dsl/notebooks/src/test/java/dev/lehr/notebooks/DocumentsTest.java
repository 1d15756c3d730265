package dev.lehr.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every Java snippet of the documentation runs, in the order of its document, and so does every notebook.
class DocumentsTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path STARTUP = Path.of("lehr.jsh");
    private static final Pattern SNIPPET = Pattern.compile("^```java\\R(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    static Stream<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        for (String folder : List.of("docs", "property-tests/docs")) {
            try (Stream<Path> docs = Files.list(ROOT.resolve(folder))) {
                docs.filter(path -> path.toString().endsWith(".md")).sorted().forEach(documents::add);
            }
        }
        return documents.stream().filter(path -> !snippets(path).isEmpty());
    }

    static Stream<Path> notebooks() throws IOException {
        List<Path> notebooks;
        try (Stream<Path> files = Files.list(Path.of(""))) {
            notebooks = files.filter(path -> path.toString().endsWith(".jsh") && !path.equals(STARTUP))
                    .sorted()
                    .toList();
        }
        return notebooks.stream();
    }

    private static List<String> snippets(Path document) {
        try {
            return SNIPPET.matcher(Files.readString(document))
                    .results()
                    .map((MatchResult snippet) -> snippet.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @MethodSource("documents")
    void everySnippetRuns(Path document) throws IOException {
        List<String> snippets = snippets(document);
        try (Notebook notebook = new Notebook()) {
            notebook.run(STARTUP);
            int before = notebook.snippets();
            snippets.forEach(snippet -> notebook.run(snippet, document.toString()));
            assertThat(notebook.snippets()).isGreaterThan(before);
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @MethodSource("notebooks")
    void everyNotebookRuns(Path file) throws IOException {
        try (Notebook notebook = new Notebook()) {
            notebook.run(STARTUP);
            int before = notebook.snippets();
            notebook.run(file);
            assertThat(notebook.snippets()).isGreaterThan(before);
            assertThat(notebook.output()).isNotEmpty();
        }
    }
}
