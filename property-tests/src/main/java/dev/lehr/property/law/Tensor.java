package dev.lehr.property.law;

import dev.lehr.formula.Lane;
import dev.lehr.optim.Parameter;
import java.util.List;
import java.util.Random;

/// A parameter without its numbers: training is tried on others, always the same ones.
///
/// @param name its name
/// @param lane the type of its numbers
/// @param shape how long it is in each dimension
public record Tensor(String name, Lane lane, List<Long> shape) {
    public Tensor {
        shape = List.copyOf(shape);
    }

    static Tensor of(Parameter parameter) {
        return new Tensor(parameter.name(), parameter.lane(), parameter.shape());
    }

    int size() {
        return Math.toIntExact(shape.stream().reduce(1L, Math::multiplyExact));
    }

    /// The numbers that it has before the first step.
    double[] values() {
        return numbers(-1);
    }

    /// The gradient at a step, from 0.
    double[] gradient(long step) {
        return numbers(step);
    }

    private double[] numbers(long step) {
        Random random = new Random(31L * name.hashCode() + step);
        return random.doubles(size(), -1, 1).map(lane::round).toArray();
    }
}
