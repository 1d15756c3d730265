package dev.lehr.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lehr.checkpoint.TorchValue.Dict;
import dev.lehr.checkpoint.TorchValue.Int;
import dev.lehr.checkpoint.TorchValue.Real;
import dev.lehr.checkpoint.TorchValue.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that PyTorch and safetensors wrote; beside them stands how.
class PythonFilesTest {
    @TempDir
    Path folder;

    private Path file(String name) throws IOException {
        Path path = folder.resolve(name);
        try (InputStream in = Objects.requireNonNull(PythonFilesTest.class.getResourceAsStream(name))) {
            Files.copy(in, path);
        }
        return path;
    }

    @Test
    void everyTypeOfTensor() throws IOException {
        TorchFile file = TorchFile.open(file("types.pt")).get();
        Map<String, Stored> tensors = file.model().get();
        assertThat(tensors.keySet())
                .containsExactly("t", "slice", "h", "b", "d", "l", "i", "s", "c", "u", "bool", "empty", "p", "scalar");
        assertThat(floats(file, tensors.get("h"))).containsExactly(1.5f, -0.0f, 65504f, 0x1p-24f, Float.NaN);
        assertThat(floats(file, tensors.get("b")))
                .containsExactly(1.5f, Float.intBitsToFloat(0x7f620000), Float.intBitsToFloat(0x00010000));
        assertThat(doubles(file, tensors.get("h"))).containsExactly(1.5, -0.0, 65504, 0x1p-24, Double.NaN);
        assertThat(doubles(file, tensors.get("d"))).containsExactly(0.1);
        assertThat(longs(file, tensors.get("l"))).containsExactly(1L << 62);
        for (String name : List.of("i", "s", "c")) {
            assertThat(longs(file, tensors.get(name))).containsExactly(-5);
            assertThat(doubles(file, tensors.get(name))).containsExactly(-5.0);
        }
        assertThat(longs(file, tensors.get("u"))).containsExactly(250);
        assertThat(longs(file, tensors.get("bool"))).containsExactly(1, 0);
        assertThat(tensors.get("empty").shape()).containsExactly(0L, 3L);
        assertThat(floats(file, tensors.get("empty"))).isEmpty();
        assertThat(floats(file, tensors.get("p"))).containsExactly(1, 1);
        assertThat(tensors.get("scalar").shape()).isEmpty();
        assertThat(floats(file, tensors.get("scalar"))).containsExactly(3);
    }

    @Test
    void tensorsThatAreViews() throws IOException {
        TorchFile file = TorchFile.open(file("types.pt")).get();
        Map<String, Stored> tensors = file.model().get();
        Stored turned = tensors.get("t");
        assertThat(turned.shape()).containsExactly(4L, 3L, 2L);
        assertThat(floats(file, turned))
                .containsExactly(0, 12, 4, 16, 8, 20, 1, 13, 5, 17, 9, 21, 2, 14, 6, 18, 10, 22, 3, 15, 7, 19, 11, 23);
        assertThat(doubles(file, tensors.get("slice"))).containsExactly(4, 6, 8, 10, 16, 18, 20, 22);
    }

    @Test
    void numbersThatDoNotFitAreRefused() throws IOException {
        TorchFile file = TorchFile.open(file("types.pt")).get();
        Map<String, Stored> tensors = file.model().get();
        assertThatThrownBy(() -> file.read(tensors.get("d"), new float[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the tensor is FLOAT64 [1, 1], not 1 x F32");
        assertThatThrownBy(() -> file.read(tensors.get("l"), new double[1]))
                .hasMessage("the tensor is INT64 [], not 1 x F64");
        assertThatThrownBy(() -> file.read(tensors.get("h"), new long[5]))
                .hasMessage("the tensor is FLOAT16 [5], not 5 x I64");
        assertThatThrownBy(() -> file.read(tensors.get("h"), new float[4]))
                .hasMessage("the tensor is FLOAT16 [5], not 4 x F32");
        Stored foreign = new Stored("other/data/0", TorchType.FLOAT32, 0, List.of(1L), List.of(1L));
        assertThatThrownBy(() -> file.read(foreign, new float[1])).hasMessageEndingWith("has no storage other/data/0");
    }

    @Test
    void aTrainingRun() throws IOException {
        TorchFile file = TorchFile.open(file("training.pt")).get();
        Dict all = (Dict) file.value();
        assertThat(all.get("epoch")).contains(new Int(3));
        assertThat(all.get("big")).contains(new Int(1L << 40));
        assertThat(all.get("least")).contains(new Int(Long.MIN_VALUE));
        assertThat(all.get("shape")).contains(new TorchValue.Tuple(List.of(new Int(2), new Int(3), new Int(4))));
        assertThat(all.get("nothing")).contains(new TorchValue.None());
        Map<String, Stored> model =
                TorchModel.tensors(all.get("model").orElseThrow()).get();
        assertThat(model.keySet()).containsExactly("weight", "bias");
        assertThat(model.get("weight").shape()).containsExactly(2L, 3L);
        TorchOptimizer optimizer =
                TorchOptimizer.of(all.get("optimizer").orElseThrow()).get();
        assertThat(optimizer.state().keySet()).containsExactly(0L, 1L);
        Map<String, TorchValue> slots = optimizer.state().get(1L);
        assertThat(slots.keySet()).containsExactly("step", "exp_avg", "exp_avg_sq");
        assertThat(floats(file, (Stored) slots.get("step"))).containsExactly(1);
        assertThat(floats(file, (Stored) slots.get("exp_avg"))).containsExactly(0.4f, 0.4f);
        TorchOptimizer.Group group = optimizer.groups().getFirst();
        assertThat(group.parameters()).containsExactly(0L, 1L);
        assertThat(group.options()).containsEntry("lr", new Real(0.5)).doesNotContainKey("params");
    }

    @Test
    void aWholeModuleIsRefused() throws IOException {
        assertThat(TorchFile.open(file("module.pt")).getError().mkString("\n"))
                .contains("data.pkl, byte 2: the name \"torch.nn.modules.linear.Linear\" is not allowed")
                .contains("the name \"__builtin__.set\" is not allowed");
    }

    @Test
    void safetensors() throws IOException {
        TensorFile file = TensorFile.open(file("types.safetensors")).get();
        assertThat(file.metadata()).isEqualTo(Map.of("a", "b"));
        assertThat(file.tensors().get("h")).hasToString("BF16 [3]");
        assertThat(file.tensors().get("e")).hasToString("F32 [0]");
        float[] x = new float[6];
        file.read("x", x);
        assertThat(x).containsExactly(0, 1, 2, 3, 4, 5);
        long[] s = new long[1];
        file.read("s", s);
        assertThat(s).containsExactly(5);
        double[] d = new double[1];
        file.read("d", d);
        assertThat(d).containsExactly(0.1);
    }

    private static float[] floats(TorchFile file, Stored tensor) throws IOException {
        float[] numbers = new float[(int) tensor.length()];
        file.read(tensor, numbers);
        return numbers;
    }

    private static double[] doubles(TorchFile file, Stored tensor) throws IOException {
        double[] numbers = new double[(int) tensor.length()];
        file.read(tensor, numbers);
        return numbers;
    }

    private static long[] longs(TorchFile file, Stored tensor) throws IOException {
        long[] numbers = new long[(int) tensor.length()];
        file.read(tensor, numbers);
        return numbers;
    }
}
