package dev.lehr.framework;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import java.util.stream.Stream;

/// A scheduler that follows a metric: the rule that it is here, faithful and clean, and the rate that it begins with.
///
/// A row reads `library | rates of the groups | constructor | faithful rule | clean rule | rate | quirks`, where the
/// groups are separated by ` & `, and a rule that does not listen from the beginning ends with `after` and a step.
record Follower(Original original, String faithful, String clean, String rate) {
    static Stream<Follower> rows(String table) {
        return table.lines().map(line -> {
            String[] cells = line.replaceAll(" +", " ").split(" \\| ?", -1);
            return new Follower(
                    new Original(cells[0], cells[1], cells[2], "", "", cells[6]), cells[3], cells[4], cells[5]);
        });
    }

    void check() {
        Seq<Imported> read = original.read();
        assertThat(faithful(read)).isEqualTo(faithful);
        assertThat(clean(read)).isEqualTo(clean);
        assertThat(rate(read)).isEqualTo(rate);
        assertThat(original.quirks(read)).isEqualTo(original.quirks());
        for (Imported imported : read) {
            for (double step : new double[] {0, 1, 5}) {
                assertThat(imported.faithful().at(step)).isEqualTo(imported.clean().at(step));
            }
        }
    }

    static String faithful(Seq<Imported> read) {
        return read.map(imported -> imported.feedback().get())
                .map(rule -> rule.faithful() + (rule.after() > 0 ? " after " + rule.after() : ""))
                .mkString(" & ");
    }

    static String clean(Seq<Imported> read) {
        return read.map(imported -> imported.feedback().get().clean()).mkString(" & ");
    }

    static String rate(Seq<Imported> read) {
        return read.map(Original::cleanLine).mkString(" & ");
    }

    @Override
    public String toString() {
        return original.toString();
    }
}
