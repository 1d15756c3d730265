package dev.lehr.plot;

import static dev.lehr.schedule.Schedule.constant;
import static dev.lehr.schedule.Schedule.exponentialTo;
import static dev.lehr.schedule.Schedule.linear;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.schedule.Schedule;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/// Whole drawings, element by element: each line is the name of an element, the values of its attributes in the
/// order of their names, and its text.
class DrawingTest {
    private static final Schedule UP = linear(0, 4).over(20);

    @Test
    void aPlotWithFiveCurvesTwoLinesOfLegendAndAllItsWords() throws Exception {
        Plot plot = Plot.of("up", UP)
                .and("", constant(3))
                .and("a rather long name of a curve", constant(1))
                .and("another rather long name of a curve", UP.times(0.5))
                .and("the fifth one", constant(2))
                .title("Rates")
                .y("lr");
        assertThat(elements(plot.svg())).isEqualTo("""
                        rect #ffffff 400 720 0 0
                        text #1f2328 15 600 start 65.6 29: Rates
                        polyline none 65.6,46 91.6,46 #0969da round 2
                        text #59636e 12 start 97.6 50: up
                        polyline none 132,46 158,46 #12876a 3 3 round 2
                        text #59636e 12 start 164 50: a rather long name of a curve
                        polyline none 392.8,46 418.8,46 #a43f98 10 3 2 3 round 2
                        text #59636e 12 start 424.8 50: another rather long name of a curve
                        polyline none 65.6,66 91.6,66 #b08500 round 2
                        text #59636e 12 start 97.6 70: the fifth one
                        polyline none 65.6,344 696,344 #e4e7eb round 1
                        text #59636e 12 end 57.6 348: 0
                        polyline none 65.6,311.75 696,311.75 #e4e7eb round 1
                        text #59636e 12 end 57.6 315.75: 0.5
                        polyline none 65.6,279.5 696,279.5 #e4e7eb round 1
                        text #59636e 12 end 57.6 283.5: 1.0
                        polyline none 65.6,247.25 696,247.25 #e4e7eb round 1
                        text #59636e 12 end 57.6 251.25: 1.5
                        polyline none 65.6,215 696,215 #e4e7eb round 1
                        text #59636e 12 end 57.6 219: 2.0
                        polyline none 65.6,182.75 696,182.75 #e4e7eb round 1
                        text #59636e 12 end 57.6 186.75: 2.5
                        polyline none 65.6,150.5 696,150.5 #e4e7eb round 1
                        text #59636e 12 end 57.6 154.5: 3.0
                        polyline none 65.6,118.25 696,118.25 #e4e7eb round 1
                        text #59636e 12 end 57.6 122.25: 3.5
                        polyline none 65.6,86 696,86 #e4e7eb round 1
                        text #59636e 12 end 57.6 90: 4.0
                        text #59636e 12 middle rotate(-90 24 215) 24 215: lr
                        polyline none 65.6,344 696,344 #59636e round 1
                        polyline none 65.6,344 65.6,348 #59636e round 1
                        text #59636e 12 middle 65.6 362: 0
                        polyline none 223.2,344 223.2,348 #59636e round 1
                        text #59636e 12 middle 223.2 362: 5
                        polyline none 380.8,344 380.8,348 #59636e round 1
                        text #59636e 12 middle 380.8 362: 10
                        polyline none 538.4,344 538.4,348 #59636e round 1
                        text #59636e 12 middle 538.4 362: 15
                        polyline none 696,344 696,348 #59636e round 1
                        text #59636e 12 middle 696 362: 20
                        text #59636e 12 middle 380.8 382: step
                        polyline none 65.6,344 696,86 #0969da round 2
                        polyline none 65.6,150.5 696,150.5 #cf5b00 8 5 round 2
                        polyline none 65.6,279.5 696,279.5 #12876a 3 3 round 2
                        polyline none 65.6,344 696,215 #a43f98 10 3 2 3 round 2
                        polyline none 65.6,215 696,215 #b08500 round 2""");
    }

