package dev.lehr.optim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Lane;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.rule.Reference;
import dev.lehr.rule.Shape;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/// Parameters that an optimizer trains, and beside each of them the interpreter, which must come to the same bits.
final class Twins {
    private final Policy policy;
    private final Lane lane;
    private final IntFunction<Object> memory;
    private final Reference reference;
    private final List<Twin> twins = new ArrayList<>();
    private final Random random = new Random(20261121);
    private Optimizer optimizer;

    /// A parameter, and under the names of its slots and under `p` what the interpreter makes of it.
    private record Twin(Parameter parameter, Shape shape, Map<String, double[]> wanted) {}

    /// Parameters `w0`, `w1` and so on in arrays, all in one group, of these dimensions.
    Twins(Policy policy, Lane lane, long[]... dimensions) {
        this(policy, lane, length -> lane == Lane.F32 ? new float[length] : new double[length], dimensions);
    }

    /// The same in memory outside of the heap.
    static Twins offHeap(Arena arena, Policy policy, Lane lane, long[]... dimensions) {
        return new Twins(policy, lane, length -> arena.allocate((long) length * lane.bytes()), dimensions);
    }

    private Twins(Policy policy, Lane lane, IntFunction<Object> memory, long[]... dimensions) {
        this.policy = policy;
        this.lane = lane;
        this.memory = memory;
        this.reference = new Reference(policy.rule(), lane);
        for (long[] shape : dimensions) {
            twins.add(twin("w" + twins.size(), shape));
        }
        this.optimizer = fresh();
    }

    private Twin twin(String name, long[] dimensions) {
        Shape shape = policy.rule().shape(Arrays.stream(dimensions).boxed().toList());
        int length = (int) Arrays.stream(dimensions).reduce(1, (a, b) -> a * b);
        Map<String, double[]> wanted = new LinkedHashMap<>(reference.initialState(shape, policy.at(0)));
        wanted.put("p", numbers(length));
        Parameter parameter = parameter(name, memory.apply(length), memory.apply(length)).shaped(dimensions);
        set(parameter.value(), wanted.get("p"));
        return new Twin(parameter, shape, wanted);
    }

    private Parameter parameter(String name, Object value, Object gradient) {
        return switch (value) {
            case float[] floats -> Parameter.of(name, floats, (float[]) gradient);
            case double[] doubles -> Parameter.of(name, doubles, (double[]) gradient);
            default -> Parameter.of(name, (MemorySegment) value, (MemorySegment) gradient, lane);
        };
    }

    private Optimizer fresh() {
        return Optimizer.of(Recipe.all(policy), twins.stream().map(Twin::parameter).toList());
    }

    private double[] numbers(int length) {
        double[] numbers = new double[length];
        Arrays.setAll(numbers, i -> (float) random.nextGaussian());
        return numbers;
    }

    private void set(Object into, double[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            if (lane == Lane.F32) {
                Numbers.segment(into).setAtIndex(ValueLayout.JAVA_FLOAT, i, (float) numbers[i]);
            } else {
                Numbers.segment(into).setAtIndex(ValueLayout.JAVA_DOUBLE, i, numbers[i]);
            }
        }
    }

    /// What is held, as `double`; state of which a parameter has one value has that type always.
    private double[] doubles(Object held) {
        if (lane == Lane.F64 || held instanceof double[]) {
            return Numbers.segment(held).toArray(ValueLayout.JAVA_DOUBLE);
        }
        float[] floats = Numbers.segment(held).toArray(ValueLayout.JAVA_FLOAT);
        double[] wide = new double[floats.length];
        Arrays.setAll(wide, i -> floats[i]);
        return wide;
    }

    /// Makes steps by random gradients, and compares parameters and state after each of them.
    Twins train(int steps) {
        for (int i = 0; i < steps; i++) {
            long step = optimizer.steps();
            for (Twin twin : twins) {
                double[] gradient = numbers((int) twin.parameter().length());
                set(twin.parameter().gradient(), gradient);
                Map<String, double[]> wanted = twin.wanted();
                wanted.putAll(reference.step(
                        twin.shape(), step + 1, policy.at(step), wanted.get("p"), gradient, wanted));
            }
            assertThat(optimizer.step()).isTrue();
            compare("step " + step);
        }
        return this;
    }

    private void compare(String when) {
        for (Twin twin : twins) {
            String name = twin.parameter().name();
            compare(name + " " + when, twin.parameter().value(), twin.wanted().get("p"));
            optimizer.state(name).forEach((slot, held) ->
                    compare(name + "." + slot + " " + when, held, twin.wanted().get(slot)));
        }
    }

    /// One by one, because a comparison of arrays looks for long at those that differ.
    private void compare(String what, Object held, double[] wanted) {
        double[] numbers = doubles(held);
        assertThat(numbers).as(what).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.length; i++) {
            if (Double.compare(numbers[i], wanted[i]) != 0) {
                throw new AssertionError(what + ": [" + i + "] is " + numbers[i] + ", not " + wanted[i]);
            }
        }
    }

    /// Saves, forgets everything, and goes on in another optimizer.
    Twins interrupt(Path file) throws IOException {
        optimizer.save(file);
        twins.forEach(twin -> set(twin.parameter().value(), new double[(int) twin.parameter().length()]));
        optimizer = fresh();
        assertThat(optimizer.load(file, Rates.OF_CODE).isValid()).isTrue();
        compare("loaded");
        return this;
    }

    /// Saves state as PyTorch does, and goes on in another optimizer.
    Twins interruptTorch(Path file) throws IOException {
        optimizer.saveTorch(file);
        optimizer = fresh();
        assertThat(optimizer.loadTorch(file).isValid()).isTrue();
        compare("loaded");
        return this;
    }
}
