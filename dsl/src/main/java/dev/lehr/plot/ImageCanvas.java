package dev.lehr.plot;

import java.awt.AWTError;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/// A canvas that paints into memory, with [#SCALE] pixels for each unit. It needs no screen.
final class ImageCanvas implements Canvas {
    private static final int SCALE = 2;

    private final BufferedImage image;
    private final Graphics2D graphics;

    /// @throws IOException if Java looks for a screen, as it does where `DISPLAY` names one, and finds none
    ImageCanvas(int width, int height) throws IOException {
        image = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        try {
            graphics = image.createGraphics();
        } catch (AWTError e) {
            throw new IOException(
                    "there is no screen, and Java looks for one: start it with -Djava.awt.headless=true", e);
        }
        graphics.scale(SCALE, SCALE);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /// All that was drawn, as a PNG file. Nothing can be drawn afterwards.
    byte[] png() throws IOException {
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "png", bytes)) {
            throw new IOException("this Java cannot write PNG");
        }
        return bytes.toByteArray();
    }

    @Override
    public void rectangle(double x, double y, double width, double height, String colour) {
        graphics.setColor(Color.decode(colour));
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void line(List<Point> points, Pen pen) {
        Path2D path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        points.forEach(point -> path.lineTo(point.x(), point.y()));
        graphics.setColor(Color.decode(pen.colour()));
        graphics.setStroke(stroke(pen));
        graphics.draw(path);
    }

    private static BasicStroke stroke(Pen pen) {
        float width = (float) pen.width();
        if (pen.dashes().isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        }
        float[] dashes = new float[pen.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = pen.dashes().get(i).floatValue();
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        Font font = new Font(Font.SANS_SERIF, lettering.bold() ? Font.BOLD : Font.PLAIN, 1)
                .deriveFont((float) lettering.size());
        graphics.setFont(font);
        graphics.setColor(Color.decode(lettering.colour()));
        double width =
                font.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
        double before = switch (lettering.align()) {
            case START -> 0;
            case MIDDLE, UPWARDS -> width / 2;
            case END -> width;
        };
        AffineTransform upright = graphics.getTransform();
        graphics.translate(x, y);
        if (lettering.align() == Align.UPWARDS) {
            graphics.rotate(-Math.PI / 2);
        }
        graphics.drawString(text, (float) -before, 0);
        graphics.setTransform(upright);
    }
}
