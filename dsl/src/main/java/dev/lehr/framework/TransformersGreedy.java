package dev.lehr.framework;

import dev.lehr.feedback.Goal;
import dev.lehr.feedback.Greedy;
import dev.lehr.feedback.Improvement;
import dev.lehr.feedback.Margin;
import dev.lehr.feedback.Missing;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import java.util.function.Supplier;

/// `GreedyLR`: a constant rate, and a rule that follows the metric both ways.
final class TransformersGreedy {
    private TransformersGreedy() {}

    static Supplier<Seq<Imported>> read(Arguments given, Setting setting) {
        Goal goal = given.word("mode", "min", "min", "max").equals("min") ? Goal.MIN : Goal.MAX;
        double factor = given.number("factor", 0.95);
        given.check(factor > 0 && factor < 1, "factor", "be in (0, 1)", factor);
        double patience = count(given, "patience", 10);
        double threshold = given.number("threshold", 1e-6);
        given.atLeast("threshold", 0, threshold);
        boolean signed = given.word("threshold_mode", "abs", "rel", "abs").equals("rel");
        double cooldown = count(given, "cooldown", 0);
        double warmup = count(given, "warmup", 0);
        double floor = given.number("min_lr", 1e-3);
        given.atLeast("min_lr", 0, floor);
        double ceiling = given.number("max_lr", 1);
        given.check(ceiling >= floor, "max_lr", "be >= min_lr, " + floor + ",", ceiling);
        double eps = given.number("eps", 1e-8);
        given.atLeast("eps", 0, eps);
        boolean smooth = given.truth("smooth", false);
        double window = given.whole("window_size", 50);
        given.atLeast("window_size", 1, window);
        double reset = given.whole("reset_start", 500);
        given.atLeast("reset_start", 1, reset);
        given.ignored("verbose");
        Plateaus.checkRates(given, setting);
        return () -> setting.groups().map(group -> {
            Greedy rule = Greedy.greedy()
                    .factor(factor)
                    .patience((long) patience)
                    .pauses((long) cooldown, (long) warmup)
                    .scales(floor / group.rate(), ceiling / group.rate())
                    .eps(eps / group.rate())
                    .window(smooth ? (long) window : 1)
                    .resetAfter((long) reset);
            Schedule rate = Schedule.constant(group.rate());
            return Plateaus.imported(
                    rate,
                    rate,
                    new Imported.Following(
                            rule.improvement(new Improvement(goal, signed ? Margin.SIGNED : Margin.ABSOLUTE, threshold)),
                            rule.improvement(new Improvement(goal, signed ? Margin.RELATIVE : Margin.ABSOLUTE, threshold))
                                    .missing(Missing.ERROR),
                            0),
                    signed);
        });
    }

    private static double count(Arguments given, String name, double fallback) {
        double count = given.whole(name, fallback);
        given.atLeast(name, 0, count);
        return count;
    }
}
