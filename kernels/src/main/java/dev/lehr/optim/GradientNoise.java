package dev.lehr.optim;

import dev.lehr.check.Check;
import dev.lehr.formula.Lane;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.Consumer;

/// Adds to each gradient normal noise of variance `eta / t^gamma`, steps `t` counted from 1; `optax.add_noise`. Use it as a hook:
/// `optimizer.beforeStep(new GradientNoise(0.01, 0.55, 42))`.
///
/// The noise of an element depends on the seed, the step, the place of its parameter and its own place only, so it is the same for any
/// number of threads and after a checkpoint was loaded. It costs a pass over the gradients. Sparse gradients get none.
///
/// Neelakantan and others, "Adding gradient noise improves learning for very deep networks", 2015.
///
/// @param eta the variance at the beginning; >= 0
/// @param gamma how fast it falls; >= 0
/// @param seed which noise
public record GradientNoise(double eta, double gamma, long seed) implements Consumer<Optimizer> {
    /// An odd number near `2^64 / phi`, by which counters are spread.
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    public GradientNoise {
        Check.atLeast("eta", 0, eta);
        Check.atLeast("gamma", 0, gamma);
    }

    @Override
    public void accept(Optimizer optimizer) {
        long step = optimizer.steps();
        double deviation = Math.sqrt(eta / Math.pow(1.0 + step, gamma));
        long key = mixed(seed + GOLDEN * step);
        int place = 0;
        for (Parameter parameter : optimizer.parameters()) {
            add(parameter, deviation, mixed(key + GOLDEN * ++place));
        }
    }

    private static void add(Parameter parameter, double deviation, long key) {
        switch (parameter.gradient()) {
            case float[] floats -> {
                for (int i = 0; i < floats.length; i++) {
                    floats[i] += (float) (deviation * normal(key, i));
                }
            }
            case double[] doubles -> {
                for (int i = 0; i < doubles.length; i++) {
                    doubles[i] += deviation * normal(key, i);
                }
            }
            case MemorySegment segment -> add(segment, parameter.lane(), deviation, key);
            default -> {
                // a sparse gradient: rows that are not there stay away
            }
        }
    }

    private static void add(MemorySegment segment, Lane lane, double deviation, long key) {
        long length = segment.byteSize() / lane.bytes();
        for (long i = 0; i < length; i++) {
            double noise = deviation * normal(key, i);
            if (lane == Lane.F32) {
                float sum = segment.get(ValueLayout.JAVA_FLOAT_UNALIGNED, 4 * i) + (float) noise;
                segment.set(ValueLayout.JAVA_FLOAT_UNALIGNED, 4 * i, sum);
            } else {
                double sum = segment.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, 8 * i) + noise;
                segment.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, 8 * i, sum);
            }
        }
    }

    /// A normal number for a counter, by Box and Muller.
    private static double normal(long key, long counter) {
        long bits = mixed(key + GOLDEN * (2 * counter + 1));
        long other = mixed(key + GOLDEN * (2 * counter + 2));
        double radius = StrictMath.sqrt(-2 * StrictMath.log(((bits >>> 11) + 1) * 0x1p-53));
        return radius * StrictMath.cos(2 * Math.PI * ((other >>> 11) * 0x1p-53));
    }

    /// The finalizer of SplitMix64: every bit of the result depends on every bit of the counter.
    private static long mixed(long counter) {
        long z = (counter ^ counter >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
