package dev.lehr.property.golden;

import dev.lehr.schedule.Interpolation;
import java.util.Arrays;
import java.util.List;

/// Linear interpolation as `numpy.interp` does it, bit for bit.
public record InterpolationChecker() implements Checker {
    private static final double EXACT = 0;

    @Override
    public boolean knows(Case golden) {
        return golden.is("kind", "interp");
    }

    @Override
    public void check(Case golden, Comparison comparison) {
        for (Fields point : golden.fields().objects("cases")) {
            Interpolation polygon = new Interpolation(list(point.numbers("xp")), list(point.numbers("fp")));
            double x = point.number("x");
            comparison.number(polygon + " at " + x, point.number("y"), polygon.at(x), EXACT);
        }
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
