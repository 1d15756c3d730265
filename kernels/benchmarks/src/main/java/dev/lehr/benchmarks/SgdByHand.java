package dev.lehr.benchmarks;

import jdk.incubator.vector.FloatVector;

/// SGD with the settings of [Contest#SGD]: momentum, Nesterov, weight decay.
///
/// The buffer begins as zeros, so the first step needs no loop of its own; and nobody would multiply by one for a
/// dampening of zero.
final class SgdByHand implements ByHand {
    private static final float DECAY = (float) Contest.DECAY;
    private static final float MOMENTUM = (float) Contest.MOMENTUM;
    private static final float SCALE = (float) -Contest.RATE;

    private final Tensors tensors;

    SgdByHand(Tensors tensors) {
        this.tensors = tensors;
    }

    @Override
    public void vectorStep() {
        int done = vectors(tensors.parameter, tensors.gradient, tensors.first);
        scalars(tensors.parameter, tensors.gradient, tensors.first, done);
    }

    @Override
    public void scalarStep() {
        scalars(tensors.parameter, tensors.gradient, tensors.first, 0);
    }

    private static int vectors(float[] ps, float[] gs, float[] buffers) {
        FloatVector decay = FloatVector.broadcast(SPECIES, DECAY);
        FloatVector momentum = FloatVector.broadcast(SPECIES, MOMENTUM);
        FloatVector scale = FloatVector.broadcast(SPECIES, SCALE);
        int end = SPECIES.loopBound(ps.length);
        for (int i = 0; i < end; i += SPECIES.length()) {
            FloatVector p = FloatVector.fromArray(SPECIES, ps, i);
            FloatVector g = FloatVector.fromArray(SPECIES, gs, i);
            FloatVector buffer = FloatVector.fromArray(SPECIES, buffers, i);
            g = g.add(decay.mul(p));
            buffer = buffer.mul(momentum).add(g);
            FloatVector direction = g.add(momentum.mul(buffer));
            p = p.add(scale.mul(direction));
            p.intoArray(ps, i);
            buffer.intoArray(buffers, i);
        }
        return end;
    }

    private static void scalars(float[] ps, float[] gs, float[] buffers, int from) {
        for (int i = from; i < ps.length; i++) {
            float g = gs[i] + DECAY * ps[i];
            float buffer = buffers[i] * MOMENTUM + g;
            float direction = g + MOMENTUM * buffer;
            ps[i] = ps[i] + SCALE * direction;
            buffers[i] = buffer;
        }
    }
}
