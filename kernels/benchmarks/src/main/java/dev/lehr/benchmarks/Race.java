package dev.lehr.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Contenders in turn, a few steps each, in an order that changes by chance, so that whatever disturbs the machine
/// disturbs them alike.
final class Race {
    /// Elements of a turn: so many that the clock does not count.
    private static final int TURN = 1 << 20;

    private final List<Racer> racers;
    private final Random random = new Random(1);
    private final int steps;
    private final int turns;

    /// @param length elements of a step
    /// @param elements how many elements each contender goes through
    Race(List<Racer> racers, int length, int elements) {
        this.racers = new ArrayList<>(racers);
        this.steps = Math.max(1, TURN / length);
        this.turns = Math.max(1, elements / (steps * length));
    }

    /// Runs the race; the racers know their times then.
    void run() {
        racers.forEach(racer -> racer.best = Double.POSITIVE_INFINITY);
        for (int turn = 0; turn < turns; turn++) {
            Collections.shuffle(racers, random);
            racers.forEach(racer -> racer.turn(steps));
        }
    }

    /// A contender and its time.
    static final class Racer {
        private final Contender contender;
        private double best;

        Racer(Contender contender) {
            this.contender = contender;
        }

        /// The shortest time of a step in the last race, in nanoseconds: the average of a turn, in the best of its
        /// turns.
        double best() {
            return best;
        }

        private void turn(int steps) {
            long start = System.nanoTime();
            for (int step = 0; step < steps; step++) {
                contender.step();
            }
            best = Math.min(best, (double) (System.nanoTime() - start) / steps);
        }
    }
}
