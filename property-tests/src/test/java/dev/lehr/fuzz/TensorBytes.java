package dev.lehr.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/// A safetensors file in its two parts, to be put together again after an edit.
///
/// @param header JSON
/// @param numbers what follows
record TensorBytes(String header, byte[] numbers) {
    private static final String NO_SUM = "\"crc32c\":\"00000000\"";
    private static final String SUM = "\"crc32c\":\"[0-9a-f]{8}\"";

    static TensorBytes of(byte[] file) {
        int length = (int) ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong();
        return new TensorBytes(
                new String(file, Long.BYTES, length, StandardCharsets.UTF_8),
                Arrays.copyOfRange(file, Long.BYTES + length, file.length));
    }

    /// The same with an edit of the header.
    TensorBytes with(Edit edit) {
        return new TensorBytes(edit.in(header), numbers);
    }

    /// The file, with the right length and checksum, so that what is wrong with the header itself is looked at.
    byte[] sealed() {
        String unsummed = header.replaceFirst(SUM, NO_SUM);
        CRC32C crc = new CRC32C();
        crc.update(unsummed.getBytes(StandardCharsets.UTF_8));
        crc.update(numbers);
        byte[] text = unsummed
                .replace(NO_SUM, NO_SUM.replace("00000000", HexFormat.of().toHexDigits((int) crc.getValue())))
                .getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + text.length + numbers.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .put(text)
                .put(numbers)
                .array();
    }
}
