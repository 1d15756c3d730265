package dev.lehr.property;

import dev.lehr.formula.Lane;
import dev.lehr.property.Gradient.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ShrinkingDistance;
import net.jqwik.api.Tuple;

/// Generators of gradients: all kinds of numbers of a lane type. They shrink to few elements that are round.
public final class Gradients {
    private static final int LEAST = 1;
    private static final int MOST = 40;

    /// Powers of ten of [Kind#SCALES].
    private static final int SMALLEST_SCALE = -20;
    private static final int LARGEST_SCALE = 10;

    private Gradients() {}

    /// Gradients of 1 to 40 `float`, of one of these kinds; of any kind if none is said.
    public static Arbitrary<float[]> floats(Kind... kinds) {
        return of(Lane.F32, all(kinds), LEAST, MOST).map(Gradients::floats);
    }

    /// Gradients of 1 to 40 `double`, of one of these kinds; of any kind if none is said.
    public static Arbitrary<double[]> doubles(Kind... kinds) {
        return of(Lane.F64, all(kinds), LEAST, MOST).map(Gradients::array);
    }

    private static List<Kind> all(Kind... kinds) {
        return List.of(kinds.length == 0 ? Kind.values() : kinds);
    }

    /// Numbers of a lane type, from `least` to `most` of them.
    static Arbitrary<List<Double>> of(Lane lane, List<Kind> kinds, int least, int most) {
        Arbitrary<List<Double>> made = Arbitraries.of(kinds).flatMap(kind -> ofKind(lane, kind, least, most));
        boolean finite = kinds.size() > 1 || kinds.getFirst() != Kind.NON_FINITE;
        return Shrinking.of(
                made,
                numbers -> simpler(lane, numbers),
                numbers -> distance(lane, numbers),
                numbers -> numbers.size() >= least && (finite || !numbers.stream().allMatch(Double::isFinite)));
    }

    private static Arbitrary<List<Double>> ofKind(Lane lane, Kind kind, int least, int most) {
        Arbitrary<Double> rounded = numbers(lane, kind).map(lane::round);
        Arbitrary<List<Double>> list = rounded.list().ofMinSize(least).ofMaxSize(most);
        return kind == Kind.NON_FINITE
                ? Combinators.combine(
                                list,
                                Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY),
                                Arbitraries.integers().between(0, most))
                        .as(Gradients::broken)
                : list;
    }

    private static Arbitrary<Double> numbers(Lane lane, Kind kind) {
        Arbitrary<Double> ordinary = Arbitraries.doubles().between(-1, 1).ofScale(4);
        Arbitrary<Double> zeros = Arbitraries.of(0.0, -0.0);
        return switch (kind) {
            case ORDINARY, NON_FINITE -> ordinary;
            case SCALES ->
                Combinators.combine(
                                Arbitraries.integers().between(SMALLEST_SCALE, LARGEST_SCALE),
                                Arbitraries.of(1.0, -1.0, 2.5, -7.25))
                        .as(Gradients::scaled);
            case ZEROS -> Arbitraries.frequencyOf(Tuple.of(3, zeros), Tuple.of(1, ordinary));
            case DENORMALS ->
                Combinators.combine(Arbitraries.longs().between(1, most(lane)), Arbitraries.of(1, -1))
                        .as((units, sign) -> sign * units * smallest(lane));
            case MIXED ->
                Arbitraries.oneOf(
                        numbers(lane, Kind.ORDINARY),
                        numbers(lane, Kind.SCALES),
                        numbers(lane, Kind.ZEROS),
                        numbers(lane, Kind.DENORMALS));
        };
    }

    /// Exactly the number that the decimal says, and never beyond the largest scale.
    private static double scaled(int scale, double digits) {
        boolean fits = digits % 1 == 0 || scale < LARGEST_SCALE;
        return Double.parseDouble(digits + "e" + (fits ? scale : scale - 1));
    }

    private static double smallest(Lane lane) {
        return lane == Lane.F32 ? Float.MIN_VALUE : Double.MIN_VALUE;
    }

    /// How many units the largest denormal number has.
    private static long most(Lane lane) {
        return lane == Lane.F32 ? (1L << 23) - 1 : (1L << 52) - 1;
    }

    private static List<Double> broken(List<Double> numbers, double by, int place) {
        List<Double> broken = new ArrayList<>(numbers);
        if (broken.isEmpty()) {
            broken.add(by);
        }
        broken.set(place % broken.size(), by);
        return broken;
    }

    /// Half of the elements, one less, or one that is simpler.
    private static Stream<List<Double>> simpler(Lane lane, List<Double> numbers) {
        int half = numbers.size() / 2;
        Stream<List<Double>> halves = numbers.size() < 2
                ? Stream.of()
                : Stream.of(numbers.subList(0, half), numbers.subList(half, numbers.size()));
        Stream<List<Double>> fewer = IntStream.range(0, numbers.size()).mapToObj(i -> without(numbers, i));
        Stream<List<Double>> rounder = IntStream.range(0, numbers.size()).boxed().flatMap(i -> Numbers.simpler(
                        readable(lane, numbers.get(i)))
                .map(lane::round)
                .mapToObj(number -> with(numbers, i, number)));
        return Stream.of(halves, fewer, rounder).flatMap(stream -> stream);
    }

    private static List<Double> without(List<Double> numbers, int index) {
        List<Double> fewer = new ArrayList<>(numbers);
        fewer.remove(index);
        return fewer;
    }

    private static List<Double> with(List<Double> numbers, int index, double number) {
        List<Double> changed = new ArrayList<>(numbers);
        changed.set(index, number);
        return changed;
    }

    private static ShrinkingDistance distance(Lane lane, List<Double> numbers) {
        return ShrinkingDistance.of(
                numbers.size(),
                numbers.stream().mapToLong(number -> Numbers.complexity(readable(lane, number))).sum());
    }

    /// The number with as few digits as its type needs.
    private static double readable(Lane lane, double number) {
        return lane == Lane.F32 ? Double.parseDouble(Float.toString((float) number)) : number;
    }

    static float[] floats(List<Double> numbers) {
        float[] floats = new float[numbers.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = numbers.get(i).floatValue();
        }
        return floats;
    }

    static double[] array(List<Double> numbers) {
        double[] array = new double[numbers.size()];
        Arrays.setAll(array, numbers::get);
        return array;
    }
}
