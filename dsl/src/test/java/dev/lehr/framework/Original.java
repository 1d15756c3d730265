package dev.lehr.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.Arrays;
import java.util.stream.Stream;

/// A constructor of another library, the rates that it gives, and what it is here.
///
/// A row reads `library | rates of the groups | constructor | step:rate ... | clean line | quirks`. Several groups
/// are separated by `&`, `0.05 of 0.1` is a group whose rate was 0.1 at the beginning, `mu` before a step asks for
/// the momentum, and `step by step` stands where there is no closed form. Where a row is broken does not matter.
///
/// @param library its name and version
/// @param groups the rates, and what else is known of the optimizer
/// @param call as one writes it in Python
/// @param rates what the library gives, by step
/// @param clean the lines that one writes here
/// @param quirks the names of what the library does otherwise
record Original(String library, String groups, String call, String rates, String clean, String quirks) {
    static Stream<Original> rows(String table) {
        return table.lines().map(line -> {
            String[] cells = line.replaceAll(" +", " ").replace(" .", ".").split(" \\| ?", -1);
            return new Original(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
        });
    }

    void check() {
        Seq<Imported> read = read();
        assertThat(read.map(Original::cleanLine).mkString(" & ")).isEqualTo(clean);
        assertThat(quirks(read)).isEqualTo(quirks);
        assertThat(read.exists(imported -> imported.faithful() instanceof TorchReplay))
                .isEqualTo(rates.startsWith("step by step "));
        for (String rate : rates.replace("step by step ", "").split(" (?=[0-9mu]+)")) {
            checkRate(read, rate);
        }
    }

    static String cleanLine(Imported imported) {
        String clean = imported.clean().toString();
        return clean.contains("replay(") ? "step by step" : clean;
    }

    String quirks(Seq<Imported> read) {
        return read.flatMap(Imported::quirks).distinct().map(Quirk::code).mkString(" ");
    }

    Seq<Imported> read() {
        return answer().get();
    }

    Validation<Seq<String>, Seq<Imported>> answer() {
        return Frameworks.schedules(library, PythonCall.name(call), PythonCall.arguments(call), setting());
    }

    private void checkRate(Seq<Imported> read, String rate) {
        String[] parts = rate.split(":");
        boolean momentum = parts[0].startsWith("mu");
        double step = Double.parseDouble(parts[0].replace("mu", ""));
        String[] expected = parts[1].split("&");
        for (int i = 0; i < expected.length; i++) {
            double value = Double.parseDouble(expected[i]);
            Imported imported = read.get(i);
            Schedule faithful =
                    momentum ? imported.momentum().get().faithful() : imported.faithful();
            assertClose(faithful.at(step), value, rate);
            if (!momentum) {
                imported.recursion().forEach(recursion -> assertClose(recursed(recursion, step), value, rate));
            }
        }
    }

    private static double recursed(Recursion recursion, double step) {
        double[] rates = recursion.rates((int) (step - recursion.start()) + 1);
        assertThat(recursion.start() + rates.length).isEqualTo(step + 1);
        return rates[rates.length - 1];
    }

    private void assertClose(double actual, double expected, String rate) {
        if (Double.isNaN(expected)) {
            assertThat(actual).isNaN();
        } else {
            assertThat(actual)
                    .as("%s %s", call, rate)
                    .isCloseTo(expected, within(1e-9 * Math.abs(expected) + 1e-13));
        }
    }

    private Setting setting() {
        String[] words = groups.split(" (?=Adam|Adagrad|by epoch)");
        Vector<Setting.Group> rates = Vector.of(words[0].split("&")).map(Original::group);
        Setting.MomentumKind momentum = groups.endsWith("Adam")
                ? Setting.MomentumKind.BETA1
                : groups.endsWith("Adagrad") ? Setting.MomentumKind.NONE : Setting.MomentumKind.MOMENTUM;
        return new Setting(rates, momentum, groups.endsWith("by epoch"));
    }

    private static Setting.Group group(String text) {
        double[] rates = Arrays.stream(text.split(" of ")).mapToDouble(Double::parseDouble).toArray();
        return new Setting.Group(rates[0], Option.when(rates.length > 1, () -> rates[1]));
    }

    @Override
    public String toString() {
        return library + " " + call + " on " + groups;
    }
}
