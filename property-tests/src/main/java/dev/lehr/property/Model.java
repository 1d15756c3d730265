package dev.lehr.property;

import dev.lehr.formula.Lane;
import dev.lehr.optim.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// The parameters of a small network: two layers with a norm between them, matrices and vectors, under the names
/// that networks have. `@ForAll Model model`. Always the same numbers for the same lane and seed.
///
/// @param lane the type of its numbers
/// @param seed which numbers it begins with
public record Model(Lane lane, long seed) {
    private static final List<Layer> LAYERS = List.of(
            new Layer("features.0.weight", 4, 3),
            new Layer("features.0.bias", 4),
            new Layer("norm.weight", 4),
            new Layer("norm.bias", 4),
            new Layer("head.weight", 2, 4),
            new Layer("head.bias", 2));

    /// A parameter, by name and dimensions.
    private record Layer(String name, long... shape) {
        int size() {
            return (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        }
    }

    /// Any model.
    public static Arbitrary<Model> any() {
        return Combinators.combine(Arbitraries.of(Lane.class), Arbitraries.longs().between(0, 99)).as(Model::new);
    }

    /// The names of its parameters.
    public static List<String> names() {
        return LAYERS.stream().map(Layer::name).toList();
    }

    /// Its parameters, in arrays of their own each time. Values and gradients lie between -1 and 1.
    public List<Parameter> parameters() {
        Random random = new Random(seed);
        return LAYERS.stream().map(layer -> parameter(layer, random)).toList();
    }

    private Parameter parameter(Layer layer, Random random) {
        double[] values = random.doubles(layer.size(), -1, 1).toArray();
        double[] gradients = random.doubles(layer.size(), -1, 1).toArray();
        Parameter made = lane == Lane.F32
                ? Parameter.of(layer.name, floats(values), floats(gradients))
                : Parameter.of(layer.name, values, gradients);
        return made.shaped(layer.shape);
    }

    private static float[] floats(double[] numbers) {
        return Gradients.floats(DoubleStream.of(numbers).boxed().toList());
    }
}