    @Test
    void aFigureOfThreePlotsInTwoRows() throws Exception {
        List<Plot> plots = List.of(
                Plot.of(UP).x(""),
                Plot.of("b", UP).over(10).title("right"),
                Plot.of(exponentialTo(1, 0.01).over(20)).logarithmic().y("log"));
        assertThat(elements(new Figure("Both", plots, 2, Theme.DARK).svg())).isEqualTo("""
                        rect #0d1117 574 840 0 0
                        text #f0f6fc 17 600 start 16 28: Both
                        polyline none 72.8,268 396,268 #272d36 round 1
                        text #9198a1 12 end 64.8 272: 0
                        polyline none 72.8,213.5 396,213.5 #272d36 round 1
                        text #9198a1 12 end 64.8 217.5: 1
                        polyline none 72.8,159 396,159 #272d36 round 1
                        text #9198a1 12 end 64.8 163: 2
                        polyline none 72.8,104.5 396,104.5 #272d36 round 1
                        text #9198a1 12 end 64.8 108.5: 3
                        polyline none 72.8,50 396,50 #272d36 round 1
                        text #9198a1 12 end 64.8 54: 4
                        text #9198a1 12 middle rotate(-90 45.6 159) 45.6 159
                        polyline none 72.8,268 396,268 #9198a1 round 1
                        polyline none 72.8,268 72.8,272 #9198a1 round 1
                        text #9198a1 12 middle 72.8 286: 0
                        polyline none 153.6,268 153.6,272 #9198a1 round 1
                        text #9198a1 12 middle 153.6 286: 5
                        polyline none 234.4,268 234.4,272 #9198a1 round 1
                        text #9198a1 12 middle 234.4 286: 10
                        polyline none 315.2,268 315.2,272 #9198a1 round 1
                        text #9198a1 12 middle 315.2 286: 15
                        polyline none 396,268 396,272 #9198a1 round 1
                        text #9198a1 12 middle 396 286: 20
                        text #9198a1 12 middle 234.4 306
                        polyline none 72.8,268 396,50 #58a6ff round 2
                        text #f0f6fc 15 600 start 492.8 63: right
                        polyline none 492.8,80 518.8,80 #58a6ff round 2
                        text #9198a1 12 start 524.8 84: b
                        polyline none 492.8,248 816,248 #272d36 round 1
                        text #9198a1 12 end 484.8 252: 0
                        polyline none 492.8,211 816,211 #272d36 round 1
                        text #9198a1 12 end 484.8 215: 0.5
                        polyline none 492.8,174 816,174 #272d36 round 1
                        text #9198a1 12 end 484.8 178: 1.0
                        polyline none 492.8,137 816,137 #272d36 round 1
                        text #9198a1 12 end 484.8 141: 1.5
                        polyline none 492.8,100 816,100 #272d36 round 1
                        text #9198a1 12 end 484.8 104: 2.0
                        text #9198a1 12 middle rotate(-90 451.2 174) 451.2 174
                        polyline none 492.8,248 816,248 #9198a1 round 1
                        polyline none 492.8,248 492.8,252 #9198a1 round 1
                        text #9198a1 12 middle 492.8 266: 0
                        polyline none 557.44,248 557.44,252 #9198a1 round 1
                        text #9198a1 12 middle 557.44 266: 2
                        polyline none 622.08,248 622.08,252 #9198a1 round 1
                        text #9198a1 12 middle 622.08 266: 4
                        polyline none 686.72,248 686.72,252 #9198a1 round 1
                        text #9198a1 12 middle 686.72 266: 6
                        polyline none 751.36,248 751.36,252 #9198a1 round 1
                        text #9198a1 12 middle 751.36 266: 8
                        polyline none 816,248 816,252 #9198a1 round 1
                        text #9198a1 12 middle 816 266: 10
                        text #9198a1 12 middle 654.4 286: step
                        polyline none 492.8,248 816,100 #58a6ff round 2
                        polyline none 72.8,518 396,518 #272d36 round 1
                        text #9198a1 12 end 64.8 522: 0.01
                        polyline none 72.8,419 396,419 #272d36 round 1
                        text #9198a1 12 end 64.8 423: 0.1
                        polyline none 72.8,320 396,320 #272d36 round 1
                        text #9198a1 12 end 64.8 324: 1
                        text #9198a1 12 middle rotate(-90 24 419) 24 419: log
                        polyline none 72.8,518 396,518 #9198a1 round 1
                        polyline none 72.8,518 72.8,522 #9198a1 round 1
                        text #9198a1 12 middle 72.8 536: 0
                        polyline none 153.6,518 153.6,522 #9198a1 round 1
                        text #9198a1 12 middle 153.6 536: 5
                        polyline none 234.4,518 234.4,522 #9198a1 round 1
                        text #9198a1 12 middle 234.4 536: 10
                        polyline none 315.2,518 315.2,522 #9198a1 round 1
                        text #9198a1 12 middle 315.2 536: 15
                        polyline none 396,518 396,522 #9198a1 round 1
                        text #9198a1 12 middle 396 536: 20
                        text #9198a1 12 middle 234.4 556: step
                        polyline none 72.8,320 396,518 #58a6ff round 2""");
    }

