package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.function.Supplier;

/// `get_wsd_schedule`: warm-up, stable, decay.
///
/// @param floor both ends, relative to the rate of the optimizer
record TransformersWsd(double warmup, double stable, double decay, String up, String down, double floor, double waves) {
    static Supplier<Seq<Imported>> read(Arguments given, Setting setting) {
        double warmup = Transformers.warmup(given);
        double decay = given.number("num_decay_steps");
        given.atLeast("num_decay_steps", 0, decay);
        double stable = stable(given, warmup, decay);
        String up = given.word("warmup_type", "linear", "linear", "cosine", "1-sqrt");
        String down = given.word("decay_type", "cosine", "linear", "cosine", "1-sqrt");
        double floor = given.number("min_lr_ratio", 0);
        double waves = given.number("num_cycles", 0.5);
        return Transformers.factor(
                setting, () -> new TransformersWsd(warmup, stable, decay, up, down, floor, waves).factor());
    }

    private static double stable(Arguments given, double warmup, double decay) {
        if (given.has("num_stable_steps")) {
            given.ignored("num_training_steps");
            return given.number("num_stable_steps");
        }
        if (given.has("num_training_steps")) {
            return given.number("num_training_steps") - warmup - decay;
        }
        given.problem("num_training_steps or num_stable_steps must be given to get_wsd_schedule");
        return 0;
    }

    private Transformers.Factor factor() {
        return new Transformers.Factor(
                this::faithful,
                this::clean,
                stable < 0 ? Vector.of(Quirk.HF_NEGATIVE_STABLE) : Vector.empty());
    }

    private Formula faithful(Formula t) {
        Formula rising = t.div(Math.max(1, warmup));
        Formula falling = t.minus(warmup).minus(stable).div(Math.max(1, decay));
        return Formula.select(
                t.lessThan(constant(warmup)),
                () -> raised(up(rising)),
                () -> Formula.select(
                        t.lessThan(constant(warmup + stable)),
                        () -> constant(1),
                        () -> Formula.select(
                                t.lessThan(constant(warmup + stable + decay)),
                                () -> raised(down(falling)),
                                () -> constant(floor))));
    }

    private Formula raised(Formula factor) {
        return factor.times(1 - floor).plus(floor).max(constant(0));
    }

    private Formula up(Formula part) {
        return switch (up) {
            case "cosine" -> constant(1).minus(part.times(Math.PI).cos()).times(0.5);
            case "1-sqrt" -> constant(1).minus(constant(1).minus(part).sqrt());
            default -> part;
        };
    }

    private Formula down(Formula part) {
        return switch (down) {
            case "cosine" -> part.times(Math.PI * waves * 2).cos().plus(1).times(0.5);
            case "1-sqrt" -> constant(1).minus(part.sqrt());
            default -> constant(1).minus(part);
        };
    }

    /// A warm-up along the square root is the way down along it, seen from its end.
    private Schedule clean(double base) {
        Schedule end = Schedule.constant(base * floor);
        Schedule descent = profile(down, waves).between(base, base * floor).over(decay);
        Schedule ascent = profile(up, 0.5).between(base, base * floor).over(warmup).reverse();
        Schedule rise = up.equals("cosine") || up.equals("linear") || warmup == 0
                ? profile(up, 0.5).between(base * floor, base).over(warmup)
                : ascent;
        return rise.then(Schedule.constant(base).take(Math.max(0, stable))).then(descent).then(end);
    }

    private static Profile profile(String word, double waves) {
        return switch (word) {
            case "cosine" ->
                waves > 0 && waves - Math.floor(waves) == 0.5 ? Profile.cosine().cycles(waves) : Profile.cosine();
            case "1-sqrt" -> Profile.sqrt();
            default -> Profile.linear();
        };
    }
}
