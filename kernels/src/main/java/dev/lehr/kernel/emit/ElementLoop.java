package dev.lehr.kernel.emit;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Listing;
import dev.lehr.formula.Op;
import dev.lehr.formula.Reduction;
import dev.lehr.kernel.program.Phase;
import dev.lehr.kernel.program.Program;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// One loop over elements: a variant of a phase, as many elements at a time as its arithmetic does.
///
/// What is uniform is loaded before the loop. The order of operations is that of the program, whatever the arithmetic.
final class ElementLoop {
    private final Arithmetic arithmetic;
    private final CodeBuilder code;
    private final Program program;
    private final Phase phase;
    private final List<Integer> conditions;
    private final int variant;
    private final BitSet needed;
    private final Slots slots;
    private final Map<Integer, Integer> locals = new HashMap<>();
    private final Map<Integer, Integer> uniformTruths = new HashMap<>();

    /// The local variables that the loops of a method share.
    ///
    /// @param columns where each column is
    /// @param from the variable of the first element
    /// @param to the variable of the element behind the last
    /// @param uniforms the variable of the array of uniforms
    /// @param strands the variable of the accumulators
    record Slots(List<Column> columns, int from, int index, int to, int uniforms, int strands) {
        Column column(int number) {
            return columns.get(number);
        }
    }

    ElementLoop(Arithmetic arithmetic, Variant variant, Slots slots) {
        this.arithmetic = arithmetic;
        this.code = arithmetic.code;
        this.phase = variant.phase();
        this.program = phase.program();
        this.conditions = variant.conditions();
        this.variant = variant.bits();
        this.needed = phase.needed(conditions, this.variant);
        this.slots = slots;
    }

    /// Which loop of a phase.
    record Variant(Phase phase, List<Integer> conditions, int bits) {}

    /// Emits the loop: as many times [Arithmetic#lanes()] elements as there are from the index on.
    void emit() {
        loadUniforms();
        int limit = code.allocateLocal(TypeKind.INT);
        code.iload(slots.to()).iload(slots.index()).isub();
        if (arithmetic.lanes() > 1) {
            code.loadConstant(-arithmetic.lanes()).iand();
        }
        code.iload(slots.index()).iadd().istore(limit);
        Label top = code.newLabel();
        Label end = code.newLabel();
        code.labelBinding(top).iload(slots.index()).iload(limit).if_icmpge(end);
        body();
        code.iinc(slots.index(), arithmetic.lanes()).goto_(top).labelBinding(end);
    }

    private void loadUniforms() {
        needed.stream().forEach(i -> {
            List<Integer> arguments = program.entry(i).arguments();
            for (int k = 0; k < arguments.size(); k++) {
                int argument = resolve(arguments.get(k));
                if (isCondition(i, k)) {
                    loadUniformTruth(argument);
                } else {
                    loadUniform(argument);
                }
            }
        });
        phase.stores().values().forEach(entry -> loadUniform(resolve(entry)));
        phase.reductions().forEach(reduction -> loadUniform(term(reduction)));
    }

    private boolean isCondition(int index, int argument) {
        return argument == 0 && program.formula(index) instanceof Formula.Apply(Op op, var _) && op == Op.SELECT;
    }

    private boolean isTruth(int index) {
        return Arithmetic.isTruth(program.formula(index));
    }

    private void loadUniform(int entry) {
        if (!program.isElement(entry) && !locals.containsKey(entry)) {
            pushUniform(entry);
            locals.put(entry, arithmetic.storeUniform());
        }
    }

    private void loadUniformTruth(int entry) {
        if (!program.isElement(entry) && !uniformTruths.containsKey(entry)) {
            pushUniform(entry);
            uniformTruths.put(entry, arithmetic.truth(arithmetic.storeUniform()));
        }
    }

    private void pushUniform(int entry) {
        if (program.formula(entry) instanceof Formula.Constant(double constant)) {
            code.loadConstant(constant);
        } else {
            code.aload(slots.uniforms()).loadConstant(program.place(entry)).daload();
        }
    }

    private int resolve(int entry) {
        return phase.resolve(entry, conditions, variant);
    }

    private int term(int reduction) {
        return resolve(program.entry(reduction).arguments().getFirst());
    }

    /// The variable that holds the number that an entry is.
    private int value(int entry) {
        int resolved = resolve(entry);
        int local = Objects.requireNonNull(locals.get(resolved), () -> "no value for entry " + resolved);
        return program.isElement(resolved) && isTruth(resolved) ? arithmetic.number(local) : local;
    }

    /// The variable that holds the truth that a condition is.
    private int condition(int entry) {
        int resolved = resolve(entry);
        Integer uniform = uniformTruths.get(resolved);
        if (uniform != null) {
            return uniform;
        }
        int local = Objects.requireNonNull(locals.get(resolved), () -> "no value for entry " + resolved);
        return isTruth(resolved) ? local : arithmetic.truth(local);
    }

    private List<Integer> arguments(int index) {
        List<Integer> arguments = program.entry(index).arguments();
        return IntStream.range(0, arguments.size())
                .mapToObj(k -> isCondition(index, k) ? condition(arguments.get(k)) : value(arguments.get(k)))
                .toList();
    }

    private void body() {
        needed.stream().forEach(i -> {
            Listing.Entry entry = program.entry(i);
            switch (entry.formula()) {
                case Formula.Variable variable -> {
                    int column = program.columns().indexOf(variable);
                    locals.put(i, arithmetic.load(slots.column(column), slots.index()));
                }
                case Formula.Apply(Op op, var _) -> {
                    if (resolve(i) == i) {
                        locals.put(i, arithmetic.operation(op, arguments(i)));
                    }
                }
                case Formula.Call(String _, var function, Formula _) ->
                    locals.put(i, arithmetic.call(function, value(entry.arguments().getFirst())));
                case Formula.Constant _, Formula.Reduce _ -> throw new IllegalStateException("uniform in a loop");
            }
        });
        int strand = phase.reductions().isEmpty() ? -1 : strand();
        phase.reductions().forEach(reduction -> arithmetic.accumulate(
                program.reduction(reduction),
                slots.strands(),
                phase.reductions().indexOf(reduction) * Reduction.STRANDS,
                strand,
                value(term(reduction))));
        phase.stores()
                .forEach((column, entry) -> arithmetic.store(slots.column(column), slots.index(), value(entry)));
    }

    private int strand() {
        int strand = code.allocateLocal(TypeKind.INT);
        code.iload(slots.index())
                .iload(slots.from())
                .isub()
                .loadConstant(Reduction.STRANDS - 1)
                .iand()
                .istore(strand);
        return strand;
    }
}
