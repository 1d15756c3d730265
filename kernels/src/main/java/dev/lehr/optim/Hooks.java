package dev.lehr.optim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Hooks in the order in which they came.
final class Hooks {
    private List<Entry> entries = List.of();

    /// An entry of its own for each call, so that the same action can be there twice.
    private static final class Entry {
        final Consumer<Optimizer> action;

        Entry(Consumer<Optimizer> action) {
            this.action = action;
        }
    }

    Hook add(Consumer<Optimizer> action) {
        Entry entry = new Entry(action);
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        entries = more;
        return () -> {
            List<Entry> fewer = new ArrayList<>(entries);
            fewer.remove(entry);
            entries = fewer;
        };
    }

    /// Runs those that are there now; one that goes or comes meanwhile counts from the next time on.
    void run(Optimizer optimizer) {
        List<Entry> now = entries;
        for (int i = 0; i < now.size(); i++) {
            now.get(i).action.accept(optimizer);
        }
    }
}
