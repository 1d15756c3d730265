package dev.lehr.text;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The problems that a reader has met so far. Only [Limits#PROBLEMS] are kept.
final class Problems {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
            Problem::where,
            (a, b) -> a instanceof Place.Position p && b instanceof Place.Position q
                    ? Comparator.comparingInt(Place.Position::line)
                            .thenComparingInt(Place.Position::column)
                            .compare(p, q)
                    : 0);

    private final List<Problem> met = new ArrayList<>();

    void add(Problem problem) {
        if (met.size() == Limits.PROBLEMS) {
            met.sort(BY_PLACE);
            met.add(new Problem(problem.where(), "too many problems, the rest is left out"));
        } else if (!full()) {
            met.add(problem);
        }
    }

    /// All problems; those in a text from its beginning to its end.
    Seq<Problem> all() {
        return full() ? Vector.ofAll(met) : Vector.ofAll(met).sorted(BY_PLACE);
    }

    boolean none() {
        return met.isEmpty();
    }

    boolean full() {
        return met.size() > Limits.PROBLEMS;
    }

    /// All problems, or the value if there is none.
    <T> Validation<Seq<Problem>, T> or(@Nullable T value) {
        return value == null || !met.isEmpty() ? Validation.invalid(all()) : Validation.valid(value);
    }
}
