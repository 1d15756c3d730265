package dev.lehr.framework;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How deep and how large arguments are: looked at before they are read, so that reading them takes neither the stack
/// nor for ever.
final class Extent {
    private static final int DEEPEST = 100;
    private static final int MOST = 10_000;

    private int containers;
    private boolean tooDeep;

    private Extent() {}

    /// The arguments, unless they have too many lists and maps in them. How many numbers there are does not matter.
    static Validation<Seq<String>, Map<String, ?>> check(Map<String, ?> arguments) {
        Extent extent = new Extent();
        extent.visit(arguments, 0);
        if (extent.tooDeep) {
            return Validation.invalid(Vector.of("arguments must not be nested deeper than " + DEEPEST));
        }
        return extent.containers > MOST
                ? Validation.invalid(Vector.of("arguments must not have more than " + MOST + " lists and maps in them"))
                : Validation.valid(arguments);
    }

    private void visit(@Nullable Object value, int depth) {
        Collection<?> elements = switch (value) {
            case Map<?, ?> map -> map.values();
            case Collection<?> list -> list;
            case null, default -> null;
        };
        if (elements == null) {
            return;
        }
        containers++;
        tooDeep |= depth > DEEPEST;
        for (Object element : elements) {
            if (tooDeep || containers > MOST) {
                return;
            }
            visit(element, depth + 1);
        }
    }
}
