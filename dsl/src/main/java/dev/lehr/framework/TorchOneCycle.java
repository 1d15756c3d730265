package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Edge;
import dev.lehr.schedule.Families;
import dev.lehr.schedule.OneCycle;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Supplier;

/// `OneCycleLR`: two or three phases from one rate to another, each as long as the doubles say that end it.
///
/// @param momentum the momentum at both ends and at the peak, if it is driven along
record TorchOneCycle(double peak, Shape shape, double div, double finalDiv, Option<TorchCyclic.Span> momentum)
        implements TorchCurve {
    /// When the phases end and how one goes through them.
    record Shape(double steps, double start, boolean cosine, boolean threePhase) {
        /// The clock at which each phase ends.
        Vector<Double> ends() {
            double first = start * steps - 1;
            return threePhase ? Vector.of(first, 2 * start * steps - 2, steps - 1) : Vector.of(first, steps - 1);
        }

        /// The last clock that has a value: one more than there are steps, unless the last phase has no length.
        double last() {
            Vector<Double> ends = ends();
            return ends.last().equals(ends.get(ends.size() - 2)) ? steps - 1 : steps;
        }
    }

    static Supplier<Vector<TorchOneCycle>> read(Arguments given, Setting setting) {
        int groups = setting.groups().size();
        Vector<Double> peaks = given.perGroup("max_lr", groups);
        double steps = steps(given);
        double start = given.number("pct_start", 0.3);
        given.check(
                given.raw("pct_start").forAll(value -> !Arguments.isInteger(value)),
                "pct_start",
                "be a fraction",
                start);
        given.check(start >= 0 && start <= 1, "pct_start", "be in [0, 1]", start);
        given.check(start * steps != 1, "pct_start", "not end the first phase before it begins, at step 0,", start);
        boolean cosine = given.word("anneal_strategy", "cos", "cos", "linear").equals("cos");
        double div = given.number("div_factor", 25);
        given.check(div != 0, "div_factor", "not be 0", div);
        double finalDiv = given.number("final_div_factor", 1e4);
        given.check(finalDiv != 0, "final_div_factor", "not be 0", finalDiv);
        boolean threePhase = given.truth("three_phase", false);
        Vector<Double> feet = given.perGroup("max_momentum", groups, 0.95);
        Vector<Double> tops = given.perGroup("base_momentum", groups, 0.85);
        boolean driven = TorchMomentum.read(given, setting, true);
        return () -> Vector.range(0, groups)
                .map(i -> new TorchOneCycle(
                        peaks.get(i),
                        new Shape(steps, start, cosine, threePhase),
                        div,
                        finalDiv,
                        Option.when(driven, () -> new TorchCyclic.Span(feet.get(i), tops.get(i)))));
    }

    private static double steps(Arguments given) {
        given.ignored("total_steps", "epochs", "steps_per_epoch");
        if (given.has("total_steps")) {
            return positive(given, "total_steps");
        }
        if (given.has("epochs") && given.has("steps_per_epoch")) {
            return positive(given, "epochs") * positive(given, "steps_per_epoch");
        }
        given.problem("total_steps must be given to OneCycleLR, or epochs and steps_per_epoch");
        return Double.NaN;
    }

    private static double positive(Arguments given, String name) {
        double count = given.whole(name);
        given.atLeast(name, 1, count);
        return count;
    }

    @Override
    public double construct(TorchVersion version, TorchGroup group, double n) {
        group.initialRate(peak / div);
        group.cycle = Option.some(this);
        return TorchCurve.super.construct(version, group, n);
    }

    @Override
    public TorchRule on(TorchGroup group) {
        return group.cycle
                .map(last -> new TorchOneCycle(last.peak, shape, last.div, last.finalDiv, momentum))
                .getOrElse(this);
    }

    @Override
    public double last() {
        return shape.last();
    }

    @Override
    public Formula curve(double base, Formula n) {
        double initial = peak / div;
        double least = initial / finalDiv;
        return phases(n, shape.threePhase ? Vector.of(initial, peak, initial, least) : Vector.of(initial, peak, least));
    }

    private Formula phases(Formula n, Vector<Double> values) {
        Vector<Double> ends = shape.ends();
        Formula last = phase(n, ends, values, ends.size() - 1);
        return Vector.range(0, ends.size() - 1)
                .foldRight(
                        last,
                        (i, later) -> Formula.select(
                                n.atMost(constant(ends.get(i))), () -> phase(n, ends, values, i), () -> later));
    }

    private Formula phase(Formula n, Vector<Double> ends, Vector<Double> values, int i) {
        double begin = i == 0 ? 0 : ends.get(i - 1);
        double from = values.get(i);
        double to = values.get(i + 1);
        Formula part = n.minus(begin).div(ends.get(i) - begin);
        return shape.cosine
                ? part.times(Math.PI).cos().plus(1).times((from - to) / 2).plus(to)
                : part.times(to - from).plus(from);
    }

    /// Up to the last clock; beyond, asking is an error, as stepping there is one.
    private Schedule refusing(Schedule endless) {
        return endless.take(shape.last()).beyond(Edge.ERROR);
    }

    @Override
    public Option<Schedule> alone(double base) {
        return Option.some(refusing(Steps.written(n -> curve(base, n))));
    }

    /// The momentum that goes along.
    Option<Imported.Momentum> momentumSchedule() {
        return momentum.map(span -> new Imported.Momentum(
                refusing(Steps.written(n -> phases(n, momenta(span)))),
                cleanCycle().momentum(span.peak(), span.foot())));
    }

    private Vector<Double> momenta(TorchCyclic.Span span) {
        return shape.threePhase
                ? Vector.of(span.foot(), span.peak(), span.foot(), span.foot())
                : Vector.of(span.foot(), span.peak(), span.foot());
    }

    private OneCycle cleanCycle() {
        double most = shape.threePhase ? 0.5 : 1;
        OneCycle cycle = Families.oneCycle(peak)
                .over(shape.steps)
                .pctStart(Math.min(most, shape.start))
                .divFactor(div)
                .finalDivFactor(finalDiv)
                .anneal(shape.cosine ? Profile.cosine() : Profile.linear());
        return shape.threePhase ? cycle.threePhase() : cycle;
    }

    @Override
    public Schedule clean(double base) {
        return cleanCycle().rate();
    }

    @Override
    public Seq<Quirk> quirks() {
        return Vector.of(Quirk.TORCH_ONECYCLE_MINUS_ONE, Quirk.TORCH_ONECYCLE_OVERRUN);
    }
}
