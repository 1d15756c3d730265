package dev.lehr.algebra;

import dev.lehr.schedule.Clamped;
import dev.lehr.schedule.Combined;
import dev.lehr.schedule.Constant;
import dev.lehr.schedule.Cosine;
import dev.lehr.schedule.Cycles;
import dev.lehr.schedule.Edged;
import dev.lehr.schedule.Exponential;
import dev.lehr.schedule.ExponentialTo;
import dev.lehr.schedule.Held;
import dev.lehr.schedule.Interpolation;
import dev.lehr.schedule.InverseTime;
import dev.lehr.schedule.Lerp;
import dev.lehr.schedule.Linear;
import dev.lehr.schedule.Mapped;
import dev.lehr.schedule.MultiStep;
import dev.lehr.schedule.NamedFunction;
import dev.lehr.schedule.Overlay;
import dev.lehr.schedule.Piecewise;
import dev.lehr.schedule.Polynomial;
import dev.lehr.schedule.PowerLaw;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Profiled;
import dev.lehr.schedule.Repeated;
import dev.lehr.schedule.Reversed;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.Sequential;
import dev.lehr.schedule.Shifted;
import dev.lehr.schedule.StepDecay;
import dev.lehr.schedule.StepFunction;
import dev.lehr.schedule.Stretched;
import dev.lehr.schedule.Taken;
import dev.lehr.schedule.UniformNoise;
import dev.lehr.schedule.WarmRestarts;
import dev.lehr.schedule.Written;
import java.util.List;

/// A schedule, or a part of it that is no schedule, as a name and fields: what the canonical text writes and what a
/// difference compares. The names stay even if a class is renamed.
///
/// @param name what it is
/// @param fields all that it says, in a fixed order
record Outline(String name, List<Field> fields) {
    /// A number, a text, an enum constant, a formula, a schedule or another part, or a list of such.
    record Field(String name, Object value) {}

    private static Outline named(String name, Object... namesAndValues) {
        Field[] fields = new Field[namesAndValues.length / 2];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = new Field((String) namesAndValues[2 * i], namesAndValues[2 * i + 1]);
        }
        return new Outline(name, List.of(fields));
    }

    /// @throws IllegalArgumentException for what has no outline
    static Outline of(Object part) {
        return switch (part) {
            case Schedule schedule -> of(schedule);
            case Profile profile -> of(profile);
            case Cycles c -> named("cycles", "first", c.first(), "lengthFactor", c.lengthFactor(), "count", c.count());
            default -> throw new IllegalArgumentException("no outline of " + part.getClass());
        };
    }

    static Outline of(Schedule schedule) {
        return switch (schedule) {
            case Clamped s -> named("clamp", "schedule", s.schedule(), "low", s.low(), "high", s.high());
            case Combined s -> named("combine", "op", s.op(), "left", s.left(), "right", s.right());
            case Constant s -> named("constant", "value", s.value());
            case Cosine s -> named("cosine", "from", s.from(), "to", s.to(), "steps", s.steps());
            case Edged s -> named("edges", "schedule", s.schedule(), "before", s.before(), "beyond", s.beyond());
            case Exponential s -> named("exponential", "from", s.from(), "gamma", s.gamma(), "every", s.every());
            case ExponentialTo s -> named("exponentialTo", "from", s.from(), "to", s.to(), "steps", s.steps());
            case Held s -> named("held", "schedule", s.schedule(), "each", s.each());
            case Interpolation s -> named("interpolation", "steps", s.steps(), "values", s.values());
            case InverseTime s ->
                named("inverseTime", "from", s.from(), "rate", s.rate(), "every", s.every(), "power", s.power());
            case Lerp s -> named("lerp", "from", s.from(), "to", s.to(), "by", s.by());
            case Linear s -> named("linear", "from", s.from(), "to", s.to(), "steps", s.steps());
            case Mapped s -> named("map", "schedule", s.schedule(), "through", s.through());
            case MultiStep s -> named("multiStep", "from", s.from(), "milestones", s.milestones(), "gamma", s.gamma());
            case Overlay s -> named("overlayWarmup", "schedule", s.schedule(), "steps", s.steps(), "from", s.from());
            case Piecewise s -> named("piecewise", "values", s.values(), "milestones", s.milestones());
            case Polynomial s ->
                named("polynomial", "from", s.from(), "to", s.to(), "power", s.power(), "steps", s.steps());
            case PowerLaw s -> named("powerLaw", "factor", s.factor(), "exponent", s.exponent(), "max", s.max());
            case Profiled s ->
                named("curve", "profile", s.profile(), "from", s.from(), "to", s.to(), "steps", s.steps());
            case Repeated s -> named("repeat", "schedule", s.schedule(), "times", s.times());
            case Reversed s -> named("reverse", "schedule", s.schedule());
            case Sequential s -> named("sequential", "pieces", s.pieces());
            case Shifted s -> named("shift", "schedule", s.schedule(), "by", s.by());
            case StepDecay s -> named("step", "from", s.from(), "every", s.every(), "gamma", s.gamma());
            case NamedFunction f -> named("function", "name", f.name());
            case StepFunction _ -> named("functionWithoutName");
            case Stretched s -> named("stretch", "schedule", s.schedule(), "factor", s.factor());
            case Taken s -> named("take", "schedule", s.schedule(), "steps", s.steps());
            case UniformNoise s -> named("uniformNoise", "seed", s.seed(), "low", s.low(), "high", s.high());
            case WarmRestarts s ->
                named(
                        "warmRestarts",
                        "peaks",
                        s.peaks(),
                        "floors",
                        s.floors(),
                        "cycles",
                        s.cycles(),
                        "profile",
                        s.profile());
            case Written s -> named("formula", "body", s.body());
        };
    }

    private static Outline of(Profile profile) {
        return switch (profile) {
            case Profile.Polynomial p -> named("polynomialProfile", "power", p.power());
            case Profile.Cosine p -> named("cosineProfile", "exponent", p.exponent(), "cycles", p.cycles());
            case Profile.Exponential p -> named("exponentialProfile", "ratio", p.ratio());
            case Profile.Tanh p -> named("tanhProfile", "lower", p.lower(), "upper", p.upper());
            case Profile.Rex _ -> named("rexProfile");
            case Profile.KDecay p -> named("kDecayProfile", "profile", p.profile(), "k", p.k());
        };
    }
}
