package dev.lehr.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/// A constructor that is refused: a row reads `library | rates of the groups | constructor | problems`, where the
/// problems are separated by `; `.
record Refusal(Original original, String problems) {
    static Stream<Refusal> rows(String table) {
        return table.lines().map(line -> {
            String[] cells = line.replaceAll(" +", " ").split(" \\| ?", -1);
            return new Refusal(new Original(cells[0], cells[1], cells[2], "", "", ""), cells[3]);
        });
    }

    void check() {
        assertThat(original.answer().getError().mkString("; ")).isEqualTo(problems);
    }

    @Override
    public String toString() {
        return original.toString();
    }
}
