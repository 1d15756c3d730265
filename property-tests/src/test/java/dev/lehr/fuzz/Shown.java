package dev.lehr.fuzz;

import java.util.Base64;
import java.util.HexFormat;

/// Inputs as they stand in a report: on one line, and such that they can be sent in again.
final class Shown {
    private static final int LONGEST = 20_000;

    private Shown() {}

    /// A text as a literal of Java's.
    static String text(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars().limit(LONGEST).forEach(c -> {
            if (c == '"' || c == '\\') {
                literal.append('\\');
            }
            boolean plain = c >= ' ' && c <= '~';
            literal.append(plain ? String.valueOf((char) c) : "\\u" + HexFormat.of().toHexDigits((char) c));
        });
        return literal.append('"') + (text.length() > LONGEST ? " ... of " + text.length() + " characters" : "");
    }

    /// Bytes in Base64.
    static String bytes(byte[] bytes) {
        String base64 = Base64.getEncoder().encodeToString(bytes);
        return "base64 of " + bytes.length + " bytes: "
                + (base64.length() > LONGEST ? base64.substring(0, LONGEST) + " ..." : base64);
    }
}
