package dev.lehr.text;

/// Cuts a text into words, one at a time. What is no word is a word too, of type [Token.Type#BAD], which says why.
final class Lexer {
    private final String source;
    private int at;
    private int line = 1;
    private int lineStart;

    Lexer(String source) {
        this.source = source;
    }

    /// The next word; the end of the text over and over when there is none.
    Token next() {
        skipBlanks();
        Place.Position where = new Place.Position(line, at - lineStart + 1);
        if (at >= source.length()) {
            return new Token(Token.Type.END, "", 0, where);
        }
        char c = source.charAt(at);
        if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
            return number(where);
        }
        if (isLetter(c)) {
            return new Token(Token.Type.NAME, letters(), 0, where);
        }
        at++;
        if (c == '"') {
            return Quoted.read(this, where);
        }
        return "+-*/(),.".indexOf(c) >= 0
                ? new Token(Token.Type.SYMBOL, String.valueOf(c), 0, where)
                : new Token(Token.Type.BAD, shown(c), 0, where);
    }

    static String shown(char c) {
        return Character.isISOControl(c) || Character.isSurrogate(c) ? "U+%04X".formatted((int) c) : "'" + c + "'";
    }

    private void skipBlanks() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '/' && peek(1) == '/') {
                int end = source.indexOf('\n', at);
                at = end < 0 ? source.length() : end;
            } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
                at++;
                if (c == '\n') {
                    line++;
                    lineStart = at;
                }
            } else {
                return;
            }
        }
    }

    private String letters() {
        int start = at;
        while (isLetter(peek(0)) || isDigit(peek(0))) {
            at++;
        }
        return source.substring(start, at);
    }

    /// A number as in Java, but without a type at its end; with a unit there, a span.
    private Token number(Place.Position where) {
        int start = at;
        digits();
        if (peek(0) == '.' && !isLetter(peek(1))) {
            at++;
            digits();
        }
        int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
        if ((peek(0) == 'e' || peek(0) == 'E') && isDigit(peek(1 + sign))) {
            at += 1 + sign;
            digits();
        }
        String written = source.substring(start, at);
        if (isLetter(peek(0))) {
            return new Token(Token.Type.SPAN, written + letters(), 0, where);
        }
        String wrong = Numbers.wrong(written);
        return wrong == null
                ? new Token(Token.Type.NUMBER, written, Numbers.value(written), where)
                : new Token(Token.Type.BAD, "the number " + Token.brief(written) + ", which " + wrong, 0, where);
    }

    private void digits() {
        while (isDigit(peek(0)) || peek(0) == '_') {
            at++;
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// The character that is so many ahead; a zero beyond the end.
    char peek(int ahead) {
        return at + ahead < source.length() ? source.charAt(at + ahead) : 0;
    }

    /// Whether nothing is left of this line.
    boolean atLineEnd() {
        return at >= source.length() || source.charAt(at) == '\n' || source.charAt(at) == '\r';
    }

    /// The next character, which is no longer ahead then.
    char take() {
        return source.charAt(at++);
    }

    /// Leaves the rest of the text alone.
    void stop() {
        at = source.length();
    }
}
