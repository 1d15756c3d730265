package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Cyclic;
import dev.lehr.schedule.Families;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Supplier;

/// `CyclicLR`: a triangle between two rates whose height is scaled.
///
/// @param momentum the momentum at the foot and at the peak, if it is driven along
record TorchCyclic(double low, double high, double up, double down, Scale scale, Option<Span> momentum)
        implements TorchCurve {
    /// Two values that a triangle goes between.
    record Span(double foot, double peak) {}

    /// What the height is multiplied by.
    sealed interface Scale {
        /// Nothing: `triangular`.
        record Same() implements Scale {}

        /// A half for each cycle: `triangular2`.
        record Halving() implements Scale {}

        /// `gamma` for each step: `exp_range`.
        record PerStep(double gamma) implements Scale {}

        /// The value of a function of the cycle, from 1, or of the step.
        record Custom(StepFormula function, boolean ofCycle) implements Scale {}
    }

    static Supplier<Vector<TorchCyclic>> read(Arguments given, Setting setting, TorchVersion version) {
        int groups = setting.groups().size();
        Vector<Double> lows = given.perGroup("base_lr", groups);
        Vector<Double> highs = given.perGroup("max_lr", groups);
        double up = given.number("step_size_up", 2000);
        given.above("step_size_up", 0, up);
        double down = given.number("step_size_down", up);
        given.atLeast("step_size_down", 0, down);
        Supplier<Scale> scale = scale(given);
        Vector<Double> feet = given.perGroup("max_momentum", groups, 0.9);
        Vector<Double> peaks = given.perGroup("base_momentum", groups, 0.8);
        boolean driven = TorchMomentum.read(given, setting, version == TorchVersion.NEW);
        return () -> Vector.range(0, groups)
                .map(i -> new TorchCyclic(
                        lows.get(i),
                        highs.get(i),
                        up,
                        down,
                        scale.get(),
                        Option.when(driven, () -> new Span(feet.get(i), peaks.get(i)))));
    }

    private static Supplier<Scale> scale(Arguments given) {
        double gamma = given.number("gamma", 1);
        String clock = given.word("scale_mode", "cycle", "cycle", "iterations");
        if (given.has("scale_fn")) {
            StepFormula function = given.function("scale_fn");
            given.ignored("mode");
            return () -> new Scale.Custom(function, clock.equals("cycle"));
        }
        return switch (given.word("mode", "triangular", "triangular", "triangular2", "exp_range")) {
            case "triangular2" -> Scale.Halving::new;
            case "exp_range" -> () -> new Scale.PerStep(gamma);
            default -> Scale.Same::new;
        };
    }

    /// The constructor's own step starts from the group's initial rate, which is not `low` if another scheduler was
    /// there before.
    @Override
    public double construct(TorchVersion version, TorchGroup group, double n) {
        if (n == 0) {
            group.rate = low;
        }
        double initial = group.initialRate();
        TorchCyclic unaware = new TorchCyclic(initial, high, up, down, scale, momentum);
        group.rate = Steps.value(unaware.curve(initial, constant(n)));
        return low;
    }

    @Override
    public Formula curve(double base, Formula n) {
        return low == high ? constant(low) : between(n, new Span(low, high));
    }

    private Formula between(Formula n, Span span) {
        Formula time = n.div(up + down).plus(1);
        Formula cycle = time.floor();
        Formula part = time.minus(cycle);
        double ratio = up / (up + down);
        Formula height = Formula.select(
                part.atMost(constant(ratio)),
                () -> part.div(ratio),
                () -> part.minus(1).div(ratio - 1));
        Formula scaled = switch (scale) {
            case Scale.Same() -> height.times(span.peak - span.foot);
            case Scale.Halving() ->
                height.times(span.peak - span.foot)
                        .times(constant(1).div(constant(2).pow(cycle.minus(1))));
            case Scale.PerStep(double gamma) ->
                height.times(span.peak - span.foot).times(constant(gamma).pow(n));
            case Scale.Custom(StepFormula function, boolean ofCycle) ->
                height.times(span.peak - span.foot).times(function.at(ofCycle ? cycle : n));
        };
        return scaled.plus(span.foot);
    }

    /// The momentum that goes along.
    Option<Imported.Momentum> momentumSchedule() {
        return momentum.map(span -> new Imported.Momentum(
                Steps.written(n -> between(n, span)), cleanCycles().momentum(span.peak, span.foot)));
    }

    private Cyclic cleanCycles() {
        Cyclic cycles = Families.cyclic(low, high).up(up).down(down);
        return switch (scale) {
            case Scale.Same() -> cycles;
            case Scale.Halving() -> cycles.halving();
            case Scale.PerStep(double gamma) -> cycles.scaledEachStep(Steps.written(constant(gamma)::pow));
            case Scale.Custom(StepFormula function, boolean ofCycle)
            when ofCycle -> cycles.scaledEachCycle(Steps.written(cycle -> function.at(cycle.plus(1))));
            case Scale.Custom(StepFormula function, boolean _) -> cycles.scaledEachStep(Steps.written(function::at));
        };
    }

    @Override
    public Schedule clean(double base) {
        return cleanCycles().rate();
    }

    @Override
    public Seq<Quirk> quirks() {
        return scale instanceof Scale.PerStep
                ? Vector.of(Quirk.TORCH_CYCLIC_PHASE, Quirk.TORCH_CYCLIC_PER_STEP)
                : Vector.of(Quirk.TORCH_CYCLIC_PHASE);
    }
}
