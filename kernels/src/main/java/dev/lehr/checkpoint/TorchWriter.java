package dev.lehr.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Writes files that `torch.load` reads, also with `weights_only=True` and `mmap=True`.
public final class TorchWriter {
    /// What PyTorch calls it does not matter to it, as long as all entries begin with it.
    private static final String FOLDER = "archive/";

    private TorchWriter() {}

    /// Writes a value to `path`, whole or not at all, a piece at a time: a model's state by
    /// [TorchModel#of(Iterable)], an optimizer's by [TorchOptimizer#value()], or whatever a training program
    /// keeps together in a dictionary.
    ///
    /// Tensors are written as they are given, each with a storage of its own. A link at `path` is replaced by
    /// the file.
    ///
    /// @throws IllegalArgumentException if a text has half of a surrogate pair, or a tensor is one that is in a
    ///     file
    /// @throws IOException if the file cannot be written; what was there before is there still
    public static void write(Path path, TorchValue value) throws IOException {
        PickleWriter pickle = new PickleWriter(value);
        WholeFile.write(path, channel -> {
            ZipWriter zip = new ZipWriter(channel);
            zip.add(FOLDER + "data.pkl", pickle.pickle());
            zip.add(FOLDER + "byteorder", ascii("little"));
            ByteBuffer buffer = Chunks.buffer(Chunks.SIZE);
            List<Tensor> tensors = pickle.tensors();
            for (int number = 0; number < tensors.size(); number++) {
                Tensor tensor = tensors.get(number);
                zip.add(
                        FOLDER + "data/" + number,
                        tensor.bytes(),
                        (to, sum) -> Chunks.each(tensor, buffer, (chunk, _) -> {
                            sum.update(chunk.duplicate());
                            Chunks.write(to, chunk);
                        }));
            }
            zip.add(FOLDER + "version", ascii("3\n"));
            zip.finish();
        });
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
