package dev.lehr.checkpoint;

import dev.lehr.check.Check;
import dev.lehr.text.Limits;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with a file. Only [Limits#PROBLEMS] are kept, and a last one that says so.
final class Findings {
    private final List<String> problems = new ArrayList<>();

    void add(String problem) {
        if (problems.size() < Limits.PROBLEMS) {
            problems.add(problem);
        } else if (problems.size() == Limits.PROBLEMS) {
            problems.add("too many problems, the rest is left out");
        }
    }

    boolean none() {
        return problems.isEmpty();
    }

    /// All problems, or the value if there is none.
    <T> Validation<Seq<String>, T> or(@Nullable T value) {
        return value == null || !problems.isEmpty()
                ? Validation.invalid(Vector.ofAll(problems))
                : Validation.valid(value);
    }

    /// A single problem.
    static <T> Validation<Seq<String>, T> only(String problem) {
        return Validation.invalid(Vector.of(problem));
    }

    /// A text from a file, not too much of it, on one line.
    static String shown(String text) {
        return Check.quoted(Check.brief(text));
    }
}
