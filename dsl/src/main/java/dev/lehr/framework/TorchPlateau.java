package dev.lehr.framework;

import dev.lehr.feedback.Goal;
import dev.lehr.feedback.Margin;
import dev.lehr.feedback.Missing;
import dev.lehr.feedback.Plateau;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.function.Supplier;

/// `ReduceLROnPlateau`: a constant rate, and a rule that follows the metric. Rates of the original are scales here.
final class TorchPlateau {
    private TorchPlateau() {}

    static Supplier<Seq<Imported>> read(Arguments given, Setting setting) {
        String mode = given.word("mode", "min", "min", "max");
        double factor = given.number("factor", 0.1);
        given.check(factor > 0 && factor < 1, "factor", "be in (0, 1)", factor);
        double patience = given.whole("patience", 10);
        given.atLeast("patience", 0, patience);
        double threshold = given.number("threshold", 1e-4);
        given.atLeast("threshold", 0, threshold);
        String margin = given.word("threshold_mode", "rel", "rel", "abs");
        double cooldown = given.whole("cooldown", 0);
        given.atLeast("cooldown", 0, cooldown);
        Vector<Double> floors = given.perGroup("min_lr", setting.groups().size(), 0);
        given.check(
                floors.forAll(floor -> floor >= 0),
                "min_lr",
                "be >= 0",
                floors.min().getOrElse(0.0));
        double eps = given.number("eps", 1e-8);
        given.atLeast("eps", 0, eps);
        given.ignored("verbose");
        given.check(
                setting.groups().forAll(group -> group.rate() > 0),
                "lr",
                "be > 0 to be reduced",
                setting.groups().map(Setting.Group::rate).min().get());
        return () -> setting.groups().zipWith(floors, (group, floor) -> {
            Plateau rule = Plateau.torch()
                    .factor(factor)
                    .patience((long) patience)
                    .cooldown((long) cooldown)
                    .minScale(floor / group.rate())
                    .eps(eps / group.rate())
                    .goal(mode.equals("min") ? Goal.MIN : Goal.MAX);
            boolean signed = margin.equals("rel");
            Schedule rate = Schedule.constant(group.rate());
            return Plateaus.imported(
                    rate,
                    rate,
                    new Imported.Following(
                            rule.margin(signed ? Margin.SIGNED : Margin.ABSOLUTE, threshold),
                            rule.margin(signed ? Margin.RELATIVE : Margin.ABSOLUTE, threshold).missing(Missing.ERROR),
                            0),
                    signed);
        });
    }
}
