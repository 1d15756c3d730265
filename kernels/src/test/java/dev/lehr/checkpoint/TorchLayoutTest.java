package dev.lehr.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.checkpoint.TorchValue.Given;
import dev.lehr.checkpoint.TorchValue.Int;
import dev.lehr.checkpoint.TorchValue.Items;
import dev.lehr.checkpoint.TorchValue.Stored;
import dev.lehr.checkpoint.TorchValue.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bytes of files for PyTorch, where their lengths change.
class TorchLayoutTest {
    @TempDir
    Path folder;

    private static String pickle(TorchValue value) {
        return new String(new PickleWriter(value).pickle(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void smallNumbersTakeOneByte() {
        assertThat(pickle(new Int(255))).isEqualTo("\u0080\u0002K\u00ff.");
        assertThat(pickle(new Int(256))).isEqualTo("\u0080\u0002J\0\u0001\0\0.");
        List<TorchValue> texts = new ArrayList<>();
        for (int i = 0; i < 257; i++) {
            texts.add(new Text("text " + i));
        }
        texts.addAll(texts.subList(255, 257));
        assertThat(pickle(new Items(texts)))
                .contains("text 255q\u00ffX")
                .endsWith("text 256r\0\u0001\0\0h\u00ffj\0\u0001\0\0e.");
    }

    /// The header of the second tensor ends at a multiple of 64 bytes.
    @Test
    void nothingToFillUp() throws IOException {
        Path path = folder.resolve("t.pt");
        TorchWriter.write(
                path,
                new Items(List.of(
                        new Given(Tensor.of("a", new float[15])), new Given(Tensor.of("b", new float[] {7})))));
        TorchFile file = TorchFile.open(path).get();
        float[] read = new float[1];
        file.read((Stored) ((Items) file.value()).elements().getLast(), read);
        assertThat(read).containsExactly(7);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            assertThat(zip.getInputStream(zip.getEntry("archive/data/1")).readAllBytes())
                    .containsExactly(0, 0, 0xe0, 0x40);
        }
    }
}
