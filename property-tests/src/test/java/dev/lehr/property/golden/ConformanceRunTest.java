package dev.lehr.property.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program: what it prints last, and when it fails.
class ConformanceRunTest {
    private static final String GOOD = """
            {"id":"good","source":"torch 2.14.1","schedule":"ExponentialLR","params":{"gamma":0.5},"base_lr":1.0,\
            "steps":[0,1,2],"lr":[1.0,0.5,0.25]}
            """;

    private String printed = "";

    @TempDir
    private Path folder;

    private Path tables;

    @BeforeEach
    void makeFolder() throws IOException {
        tables = Files.createDirectory(folder.resolve("tables"));
    }

    private boolean run(String... arguments) {
        Report report = ConformanceRun.run(List.of(arguments));
        printed = report + "\n" + report.summary() + "\n";
        return report.passed();
    }

    private String printed() {
        return printed;
    }

    private void assertFails(String last, String said) {
        assertThat(run(tables.toString())).isFalse();
        assertThat(printed()).contains(said).endsWith("\n" + last + "\n").doesNotContain("\tat ");
    }

    @Test
    void whatAgreesPasses() throws IOException {
        Files.writeString(tables.resolve("schedules.jsonl"), GOOD);
        assertThat(run(tables.toString())).isTrue();
        assertThat(printed()).endsWith("\n1 passed, 0 failed\n");
    }

    @Test
    void aCompressedTableIsReadToo() throws IOException {
        Files.write(tables.resolve("schedules.jsonl.gz"), compressed(GOOD));
        assertThat(run(tables.toString())).isTrue();
    }

    @Test
    void aWrongNumberFails() throws IOException {
        Files.writeString(tables.resolve("schedules.jsonl"), GOOD.replace("0.25]", "0.2500001]").replace("good", "bad") + GOOD);
        assertFails("1 passed, 1 failed", "FAILED bad: lr of group 0 at step 2.0 was recorded as 0.2500001 but computed as 0.25");
    }

    @Test
    void anUnknownClassFails() throws IOException {
        Files.writeString(tables.resolve("schedules.jsonl"), GOOD + """
                {"id":"odd","source":"torch 2.14.1","kind":"surprise"}
                {"id":"new","source":"torch 2.14.1","schedule":"HopefulLR","params":{},"base_lr":1.0,"steps":[0],"lr":[1.0]}
                """);
        assertFails("1 passed, 2 failed", "unknown: torch 2.14.1 schedules surprise: odd");
        assertThat(printed()).contains("FAILED new: torch 2.14.1 was not imported: name must be one of");
    }

    @Test
    void nothingToCompareFails() throws IOException {
        assertFails("0 passed, 1 failed", "PROBLEM no tables (*.jsonl or *.jsonl.gz) in ");
        Files.writeString(tables.resolve("schedules.jsonl"), "\n");
        assertThat(run(tables.toString())).isFalse();
    }

    @Test
    void noFolderFails() {
        assertThat(run(folder.resolve("nowhere").toString())).isFalse();
        assertThat(printed()).contains("PROBLEM there is no folder ").endsWith("0 passed, 1 failed\n");
        assertThat(run()).isFalse();
        assertThat(run("")).isFalse();
    }

    @Test
    void aMalformedLineFailsAndTheOthersCount() throws IOException {
        Files.writeString(tables.resolve("schedules.jsonl"), "{\"id\":\n" + GOOD + "{}\n{\"id\":\"x\",\"source\":3,\"lr\":[]}\n");
        assertFails("1 passed, 3 failed", "PROBLEM schedules line 1 is not a JSON object: ");
        assertThat(printed()).contains("PROBLEM schedules line 3 has no id");
        assertThat(printed()).contains("PROBLEM x is not a case: ");
    }

    @Test
    void aTruncatedFileFails() throws IOException {
        byte[] whole = compressed(GOOD.repeat(500));
        Files.write(tables.resolve("schedules.jsonl.gz"), Arrays.copyOf(whole, whole.length / 2));
        assertThat(run(tables.toString())).isFalse();
        assertThat(printed()).contains("PROBLEM schedules cannot be read to its end: ");
        Files.writeString(tables.resolve("schedules.jsonl.gz"), "no gzip");
        assertThat(run(tables.toString())).isFalse();
    }

    private static byte[] compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
