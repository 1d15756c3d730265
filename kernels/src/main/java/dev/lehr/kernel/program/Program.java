package dev.lehr.kernel.program;

import dev.lehr.formula.Domain;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Listing;
import dev.lehr.formula.Op;
import dev.lehr.formula.Reduction;
import dev.lehr.rule.Requirement;
import dev.lehr.rule.Slot;
import dev.lehr.rule.UpdateRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// An update rule as a program in phases.
///
/// Uniform values live in one array of `double`, the *uniforms*: first what comes from outside (the number of the step, hyper-parameters,
/// state that a parameter has one value of), then the results of reductions, then what the program computes from these once a
/// step. Elements live in *columns*: the parameter, the gradient, and state that each element has.
public final class Program {
    private final UpdateRule rule;
    private final Listing listing;
    private final List<Formula.Variable> columns = new ArrayList<>();
    private final List<Formula.Variable> inputs = new ArrayList<>();
    private final List<Integer> reductions = new ArrayList<>();
    private final Map<Integer, Integer> places = new LinkedHashMap<>();
    private final int[] levels;
    private final List<Phase> phases = new ArrayList<>();
    private final Map<Formula.Variable, Integer> updates = new LinkedHashMap<>();
    private final List<Integer> requirements = new ArrayList<>();

    /// The program of `rule`.
    public Program(UpdateRule rule) {
        this.rule = rule;
        List<Formula> roots = new ArrayList<>(rule.updates().values());
        rule.requirements().stream().map(Requirement::condition).forEach(roots::add);
        listing = Listing.of(roots);
        int root = 0;
        for (Formula.Variable variable : rule.updates().keySet()) {
            updates.put(variable, listing.roots().get(root++));
        }
        while (root < roots.size()) {
            requirements.add(listing.roots().get(root++));
        }
        levels = levels();
        declareColumns();
        declareInputs();
        splitIntoPhases();
        placeUniforms();
    }

    private int[] levels() {
        int[] result = new int[listing.entries().size()];
        for (int i = 0; i < result.length; i++) {
            Listing.Entry entry = listing.entries().get(i);
            for (int argument : entry.arguments()) {
                result[i] = Math.max(result[i], result[argument]);
            }
            if (entry.formula() instanceof Formula.Reduce) {
                result[i]++;
                reductions.add(i);
            }
        }
        return result;
    }

    private void declareColumns() {
        columns.add(UpdateRule.PARAMETER);
        columns.add(UpdateRule.GRADIENT);
        rule.slots().stream()
                .filter(slot -> slot.domain() == Domain.ELEMENT)
                .map(Slot::variable)
                .forEach(columns::add);
    }

    private void declareInputs() {
        inputs.add(UpdateRule.STEP);
        rule.hypers().forEach(hyper -> inputs.add(hyper.variable()));
        rule.slots().stream()
                .filter(slot -> slot.domain() == Domain.STEP)
                .map(Slot::variable)
                .forEach(inputs::add);
        inputs.addAll(rule.measures());
        for (int i = 0; i < levels.length; i++) {
            if (formula(i) instanceof Formula.Variable variable && inputs.contains(variable)) {
                places.put(i, inputs.indexOf(variable));
            }
        }
        reductions.forEach(reduction -> places.put(reduction, inputs.size() + reductions.indexOf(reduction)));
    }

    /// A reduction belongs to the phase in which its terms are known; everything is stored in the last one.
    private void splitIntoPhases() {
        int last = 0;
        for (int reduction : reductions) {
            last = Math.max(last, levels[reduction] - 1);
        }
        for (Map.Entry<Formula.Variable, Integer> update : updates.entrySet()) {
            if (update.getKey().domain() == Domain.ELEMENT) {
                last = Math.max(last, levels[update.getValue()]);
            }
        }
        for (int level = 0; level <= last; level++) {
            int phase = level;
            List<Integer> reduced = reductions.stream()
                    .filter(reduction -> levels[reduction] - 1 == phase)
                    .toList();
            Map<Integer, Integer> stores = new TreeMap<>();
            if (level == last) {
                updates.forEach((variable, entry) -> {
                    if (variable.domain() == Domain.ELEMENT) {
                        stores.put(columns.indexOf(variable), entry);
                    }
                });
            }
            phases.add(new Phase(this, level, reduced, stores));
        }
    }

    /// Every uniform value that a loop, a new scalar or a requirement needs gets a place.
    private void placeUniforms() {
        List<Integer> wanted = new ArrayList<>(requirements);
        phases.forEach(phase -> wanted.addAll(phase.uniforms()));
        updates.forEach((variable, entry) -> {
            if (variable.domain() == Domain.STEP) {
                wanted.add(entry);
            }
        });
        for (int entry : wanted) {
            if (!(formula(entry) instanceof Formula.Constant)) {
                places.putIfAbsent(entry, inputs.size() + reductions.size() + hoisted().size());
            }
        }
    }

    /// The rule.
    public UpdateRule rule() {
        return rule;
    }

    /// The entry with this index.
    public Listing.Entry entry(int index) {
        return listing.entries().get(index);
    }

    /// The formula of the entry with this index.
    public Formula formula(int index) {
        return entry(index).formula();
    }

    /// Whether an entry varies by element.
    public boolean isElement(int index) {
        return entry(index).domain() == Domain.ELEMENT;
    }

    /// All entries, each after its arguments.
    public Listing listing() {
        return listing;
    }

    /// The columns: parameter, gradient, state.
    public List<Formula.Variable> columns() {
        return columns;
    }

    /// What comes from outside, in the order of the first places of the uniforms.
    public List<Formula.Variable> inputs() {
        return inputs;
    }

    /// The passes over the elements; at least one.
    public List<Phase> phases() {
        return phases;
    }

    /// The kind of the reduction with this entry.
    public Reduction reduction(int index) {
        return ((Formula.Reduce) formula(index)).reduction();
    }

    /// The entry of the new value of a variable that the rule updates.
    public int update(Formula.Variable variable) {
        return Objects.requireNonNull(updates.get(variable), () -> "no new value of " + variable);
    }

    /// The entries of the requirements, in the order of the rule; each must be true.
    public List<Integer> requirements() {
        return requirements;
    }

    /// The place of a uniform entry in the array of uniforms, or -1 if it has none.
    public int place(int index) {
        return places.getOrDefault(index, -1);
    }

    /// How long the array of uniforms is.
    public int uniforms() {
        return inputs.size() + reductions.size() + hoisted().size();
    }

    /// The uniform entries that are computed before a phase: those that need the results of the phase before it. After the last
    /// phase comes one more set, for what needs the last reductions.
    public List<Integer> hoisted(int level) {
        return hoisted().stream().filter(entry -> levels[entry] == level).toList();
    }

    private List<Integer> hoisted() {
        int first = inputs.size() + reductions.size();
        return places.entrySet().stream()
                .filter(place -> place.getValue() >= first)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Whether all parameters that share hyper-parameters share all uniforms: no reduction, no scalar state.
    public boolean sharesUniforms() {
        return reductions.isEmpty() && inputs.size() == 1 + rule.hypers().size();
    }

    /// Element-wise operations of all passes.
    public int operations() {
        return (int) IntStream.range(0, levels.length)
                .filter(i -> isElement(i) && formula(i) instanceof Formula.Apply(Op op, var _) && op != Op.ROUND)
                .count();
    }
}
