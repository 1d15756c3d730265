package dev.lehr.property.law;

import dev.lehr.formula.Lane;
import dev.lehr.optim.Optimizer;
import dev.lehr.optim.Parameter;
import dev.lehr.optim.Settings;
import dev.lehr.recipe.Recipe;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/// A recipe at work on parameters of its own, always from the same numbers and with the same gradients.
final class Training {
    private final Map<Tensor, Object> values = new LinkedHashMap<>();
    private final Map<Tensor, Object> gradients = new LinkedHashMap<>();
    private final Optimizer optimizer;

    Training(Recipe recipe, List<Tensor> tensors, Settings settings) {
        for (Tensor tensor : tensors) {
            values.put(tensor, array(tensor, tensor.values()));
            gradients.put(tensor, array(tensor, new double[tensor.size()]));
        }
        optimizer = Optimizer.of(recipe, tensors.stream().map(this::parameter).toList(), settings);
    }

    private static Object array(Tensor tensor, double[] numbers) {
        if (tensor.lane() == Lane.F64) {
            return numbers;
        }
        float[] floats = new float[numbers.length];
        copy(numbers, floats);
        return floats;
    }

    private Parameter parameter(Tensor tensor) {
        Object value = Objects.requireNonNull(values.get(tensor), tensor.name());
        Object gradient = Objects.requireNonNull(gradients.get(tensor), tensor.name());
        Parameter parameter = value instanceof float[] floats && gradient instanceof float[] slopes
                ? Parameter.of(tensor.name(), floats, slopes)
                : Parameter.of(tensor.name(), (double[]) value, (double[]) gradient);
        return parameter.shaped(tensor.shape().stream().mapToLong(length -> length).toArray());
    }

    private static void copy(double[] numbers, Object array) {
        if (array instanceof float[] floats) {
            for (int i = 0; i < floats.length; i++) {
                floats[i] = (float) numbers[i];
            }
        } else {
            System.arraycopy(numbers, 0, array, 0, numbers.length);
        }
    }

    Optimizer optimizer() {
        return optimizer;
    }

    /// What the closure of a step says.
    static double loss(long step) {
        return 1 + 1.0 / (1 + step);
    }

    /// What feedback rules are told after a step: nothing gets better.
    static double metric() {
        return 1;
    }

    /// Makes steps, until so many are made.
    Training upTo(long steps) {
        while (optimizer.steps() < steps) {
            step(DoubleUnaryOperator.identity());
            optimizer.report(metric());
        }
        return this;
    }

    /// Makes a step with gradients that something is done to.
    void step(DoubleUnaryOperator change) {
        long step = optimizer.steps();
        gradients.forEach((tensor, array) ->
                copy(Arrays.stream(tensor.gradient(step)).map(change).toArray(), array));
        optimizer.step(() -> loss(step));
    }

    /// The numbers of a parameter.
    double[] values(Tensor tensor) {
        return numbers(Objects.requireNonNull(values.get(tensor), tensor.name()));
    }

    /// All parameters and all state, by name.
    Map<String, double[]> everything() {
        Map<String, double[]> all = new LinkedHashMap<>();
        values.forEach((tensor, array) -> {
            all.put(tensor.name(), numbers(array));
            optimizer.state(tensor.name()).forEach((slot, held) -> all.put(tensor.name() + "." + slot, numbers(held)));
        });
        return all;
    }

    private static double[] numbers(Object array) {
        if (array instanceof float[] floats) {
            double[] numbers = new double[floats.length];
            Arrays.setAll(numbers, i -> floats[i]);
            return numbers;
        }
        return ((double[]) array).clone();
    }
}
