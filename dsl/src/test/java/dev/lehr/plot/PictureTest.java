package dev.lehr.plot;

import static dev.lehr.schedule.Schedule.constant;
import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.linear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lehr.schedule.Schedule;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PictureTest {
    private static final Schedule RATE =
            linear(0.0, 0.01).over(1_000).then(cosine(0.01, 0.002).over(29_000));
    private static final Plot PLOT =
            Plot.of("rate", RATE).and("half", RATE.times(0.5)).title("Rates").y("lr");

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsNoScreen() {
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void svgShowsTitleLegendAxesAndCurves() throws Exception {
        Document svg = parse(PLOT.svg());
        assertThat(texts(svg)).contains("Rates", "rate", "half", "lr", "step", "0", "0.010", "30,000");
        assertThat(svg.getElementsByTagName("polyline").getLength()).isGreaterThan(4);
        assertThat(PLOT.svg()).hasSizeLessThan(20_000);
    }

    @Test
    void svgCarriesAnyText() throws Exception {
        Plot plot = Plot.of("a < b & \"c\" > \0 \uD83D\uDD25", constant(1)).over(1);
        assertThat(texts(parse(plot.svg()))).contains("a < b & \"c\" > \uFFFD \uD83D\uDD25");
    }

    @Test
    void svgIsTheSameEachTime() {
        assertThat(PLOT.svg())
                .isEqualTo(Plot.of("rate", RATE)
                        .and("half", RATE.times(0.5))
                        .title("Rates")
                        .y("lr")
                        .svg());
    }

    @Test
    void pngIsTwiceAsLargeAndInTheColoursOfItsTheme() throws IOException {
        PLOT.png(folder.resolve("light.png"));
        PLOT.dark().png(folder.resolve("dark.png"));
        BufferedImage light = ImageIO.read(folder.resolve("light.png").toFile());
        BufferedImage dark = ImageIO.read(folder.resolve("dark.png").toFile());
        assertThat(List.of(light.getWidth(), light.getHeight())).containsExactly(1440, 800);
        assertThat(light.getRGB(0, 0)).isEqualTo(0xffffffff);
        assertThat(dark.getRGB(0, 0)).isEqualTo(0xff0d1117);
        assertThat(colours(light)).contains(0xff0969da);
        assertThat(colours(dark)).contains(0xff58a6ff);
    }

    @Test
    void filesAreReplacedAsAWhole() throws IOException {
        Path file = folder.resolve("new/plot.svg");
        PLOT.svg(file);
        PLOT.dark().svg(file);
        assertThat(file).hasContent(PLOT.dark().svg());
        try (Stream<Path> files = Files.list(folder.resolve("new"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFileThatCannotBeWrittenLeavesNothingBehind() throws IOException {
        Path occupied =
                Files.createDirectories(folder.resolve("plot.svg/inside")).getParent();
        assertThatThrownBy(() -> PLOT.svg(occupied)).isInstanceOf(IOException.class);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(occupied);
        }
    }

    @Test
    void figureShowsAllPlotsInRows() throws Exception {
        Figure figure = Figure.of(PLOT.title("1"), PLOT.title("2"), PLOT.title("3"), PLOT.title("4"))
                .title("All");
        Document svg = parse(figure.svg());
        assertThat(texts(svg)).contains("All", "1", "2", "3", "4");
        assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo("1260");
        assertThat(svg.getDocumentElement().getAttribute("height")).isEqualTo("574");
        assertThat(figure.columns(2).svg()).contains("width=\"840\"");
    }

    @Test
    void legendTakesAsManyLinesAsItNeeds() throws Exception {
        Plot plot = Plot.of("a name as long as any", RATE);
        for (int i = 2; i < 7; i++) {
            plot = plot.and("another as long, number " + i, RATE.times(1.0 / i));
        }
        NodeList nodes = parse(plot.svg()).getElementsByTagName("text");
        for (int i = 0; i < nodes.getLength(); i++) {
            Element text = (Element) nodes.item(i);
            double right = Double.parseDouble(text.getAttribute("x"))
                    + 6 * text.getTextContent().length();
            assertThat(!text.getAttribute("text-anchor").equals("start") || right < 720)
                    .isTrue();
        }
    }

    @Test
    void valuesThatAreNoNumbersLeaveAGap() throws Exception {
        Plot plot =
                Plot.of(Schedule.of(t -> t == 5 ? Double.POSITIVE_INFINITY : 1)).over(10);
        int whole = parse(Plot.of(constant(1)).over(10).svg())
                .getElementsByTagName("polyline")
                .getLength();
        assertThat(parse(plot.svg()).getElementsByTagName("polyline").getLength())
                .isEqualTo(whole + 1);
        assertThat(Plot.of(Schedule.of(_ -> Double.NaN)).over(10).svg()).contains("</svg>");
    }

    @Test
    void showsUntilTheLastScheduleEnds() throws Exception {
        assertThat(texts(parse(Plot.of(linear(0, 1).over(20))
                        .and("", linear(0, 1).over(50))
                        .svg())))
                .contains("50");
        assertThat(texts(parse(
                        Plot.of(constant(1)).and("", linear(0, 1).over(40)).svg())))
                .contains("40");
    }

    @Test
    void refusesWhatCannotBeShown() {
        Plot endless = Plot.of(constant(0.1));
        assertThatThrownBy(endless::svg)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "no schedule of the plot ends, so it must be said how many steps to show, with over: constant(0.1)");
        assertThatThrownBy(() -> endless.over(0)).hasMessage("over must be finite and > 0 but was 0");
        assertThatThrownBy(() -> endless.over(Double.POSITIVE_INFINITY))
                .hasMessage("over must be finite and > 0 but was Infinity");
        assertThatThrownBy(() -> new Theme("white", "#000000", "#000000", "#000000", List.of("#000000")))
                .hasMessage("colour must be written as #rrggbb but was white");
        assertThatThrownBy(() -> new Theme("#ffffff", "#000000", "#000000", "#000000", List.of()))
                .hasMessage("curves must be at least 1 but was 0");
        assertThatThrownBy(Figure::of).hasMessage("plots must be at least 1 but was 0");
        assertThatThrownBy(() -> Figure.of(PLOT).columns(0)).hasMessage("columns must be >= 1 but was 0");
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document svg) {
        NodeList nodes = svg.getElementsByTagName("text");
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
                .map(i -> nodes.item(i).getTextContent())
                .toList();
    }

    private static List<Integer> colours(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return java.util.Arrays.stream(pixels).distinct().boxed().toList();
    }
}
