package dev.lehr.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole numbers in all the ways that Python writes them, of which [PickleWriter] needs only some.
class UnpicklerTest {
    @ParameterizedTest
    @CsvSource({
        "4b ff, 255",
        "4d 00 00, 0",
        "4d 01 80, 32769",
        "4d ff ff, 65535",
        "4a ff ff ff ff, -1",
        "8a 00, 0",
        "8a 01 80, -128",
        "8a 02 ff 00, 255",
        "8a 03 00 00 80, -8388608",
        "8a 08 ff ff ff ff ff ff ff 7f, 9223372036854775807"
    })
    void wholeNumbers(String operation, long number) {
        byte[] pickle = HexFormat.ofDelimiter(" ").parseHex(operation + " 2e");
        Findings findings = new Findings();
        TorchGlobals globals = new TorchGlobals(Map.of(), "a/data/");
        PickleItem item = new Unpickler(new PickleBytes(ByteBuffer.wrap(pickle)), globals, findings).read();
        assertThat(findings.none()).isTrue();
        assertThat(item).isEqualTo(new PickleItem.Leaf(new TorchValue.Int(number)));
    }
}
