package dev.lehr.minimize;

import dev.lehr.check.Check;
import java.util.List;
import java.util.function.DoubleSupplier;

/// The loss as a function of one vector: all elements of all variables, one after the other.
final class Objective {
    /// No array can have more elements.
    static final int MOST = Integer.MAX_VALUE - 8;

    private final List<Variable> variables;
    private final int size;
    private final int sign;

    Objective(List<Variable> variables, boolean maximize) {
        this.variables = variables;
        this.sign = maximize ? -1 : 1;
        long total = variables.stream().mapToLong(Variable::length).sum();
        Check.that(total <= MOST, "elements of all variables", "be <= " + MOST, total);
        this.size = (int) total;
    }

    int size() {
        return size;
    }

    /// Where the variables are.
    double[] position() {
        double[] position = new double[size];
        int at = 0;
        for (Variable variable : variables) {
            variable.value().read(position, at);
            at += variable.length();
        }
        return position;
    }

    /// Moves the variables.
    void moveTo(double[] position) {
        int at = 0;
        for (Variable variable : variables) {
            variable.value().write(position, at);
            at += variable.length();
        }
    }

    /// Evaluates the closure where the variables are.
    Sample sample(DoubleSupplier closure) {
        double loss = sign * closure.getAsDouble();
        double[] gradient = new double[size];
        int at = 0;
        for (Variable variable : variables) {
            variable.gradient().read(gradient, at);
            at += variable.length();
        }
        boolean finite = Double.isFinite(loss) && Flat.firstNotFinite(gradient) < 0;
        return new Sample(loss, sign < 0 ? Flat.negated(gradient) : gradient, finite);
    }

    /// A sample that must be finite.
    ///
    /// @throws IllegalArgumentException that names the loss, or the variable and the element of its gradient
    Sample finite(Sample sample) {
        Check.finite("loss", sign * sample.loss());
        refuse("gradient of ", sample.gradient());
        return sample;
    }

    /// Refuses a position that is not finite.
    ///
    /// @throws IllegalArgumentException that names the variable and the element
    void finite(double[] position) {
        refuse("", position);
    }

    private void refuse(String what, double[] flat) {
        int first = Flat.firstNotFinite(flat);
        int from = 0;
        for (Variable variable : variables) {
            if (first >= from && first < from + variable.length()) {
                Check.finite(what + variable.name() + "[" + (first - from) + "]", flat[first]);
            }
            from += variable.length();
        }
    }
}
