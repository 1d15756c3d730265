package dev.lehr.minimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The lengths that the line search of PyTorch 2.13.0 tries, and the one that it takes, to the last bit.
///
/// A search is told losses and slopes where its decisions turn: on the line below which the loss has fallen enough,
/// at the slope that is just flat enough, at losses that are equal.
class RecordedSearchTest {
    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static Trial trial(double t, double[] told, int index) {
        double loss = told[2 * index];
        return new Trial(t, loss, told[2 * index + 1], new Sample(loss, new double[0], true));
    }

    /// What it is about; `c1`, `c2`, `toleranceChange`, the first length, the reach of a length of 1 and the trials;
    /// losses and slopes in turn, those of the start first; what is tried; what is taken.
    static Stream<Arguments> searches() {
        return Stream.of(
                Arguments.of(
                        "outwards until the third length is no lower",
                        "0.25 0.5 0.25 0.5 0.25 5",
                        "0 -2 -1 -2 -2.75 -1.75 -2.75 -1",
                        "0.5 5 5.045",
                        5.0),
                Arguments.of(
                        "forced away from one end, then from the other",
                        "0.25 0.5 0 1 4 3",
                        "0 -1 -2.25 0.625 -2.25 4 0.5 0 -0.2394078312459791 -0.75",
                        "1 0.9534410164658422 0.9953441016465843 0.9576313249839165",
                        0.9534410164658422),
                Arguments.of(
                        "towards the side that falls, until the bracket is too small",
                        "0.25 0.5 2 1 4 2",
                        "0 -2 -0.5 1.75 -1 -2",
                        "1 0.6666666666666667",
                        0.6666666666666667),
                Arguments.of(
                        "the second length may be higher, and is just flat enough",
                        "0.25 0.75 1 1 1 4",
                        "4 -1 3 -0.875 3.5 0.75",
                        "1 2",
                        2.0),
                Arguments.of(
                        "a bracket exactly as small as the tolerance is shrunk",
                        "0.25 0.5 1 1 1 1",
                        "0 -1 0 1 -0.125 0.5",
                        "1 0.5",
                        0.5),
                Arguments.of(
                        "back to the start if the last length is just as high",
                        "0.125 0.5 1 2 4 1",
                        "4 -2 3.5 -2 4 -2",
                        "2 2.02",
                        0.0),
                Arguments.of(
                        "exactly a tenth of the bracket from an end is not near it",
                        "0.25 0.5 0 10 1 2",
                        "1 -2 81 18 40 100 0.75 1",
                        "10 1 0.04475730941090039",
                        0.04475730941090039),
                Arguments.of(
                        "forced away from an end that is level",
                        "0.25 0.75 1 1 4 6",
                        "1 -1 0.75 2.25 0.75 3.25 0.7649529746708738 0 0.27179101053711974 0.75",
                        "1 0.6666666666666667 0.9401881013165051 0.9128359578515213",
                        0.9128359578515213));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("searches")
    void triesTheSameLengths(String what, String settings, String told, String tried, double found) {
        double[] values = numbers(settings);
        double[] answers = numbers(told);
        StrongWolfe wolfe = new StrongWolfe(values[0], values[1], values[2], OptionalInt.empty());
        List<Double> lengths = new ArrayList<>();
        Trial taken = WolfeSearch.search(
                wolfe,
                t -> {
                    lengths.add(t);
                    return trial(t, answers, lengths.size());
                },
                trial(0, answers, 0),
                values[3],
                values[4],
                (int) values[5]);
        assertThat(lengths.stream().mapToDouble(t -> t).toArray()).as(what).containsExactly(numbers(tried));
        assertThat(taken.t()).as(what).isEqualTo(found);
    }
}
