package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Families;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The schedules of transformers: each a function that PyTorch's `LambdaLR` multiplies the rate of the optimizer
/// by.
final class Transformers {
    private Transformers() {}

    static Table library() {
        return new Table(TreeMap.<String, Table.Reader>empty()
                .put("get_constant_schedule", Transformers::constantRate)
                .put("get_constant_schedule_with_warmup", Transformers::constantWarmedUp)
                .put("get_linear_schedule_with_warmup", Transformers::linear)
                .put("get_cosine_schedule_with_warmup", TransformersCosine::plain)
                .put("get_cosine_with_hard_restarts_schedule_with_warmup", TransformersCosine::restarts)
                .put("get_cosine_with_min_lr_schedule_with_warmup", TransformersCosine::withFloor)
                .put("get_cosine_with_min_lr_schedule_with_warmup_lr_rate", TransformersCosine::withFloorEarly)
                .put("get_polynomial_decay_schedule_with_warmup", Transformers::polynomial)
                .put("get_inverse_sqrt_schedule", Transformers::inverseRoot)
                .put("get_wsd_schedule", TransformersWsd::read)
                .put("get_reduce_on_plateau_schedule", TorchPlateau::read)
                .put("GreedyLR", TransformersGreedy::read));
    }

    /// What a function multiplies the rate by, and what one would write instead for a given rate.
    record Factor(UnaryOperator<Formula> faithful, Function<Double, Schedule> clean, Vector<Quirk> quirks) {
        Imported times(double base) {
            return Imported.of(
                    Steps.written(t -> faithful.apply(t).times(base)), clean.apply(base), quirks);
        }
    }

    static Supplier<Seq<Imported>> factor(Setting setting, Supplier<Factor> factor) {
        return () -> setting.groups()
                .map(group -> factor.get().times(group.initialRate().getOrElse(group.rate())));
    }

    /// The steps of the warm-up; the argument of a resumption has no effect on a function of the step.
    static double warmup(Arguments given) {
        double steps = given.number("num_warmup_steps");
        given.atLeast("num_warmup_steps", 0, steps);
        given.ignored("last_epoch");
        return steps;
    }

    static double training(Arguments given) {
        double steps = given.number("num_training_steps");
        given.atLeast("num_training_steps", 0, steps);
        return steps;
    }

    /// On a straight line from 0 to 1, then what a curve has.
    static UnaryOperator<Formula> warmedUp(double warmup, UnaryOperator<Formula> curve) {
        return t -> Formula.select(
                t.lessThan(constant(warmup)), () -> t.div(Math.max(1, warmup)), () -> curve.apply(t));
    }

    private static Supplier<Seq<Imported>> constantRate(Arguments given, Setting setting) {
        given.ignored("last_epoch");
        return factor(setting, () -> new Factor(t -> constant(1), Schedule::constant, Vector.empty()));
    }

    private static Supplier<Seq<Imported>> constantWarmedUp(Arguments given, Setting setting) {
        double warmup = warmup(given);
        return factor(setting, () -> new Factor(
                warmedUp(warmup, t -> constant(1)),
                base -> Schedule.constant(base).warmup(warmup),
                Vector.empty()));
    }

    private static Supplier<Seq<Imported>> linear(Arguments given, Setting setting) {
        double warmup = warmup(given);
        double training = training(given);
        return factor(setting, () -> new Factor(
                warmedUp(
                        warmup,
                        t -> constant(training).minus(t).div(Math.max(1, training - warmup)).max(constant(0))),
                base -> Schedule.linear(base, 0).over(Math.max(0, training - warmup)).warmup(warmup),
                Vector.empty()));
    }

    private static Supplier<Seq<Imported>> polynomial(Arguments given, Setting setting) {
        double warmup = warmup(given);
        double training = training(given);
        double end = given.number("lr_end", 1e-7);
        double power = given.number("power", 1);
        given.above("power", 0, power);
        double initial = setting.groups().head().initialRate().getOrElse(setting.groups().head().rate());
        given.check(end < initial, "lr_end", "be < the rate of the optimizer, " + initial + ",", end);
        double steps = training - warmup;
        Vector<Quirk> quirks = Vector.of(Quirk.HF_RATE_OF_DEFAULTS, Quirk.HF_NO_DECAY_STEPS)
                .filter(quirk -> quirk == Quirk.HF_NO_DECAY_STEPS ? steps == 0 : setting.groups().size() > 1);
        UnaryOperator<Formula> decay = t -> Formula.select(
                constant(training).lessThan(t),
                () -> constant(end / initial),
                () -> constant(1)
                        .minus(t.minus(warmup).div(steps))
                        .pow(power)
                        .times(initial - end)
                        .plus(end)
                        .div(initial));
        return factor(setting, () -> new Factor(
                warmedUp(warmup, decay),
                base -> Profile.polynomial(power)
                        .between(base, base * (end / initial))
                        .over(Math.max(0, steps))
                        .warmup(warmup),
                quirks));
    }

    private static Supplier<Seq<Imported>> inverseRoot(Arguments given, Setting setting) {
        double warmup = warmup(given);
        double scale = given.number("timescale", warmup == 0 ? 10_000 : warmup);
        given.above("timescale", 0, scale);
        UnaryOperator<Formula> decay =
                t -> constant(1).div(t.plus(scale - warmup).div(scale).sqrt());
        return factor(setting, () -> new Factor(
                warmedUp(warmup, decay),
                base -> Families.inverseSqrt(base, scale).warmup(warmup),
                Vector.empty()));
    }
}
