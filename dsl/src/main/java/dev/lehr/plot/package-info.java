/// Schedules as pictures: in the terminal, as SVG, as PNG.
///
/// A [Plot][dev.lehr.plot.Plot] shows one or more schedules over the same steps; a [Figure][dev.lehr.plot.Figure]
/// shows several plots side by side. Both are values, and both are a [Picture][dev.lehr.plot.Picture]: they only say
/// what to show, and are drawn when asked.
///
/// ```java
/// Plot plot = Plot.of("weights", rate).and("biases", biasRate).over(run).title("Warm-up");
/// String text = plot.terminal(80, 20);
/// plot.svg(Path.of("warmup.svg"));
/// plot.dark().png(Path.of("warmup.png"));
/// ```
///
/// There is one layout. It draws on a canvas that knows rectangles, lines and text; one canvas writes SVG, another an
/// image. Only PNG needs the module `java.desktop`, and no picture needs a screen.
@NullMarked
package dev.lehr.plot;

import org.jspecify.annotations.NullMarked;
