package dev.lehr.algebra;

import dev.lehr.schedule.NamedFunction;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.StepFunction;
import java.util.List;

/// The entrance to the laws of schedules.
public final class Algebra {
    private Algebra() {}

    /// The canonical form of a schedule by the laws that keep every bit at every step, and the laws that led there.
    /// It has the same values and the same length.
    public static Simplified simplify(Schedule schedule) {
        return simplify(schedule, Keeps.EVERY_BIT);
    }

    /// The canonical form by all laws that keep so much, or more.
    public static Simplified simplify(Schedule schedule, Keeps keeps) {
        return new Simplifier(keeps).simplify(schedule);
    }

    /// Whether the laws that keep every bit make both the same. If not, they may still have the same values: no laws
    /// can decide that for all schedules.
    public static boolean areEqual(Schedule a, Schedule b) {
        return simplify(a).schedule().equals(simplify(b).schedule());
    }

    /// A name for a schedule, the same for all that the laws that keep every bit make equal.
    ///
    /// @throws IllegalArgumentException if there is a function without a name in it
    public static Fingerprint fingerprint(Schedule schedule) {
        return fingerprint(schedule, Keeps.EVERY_BIT);
    }

    /// A name for a schedule, the same for all that the laws that keep so much make equal: with `WHOLE_STEPS` for all
    /// that a training run cannot tell apart by these laws.
    ///
    /// @throws IllegalArgumentException if there is a function without a name in it
    public static Fingerprint fingerprint(Schedule schedule, Keeps keeps) {
        refuseNameless("", schedule);
        return Fingerprint.of(CanonicalText.of(simplify(schedule, keeps).schedule()), keeps);
    }

    private static void refuseNameless(String path, Object part) {
        if (part instanceof StepFunction && !(part instanceof NamedFunction)) {
            String place = path.isEmpty() ? "the schedule" : path;
            throw new IllegalArgumentException(place
                    + " is a function without a name, which has no fingerprint (give it one with Schedule.function)");
        }
        if (part instanceof Schedule schedule) {
            String prefix = path.isEmpty() ? "" : path + ".";
            Outline.of(schedule).fields().forEach(field -> refuseNameless(prefix + field.name(), field.value()));
        } else if (part instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                refuseNameless(path + "[" + i + "]", list.get(i));
            }
        }
    }

    /// Where two schedules differ: how they are built, and, when asked, in which values.
    public static Difference diff(Schedule a, Schedule b) {
        return Difference.of(a, b);
    }
}
