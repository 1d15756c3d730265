package dev.lehr.plot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Something that can be shown: a [Plot] or a [Figure] of several.
public sealed interface Picture permits Plot, Figure {

    /// The picture in braille characters, in lines of at most `width` characters.
    ///
    /// Several curves are told apart by how they are dashed.
    ///
    /// @param width columns of the terminal; at least 24 for each plot
    /// @param height lines; at least 8 for each plot
    /// @throws IllegalArgumentException if there is too little room, or if nothing says how many steps to show
    default String terminal(int width, int height) {
        return String.join("\n", TextFigure.lines(figure(), width, height, false));
    }

    /// The same as [#terminal(int, int)], in colours, by ANSI escape sequences.
    default String ansi(int width, int height) {
        return String.join("\n", TextFigure.lines(figure(), width, height, true));
    }

    /// The picture as an SVG document.
    ///
    /// @throws IllegalArgumentException if nothing says how many steps to show
    default String svg() {
        SvgCanvas canvas = new SvgCanvas(Layout.width(figure()), Layout.height(figure()));
        Layout.draw(figure(), canvas);
        return canvas.document();
    }

    /// Writes [#svg()] to a file, which is replaced as a whole or not at all.
    ///
    /// @throws IOException if the file cannot be written
    default void svg(Path file) throws IOException {
        WholeFile.write(file, svg().getBytes(StandardCharsets.UTF_8));
    }

    /// Writes the picture to a PNG file, with two pixels for each unit of the SVG; the file is replaced as a whole or
    /// not at all.
    ///
    /// Needs fonts on the machine, but no screen.
    ///
    /// @throws IOException if the file cannot be written, or if Java looks for a screen and finds none
    /// @throws IllegalStateException if the module `java.desktop` is missing
    default void png(Path file) throws IOException {
        if (ModuleLayer.boot().findModule("java.desktop").isEmpty()) {
            throw new IllegalStateException(
                    "png needs the module java.desktop: start Java with --add-modules java.desktop");
        }
        ImageCanvas canvas = new ImageCanvas(Layout.width(figure()), Layout.height(figure()));
        Layout.draw(figure(), canvas);
        WholeFile.write(file, canvas.png());
    }

    /// The same in other colours. The terminal has colours of its own.
    Picture theme(Theme colours);

    /// The same in light colours on a dark ground.
    Picture dark();

    /// This picture as a figure, possibly of one plot.
    Figure figure();
}
