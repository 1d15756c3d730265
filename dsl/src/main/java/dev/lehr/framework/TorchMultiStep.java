package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.MultiStep;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Supplier;

/// `MultiStepLR`: `gamma` at each milestone, as often as it is given.
///
/// @param milestones in rising order
record TorchMultiStep(Vector<Double> milestones, double gamma) implements TorchFactor {
    static Supplier<TorchMultiStep> read(Arguments given) {
        Vector<Double> milestones = given.numbers("milestones");
        double gamma = given.number("gamma", 0.1);
        return () -> new TorchMultiStep(milestones.sorted(), gamma);
    }

    /// Those that are ever reached: a clock is a whole number from 0 on.
    private Vector<Double> reached() {
        return milestones.filter(milestone -> milestone >= 0 && Steps.isWhole(milestone));
    }

    private static Formula count(Vector<Double> milestones, Formula n) {
        return Steps.pieces(n, milestones.asJava(), Formula::constant);
    }

    @Override
    public Formula factor(Formula n) {
        return product(n.minus(1), n).get();
    }

    @Override
    public Option<Formula> product(Formula after, Formula last) {
        return Option.some(constant(gamma).pow(count(reached(), last).minus(count(reached(), after))));
    }

    @Override
    public double first(TorchVersion version, double base, double n, double rate) {
        return always(base, n, rate);
    }

    @Override
    public Option<Formula> closed(double base, Formula n) {
        return Option.some(constant(base).times(constant(gamma).pow(count(milestones, n))));
    }

    @Override
    public Option<Schedule> alone(double base) {
        return Option.some(new MultiStep(base, reached().asJava(), gamma));
    }

    @Override
    public Schedule clean(double base) {
        return new MultiStep(
                base, milestones.filter(milestone -> milestone >= 0).asJava(), gamma);
    }

    @Override
    public Seq<Quirk> quirks() {
        return reached().equals(milestones) ? Vector.empty() : Vector.of(Quirk.TORCH_LOST_MILESTONES);
    }
}
