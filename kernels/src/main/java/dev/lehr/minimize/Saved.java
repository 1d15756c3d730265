package dev.lehr.minimize;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A state as named arrays. [Restorer] is the way back.
final class Saved {
    static final String STEPS = "steps";
    static final String ITERATIONS = "n_iter";
    static final String EVALUATIONS = "func_evals";
    static final String DIRECTION = "d";
    static final String LENGTH = "t";
    static final String GRADIENT = "prev_flat_grad";
    static final String LOSS = "prev_loss";
    static final String SCALE = "H_diag";
    static final String INVERSES = "ro";
    static final String CHANGES = "old_dirs.";
    static final String WAYS = "old_stps.";
    static final String SINCE = "since_restart";
    static final String SLOPE = "slope";

    private Saved() {}

    /// Copies of all that the state holds.
    static SortedMap<String, double[]> of(State state) {
        SortedMap<String, double[]> saved = new TreeMap<>();
        saved.put(STEPS, new double[] {state.steps()});
        saved.put(ITERATIONS, new double[] {state.iterations()});
        saved.put(EVALUATIONS, new double[] {state.evaluations()});
        Move last = state.last();
        if (last != null) {
            saved.put(DIRECTION, last.direction().clone());
            saved.put(LENGTH, new double[] {last.t()});
            saved.put(GRADIENT, last.gradient().clone());
            saved.put(LOSS, new double[] {last.loss()});
            switch (state.memory()) {
                case PairMemory memory -> putPairs(memory.pairs(), memory.scale(), saved);
                case ConjugateMemory memory -> {
                    saved.put(SINCE, new double[] {memory.since()});
                    saved.put(SLOPE, new double[] {memory.slope()});
                }
            }
        }
        return saved;
    }

    private static void putPairs(List<Pair> pairs, double scale, SortedMap<String, double[]> saved) {
        saved.put(SCALE, new double[] {scale});
        saved.put(INVERSES, pairs.stream().mapToDouble(Pair::inverse).toArray());
        for (int i = 0; i < pairs.size(); i++) {
            saved.put(CHANGES + i, pairs.get(i).change().clone());
            saved.put(WAYS + i, pairs.get(i).way().clone());
        }
    }
}
