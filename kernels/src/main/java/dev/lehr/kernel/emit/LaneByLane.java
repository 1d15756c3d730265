package dev.lehr.kernel.emit;

import dev.lehr.formula.Lane;
import dev.lehr.formula.Op;
import java.util.function.DoubleUnaryOperator;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;

/// What generated vector code calls for an operation that vectors have no instruction for. Loaded only where there are vectors.
public final class LaneByLane {
    private LaneByLane() {}

    /// The operation on each lane; arguments beyond its arity are ignored.
    public static FloatVector apply(Op op, FloatVector a, FloatVector b, FloatVector c) {
        float[] x = a.toArray();
        float[] y = b.toArray();
        float[] z = c.toArray();
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) op.apply(Lane.F32, x[i], y[i], z[i]);
        }
        return FloatVector.fromArray(a.species(), x, 0);
    }

    /// The operation on each lane; arguments beyond its arity are ignored.
    public static DoubleVector apply(Op op, DoubleVector a, DoubleVector b, DoubleVector c) {
        double[] x = a.toArray();
        double[] y = b.toArray();
        double[] z = c.toArray();
        for (int i = 0; i < x.length; i++) {
            x[i] = op.apply(x[i], y[i], z[i]);
        }
        return DoubleVector.fromArray(a.species(), x, 0);
    }

    /// The function of each lane.
    public static FloatVector apply(DoubleUnaryOperator function, FloatVector a) {
        float[] x = a.toArray();
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) function.applyAsDouble(x[i]);
        }
        return FloatVector.fromArray(a.species(), x, 0);
    }

    /// The function of each lane.
    public static DoubleVector apply(DoubleUnaryOperator function, DoubleVector a) {
        double[] x = a.toArray();
        for (int i = 0; i < x.length; i++) {
            x[i] = function.applyAsDouble(x[i]);
        }
        return DoubleVector.fromArray(a.species(), x, 0);
    }
}
