package dev.lehr.kernel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Arrays that are used for a while and then given back, so that rules on matrices need not allocate anew in each step. Safe for several
/// threads.
public final class Buffers {
    private final Map<Integer, Deque<double[]>> free = new HashMap<>();

    /// No arrays yet.
    public Buffers() {}

    synchronized double[] take(int length) {
        Deque<double[]> kept = free.get(length);
        return kept == null || kept.isEmpty() ? new double[length] : kept.pop();
    }

    synchronized void give(double[] buffer) {
        free.computeIfAbsent(buffer.length, _ -> new ArrayDeque<>()).push(buffer);
    }
}
