package dev.lehr.text;

import java.util.HexFormat;

/// Reads a text in quotation marks, with Java's escapes.
final class Quoted {
    private Quoted() {}

    /// The text whose opening quotation mark has just been taken.
    static Token read(Lexer lexer, Place.Position where) {
        StringBuilder text = new StringBuilder();
        String wrong = null;
        while (!lexer.atLineEnd()) {
            char c = lexer.take();
            if (c == '"') {
                if (wrong == null && unpaired(text)) {
                    wrong = "a text with half of a surrogate pair";
                }
                return wrong == null
                        ? new Token(Token.Type.TEXT, text.toString(), 0, where)
                        : new Token(Token.Type.BAD, wrong, 0, where);
            }
            if (c == '\\' && !lexer.atLineEnd()) {
                int escaped = escaped(lexer);
                if (escaped < 0) {
                    wrong = "a text with an unknown escape";
                }
                c = (char) escaped;
            }
            text.append(c);
        }
        return new Token(Token.Type.BAD, "a text without a closing quotation mark", 0, where);
    }

    private static int escaped(Lexer lexer) {
        char c = lexer.take();
        return switch (c) {
            case '"', '\\', '\'' -> c;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> hex(lexer);
            default -> -1;
        };
    }

    private static int hex(Lexer lexer) {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            if (!HexFormat.isHexDigit(lexer.peek(0))) {
                return -1;
            }
            value = value << 4 | HexFormat.fromHexDigit(lexer.take());
        }
        return value;
    }

    /// Whether a surrogate is without the other half of its pair.
    static boolean unpaired(CharSequence text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
