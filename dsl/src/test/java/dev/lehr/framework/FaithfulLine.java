package dev.lehr.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/// A constructor and the line that gives its rates here: a row reads `library | rate | constructor | faithful line`.
record FaithfulLine(Original original, String line) {
    static Stream<FaithfulLine> rows(String table) {
        return table.lines().map(row -> {
            String[] cells = row.replaceAll(" +", " ").replace(" .", ".").split(" \\| ?", -1);
            return new FaithfulLine(new Original(cells[0], cells[1], cells[2], "", "", ""), cells[3]);
        });
    }

    void check() {
        assertThat(original.read().head().faithful()).hasToString(line);
    }

    @Override
    public String toString() {
        return original.toString();
    }
}
