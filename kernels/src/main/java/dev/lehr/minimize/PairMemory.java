package dev.lehr.minimize;

import java.util.ArrayList;
import java.util.List;

/// What L-BFGS remembers.
///
/// @param capacity how many pairs are kept
/// @param pairs the pairs, the oldest first
/// @param scale the factor of the identity with which the approximation begins, `H_diag`
record PairMemory(int capacity, List<Pair> pairs, double scale) implements Memory {
    /// Pairs along which the gradient changes by less say nothing about curvature.
    private static final double LEAST_CURVATURE = 1e-10;

    PairMemory(int capacity) {
        this(capacity, List.of(), 1);
    }

    @Override
    public Turn first(double[] gradient) {
        return Turn.downhill(this, gradient);
    }

    @Override
    public Turn next(Move last, double[] gradient) {
        PairMemory memory = after(Flat.minus(gradient, last.gradient()), Flat.times(last.t(), last.direction()));
        double[] direction = memory.newton(gradient);
        return new Turn(memory, direction, Flat.dot(gradient, direction), 1);
    }

    private PairMemory after(double[] change, double[] way) {
        double curvature = Flat.dot(change, way);
        if (!(curvature > LEAST_CURVATURE)) {
            return this;
        }
        List<Pair> more = new ArrayList<>(pairs);
        more.add(new Pair(change, way, 1 / curvature));
        List<Pair> newest = List.copyOf(more.subList(Math.max(0, more.size() - capacity), more.size()));
        return new PairMemory(capacity, newest, curvature / Flat.dot(change, change));
    }

    /// `-H * gradient`, by the two-loop recursion.
    private double[] newton(double[] gradient) {
        double[] q = Flat.negated(gradient);
        double[] parts = new double[pairs.size()];
        for (int i = parts.length - 1; i >= 0; i--) {
            Pair pair = pairs.get(i);
            parts[i] = Flat.dot(pair.way(), q) * pair.inverse();
            Flat.add(q, -parts[i], pair.change());
        }
        double[] direction = Flat.times(scale, q);
        for (int i = 0; i < parts.length; i++) {
            Pair pair = pairs.get(i);
            double part = Flat.dot(pair.change(), direction) * pair.inverse();
            Flat.add(direction, parts[i] - part, pair.way());
        }
        return direction;
    }
}
