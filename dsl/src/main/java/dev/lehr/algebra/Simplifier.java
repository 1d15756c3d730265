package dev.lehr.algebra;

import dev.lehr.schedule.Schedule;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Applies laws from the inside out until none applies.
final class Simplifier {
    private final Keeps wanted;
    private final List<Law> applied = new ArrayList<>();
    private final Map<Schedule, Schedule> whole = new IdentityHashMap<>();
    private final Map<Schedule, Schedule> fractional = new IdentityHashMap<>();

    Simplifier(Keeps wanted) {
        this.wanted = wanted;
    }

    Simplified simplify(Schedule schedule) {
        return new Simplified(simple(schedule, true), applied);
    }

    /// @param atWholeSteps whether it is asked at whole steps when the outermost schedule is
    private Schedule simple(Schedule schedule, boolean atWholeSteps) {
        Map<Schedule, Schedule> done = atWholeSteps ? whole : fractional;
        Schedule seen = done.get(schedule);
        if (seen == null) {
            Schedule inner = withSimpleParts(schedule, atWholeSteps);
            Schedule outer = rewritten(inner, atWholeSteps);
            seen = outer == inner ? inner : simple(outer, atWholeSteps);
            done.put(schedule, seen);
            done.put(seen, seen);
        }
        return seen;
    }

    private Schedule withSimpleParts(Schedule schedule, boolean atWholeSteps) {
        List<Schedule> parts = Parts.of(schedule);
        List<Boolean> wholeParts = Parts.whole(schedule);
        List<Schedule> simple = new ArrayList<>();
        boolean same = true;
        for (int i = 0; i < parts.size(); i++) {
            simple.add(simple(parts.get(i), atWholeSteps && wholeParts.get(i)));
            same &= simple.get(i) == parts.get(i);
        }
        return same ? schedule : Parts.with(schedule, simple);
    }

    /// What the first law that applies makes of it.
    private Schedule rewritten(Schedule schedule, boolean atWholeSteps) {
        for (Law law : Law.values()) {
            boolean allowed = law.keeps().isEnoughFor(wanted)
                    && (law.keeps() != Keeps.WHOLE_STEPS || atWholeSteps || wanted == Keeps.REAL_NUMBERS);
            Schedule next = allowed ? law.rewriting().apply(schedule) : schedule;
            if (next != schedule) {
                applied.add(law);
                return next;
            }
        }
        return schedule;
    }
}