    @Test
    void anElementAsItIsWritten() {
        SvgCanvas canvas = new SvgCanvas(30, 20);
        canvas.rectangle(0, 1.005, 2.999, 1e-9, "#ffffff");
        canvas.line(List.of(new Point(-1, 2), new Point(3, 4)), new Canvas.Pen("#000000", 1.5, List.of(2.0, 1.0)));
        canvas.line(List.of(new Point(0, 0)), Canvas.Pen.solid("#000000", 1));
        canvas.text("\t a&b<c>d\u0001\ufffe\n\ue000\ufffd", 1, 2, new Canvas.Lettering(9, true, "#111111",
                Canvas.Align.START));
        canvas.text("up", 10, 20, new Canvas.Lettering(9, false, "#111111", Canvas.Align.UPWARDS));
        String text = canvas.document().replaceFirst("<svg [^>]*>", "<svg>").replace("\" ", "\"\n  ");
        assertThat(text).isEqualTo("""
                        <svg>
                        <rect x="0"
                          y="1"
                          width="3"
                          height="0"
                          fill="#ffffff"/>
                        <polyline points="-1,2 3,4"
                          fill="none"
                          stroke="#000000"
                          stroke-width="1.5"
                          stroke-dasharray="2 1"
                          stroke-linejoin="round"/>
                        <polyline points="0,0"
                          fill="none"
                          stroke="#000000"
                          stroke-width="1"
                          stroke-linejoin="round"/>
                        <text x="1"
                          y="2"
                          font-size="9"
                          font-weight="600"
                          fill="#111111"
                          text-anchor="start">\u0009 a&amp;b&lt;c&gt;d\ufffd\ufffd\ufffd\ue000\ufffd</text>
                        <text x="10"
                          y="20"
                          font-size="9"
                          fill="#111111"
                          text-anchor="middle"
                          transform="rotate(-90 10 20)">up</text>
                        </svg>""" + "\n");
    }

    private static String elements(String svg) throws Exception {
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        StringJoiner lines = new StringJoiner("\n");
        NodeList nodes = root.getElementsByTagName("*");
        for (int i = 0; i < nodes.getLength(); i++) {
            StringJoiner words = new StringJoiner(" ").add(nodes.item(i).getNodeName());
            NamedNodeMap attributes = nodes.item(i).getAttributes();
            for (int k = 0; k < attributes.getLength(); k++) {
                words.add(attributes.item(k).getNodeValue());
            }
            String text = nodes.item(i).getTextContent();
            lines.add(words + (text.isEmpty() ? "" : ": " + text));
        }
        return lines.toString();
    }
}
