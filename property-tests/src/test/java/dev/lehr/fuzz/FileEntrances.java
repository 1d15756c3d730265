package dev.lehr.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lehr.checkpoint.Header;
import dev.lehr.checkpoint.NumberType;
import dev.lehr.checkpoint.TensorFile;
import dev.lehr.checkpoint.TorchFile;
import dev.lehr.checkpoint.TorchValue;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Where files with tensors come in.
final class FileEntrances {
    /// Tensors of a file that are read.
    private static final int MOST = 100;

    private FileEntrances() {}

    static List<Entrance<?>> all(Path folder) {
        Path tensors = folder.resolve("tensors");
        Path torch = folder.resolve("torch");
        return List.of(
                Entrance.ofBytes(
                        "safetensors file",
                        FileEdits.tensors(SavedFiles.tensors(folder)),
                        bytes -> Outcome.of(TensorFile.open(Files.write(tensors, bytes)), FileEntrances::read)),
                Entrance.ofBytes(
                        "PyTorch file",
                        FileEdits.torch(SavedFiles.torch(folder)),
                        bytes -> Outcome.of(TorchFile.open(Files.write(torch, bytes)), FileEntrances::read)));
    }

    private static void read(TensorFile file) throws IOException {
        for (Map.Entry<String, Header.Entry> tensor :
                file.tensors().entrySet().stream().limit(MOST).toList()) {
            Header.Entry entry = tensor.getValue();
            MemorySegment into = MemorySegment.ofArray(new byte[(int) (entry.end() - entry.begin())]);
            boolean known = Arrays.stream(NumberType.values())
                    .anyMatch(type -> type.name().equals(entry.type()));
            if (known) {
                file.read(tensor.getKey(), NumberType.valueOf(entry.type()), into);
            } else {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> file.read(tensor.getKey(), NumberType.F32, into))
                        .withMessageContaining(entry.type());
            }
        }
    }

    private static void read(TorchFile file) throws IOException {
        file.model().swap().peek(problems -> assertThat(problems.toJavaList()).isNotEmpty());
        file.optimizer().swap().peek(problems -> assertThat(problems.toJavaList()).isNotEmpty());
        List<TorchValue.Stored> tensors = new ArrayList<>();
        collect(file.value(), tensors);
        for (TorchValue.Stored tensor : tensors) {
            if (tensor.type().isFloat()) {
                file.read(tensor, new double[(int) tensor.length()]);
            } else {
                file.read(tensor, new long[(int) tensor.length()]);
            }
        }
    }

    private static void collect(TorchValue value, List<TorchValue.Stored> tensors) {
        if (tensors.size() >= MOST) {
            return;
        }
        switch (value) {
            case TorchValue.Stored tensor -> tensors.add(tensor);
            case TorchValue.Dict(var members) -> collect(members.values(), tensors);
            case TorchValue.Items(var elements) -> collect(elements, tensors);
            case TorchValue.Tuple(var elements) -> collect(elements, tensors);
            default -> {}
        }
    }

    private static void collect(Collection<TorchValue> values, List<TorchValue.Stored> tensors) {
        values.stream().limit(MOST).forEach(value -> collect(value, tensors));
    }
}
