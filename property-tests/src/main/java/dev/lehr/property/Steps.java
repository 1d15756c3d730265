package dev.lehr.property;

import dev.lehr.proof.Breakpoint;
import dev.lehr.proof.Breakpoints;
import dev.lehr.schedule.Schedule;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/// Generators of steps that favour boundaries: those of number formats, and those of a schedule.
public final class Steps {
    /// Where `float`, `int`, unsigned `int` and `double` stop counting.
    private static final List<Double> FORMATS = List.of(0x1p24, 0x1p25, 0x1p31, 0x1p32, 0x1p53);

    private static final List<Double> SMALL = List.of(0.0, -0.0, 1.0, -1.0, 0.5, -0.5, Double.MIN_VALUE, -1e6);

    /// Of how many breakpoints the neighbourhood is looked at.
    private static final int BREAKPOINTS = 32;

    private Steps() {}

    /// Any step: 0 and its neighbours, the edges of number formats and one to each side, negative ones, halves and
    /// quarters, whole ones near and far.
    public static Arbitrary<Double> any() {
        return Shrinking.numbers(
                Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.of(SMALL)),
                        Tuple.of(3, Arbitraries.of(formats())),
                        Tuple.of(2, Arbitraries.integers().between(-200, 4_000).map(half -> half / 2.0)),
                        Tuple.of(4, Schedules.steps())),
                _ -> true);
    }

    /// Whole steps from 0 on: the first ones, those around the edges of number formats, others near and far.
    public static Arbitrary<Long> whole() {
        return Shrinking.numbers(
                        any().filter(step -> step >= 0 && step == Math.rint(step)),
                        step -> step >= 0 && step == Math.rint(step))
                .map(Double::longValue);
    }

    /// Steps around the edges of a schedule: 0, its end, its breakpoints, the ends and turns of its parts, each with
    /// the steps one and a half to either side and the nearest numbers; and some of [#any()].
    public static Arbitrary<Double> of(Schedule schedule) {
        double end = schedule.length() < Double.POSITIVE_INFINITY ? schedule.length() : 0;
        return Shrinking.numbers(
                Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.of(around(end).boxed().toList())),
                        Tuple.of(3, Arbitraries.of(edges(schedule))),
                        Tuple.of(1, any())),
                _ -> true);
    }

    /// The edges of a schedule, each with its neighbours.
    static List<Double> edges(Schedule schedule) {
        Breakpoints found = schedule.course().breakpoints(0, Double.POSITIVE_INFINITY, BREAKPOINTS);
        DoubleStream breakpoints = found.found().stream()
                .mapToDouble(Breakpoint::step);
        DoubleStream lengths =
                lengths(schedule).limit(BREAKPOINTS).flatMap(length -> DoubleStream.of(length, 3 * length));
        return Stream.of(DoubleStream.of(0), breakpoints, lengths)
                .flatMapToDouble(steps -> steps)
                .filter(Double::isFinite)
                .flatMap(Steps::around)
                .distinct()
                .boxed()
                .toList();
    }

    /// How long it is, and its parts: after what is repeated it turns.
    private static DoubleStream lengths(Schedule schedule) {
        Stream<Schedule> parts = Parts.of(schedule).stream().flatMap(record -> record.schedules().stream());
        return DoubleStream.concat(DoubleStream.of(schedule.length()), parts.flatMapToDouble(Steps::lengths));
    }

    private static List<Double> formats() {
        return FORMATS.stream()
                .flatMapToDouble(edge -> DoubleStream.of(edge - 1, edge, edge + 1, edge + 2, -edge))
                .boxed()
                .toList();
    }

    private static DoubleStream around(double edge) {
        return DoubleStream.of(
                edge, edge - 1, edge + 1, edge - 0.5, edge + 0.5, Math.nextDown(edge), Math.nextUp(edge));
    }
}
