package dev.lehr.optim;

import dev.lehr.check.Check;
import dev.lehr.formula.Lane;
import java.util.Arrays;

/// A named parameter of a model: its numbers and its gradient, in arrays that the caller owns and the optimizer updates in place.
public final class Parameter {
    private final String name;
    private final Lane lane;
    private final int length;
    private final Object value;
    private final Object gradient;

    private Parameter(String name, Lane lane, int length, int gradientLength, Object value, Object gradient) {
        if (gradientLength != length) {
            throw Check.failure(
                    "gradient of " + name, "have " + length + " elements as its parameter", gradientLength + " elements");
        }
        if (value == gradient && length > 0) {
            throw Check.failure("gradient of " + name, "be an array of its own", "that of the parameter");
        }
        this.name = name;
        this.lane = lane;
        this.length = length;
        this.value = value;
        this.gradient = gradient;
    }

    /// A parameter of `float`.
    ///
    /// @throws IllegalArgumentException if the arrays differ in length or are the same
    public static Parameter of(String name, float[] value, float[] gradient) {
        return new Parameter(name, Lane.F32, value.length, gradient.length, value, gradient);
    }

    /// A parameter of `double`.
    ///
    /// @throws IllegalArgumentException if the arrays differ in length or are the same
    public static Parameter of(String name, double[] value, double[] gradient) {
        return new Parameter(name, Lane.F64, value.length, gradient.length, value, gradient);
    }

    /// The name by which groups find it.
    public String name() {
        return name;
    }

    /// The type of its elements.
    public Lane lane() {
        return lane;
    }

    /// How many elements it has.
    public int length() {
        return length;
    }

    Object value() {
        return value;
    }

    Object gradient() {
        return gradient;
    }

    void zeroGradient() {
        if (gradient instanceof float[] floats) {
            Arrays.fill(floats, 0);
        } else {
            Arrays.fill((double[]) gradient, 0);
        }
    }

    @Override
    public String toString() {
        return name + " (" + length + " x " + (lane == Lane.F32 ? "float32" : "float64") + ")";
    }
}
