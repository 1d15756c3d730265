package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Families;
import dev.lehr.schedule.OneCycle;
import dev.lehr.schedule.Piecewise;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The schedules of optax that go from boundary to boundary. Each boundary has a scale that multiplies the value
/// before it.
final class OptaxPiecewise {
    private static final String SCALES = "boundaries_and_scales";

    private OptaxPiecewise() {}

    static Supplier<Imported> constantPieces(Arguments given) {
        double init = given.number("init_value");
        SortedMap<Double, Double> scales = scales(given);
        return () -> {
            Vector<Double> boundaries = scales.keySet().toVector();
            int passed = boundaries.count(boundary -> boundary <= 0);
            Schedule clean = new Piecewise(
                    values(init, scales).drop(passed).asJava(),
                    boundaries.drop(passed).asJava());
            return Imported.of(constantPieces(init, scales), clean, scaled(scales));
        };
    }

    private static Schedule constantPieces(double init, SortedMap<Double, Double> scales) {
        List<Double> boundaries = scales.keySet().toVector().asJava();
        Vector<Double> values = values(init, scales);
        return scales.isEmpty()
                ? Schedule.constant(init)
                : Steps.written(t -> Steps.pieces(t, boundaries, i -> constant(values.get(i))));
    }

    /// The values that are reached: each boundary multiplies.
    private static Vector<Double> values(double init, SortedMap<Double, Double> scales) {
        return scales.values().scanLeft(init, (value, scale) -> scale * value).toVector();
    }

    private static Vector<Quirk> scaled(SortedMap<Double, Double> scales) {
        return scales.size() > 1 ? Vector.of(Quirk.OPTAX_ACCUMULATED_SCALES) : Vector.empty();
    }

    /// `{step: scale}`, or a list of pairs `[step, scale]`; a step that is given twice has the later scale.
    private static SortedMap<Double, Double> scales(Arguments given) {
        SortedMap<Double, Double> scales = TreeMap.empty();
        if (!given.has(SCALES)) {
            return scales;
        }
        Iterable<?> pairs = given.raw(SCALES).get() instanceof Map<?, ?> map
                ? Vector.ofAll(map.entrySet()).map(entry -> Arrays.asList(entry.getKey(), entry.getValue()))
                : given.list(SCALES);
        for (Object pair : pairs) {
            if (pair instanceof List<?> both
                    && both.size() == 2
                    && both.get(0) instanceof Number step
                    && both.get(1) instanceof Number scale) {
                given.check(Double.isFinite(step.doubleValue()), SCALES, "have finite steps", step);
                given.check(
                        scale.doubleValue() >= 0 && Double.isFinite(scale.doubleValue()),
                        SCALES,
                        "have finite scales >= 0",
                        scale);
                scales = scales.put(step.doubleValue(), scale.doubleValue());
            } else {
                given.check(false, SCALES, "consist of a step and a scale each", pair);
            }
        }
        return scales;
    }

    static Supplier<Imported> interpolated(Arguments given) {
        boolean cosine =
                given.word("interpolate_type", "linear", "linear", "cosine").equals("cosine");
        double init = given.number("init_value");
        SortedMap<Double, Double> scales = scales(given);
        return () -> Imported.of(interpolated(cosine, init, scales), curves(cosine, init, scales), scaled(scales));
    }

    /// Between two boundaries from the value of one to that of the other. Before step 0, which counts as the first
    /// boundary, optax gives 0.
    private static Schedule interpolated(boolean cosine, double init, SortedMap<Double, Double> scales) {
        Vector<Double> bounds = scales.keySet().toVector().prepend(0.0);
        Vector<Double> values = values(init, scales);
        return Steps.written(t -> Steps.pieces(t, starts(bounds), i -> {
            int piece = lastOf(bounds, i);
            return piece == values.size() - 1
                    ? constant(values.last())
                    : between(
                            cosine,
                            t,
                            bounds.get(piece),
                            bounds.get(piece + 1),
                            values.get(piece),
                            values.get(piece + 1));
        }));
    }

