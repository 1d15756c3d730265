package dev.lehr.fuzz;

import java.nio.charset.StandardCharsets;

/// Bytes as characters from 0 to 255, so that they are edited as texts are.
final class Latin {
    private Latin() {}

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
