package dev.lehr.property.law;

import java.util.Map;

/// A step of an update rule as a function: a kernel, whoever wrote it. It must not write to what it is given.
@FunctionalInterface
public interface UpdateFunction {
    /// The values after a step.
    ///
    /// @param t the number of the step, from 1
    /// @param hypers the value of each hyper-parameter, by name
    /// @param p the parameter
    /// @param g the gradient, as long as the parameter
    /// @param state the state, by name; one number for each element, or one
    /// @return the new state by name, and the new parameter under `p`
    Map<String, double[]> step(
            long t, Map<String, Double> hypers, double[] p, double[] g, Map<String, double[]> state);
}
