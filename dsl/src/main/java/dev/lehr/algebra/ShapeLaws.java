package dev.lehr.algebra;

import dev.lehr.schedule.Cosine;
import dev.lehr.schedule.Interpolation;
import dev.lehr.schedule.Linear;
import dev.lehr.schedule.Polynomial;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Profiled;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.Sequential;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Laws of shapes and sequences. Each gives null where it has nothing to say.
final class ShapeLaws {
    private ShapeLaws() {}

    static @Nullable Schedule oneName(Schedule s) {
        return switch (s) {
            case Profiled(Profile.Cosine way, double from, double to, double steps)
            when way.equals(Profile.cosine()) -> new Cosine(from, to, steps);
            case Profiled(Profile.Polynomial(double power), double from, double to, double steps) ->
                new Polynomial(from, to, power, steps);
            case Interpolation(List<Double> steps, List<Double> values)
            when steps.size() == 2 && steps.getFirst() == 0 ->
                new Linear(values.getFirst(), values.getLast(), steps.getLast());
            default -> null;
        };
    }

    static @Nullable Schedule straightLine(Schedule s) {
        return s instanceof Polynomial(double from, double to, double power, double steps) && power == 1
                ? new Linear(from, to, steps)
                : null;
    }

    /// The first and the last piece are on before and beyond, even if they have no length.
    static @Nullable Schedule emptyPiece(Schedule s) {
        if (!(s instanceof Sequential(List<Schedule> pieces))) {
            return null;
        }
        List<Schedule> kept = new ArrayList<>(pieces);
        kept.subList(1, kept.size() - 1).removeIf(piece -> piece.length() == 0);
        return new Sequential(kept);
    }

    static @Nullable Schedule nestedSequence(Schedule s) {
        if (!(s instanceof Sequential(List<Schedule> pieces))
                || pieces.stream().noneMatch(Sequential.class::isInstance)) {
            return null;
        }
        List<Schedule> flat = new ArrayList<>();
        for (Schedule piece : pieces) {
            if (piece instanceof Sequential(List<Schedule> inner)) {
                flat.addAll(inner);
            } else {
                flat.add(piece);
            }
        }
        return new Sequential(flat);
    }
}
