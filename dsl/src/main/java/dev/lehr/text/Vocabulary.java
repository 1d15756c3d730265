package dev.lehr.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words of a language: its factories and methods by name.
final class Vocabulary {
    private static final Vocabulary SCHEDULES = new Vocabulary(ScheduleWords.ENTRIES);
    private static final Vocabulary LIBRARY = new Vocabulary(all(Names.none()));

    private final Map<String, List<Entry>> factories = new TreeMap<>();
    private final Map<String, List<Entry>> methods = new TreeMap<>();
    private final Set<Kind<?>> kinds = new LinkedHashSet<>(List.of(Kind.NUMBER, Kind.TEXT, Kind.SPAN, Kind.SCHEDULE));

    private Vocabulary(List<Entry> entries) {
        for (Entry entry : entries) {
            (entry.owner() == null ? factories : methods)
                    .computeIfAbsent(entry.name(), name -> new ArrayList<>())
                    .add(entry);
            kinds.addAll(entry.parameters());
            if (entry.owner() != null) {
                kinds.add(entry.owner());
            }
        }
    }

    /// The words for schedules.
    static Vocabulary ofSchedules() {
        return SCHEDULES;
    }

    /// The words for schedules, policies and recipes.
    static Vocabulary of(Names names) {
        return names.rules().isEmpty() ? LIBRARY : new Vocabulary(all(names));
    }

    static List<Entry> all(Names names) {
        List<Entry> entries = new ArrayList<>(ScheduleWords.ENTRIES);
        entries.addAll(PolicyWords.entries(names));
        return entries;
    }

    /// The entries with this name: the factories, or the methods that `receiver` has.
    List<Entry> entries(String name, @Nullable Object receiver) {
        return (receiver == null ? factories : methods)
                .getOrDefault(name, List.of()).stream()
                        .filter(entry -> fits(entry, receiver))
                        .toList();
    }

    /// The names of all factories, or of the methods that `receiver` has, in alphabetical order.
    List<String> names(@Nullable Object receiver) {
        return (receiver == null ? factories : methods)
                .entrySet().stream()
                        .filter(named -> named.getValue().stream().anyMatch(entry -> fits(entry, receiver)))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private static boolean fits(Entry entry, @Nullable Object receiver) {
        return entry.owner() == null
                || (receiver != null && entry.owner().accepts().test(receiver));
    }

    /// The name of the kind of a value: `schedule`.
    String kind(Object value) {
        return kinds.stream()
                .filter(kind -> kind.type().isInstance(value))
                .findFirst()
                .map(Kind::name)
                .orElse(value instanceof Kind.Word(String word) ? "word " + Token.brief(word) : "value");
    }

    /// The kinds of some values: `(number, schedule)`.
    String kinds(List<Object> values) {
        Stream<String> names = values.stream().limit(8).map(this::kind);
        return Stream.concat(names, values.size() > 8 ? Stream.of("...") : Stream.empty())
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
