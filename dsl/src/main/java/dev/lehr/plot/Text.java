package dev.lehr.plot;

/// A line of text that knows how wide it is, with or without colours. What does not fit is cut off.
final class Text {
    /// Of the first curve, of the second, and so on: blue, yellow, green, magenta, cyan, red; bright, to be seen on
    /// any ground.
    private static final int[] COLOURS = {94, 93, 92, 95, 96, 91};

    private final StringBuilder characters = new StringBuilder();
    private final int limit;
    private final boolean colour;
    private int width;
    private int current = Braille.NONE;

    /// @param limit the greatest width
    Text(int limit, boolean colour) {
        this.limit = limit;
        this.colour = colour;
    }

    int width() {
        return width;
    }

    Text add(String text) {
        return add(text, Braille.NONE);
    }

    /// Adds text in the colour of a curve.
    Text add(String text, int curve) {
        int length = Math.min(limit - width, text.codePointCount(0, text.length()));
        if (length > 0) {
            paint(curve);
            characters.append(text, 0, text.offsetByCodePoints(0, length));
            width += length;
        }
        return this;
    }

    /// Adds a text that fits.
    Text add(Text other) {
        paint(Braille.NONE);
        characters.append(other);
        width += other.width;
        return this;
    }

    /// Adds spaces up to a width.
    Text to(int column) {
        return add(" ".repeat(Math.max(0, column - width)));
    }

    private void paint(int curve) {
        if (colour && curve != current) {
            characters
                    .append("\033[")
                    .append(curve == Braille.NONE ? 0 : COLOURS[curve % COLOURS.length])
                    .append('m');
            current = curve;
        }
    }

    @Override
    public String toString() {
        return current == Braille.NONE ? characters.toString() : characters + "\033[0m";
    }
}
