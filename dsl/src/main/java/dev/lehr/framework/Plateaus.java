package dev.lehr.framework;

import dev.lehr.schedule.Schedule;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/// What the schedulers that follow a metric have in common: their rates are scales here, relative to the rate of
/// the optimizer.
final class Plateaus {
    private Plateaus() {}

    /// A rate of zero cannot be scaled.
    static void checkRates(Arguments given, Setting setting) {
        double lowest = setting.groups().map(Setting.Group::rate).min().get();
        given.above("lr", 0, lowest);
    }

    /// With a margin that is wrong for negative metrics, if the rules differ in that.
    static Imported imported(Schedule faithful, Schedule clean, Imported.Following following, boolean signed) {
        return new Imported(
                faithful,
                clean,
                Option.none(),
                Option.some(following),
                Option.none(),
                signed ? Vector.of(Quirk.PLATEAU_SIGNED_MARGIN) : Vector.empty());
    }
}
