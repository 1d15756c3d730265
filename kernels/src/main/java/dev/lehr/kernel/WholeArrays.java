package dev.lehr.kernel;

import dev.lehr.formula.Domain;
import dev.lehr.formula.Lane;
import dev.lehr.formula.Op;
import dev.lehr.formula.Reduction;
import dev.lehr.formula.Scope;
import dev.lehr.rule.Shape;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// Operations on all values of a domain at once, each rounded to the lane type. The usual ones have loops of their own, which the
/// compiler of the JVM turns into vector code.
///
/// For sums, products, quotients and roots of `float`, rounding the result in `double` gives the bits of the operation in `float`.
final class WholeArrays {
    private final Lane lane;
    private final Shape shape;

    WholeArrays(Lane lane, Shape shape) {
        this.lane = lane;
        this.shape = shape;
    }

    /// Spreads values of a domain over a finer one, rounded to the lane type.
    void spread(double[] values, Domain domain, Domain finer, double[] into) {
        if (domain == Domain.STEP) {
            Arrays.fill(into, lane.round(values[0]));
            return;
        }
        for (int i = 0; i < into.length; i++) {
            into[i] = values[shape.index(domain, finer, i)];
        }
    }

    /// An operation on values of the same domain; arguments beyond its arity are ignored.
    void apply(Op op, double[] a, double[] b, double[] c, double[] into) {
        boolean single = lane == Lane.F32;
        switch (op) {
            case ADD -> {
                for (int i = 0; i < into.length; i++) {
                    into[i] = a[i] + b[i];
                }
            }
            case SUB -> {
                for (int i = 0; i < into.length; i++) {
                    into[i] = a[i] - b[i];
                }
            }
            case MUL -> {
                for (int i = 0; i < into.length; i++) {
                    into[i] = a[i] * b[i];
                }
            }
            case DIV -> {
                for (int i = 0; i < into.length; i++) {
                    into[i] = a[i] / b[i];
                }
            }
            case SQRT -> {
                for (int i = 0; i < into.length; i++) {
                    into[i] = Math.sqrt(a[i]);
                }
            }
            default -> {
                single = false;
                for (int i = 0; i < into.length; i++) {
                    into[i] = op.apply(lane, a[i], b[i], c[i]);
                }
            }
        }
        if (single) {
            round(into);
        }
    }

    void call(DoubleUnaryOperator function, double[] a, double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = lane.round(function.applyAsDouble(a[i]));
        }
    }

    /// One value for each row or column.
    void reduceLines(Reduction reduction, Scope scope, double[] elements, double[] into) {
        for (int line = 0; line < into.length; line++) {
            double[] values = scope == Scope.ROW ? shape.row(elements, line) : shape.column(elements, line);
            into[line] = lane.round(reduction.of(values));
        }
    }

    /// The numbers of a `float[]` or `double[]`.
    static void load(Object column, double[] into) {
        if (column instanceof float[] floats) {
            for (int i = 0; i < into.length; i++) {
                into[i] = floats[i];
            }
        } else {
            System.arraycopy((double[]) column, 0, into, 0, into.length);
        }
    }

    /// Puts numbers into a `float[]` or `double[]`.
    static void store(double[] values, Object column) {
        if (column instanceof float[] floats) {
            for (int i = 0; i < values.length; i++) {
                floats[i] = (float) values[i];
            }
        } else {
            System.arraycopy(values, 0, (double[]) column, 0, values.length);
        }
    }

    private static void round(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) values[i];
        }
    }
}
