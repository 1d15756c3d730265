package dev.lehr.property.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reading tables.
class GoldenSourceTest {
    @TempDir
    private Path folder;

    private List<Case> read(String... lines) throws IOException {
        Files.writeString(folder.resolve("things.jsonl"), String.join("\n", lines));
        try (Stream<Case> cases = new GoldenSource(folder).cases("things")) {
            return cases.toList();
        }
    }

    private Fields fields(String line) throws IOException {
        return read(line).getFirst().fields();
    }

    @Test
    void readsPlainAndCompressedTables() throws IOException {
        Files.writeString(folder.resolve("plain.jsonl"), "{\"id\":\"a\"}\n\n{\"id\":\"b\"}\n");
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(folder.resolve("zipped.jsonl.gz")))) {
            file.write("{\"id\":\"c\"}\n".getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(folder.resolve("README.md"), "no table");
        GoldenSource source = new GoldenSource(folder);
        assertThat(source.tables()).containsExactly("plain", "zipped");
        try (Stream<Case> plain = source.cases("plain");
                Stream<Case> zipped = source.cases("zipped")) {
            assertThat(Stream.concat(plain, zipped).map(Case::id)).containsExactly("a", "b", "c");
        }
    }

    /// The shortest decimals of doubles and floats come back to the bit, and so does the sign of a zero.
    @Test
    void numbersKeepTheirBits() throws IOException {
        double[] numbers = fields("{\"id\":\"x\",\"n\":[-0.37646783473260490,1e-320,-0.0,0,3,123456789012345678901,5e-324,\"NaN\",\"-Infinity\"]}")
                .numbers("n");
        assertThat(numbers)
                .containsExactly(
                        -0.3764678347326049, 1e-320, -0.0, 0.0, 3, 123456789012345678901.0, Double.MIN_VALUE, Double.NaN, Double.NEGATIVE_INFINITY);
        assertThat(Double.doubleToLongBits(numbers[2])).isEqualTo(Double.doubleToLongBits(-0.0));
        Random random = new Random(20250916);
        for (int i = 0; i < 1000; i++) {
            double number = random.nextGaussian();
            assertThat(fields("{\"id\":\"x\",\"n\":" + number + "}").number("n")).isEqualTo(number);
        }
    }

    @Test
    void fieldsHaveKinds() throws IOException {
        Fields fields = fields("{\"id\":\"x\",\"t\":\"text\",\"b\":true,\"z\":null,\"o\":{\"k\":7},\"l\":[{\"k\":1},{\"k\":2}],\"r\":[[1,2],[3]]}");
        assertThat(fields.text("t")).isEqualTo("text");
        assertThat(fields.number("b")).isEqualTo(1);
        assertThat(fields.has("z")).isFalse();
        assertThat(fields.has("nothing")).isFalse();
        assertThat(fields.fields("o").count("k")).isEqualTo(7);
        assertThat(fields.objects("l")).extracting(o -> o.number("k")).containsExactly(1.0, 2.0);
        assertThat(fields.rows("r")).extracting(row -> row.length).containsExactly(2, 1);
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        Fields fields = fields("{\"id\":\"x\",\"t\":\"text\",\"n\":1.5,\"z\":null}");
        assertThatThrownBy(() -> fields.text("q"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x has no field q; it has [id, t, n, z]");
        assertThatThrownBy(() -> fields.text("z"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x has no field z; it has [id, t, n, z]");
        assertThatThrownBy(() -> fields.number("t"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x t must be a number but was text");
        assertThatThrownBy(() -> fields.count("n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x n must be a whole number but was 1.5");
        assertThatThrownBy(() -> fields.numbers("n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x n must be a list but was 1.5");
        assertThatThrownBy(() -> fields.fields("n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x n must be an object but was 1.5");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> new GoldenSource(empty).tables())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no tables (*.jsonl or *.jsonl.gz) in " + empty);
    }

    @Test
    void aBrokenLineIsAnError() {
        assertThatThrownBy(() -> read("{\"id\":\"a\"}", "", "{\"id\":"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("things line 3 is not a JSON object: ");
        assertThatThrownBy(() -> read("[1]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("things line 1 is not a JSON object: ");
        assertThatThrownBy(() -> read("{\"lr\":[]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("things line 1 has no id");
    }
}
