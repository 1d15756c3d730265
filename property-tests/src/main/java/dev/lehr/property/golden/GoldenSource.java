package dev.lehr.property.golden;

import io.vavr.control.Validation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// A folder of golden tables: files of JSON lines, `NAME.jsonl` or compressed `NAME.jsonl.gz`.
///
/// @param folder where they are
public record GoldenSource(Path folder) {
    private static final String PLAIN = ".jsonl";
    private static final String COMPRESSED = ".jsonl.gz";

    /// The names of all tables, without endings, in order.
    ///
    /// @throws IllegalArgumentException if there is none, or no such folder
    public List<String> tables() {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> tables = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(PLAIN) || name.endsWith(COMPRESSED))
                    .map(name -> name.substring(0, name.lastIndexOf(PLAIN)))
                    .distinct()
                    .sorted()
                    .toList();
            if (tables.isEmpty()) {
                throw new IllegalArgumentException("no tables (*.jsonl or *.jsonl.gz) in " + folder);
            }
            return tables;
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new IllegalArgumentException("there is no folder " + folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The cases of a table, read one by one. Close the stream.
    ///
    /// @throws UncheckedIOException if the file cannot be read
    /// @throws IllegalArgumentException at a line that is not a case
    public Stream<Case> cases(String table) {
        return read(table).map(line -> line.getOrElseThrow(() -> new IllegalArgumentException(line.getError())));
    }

    /// The lines of a table, each of which is a case or a problem, read one by one. Close the stream.
    ///
    /// @throws UncheckedIOException if the file cannot be read
    Stream<Validation<String, Case>> read(String table) {
        try {
            BufferedReader lines = new BufferedReader(new InputStreamReader(open(table), StandardCharsets.UTF_8));
            AtomicInteger number = new AtomicInteger();
            return lines.lines()
                    .sequential()
                    .map(line -> parse(table, number.incrementAndGet(), line))
                    .flatMap(Optional::stream)
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

    /// Nothing for an empty line.
    private static Optional<Validation<String, Case>> parse(String table, int number, String line) {
        if (line.isBlank()) {
            return Optional.empty();
        }
        String place = table + " line " + number;
        try {
            Map<String, @Nullable Object> values = JsonLines.parse(line);
            return Optional.of(
                    values.get("id") instanceof String id
                            ? Validation.valid(new Case(table, new Fields(id, values)))
                            : Validation.invalid(place + " has no id"));
        } catch (JacksonException e) {
            return Optional.of(Validation.invalid(place + " is not a JSON object: " + e.getOriginalMessage()));
        }
    }

    private static void close(BufferedReader lines) {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
