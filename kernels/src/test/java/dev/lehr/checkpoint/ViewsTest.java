package dev.lehr.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tensors whose numbers do not stand one after the other in their storage, which has 0, 1, 2 and 3.
class ViewsTest {
    private static final String TURNED = "K\0K\u0002K\u0002\u0086K\u0001K\u0002\u0086";

    @TempDir
    Path folder;

    private TorchFile file(String pickle, String order, byte[] numbers) throws IOException {
        Archive archive = Archive.of(pickle + ".")
                .with("a/byteorder", order.getBytes(StandardCharsets.US_ASCII))
                .with("a/data/0", numbers);
        Path path = folder.resolve("t.pt");
        Files.deleteIfExists(path);
        return TorchFile.open(Files.write(path, archive.bytes())).get();
    }

    private float[] floats(String offsetShapeStrides) throws IOException {
        ByteBuffer numbers = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        numbers.putFloat(0).putFloat(1).putFloat(2).putFloat(3);
        TorchFile file = file(Pickles.tensor(offsetShapeStrides), "little", numbers.array());
        TorchValue.Stored tensor = (TorchValue.Stored) file.value();
        float[] read = new float[(int) tensor.length()];
        file.read(tensor, read);
        return read;
    }

    @Test
    void everySecondNumber() throws IOException {
        assertThat(floats("K\u0001K\u0002\u0085K\u0002\u0085")).containsExactly(1, 3);
    }

    @Test
    void theSameNumberAgain() throws IOException {
        assertThat(floats("K\u0002K\u0004\u0085K\0\u0085")).containsExactly(2, 2, 2, 2);
    }

    @Test
    void theSameRowAgain() throws IOException {
        assertThat(floats("K\u0001K\u0002K\u0002\u0086K\0K\u0001\u0086")).containsExactly(1, 2, 1, 2);
    }

    @Test
    void columnsForRows() throws IOException {
        assertThat(floats(TURNED)).containsExactly(0, 2, 1, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"little", "big"})
    void columnsForRowsOfEightBytes(String order) throws IOException {
        ByteBuffer doubles = ByteBuffer.allocate(32);
        ByteBuffer longs = ByteBuffer.allocate(32);
        if (order.equals("little")) {
            doubles.order(ByteOrder.LITTLE_ENDIAN);
            longs.order(ByteOrder.LITTLE_ENDIAN);
        }
        for (int number = 0; number < 4; number++) {
            doubles.putDouble(number);
            longs.putLong(number);
        }
        String tensor = Pickles.tensor(TURNED);
        TorchFile file = file(tensor.replace("Float", "Double"), order, doubles.array());
        double[] read = new double[4];
        file.read((TorchValue.Stored) file.value(), read);
        assertThat(read).containsExactly(0, 2, 1, 3);
        TorchFile whole = file(tensor.replace("Float", "Long"), order, longs.array());
        long[] numbers = new long[4];
        whole.read((TorchValue.Stored) whole.value(), numbers);
        assertThat(numbers).containsExactly(0, 2, 1, 3);
    }

    /// As large a tensor as its storage, with a stride whose product with its length is 2^63.
    @Test
    void stridesBeyondALong() throws IOException {
        String length = "J\u0001\0\u0020\0";
        String stride = "\u008a\u0006\0\0\0\0\0\u0004";
        String pickle = Pickles.tensor("K\0" + length + "\u0085" + stride + "\u0085")
                .replace("FloatStorage", "BoolStorage")
                .replace("cpuK\u0004", "cpu" + length);
        Archive archive = Archive.of(pickle + ".").with("a/data/0", new byte[(1 << 21) + 1]);
        assertThat(TorchFile.open(Files.write(folder.resolve("t.pt"), archive.bytes()))
                        .getError()
                        .mkString())
                .endsWith("a tensor of [2097153] with strides [4398046511104] from 0 on"
                        + " is not within the 2097153 numbers of its storage");
    }
}