    /// The boundaries after step 0, each once.
    private static List<Double> starts(Vector<Double> bounds) {
        return bounds.filter(bound -> bound > 0).distinct().sorted().asJava();
    }

    /// The last boundary that is passed when `passed` of those after step 0 are.
    private static int lastOf(Vector<Double> bounds, int passed) {
        return bounds.count(bound -> bound <= 0) - 1 + passed;
    }

    private static Formula between(boolean cosine, Formula t, double start, double end, double from, double to) {
        Formula part = t.minus(start).div(Math.max(end - start, 1));
        return cosine
                ? part.times(Math.PI).cos().plus(1).times((from - to) / 2).plus(to)
                : part.times(to - from).plus(from);
    }

    private static Schedule curves(boolean cosine, double init, SortedMap<Double, Double> scales) {
        Profile profile = cosine ? Profile.cosine() : Profile.linear();
        Vector<Double> bounds =
                scales.keySet().toVector().map(bound -> Math.max(0, bound)).prepend(0.0);
        Vector<Double> values = values(init, scales);
        Schedule whole = Schedule.constant(init).take(0);
        for (int i = 1; i < bounds.size(); i++) {
            whole = whole.then(
                    profile.between(values.get(i - 1), values.get(i)).over(bounds.get(i) - bounds.get(i - 1)));
        }
        return whole;
    }

    static Supplier<Imported> linearOneCycle(Arguments given) {
        double steps = given.number("transition_steps");
        given.above("transition_steps", 0, steps);
        double peak = given.number("peak_value");
        double start = part(given, "pct_start", 0.3);
        double end = part(given, "pct_final", 0.85);
        given.check(!(end < start), "pct_final", "be >= pct_start, " + start + ",", end);
        double div = factor(given, "div_factor", 25);
        double finalDiv = factor(given, "final_div_factor", 1e4);
        return () -> {
            SortedMap<Double, Double> scales = TreeMap.<Double, Double>empty()
                    .put(truncated(start * steps), div)
                    .put(truncated(end * steps), 1.0 / div)
                    .put(steps, 1.0 / finalDiv);
            double init = peak / div;
            Schedule clean = Schedule.linear(init, peak)
                    .over(start * steps)
                    .then(Schedule.linear(peak, init).over((end - start) * steps))
                    .then(Schedule.linear(init, init / finalDiv).over(steps - end * steps));
            return Imported.of(interpolated(false, init, scales), clean, collided(scales, 3));
        };
    }

    static Supplier<Imported> cosineOneCycle(Arguments given) {
        double steps = given.number("transition_steps");
        given.above("transition_steps", 0, steps);
        double peak = given.number("peak_value");
        double start = part(given, "pct_start", 0.3);
        double div = factor(given, "div_factor", 25);
        double finalDiv = factor(given, "final_div_factor", 1e4);
        return () -> {
            SortedMap<Double, Double> scales = TreeMap.<Double, Double>empty()
                    .put(truncated(start * steps), div)
                    .put(truncated(steps), 1.0 / (div * finalDiv));
            OneCycle clean = Families.oneCycle(peak)
                    .over(steps)
                    .pctStart(start)
                    .divFactor(div)
                    .finalDivFactor(finalDiv);
            return Imported.of(interpolated(true, peak / div, scales), clean.rate(), collided(scales, 2));
        };
    }

    private static Vector<Quirk> collided(SortedMap<Double, Double> scales, int phases) {
        boolean missing = scales.size() < phases || scales.containsKey(0.0);
        return missing ? Vector.of(Quirk.OPTAX_PHASES_COLLIDE) : Vector.empty();
    }

    /// Python's `int(x)`.
    private static double truncated(double x) {
        return x < 0 ? Math.ceil(x) : Math.floor(x);
    }

    private static double part(Arguments given, String name, double fallback) {
        double part = given.number(name, fallback);
        given.check(part >= 0 && part <= 1, name, "be in [0, 1]", part);
        return part;
    }

    private static double factor(Arguments given, String name, double fallback) {
        double factor = given.number(name, fallback);
        given.above(name, 0, factor);
        return factor;
    }
}
