package dev.lehr.algebra;

import dev.lehr.check.Check;
import dev.lehr.formula.Equations;
import dev.lehr.formula.Formula;
import dev.lehr.schedule.Cycles;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Compares how two schedules are built.
final class Comparison {
    private final List<Change> changes = new ArrayList<>();

    List<Change> of(Schedule a, Schedule b) {
        compare("", a, b);
        return changes;
    }

    private void compare(String path, Object a, Object b) {
        if (a.equals(b)) {
            return;
        }
        if (a instanceof List<?> before && b instanceof List<?> after) {
            lists(path, before, after);
        } else if (isOutlined(a) && isOutlined(b)) {
            outlines(path, a, b);
        } else {
            changes.add(new Change(path, text(a), text(b)));
        }
    }

    private static boolean isOutlined(Object part) {
        return part instanceof Schedule || part instanceof Profile || part instanceof Cycles;
    }

    private void outlines(String path, Object a, Object b) {
        Outline before = Outline.of(a);
        Outline after = Outline.of(b);
        if (before.name().equals(after.name()) && !before.fields().isEmpty()) {
            for (int i = 0; i < before.fields().size(); i++) {
                String name = before.fields().get(i).name();
                compare(
                        path.isEmpty() ? name : path + "." + name,
                        before.fields().get(i).value(),
                        after.fields().get(i).value());
            }
        } else if (wraps(b, before)) {
            changes.add(new Change(path, "", wrapping(after)));
            compare(inner(path), a, Parts.of((Schedule) b).getFirst());
        } else if (wraps(a, after)) {
            changes.add(new Change(path, wrapping(before), ""));
            compare(inner(path), Parts.of((Schedule) a).getFirst(), b);
        } else {
            changes.add(new Change(path, text(a), text(b)));
        }
    }

    private static String inner(String path) {
        return path.isEmpty() ? "schedule" : path + ".schedule";
    }

    /// Whether it is a schedule around one of the kind of `other`.
    private static boolean wraps(Object whole, Outline other) {
        return whole instanceof Schedule schedule
                && Parts.of(schedule).size() == 1
                && Outline.of(Parts.of(schedule).getFirst()).name().equals(other.name());
    }

    private static String wrapping(Outline outline) {
        return outline.fields().stream()
                .filter(field -> !(field.value() instanceof Schedule))
                .map(field -> field.name() + " " + text(field.value()))
                .collect(Collectors.joining(", ", outline.name() + "(", ") around it"));
    }

    /// What both begin with and end with is left out; what is left is compared pair by pair.
    private void lists(String path, List<?> a, List<?> b) {
        int shorter = Math.min(a.size(), b.size());
        int begin = 0;
        while (begin < shorter && a.get(begin).equals(b.get(begin))) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && a.get(a.size() - 1 - end).equals(b.get(b.size() - 1 - end))) {
            end++;
        }
        for (int i = begin; i < Math.max(a.size(), b.size()) - end; i++) {
            String place = path + "[" + i + "]";
            if (i >= a.size() - end) {
                changes.add(new Change(place, "", text(b.get(i))));
            } else if (i >= b.size() - end) {
                changes.add(new Change(place, text(a.get(i)), ""));
            } else {
                compare(place, a.get(i), b.get(i));
            }
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case Double number -> Check.text(number);
            case Formula formula -> Equations.text(formula);
            case List<?> list -> list.stream().map(Comparison::text).toList().toString();
            default -> value.toString();
        };
    }
}
