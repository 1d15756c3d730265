package dev.lehr.minimize;

import dev.lehr.check.Check;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Reads a state from named arrays, and refuses what [Saved] would not have written.
final class Restorer {
    /// Whole numbers up to here are exact.
    private static final double MOST = 0x1p53;

    private final Method method;
    private final int size;
    private final Map<String, double[]> saved;
    private final Set<String> unread;

    Restorer(Method method, int size, Map<String, double[]> saved) {
        this.method = method;
        this.size = size;
        this.saved = saved;
        this.unread = new TreeSet<>(saved.keySet());
    }

    State state() {
        long steps = count(Saved.STEPS);
        long iterations = count(Saved.ITERATIONS);
        long evaluations = count(Saved.EVALUATIONS);
        State empty = State.before(method);
        State state = iterations == 0
                ? new State(steps, 0, evaluations, empty.memory(), null)
                : new State(steps, iterations, evaluations, memory(), move());
        if (!unread.isEmpty()) {
            throw Check.failure("state", "be one of " + method.getClass().getSimpleName(), "one with " + unread);
        }
        return state;
    }

    private Move move() {
        return new Move(vector(Saved.DIRECTION), number(Saved.LENGTH), vector(Saved.GRADIENT), number(Saved.LOSS));
    }

    private Memory memory() {
        return switch (method) {
            case Lbfgs lbfgs -> pairs(lbfgs.historySize());
            case ConjugateGradient conjugate ->
                new ConjugateMemory(conjugate.mostConjugate(), count(Saved.SINCE), number(Saved.SLOPE));
        };
    }

    private Memory pairs(int capacity) {
        double[] inverses = array(Saved.INVERSES);
        Check.that(inverses.length <= capacity, "elements of ro", "be <= historySize " + capacity, inverses.length);
        List<Pair> pairs = IntStream.range(0, inverses.length)
                .mapToObj(i -> new Pair(vector(Saved.CHANGES + i), vector(Saved.WAYS + i), inverses[i]))
                .toList();
        return new PairMemory(capacity, pairs, number(Saved.SCALE));
    }

    private long count(String name) {
        double number = number(name);
        Check.that(number == Math.rint(number) && number >= 0 && number <= MOST, name, "be a count", number);
        return (long) number;
    }

    private double number(String name) {
        return array(name, 1)[0];
    }

    private double[] vector(String name) {
        return array(name, size);
    }

    private double[] array(String name, int length) {
        double[] array = array(name);
        Check.that(array.length == length, "elements of " + name, "be " + length, array.length);
        return array;
    }

    private double[] array(String name) {
        double[] array = saved.get(name);
        if (array == null) {
            throw Check.failure("state", "have " + name, saved.keySet().toString());
        }
        unread.remove(name);
        int first = Flat.firstNotFinite(array);
        if (first >= 0) {
            Check.finite(name + "[" + first + "]", array[first]);
        }
        return array.clone();
    }
}
