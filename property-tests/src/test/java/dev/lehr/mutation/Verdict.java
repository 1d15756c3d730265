package dev.lehr.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What is wrong with a run: a package without mutants, a module of which too few were noticed, a survivor that nobody has judged.
final class Verdict {
    /// So many per cent of the mutants of a module must be noticed.
    static final double PERCENT = 85;

    private final Judgements judgements;
    private final Map<String, List<Mutant>> mutants = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    Verdict(Judgements judgements) {
        this.judgements = judgements;
    }

    /// The mutants of one more package.
    void add(Target target, List<Mutant> more) {
        mutants.computeIfAbsent(target.module(), module -> new ArrayList<>()).addAll(more);
        if (more.isEmpty()) {
            problems.add(target.name() + ": no mutants, so nothing was tested");
        }
    }

    /// By module.
    Map<String, List<Mutant>> mutants() {
        return mutants;
    }

    /// Lines to print; none if all is well.
    List<String> problems() {
        List<String> all = new ArrayList<>(problems);
        if (mutants.isEmpty()) {
            all.add("no package was looked at");
        }
        mutants.forEach((module, some) -> {
            if (share(some) < PERCENT) {
                all.add(String.format(
                        Locale.ROOT, "%s: %.1f %% of the mutants were noticed, %.0f %% must be", module, share(some), PERCENT));
            }
            some.stream()
                    .filter(mutant -> !mutant.noticed())
                    .collect(Collectors.groupingBy(Mutant::place, TreeMap::new, Collectors.toList()))
                    .forEach((place, survivors) -> all.addAll(unjudged(place, survivors)));
        });
        return all;
    }

    private List<String> unjudged(String place, List<Mutant> survivors) {
        if (judgements.cover(place, survivors.size())) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("not judged: | `" + place + "` | " + survivors.size() + " |  |");
        survivors.forEach(mutant -> lines.add("    " + mutant));
        return lines;
    }

    static long noticed(List<Mutant> mutants) {
        return mutants.stream().filter(Mutant::noticed).count();
    }

    static double share(List<Mutant> mutants) {
        return mutants.isEmpty() ? 0 : 100.0 * noticed(mutants) / mutants.size();
    }
}
