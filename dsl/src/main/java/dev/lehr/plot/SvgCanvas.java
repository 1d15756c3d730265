package dev.lehr.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/// A canvas that writes SVG 1.1.
final class SvgCanvas implements Canvas {
    private static final String FONTS = "system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

    private final StringBuilder elements = new StringBuilder();

    SvgCanvas(int width, int height) {
        elements.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" font-family=\"%s\">\n"
                        .formatted(width, height, width, height, FONTS));
    }

    /// All that was drawn.
    String document() {
        return elements + "</svg>\n";
    }

    @Override
    public void rectangle(double x, double y, double width, double height, String colour) {
        elements.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>\n"
                .formatted(number(x), number(y), number(width), number(height), colour));
    }

    @Override
    public void line(List<Point> points, Pen pen) {
        String places = points.stream()
                .map(point -> number(point.x()) + "," + number(point.y()))
                .collect(Collectors.joining(" "));
        String dashes = pen.dashes().stream().map(SvgCanvas::number).collect(Collectors.joining(" "));
        elements.append(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s stroke-linejoin=\"round\"/>\n"
                        .formatted(
                                places,
                                pen.colour(),
                                number(pen.width()),
                                dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\""));
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        String anchor = switch (lettering.align()) {
            case START -> "start";
            case MIDDLE, UPWARDS -> "middle";
            case END -> "end";
        };
        String turn = lettering.align() == Align.UPWARDS
                ? " transform=\"rotate(-90 %s %s)\"".formatted(number(x), number(y))
                : "";
        elements.append("<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s fill=\"%s\" text-anchor=\"%s\"%s>%s</text>\n"
                .formatted(
                        number(x),
                        number(y),
                        number(lettering.size()),
                        lettering.bold() ? " font-weight=\"600\"" : "",
                        lettering.colour(),
                        anchor,
                        turn,
                        escaped(text)));
    }

    /// A place with two decimals, as short as it can be written.
    private static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /// Text that means itself in XML 1.0. Characters that XML cannot carry become the replacement character.
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t' || (c >= ' ' && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
