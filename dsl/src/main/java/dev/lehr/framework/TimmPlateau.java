package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.feedback.Goal;
import dev.lehr.feedback.Margin;
import dev.lehr.feedback.Missing;
import dev.lehr.feedback.Plateau;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.function.Supplier;

/// `PlateauLRScheduler`: a warm-up during which metrics are not listened to, and then PyTorch's
/// `ReduceLROnPlateau`.
final class TimmPlateau {
    private TimmPlateau() {}

    static Supplier<Seq<Imported>> read(Arguments given, Setting setting) {
        double factor = given.number("decay_rate", 0.1);
        given.check(factor > 0 && factor < 1, "decay_rate", "be in (0, 1)", factor);
        double patience = given.whole("patience_t", 10);
        given.atLeast("patience_t", 0, patience);
        double threshold = given.number("threshold", 1e-4);
        given.atLeast("threshold", 0, threshold);
        double cooldown = given.whole("cooldown_t", 0);
        given.atLeast("cooldown_t", 0, cooldown);
        Vector<Double> floors = given.perGroup("lr_min", setting.groups().size(), 0);
        given.check(floors.forAll(floor -> floor >= 0), "lr_min", "be >= 0", floors.min().getOrElse(0.0));
        Goal goal = given.word("mode", "max", "min", "max").equals("min") ? Goal.MIN : Goal.MAX;
        TimmWarmup warmup = TimmWarmup.read(given, false);
        Plateaus.checkRates(given, setting);
        return () -> setting.groups().zipWith(floors, (group, floor) -> {
            Plateau rule = Plateau.timm()
                    .factor(factor)
                    .patience((long) patience)
                    .cooldown((long) cooldown)
                    .minScale(floor / group.rate())
                    .eps(1e-8 / group.rate())
                    .goal(goal);
            return Plateaus.imported(
                    ramp(warmup, group.rate()),
                    Schedule.constant(group.rate()).warmup(warmup.steps(), Schedule.from(warmup.start())),
                    new Imported.Following(
                            rule.margin(Margin.SIGNED, threshold),
                            rule.margin(Margin.RELATIVE, threshold).missing(Missing.ERROR),
                            warmup.steps()),
                    true);
        });
    }

    /// The line is followed up to its end, which rounding may have moved beside the base rate.
    private static Schedule ramp(TimmWarmup warmup, double base) {
        if (warmup.steps() == 0) {
            return Schedule.constant(base);
        }
        double slope = (base - warmup.start()) / warmup.steps();
        return Steps.written(
                t -> t.min(constant(warmup.steps())).times(slope).plus(warmup.start()));
    }
}
