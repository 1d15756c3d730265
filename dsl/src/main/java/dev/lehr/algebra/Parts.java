package dev.lehr.algebra;

import dev.lehr.schedule.Clamped;
import dev.lehr.schedule.Combined;
import dev.lehr.schedule.Constant;
import dev.lehr.schedule.Cosine;
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
import dev.lehr.schedule.Overlay;
import dev.lehr.schedule.Piecewise;
import dev.lehr.schedule.Polynomial;
import dev.lehr.schedule.PowerLaw;
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
import java.util.ArrayList;
import java.util.List;

/// The schedules that a schedule is made of.
final class Parts {
    private Parts() {}

    /// The parts, in the order of the record; none for shapes.
    static List<Schedule> of(Schedule schedule) {
        return switch (schedule) {
            case Clamped s -> List.of(s.schedule());
            case Combined s -> List.of(s.left(), s.right());
            case Edged s -> List.of(s.schedule());
            case Held s -> List.of(s.schedule());
            case Lerp s -> List.of(s.from(), s.to(), s.by());
            case Mapped s -> List.of(s.schedule(), s.through());
            case Overlay s -> List.of(s.schedule());
            case Repeated s -> List.of(s.schedule());
            case Reversed s -> List.of(s.schedule());
            case Sequential s -> s.pieces();
            case Shifted s -> List.of(s.schedule());
            case Stretched s -> List.of(s.schedule());
            case Taken s -> List.of(s.schedule());
            case WarmRestarts s -> List.of(s.peaks(), s.floors());
            case Constant _,
                    Cosine _,
                    Exponential _,
                    ExponentialTo _,
                    Interpolation _,
                    InverseTime _,
                    Linear _,
                    MultiStep _,
                    Piecewise _,
                    Polynomial _,
                    PowerLaw _,
                    Profiled _,
                    StepDecay _,
                    StepFunction _,
                    UniformNoise _,
                    Written _ -> List.of();
        };
    }

    /// The same schedule made of other parts: as many as it has, and at least one.
    static Schedule with(Schedule schedule, List<Schedule> parts) {
        Schedule first = parts.getFirst();
        return switch (schedule) {
            case Clamped s -> new Clamped(first, s.low(), s.high());
            case Combined s -> new Combined(s.op(), first, parts.get(1));
            case Edged s -> first instanceof Edged ? s : new Edged(first, s.before(), s.beyond());
            case Held s -> new Held(first, s.each());
            case Lerp s -> new Lerp(first, parts.get(1), weight(s.by(), parts.get(2)));
            case Mapped _ -> new Mapped(first, parts.get(1));
            case Overlay s -> new Overlay(first, s.steps(), s.from());
            case Repeated s -> new Repeated(first, s.times());
            case Reversed s -> first instanceof Reversed ? s : new Reversed(first);
            case Sequential _ -> new Sequential(parts);
            case Shifted s -> new Shifted(first, s.by());
            case Stretched s -> new Stretched(first, s.factor());
            case Taken s -> new Taken(first, s.steps());
            case WarmRestarts s -> new WarmRestarts(first, parts.get(1), s.cycles(), s.profile());
            default -> schedule;
        };
    }

    /// A weight that is a number has to lie between 0 and 1; one that only comes out so is left as it was.
    private static Schedule weight(Schedule before, Schedule after) {
        return after instanceof Constant(double part) && !(part >= 0 && part <= 1) ? before : after;
    }

    /// Whether a function of the user's own is somewhere in it.
    static boolean hasFunction(Schedule schedule) {
        return schedule instanceof StepFunction || of(schedule).stream().anyMatch(Parts::hasFunction);
    }

    /// Whether each part is asked at whole steps when the whole is.
    static List<Boolean> whole(Schedule schedule) {
        boolean clock = switch (schedule) {
            case Held s -> ClockLaws.isWhole(s.each()) && endsWhole(s.schedule());
            case Shifted s -> ClockLaws.isWhole(s.by()) && endsWhole(s.schedule());
            case Taken s -> ClockLaws.isWhole(s.steps());
            case Repeated s -> endsWhole(s.schedule()) && endsWhole(s);
            case Reversed s -> endsWhole(s.schedule());
            case Edged s -> endsWhole(s.schedule());
            case Sequential s -> s.pieces().stream().allMatch(Parts::endsWhole);
            case Stretched _, WarmRestarts _ -> false;
            default -> true;
        };
        List<Boolean> whole = new ArrayList<>();
        for (int i = 0; i < of(schedule).size(); i++) {
            whole.add(clock && !(schedule instanceof Mapped && i == 1));
        }
        return whole;
    }

    private static boolean endsWhole(Schedule schedule) {
        double length = schedule.length();
        return length == Double.POSITIVE_INFINITY || ClockLaws.isWhole(length);
    }
}
