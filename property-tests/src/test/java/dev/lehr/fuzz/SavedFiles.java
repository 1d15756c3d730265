package dev.lehr.fuzz;

import dev.lehr.checkpoint.Tensor;
import dev.lehr.checkpoint.TensorWriter;
import dev.lehr.checkpoint.TorchModel;
import dev.lehr.checkpoint.TorchValue;
import dev.lehr.checkpoint.TorchWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Good files: what the library writes, and some that others write.
final class SavedFiles {
    private SavedFiles() {}

    /// Writes a file.
    @FunctionalInterface
    interface Writing {
        void to(Path path) throws IOException;
    }

    /// The bytes of a file that is written.
    static byte[] bytes(Path folder, Writing writing) {
        try {
            Path path = folder.resolve("sound");
            writing.to(path);
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Files of safetensors, without and with checksums.
    static List<byte[]> tensors(Path folder) {
        List<Tensor> tensors = List.of(
                Tensor.of("weight", List.of(2L, 3L), new float[] {1, 2, 3, 4, 5, 6}),
                Tensor.of("bias \u00e9\ud83d\ude00", new double[] {-0.0, Double.NaN}),
                Tensor.of("counts", List.of(2L), new long[] {1, Long.MAX_VALUE}),
                Tensor.of("empty", List.of(0L, 7L), new float[0]),
                Tensor.scalar("step", 3L));
        String others = "{\"half\":{\"dtype\":\"BF16\",\"shape\":[3],\"data_offsets\":[0,6]},"
                + "\"bits\":{\"dtype\":\"F4\",\"shape\":[2,2],\"data_offsets\":[6,8]},"
                + "\"single\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,16]},"
                + "\"__metadata__\":{\"format\":\"pt\"}}   ";
        return List.of(
                bytes(
                        folder,
                        path -> TensorWriter.write(path, tensors, Map.of("format", "pt", "note", "\"\n\u00e9"))),
                bytes(folder, path -> TensorWriter.write(path, List.of(), Map.of())),
                new TensorBytes(others, new byte[16]).sealed(),
                new TensorBytes("{}", new byte[0]).sealed());
    }

    /// Files of PyTorch.
    static List<byte[]> torch(Path folder) {
        TorchValue model = TorchModel.of(List.of(
                Tensor.of("weight", List.of(2L, 3L), new float[] {1, 2, 3, 4, 5, 6}),
                Tensor.of("bias", new double[] {-0.0, Double.NaN}),
                Tensor.of("empty", List.of(0L, 7L), new long[0])));
        TorchValue any = TorchValue.dict(Map.of(
                "model", model,
                "epoch", new TorchValue.Int(7),
                "best", new TorchValue.Real(0.25),
                "done", new TorchValue.Truth(false),
                "note", new TorchValue.Text("\u00e9\ud83d\ude00"),
                "list", new TorchValue.Items(List.of(new TorchValue.None(), new TorchValue.Int(1L << 40), model)),
                "tuple", new TorchValue.Tuple(List.of(new TorchValue.Int(-1), new TorchValue.Tuple(List.of())))));
        ZipBytes plain = ZipBytes.of(bytes(folder, path -> TorchWriter.write(path, model)));
        return List.of(
                bytes(folder, path -> TorchWriter.write(path, model)),
                bytes(folder, path -> TorchWriter.write(path, any)),
                plain.sealed(),
                plain.with(
                                plain.pickle().replace("data.pkl", "byteorder"),
                                plain.pickle().replace("data.pkl", "byteorder"),
                                "big".getBytes(StandardCharsets.US_ASCII))
                        .sealed());
    }
}
