package dev.lehr.text;

import dev.lehr.check.Check;

/// A word of a text.
///
/// @param type what it is
/// @param text how it is written; for a text in quotation marks what it says, for what is no word why
/// @param number the value of a number
/// @param where its first character
record Token(Type type, String text, double number, Place.Position where) {
    enum Type {
        NUMBER,
        SPAN,
        TEXT,
        NAME,
        SYMBOL,
        END,
        BAD
    }

    boolean is(String symbol) {
        return type == Type.SYMBOL && text.equals(symbol);
    }

    /// As messages say what was found.
    String description() {
        return switch (type) {
            case NUMBER, SPAN, NAME -> brief(text);
            case TEXT -> "the text " + Check.quoted(brief(text));
            case SYMBOL -> "'" + text + "'";
            case END -> "the end of the text";
            case BAD -> text;
        };
    }

    /// What messages show of a word: at most 24 characters.
    static String brief(String text) {
        return Check.brief(text, 24);
    }
}
