package dev.lehr.property.golden;

import dev.lehr.formula.Lane;
import dev.lehr.kernel.Target;
import dev.lehr.rule.Reference;
import dev.lehr.rule.Shape;
import dev.lehr.rule.UpdateRule;
import java.util.Map;

/// Something that carries out update rules: the interpreter, or a kernel that claims to compute the same bits.
@FunctionalInterface
public interface Engine {
    /// Makes `rule` ready to run on elements of the lane type.
    ///
    /// @param shape the parameter as a matrix
    Stepper start(UpdateRule rule, Lane lane, Shape shape);

    /// One step of a rule on one parameter.
    @FunctionalInterface
    interface Stepper {
        /// The parameter and the state after the step; the arguments are not changed.
        ///
        /// @param t the number of the step, from 1
        /// @param hypers the value of each hyper-parameter, by name
        /// @param p the parameter; for a lane of `float`, numbers that a `float` holds exactly
        /// @param g the gradient
        /// @param state the state before the step, by slot
        /// @return the new state by slot, and the new parameter under `p`
        Map<String, double[]> step(
                long t, Map<String, Double> hypers, double[] p, double[] g, Map<String, double[]> state);
    }

    /// The interpreter, which is the specification.
    static Engine interpreter() {
        return (rule, lane, shape) -> {
            Reference reference = new Reference(rule, lane);
            return (t, hypers, p, g, state) -> reference.step(shape, t, hypers, p, g, state);
        };
    }

    /// Kernels, compiled for a target.
    static Engine compiled(Target target) {
        return new KernelEngine(target);
    }
}
