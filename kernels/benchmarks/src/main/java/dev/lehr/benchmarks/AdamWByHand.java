package dev.lehr.benchmarks;

import dev.lehr.formula.Op;
import jdk.incubator.vector.FloatVector;

/// AdamW with the settings of [Contest#ADAMW].
final class AdamWByHand implements ByHand {
    private final Tensors tensors;
    private long steps;

    AdamWByHand(Tensors tensors) {
        this.tensors = tensors;
    }

    /// What is the same for all elements.
    private record Uniforms(float shrink, float weight, float beta2, float rest2, float scale, float root, float eps) {
        static Uniforms of(long step) {
            double correction1 = 1 - Op.POW.apply(Contest.BETA1, (double) step, 0);
            double correction2 = 1 - Op.POW.apply(Contest.BETA2, (double) step, 0);
            return new Uniforms(
                    (float) (1 - Contest.RATE * Contest.DECAY),
                    (float) (1 - Contest.BETA1),
                    (float) Contest.BETA2,
                    (float) (1 - Contest.BETA2),
                    (float) -(Contest.RATE / correction1),
                    (float) Math.sqrt(correction2),
                    (float) Contest.EPS);
        }
    }

    @Override
    public void vectorStep() {
        steps++;
        Uniforms u = Uniforms.of(steps);
        int done = vectors(tensors.parameter, tensors.gradient, tensors.first, tensors.second, u);
        scalars(tensors.parameter, tensors.gradient, tensors.first, tensors.second, u, done);
    }

    @Override
    public void scalarStep() {
        steps++;
        scalars(tensors.parameter, tensors.gradient, tensors.first, tensors.second, Uniforms.of(steps), 0);
    }

    private static int vectors(float[] ps, float[] gs, float[] ms, float[] vs, Uniforms u) {
        FloatVector shrink = FloatVector.broadcast(SPECIES, u.shrink);
        FloatVector weight = FloatVector.broadcast(SPECIES, u.weight);
        FloatVector beta2 = FloatVector.broadcast(SPECIES, u.beta2);
        FloatVector rest2 = FloatVector.broadcast(SPECIES, u.rest2);
        FloatVector scale = FloatVector.broadcast(SPECIES, u.scale);
        FloatVector root = FloatVector.broadcast(SPECIES, u.root);
        FloatVector eps = FloatVector.broadcast(SPECIES, u.eps);
        int end = SPECIES.loopBound(ps.length);
        for (int i = 0; i < end; i += SPECIES.length()) {
            FloatVector p = FloatVector.fromArray(SPECIES, ps, i);
            FloatVector g = FloatVector.fromArray(SPECIES, gs, i);
            FloatVector m = FloatVector.fromArray(SPECIES, ms, i);
            FloatVector v = FloatVector.fromArray(SPECIES, vs, i);
            m = m.add(weight.mul(g.sub(m)));
            v = v.mul(beta2).add(rest2.mul(g).mul(g));
            FloatVector denominator = v.sqrt().div(root).add(eps);
            p = p.mul(shrink).add(scale.mul(m).div(denominator));
            p.intoArray(ps, i);
            m.intoArray(ms, i);
            v.intoArray(vs, i);
        }
        return end;
    }

    private static void scalars(float[] ps, float[] gs, float[] ms, float[] vs, Uniforms u, int from) {
        float shrink = u.shrink;
        float weight = u.weight;
        float beta2 = u.beta2;
        float rest2 = u.rest2;
        float scale = u.scale;
        float root = u.root;
        float eps = u.eps;
        for (int i = from; i < ps.length; i++) {
            float g = gs[i];
            float m = ms[i] + weight * (g - ms[i]);
            float v = vs[i] * beta2 + rest2 * g * g;
            float denominator = (float) Math.sqrt(v) / root + eps;
            ps[i] = ps[i] * shrink + scale * m / denominator;
            ms[i] = m;
            vs[i] = v;
        }
    }
}
