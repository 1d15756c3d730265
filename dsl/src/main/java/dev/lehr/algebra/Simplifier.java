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

    /// The same schedule of simpler parts. A whole may refuse a part that has become simple, as edges refuse edges;
    /// then
    /// that part stays as it was, and no law was applied to it.
    private Schedule withSimpleParts(Schedule schedule, boolean atWholeSteps) {
        List<Schedule> parts = Parts.of(schedule);
        List<Boolean> wholeParts = Parts.whole(schedule);
        List<Schedule> simple = new ArrayList<>();
        List<List<Law>> laws = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int before = applied.size();
            simple.add(simple(parts.get(i), atWholeSteps && wholeParts.get(i)));
            List<Law> here = applied.subList(before, applied.size());
            laws.add(List.copyOf(here));
            here.clear();
        }
        Schedule whole = isSame(parts, simple) ? schedule : Parts.with(schedule, simple);
        for (int i = 0; i < parts.size(); i++) {
            if (Parts.of(whole).get(i) == simple.get(i)) {
                applied.addAll(laws.get(i));
            }
        }
        return whole;
    }

    private static boolean isSame(List<Schedule> before, List<Schedule> after) {
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i) != after.get(i)) {
                return false;
            }
        }
        return true;
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
