package dev.lehr.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a canvas paints, pixel by pixel: there are two of them for each unit.
class ImageCanvasTest {
    private static final String WHITE = "#ffffff";

    @BeforeAll
    static void needsNoScreen() {
        System.setProperty("java.awt.headless", "true");
    }

    private static BufferedImage painted(Consumer<ImageCanvas> drawing) throws IOException {
        ImageCanvas canvas = new ImageCanvas(60, 40);
        canvas.rectangle(0, 0, 60, 40, WHITE);
        drawing.accept(canvas);
        return ImageIO.read(new ByteArrayInputStream(canvas.png()));
    }

    /// Each pixel of a row as a character: white, the colour itself, or between.
    private static String row(BufferedImage image, int y, int from, int to, int colour) {
        return IntStream.range(from, to)
                .mapToObj(x -> (image.getRGB(x, y) & 0xffffff) == 0xffffff
                        ? "."
                        : (image.getRGB(x, y) & 0xffffff) == colour ? "#" : "~")
                .collect(Collectors.joining());
    }

    private static boolean isWhite(BufferedImage image, int x, int y) {
        return (image.getRGB(x, y) & 0xffffff) == 0xffffff;
    }

    @Test
    void aRectangleIsFilled() throws IOException {
        BufferedImage image = painted(canvas -> canvas.rectangle(1, 2, 3, 1, "#cf5b00"));
        assertThat(row(image, 3, 0, 10, 0xcf5b00)).isEqualTo("..........");
        assertThat(row(image, 4, 0, 10, 0xcf5b00)).isEqualTo("..######..");
        assertThat(row(image, 5, 0, 10, 0xcf5b00)).isEqualTo("..######..");
        assertThat(row(image, 6, 0, 10, 0xcf5b00)).isEqualTo("..........");
    }

    @Test
    void aLineIsAsWideAsItsPen() throws IOException {
        List<Point> points = List.of(new Point(2, 5), new Point(8, 5), new Point(8, 12));
        BufferedImage image = painted(canvas -> canvas.line(points, Canvas.Pen.solid("#12876a", 2)));
        assertThat(row(image, 7, 0, 20, 0x12876a)).isEqualTo("....................");
        assertThat(row(image, 9, 0, 20, 0x12876a)).isEqualTo("....#############~..");
        assertThat(row(image, 11, 0, 20, 0x12876a).substring(0, 16)).isEqualTo("....############");
        assertThat(row(image, 20, 0, 20, 0x12876a)).isEqualTo("..............####..");
        assertThat(row(image, 24, 0, 20, 0x12876a)).isEqualTo("....................");
    }

    @Test
    void dashesBeginWithAStroke() throws IOException {
        List<Point> points = List.of(new Point(0, 5), new Point(12, 5));
        BufferedImage image =
                painted(canvas -> canvas.line(points, new Canvas.Pen("#000000", 2, List.of(3.0, 1.0, 1.0, 2.0))));
        assertThat(row(image, 10, 0, 28, 0)).isEqualTo("######..##....######..##....");
    }

    @Test
    void slantedLinesAreSmooth() throws IOException {
        List<Point> points = List.of(new Point(0, 0), new Point(20, 7));
        BufferedImage image = painted(canvas -> canvas.line(points, Canvas.Pen.solid("#000000", 2)));
        assertThat(row(image, 7, 0, 40, 0)).contains("#").contains("~");
    }

    /// The part of the picture that text takes: left, right, upper and lower edge, in units.
    private static double[] box(Canvas.Align align, boolean bold) throws IOException {
        BufferedImage image = painted(
                canvas -> canvas.text("HHH", 30, 20, new Canvas.Lettering(8, bold, "#000000", align)));
        int[] xs = IntStream.range(0, 120)
                .filter(x -> IntStream.range(0, 80).anyMatch(y -> !isWhite(image, x, y)))
                .toArray();
        int[] ys = IntStream.range(0, 80)
                .filter(y -> IntStream.range(0, 120).anyMatch(x -> !isWhite(image, x, y)))
                .toArray();
        assertThat(xs).isNotEmpty();
        return new double[] {
            xs[0] / 2.0, (xs[xs.length - 1] + 1) / 2.0, ys[0] / 2.0, (ys[ys.length - 1] + 1) / 2.0
        };
    }

    @Test
    void textLiesWhereItsAlignmentSays() throws IOException {
        double[] start = box(Canvas.Align.START, false);
        double[] middle = box(Canvas.Align.MIDDLE, false);
        double[] end = box(Canvas.Align.END, false);
        double[] upwards = box(Canvas.Align.UPWARDS, false);
        double width = start[1] - start[0];
        assertThat(width).isBetween(10.0, 28.0);
        assertThat(start[0]).isBetween(29.5, 32.0);
        assertThat((middle[0] + middle[1]) / 2).isCloseTo(30, within(1.5));
        assertThat(end[1]).isBetween(28.0, 30.5);
        assertThat(start[3]).isCloseTo(20, within(1.0));
        assertThat(upwards[3] - upwards[2]).isCloseTo(width, within(1.5));
        assertThat((upwards[2] + upwards[3]) / 2).isCloseTo(20, within(1.5));
        assertThat(upwards[1]).isCloseTo(30, within(1.0));
    }

    private static double ink(boolean bold) throws IOException {
        BufferedImage image = painted(canvas ->
                canvas.text("HHH", 30, 20, new Canvas.Lettering(8, bold, "#000000", Canvas.Align.MIDDLE)));
        return IntStream.range(0, 120 * 80)
                .map(i -> 255 - (image.getRGB(i % 120, i / 120) & 0xff))
                .sum();
    }

    @Test
    void boldLettersAreHeavier() throws IOException {
        assertThat(ink(true)).isGreaterThan(1.2 * ink(false));
    }

    @Test
    void afterTurnedTextEverythingIsUpright() throws IOException {
        BufferedImage image = painted(canvas -> {
            canvas.text("", 30, 20, new Canvas.Lettering(8, false, "#000000", Canvas.Align.UPWARDS));
            canvas.rectangle(1, 1, 2, 1, "#000000");
        });
        assertThat(row(image, 2, 0, 8, 0)).isEqualTo("..####..");
    }

    @Test
    void textHasTheColourOfItsLettering() throws IOException {
        BufferedImage image = painted(canvas -> {
            canvas.rectangle(59, 39, 1, 1, "#00ff00");
            canvas.text("HHH", 30, 20, new Canvas.Lettering(12, true, "#0000ff", Canvas.Align.MIDDLE));
        });
        assertThat(IntStream.range(0, 80).mapToObj(y -> row(image, y, 0, 110, 0x0000ff)))
                .anyMatch(row -> row.contains("##"));
    }
}
