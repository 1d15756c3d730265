package dev.lehr.framework;

import dev.lehr.check.Check;
import io.vavr.Value;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A value of any kind as a message shows it: like its own text, but never long, however large the value is.
final class Brief {
    private static final int LONGEST = 200;

    private final StringBuilder text = new StringBuilder();

    private Brief() {}

    static String text(@Nullable Object value) {
        Brief brief = new Brief();
        brief.add(value);
        return Check.brief(brief.text.toString(), LONGEST);
    }

    private boolean isFull() {
        return text.length() > LONGEST;
    }

    private void add(@Nullable Object value) {
        switch (value) {
            case String string -> text.append(Check.quoted(string.substring(0, Math.min(string.length(), LONGEST))));
            case Collection<?> list -> addAll("[", list, "]");
            case Value<?> list -> addAll("[", list, "]");
            case Map<?, ?> map -> addAll("{", map.entrySet(), "}");
            case Map.Entry<?, ?> entry -> addEntry(entry);
            case null, default -> text.append(value);
        }
    }

    private void addAll(String open, Iterable<?> elements, String close) {
        text.append(open);
        String separator = "";
        for (Object element : elements) {
            if (isFull()) {
                return;
            }
            text.append(separator);
            add(element);
            separator = ", ";
        }
        text.append(close);
    }

    private void addEntry(Map.Entry<?, ?> entry) {
        if (entry.getKey() instanceof String name) {
            text.append(name, 0, Math.min(name.length(), LONGEST));
        } else {
            add(entry.getKey());
        }
        text.append('=');
        add(entry.getValue());
    }
}
