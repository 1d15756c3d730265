package dev.lehr.kernel.program;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Op;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One pass over the elements.
///
/// A choice by a uniform condition is not made for each element: a phase has a *variant* for each way in which its conditions can come
/// out, a set of the conditions that hold, and the loop of a variant knows only the branches that it takes.
///
/// @param program what it is a phase of
/// @param level how many passes come before it
/// @param reductions the reductions that it computes
/// @param stores for each column that it writes, the entry of the new value
public record Phase(Program program, int level, List<Integer> reductions, Map<Integer, Integer> stores) {
    /// Conditions beyond this many are decided in the loop after all.
    private static final int MOST_CONDITIONS = 3;

    /// The uniform conditions that choose between values of elements, the first few of them.
    public List<Integer> conditions() {
        Set<Integer> conditions = new LinkedHashSet<>();
        BitSet needed = needed(List.of(), 0);
        for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) {
            if (isUniformChoice(i) && conditions.size() < MOST_CONDITIONS) {
                conditions.add(program.entry(i).arguments().getFirst());
            }
        }
        return List.copyOf(conditions);
    }

    private boolean isUniformChoice(int index) {
        return program.formula(index) instanceof Formula.Apply(Op op, var _)
                && op == Op.SELECT
                && program.isElement(index)
                && !program.isElement(program.entry(index).arguments().getFirst())
                && !(program.formula(program.entry(index).arguments().getFirst()) instanceof Formula.Constant);
    }

    /// What `index` is in a variant: itself, or for a choice that the variant decides, the branch that is taken.
    ///
    /// @param conditions [#conditions()], or none of them to decide nothing
    /// @param variant bit `i` says whether condition `i` holds
    public int resolve(int index, List<Integer> conditions, int variant) {
        int at = index;
        while (isUniformChoice(at)) {
            List<Integer> arguments = program.entry(at).arguments();
            int condition = conditions.indexOf(arguments.getFirst());
            if (condition < 0) {
                return at;
            }
            at = arguments.get((variant >> condition & 1) != 0 ? 1 : 2);
        }
        return at;
    }

    /// The entries that vary by element and that a variant computes.
    public BitSet needed(List<Integer> conditions, int variant) {
        BitSet needed = new BitSet();
        List<Integer> roots = new ArrayList<>(stores.values());
        reductions.forEach(reduction -> roots.add(program.entry(reduction).arguments().getFirst()));
        roots.forEach(root -> need(resolve(root, conditions, variant), conditions, variant, needed));
        return needed;
    }

    private void need(int index, List<Integer> conditions, int variant, BitSet needed) {
        if (program.isElement(index) && !needed.get(index)) {
            needed.set(index);
            program.entry(index)
                    .arguments()
                    .forEach(argument -> need(resolve(argument, conditions, variant), conditions, variant, needed));
        }
    }

    /// The uniform entries that the loops of all variants read, conditions included.
    Set<Integer> uniforms() {
        Set<Integer> uniforms = new LinkedHashSet<>();
        BitSet needed = needed(List.of(), 0);
        List<Integer> roots = new ArrayList<>(stores.values());
        reductions.forEach(reduction -> roots.add(program.entry(reduction).arguments().getFirst()));
        needed.stream().forEach(i -> roots.addAll(program.entry(i).arguments()));
        roots.stream().filter(i -> !program.isElement(i)).forEach(uniforms::add);
        return uniforms;
    }

    /// How many numbers a variant reads and writes for each element.
    public int traffic(List<Integer> conditions, int variant) {
        long reads = needed(conditions, variant).stream()
                .filter(i -> program.formula(i) instanceof Formula.Variable)
                .count();
        return (int) reads + stores.size();
    }
}
