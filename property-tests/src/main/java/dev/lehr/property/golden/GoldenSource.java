package dev.lehr.property.golden;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// A folder of golden tables: files of JSON lines, `NAME.jsonl` or compressed `NAME.jsonl.gz`.
///
/// @param folder where they are
public record GoldenSource(Path folder) {
    private static final String PLAIN = ".jsonl";
    private static final String COMPRESSED = ".jsonl.gz";

    /// The names of all tables, without endings, in order.
    ///
    /// @throws IllegalArgumentException if there is none
    public List<String> tables() {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> tables = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(PLAIN) || name.endsWith(COMPRESSED))
                    .map(name -> name.substring(0, name.indexOf(PLAIN)))
                    .distinct()
                    .sorted()
                    .toList();
            if (tables.isEmpty()) {
                throw new IllegalArgumentException("no tables (*.jsonl or *.jsonl.gz) in " + folder);
            }
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The cases of a table, read one by one. Close the stream.
    ///
    /// @throws UncheckedIOException if the file cannot be read
    public Stream<Case> cases(String table) {
        try {
            BufferedReader lines = new BufferedReader(new InputStreamReader(open(table), StandardCharsets.UTF_8));
            return lines.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> parse(table, line))
                    .onClose(() -> close(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream open(String table) throws IOException {
        Path plain = folder.resolve(table + PLAIN);
        if (Files.exists(plain)) {
            return Files.newInputStream(plain);
        }
        InputStream file = Files.newInputStream(folder.resolve(table + COMPRESSED));
        try {
            return new GZIPInputStream(file);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private static Case parse(String table, String line) {
        Map<String, @Nullable Object> values = JsonLines.parse(line);
        return new Case(table, new Fields(values.get("id") instanceof String id ? id : table, values));
    }

    private static void close(BufferedReader lines) {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
