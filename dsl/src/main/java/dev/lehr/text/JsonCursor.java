package dev.lehr.text;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A place in a JSON text that moves on: knows its line and column, and reads what has no parts.
final class JsonCursor {
    /// What follows when nothing does.
    static final int END = -1;

    private final String text;
    private final Problems problems;
    private int at;
    private int line = 1;
    private int lineStart;

    JsonCursor(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /// The next character that is not blank, which stays; [#END] if there is none.
    int next() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return c;
            }
            at++;
            if (c == '\n') {
                line++;
                lineStart = at;
            }
        }
        return END;
    }

    /// Takes the next character, if it is this one.
    boolean take(char wanted) {
        if (next() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    /// Takes a word, if it follows.
    boolean take(String word) {
        if (!text.startsWith(word, at)) {
            return false;
        }
        at += word.length();
        return true;
    }

    Place position() {
        return new Place.Position(line, at - lineStart + 1);
    }

    /// Reports what was expected here. Always null, for a caller who then has no value.
    @Nullable
    Json expected(String what) {
        int c = next();
        problems.add(Problem.expected(position(), what, c == END ? "the end of the text" : Lexer.shown((char) c)));
        return null;
    }

    /// Reports what is wrong here. Always null.
    @Nullable
    Json wrong(String message) {
        problems.add(new Problem(position(), message));
        return null;
    }

    /// The number that follows; 0 with a problem for one that is out of range; null with a problem if what follows
    /// is none.
    @Nullable
    Json number() {
        Place where = position();
        int start = at;
        at += is('-') ? 1 : 0;
        int first = at;
        int whole = digits();
        if (whole == 0 || (whole > 1 && text.charAt(first) == '0')) {
            at = start;
            return expected("a value");
        }
        if (is('.')) {
            at++;
            if (digits() == 0) {
                return expected("a digit");
            }
        }
        if (is('e') || is('E')) {
            at++;
            at += is('+') || is('-') ? 1 : 0;
            if (digits() == 0) {
                return expected("a digit");
            }
        }
        String wrong = Numbers.wrong(text.substring(first, at));
        if (wrong != null) {
            problems.add(new Problem(where, "the number " + Token.brief(text.substring(start, at)) + " " + wrong));
            return new Json.Num(0);
        }
        return new Json.Num(Double.parseDouble(text.substring(start, at)));
    }

    private int digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - start;
    }

    private boolean is(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    /// The text that follows, whose opening quotation mark is next; null with a problem if it is not well-formed.
    @Nullable
    String string() {
        Place where = position();
        StringBuilder read = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) >= ' ') {
            char c = text.charAt(at++);
            if (c == '"') {
                if (Quoted.unpaired(read)) {
                    problems.add(new Problem(where, "the text has half of a surrogate pair"));
                }
                return read.toString();
            }
            int meant = c == '\\' ? escaped() : c;
            if (meant < 0) {
                problems.add(new Problem(where, "the text has an unknown escape"));
                return null;
            }
            read.append((char) meant);
        }
        String why = at < text.length() ? "the text has a control character" : "the text has no closing quotation mark";
        problems.add(new Problem(where, why));
        return null;
    }

    private int escaped() {
        char c = at < text.length() ? text.charAt(at++) : 0;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> hex();
            default -> -1;
        };
    }

    private int hex() {
        int value = 0;
        for (int i = 0; i < 4; i++, at++) {
            if (at >= text.length() || !HexFormat.isHexDigit(text.charAt(at))) {
                return -1;
            }
            value = value << 4 | HexFormat.fromHexDigit(text.charAt(at));
        }
        return value;
    }
}
