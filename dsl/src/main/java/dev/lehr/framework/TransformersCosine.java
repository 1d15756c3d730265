package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Families;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The cosines of transformers, which end at zero or at a floor, and then do not stay there.
final class TransformersCosine {
    private static final double HALF_A_WAVE = 0.5;

    private TransformersCosine() {}

    static Supplier<Seq<Imported>> plain(Arguments given, Setting setting) {
        double warmup = Transformers.warmup(given);
        double training = Transformers.training(given);
        double waves = waves(given);
        return Transformers.factor(setting, () -> rebounding(warmup, training, waves, 0));
    }

    static Supplier<Seq<Imported>> withFloor(Arguments given, Setting setting) {
        double warmup = Transformers.warmup(given);
        double training = Transformers.training(given);
        double waves = waves(given);
        double floor = floor(given, setting);
        return Transformers.factor(setting, () -> rebounding(warmup, training, waves, floor));
    }

    private static double waves(Arguments given) {
        return given.number("num_cycles", HALF_A_WAVE);
    }

    /// `min_lr_rate`, or `min_lr` relative to the rate of the optimizer.
    private static double floor(Arguments given, Setting setting) {
        boolean absolute = given.has("min_lr");
        boolean relative = given.has("min_lr_rate");
        if (absolute == relative) {
            given.problem("min_lr or min_lr_rate must be given, " + (absolute ? "but not both" : "but neither was"));
            return 0;
        }
        double base = setting.groups().head().initialRate().getOrElse(setting.groups().head().rate());
        return absolute ? given.number("min_lr") / base : given.number("min_lr_rate");
    }

    private static Transformers.Factor rebounding(double warmup, double training, double waves, double floor) {
        double steps = Math.max(1, training - warmup);
        UnaryOperator<Formula> wave = t -> raised(cosine(t.minus(warmup).div(steps), waves), floor);
        return new Transformers.Factor(
                Transformers.warmedUp(warmup, wave),
                base -> clean(base, warmup, Math.max(0, training - warmup), waves, floor),
                Vector.of(Quirk.HF_COSINE_REBOUND));
    }

    private static Formula cosine(Formula progress, double waves) {
        return progress.times(Math.PI * waves * 2).cos().plus(1).times(0.5);
    }

    private static Formula raised(Formula wave, double floor) {
        return wave.times(1 - floor).plus(floor).max(constant(0));
    }

    private static Schedule clean(double base, double warmup, double steps, double waves, double floor) {
        boolean ends = waves > 0 && waves - Math.floor(waves) == HALF_A_WAVE;
        Schedule decay = ends
                ? Profile.cosine().cycles(waves).between(base, base * floor).over(steps)
                : Steps.written(t -> raised(cosine(t.div(Math.max(1, steps)), waves), floor).times(base))
                        .take(steps);
        return decay.warmup(warmup);
    }

    static Supplier<Seq<Imported>> restarts(Arguments given, Setting setting) {
        double warmup = Transformers.warmup(given);
        double training = Transformers.training(given);
        double cycles = given.number("num_cycles", 1);
        given.above("num_cycles", 0, cycles);
        double steps = Math.max(1, training - warmup);
        UnaryOperator<Formula> wave = t -> {
            Formula progress = t.minus(warmup).div(steps);
            return Formula.select(
                    progress.lessThan(constant(1)),
                    () -> progress.times(cycles)
                            .mod(constant(1))
                            .times(Math.PI)
                            .cos()
                            .plus(1)
                            .times(0.5)
                            .max(constant(0)),
                    () -> constant(0));
        };
        return Transformers.factor(setting, () -> new Transformers.Factor(
                Transformers.warmedUp(warmup, wave),
                base -> cleanRestarts(base, Math.max(0, training - warmup), cycles).warmup(warmup),
                Vector.empty()));
    }

    private static Schedule cleanRestarts(double base, double steps, double cycles) {
        if (steps == 0) {
            return Schedule.constant(0);
        }
        return Families.warmRestarts(base, 0)
                .first(steps / cycles)
                .take(steps)
                .then(Schedule.constant(0));
    }

    /// One step ahead of the others, and with a warm-up that may start anywhere.
    static Supplier<Seq<Imported>> withFloorEarly(Arguments given, Setting setting) {
        double warmup = Transformers.warmup(given);
        double training = Transformers.training(given);
        double waves = waves(given);
        double floor = floor(given, setting);
        boolean given0 = given.has("warmup_lr_rate");
        double start = given.number("warmup_lr_rate", 0);
        double steps = Math.max(1, training - warmup);
        UnaryOperator<Formula> ramp = given0
                ? t -> t.times(1 - start).div(Math.max(1, warmup - 1)).plus(start)
                : t -> t.plus(1).div(Math.max(1, warmup));
        UnaryOperator<Formula> wave = t -> raised(cosine(t.minus(warmup).plus(1).div(steps), waves), floor);
        return Transformers.factor(setting, () -> new Transformers.Factor(
                t -> Formula.select(t.lessThan(constant(warmup)), () -> ramp.apply(t), () -> wave.apply(t)),
                base -> cleanEarly(base, given0 ? start : 1 / Math.max(1, warmup), warmup, training, waves, floor),
                Vector.of(Quirk.HF_COSINE_REBOUND, Quirk.HF_COSINE_EARLY)));
    }

    private static Schedule cleanEarly(
            double base, double start, double warmup, double training, double waves, double floor) {
        Schedule ramp = Schedule.linear(base * start, base).over(Math.max(0, warmup - 1));
        double steps = Math.max(0, training - warmup);
        return ramp.then(Steps.lasting(clean(base, 0, steps, waves, floor)));
    }
}
