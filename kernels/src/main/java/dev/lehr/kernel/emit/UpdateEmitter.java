package dev.lehr.kernel.emit;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.formula.Listing;
import dev.lehr.kernel.program.Phase;
import dev.lehr.kernel.program.Program;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/// Writes the class of an update rule: one method for the uniforms of each level, and one for each variant of each phase.
public final class UpdateEmitter {
    private static final ClassDesc DOUBLES = CD_double.arrayType();
    private static final MethodTypeDesc LOOP =
            MethodTypeDesc.of(CD_void, CD_Object.arrayType(), CD_long.arrayType(), CD_int, CD_int, DOUBLES, DOUBLES);
    private static final MethodTypeDesc UNIFORMS = MethodTypeDesc.of(CD_void, DOUBLES);

    private final Program program;
    private final Lane lane;
    private final int bits;
    private final boolean inSegments;
    private final HiddenClass home;

    private UpdateEmitter(Program program, Lane lane, int bits, boolean inSegments) {
        this.program = program;
        this.lane = lane;
        this.bits = bits;
        this.inSegments = inSegments;
        this.home = new HiddenClass("UpdateKernel", program.rule().name(), UpdateCode.class);
    }

    /// Compiles a program for a lane type and vectors of so many bits, 0 for none; for columns in arrays or in segments of memory.
    public static UpdateCode compile(Program program, Lane lane, int bits, boolean inSegments) {
        return new UpdateEmitter(program, lane, bits, inSegments).emit();
    }

    /// The number of the method for the first variant of each phase; the others follow.
    public static List<Integer> firstMethods(Program program) {
        List<Integer> first = new ArrayList<>();
        int methods = 0;
        for (Phase phase : program.phases()) {
            first.add(methods);
            methods += 1 << phase.conditions().size();
        }
        return first;
    }

    static ClassDesc number(Lane lane) {
        return lane == Lane.F32 ? CD_float : CD_double;
    }

    private UpdateCode emit() {
        List<String> levels = new ArrayList<>();
        for (int level = 0; level <= program.phases().size(); level++) {
            levels.add(uniforms(level));
        }
        List<String> loops = new ArrayList<>();
        for (Phase phase : program.phases()) {
            List<Integer> conditions = phase.conditions();
            for (int bits = 0; bits < 1 << conditions.size(); bits++) {
                loops.add(loop(new ElementLoop.Variant(phase, conditions, bits)));
            }
        }
        home.method(
                "uniforms",
                MethodTypeDesc.of(CD_void, CD_int, DOUBLES),
                code -> home.dispatch(code, levels, UNIFORMS, () -> code.aload(2)));
        home.method(
                "run",
                LOOP.insertParameterTypes(0, CD_int),
                code -> home.dispatch(code, loops, LOOP, () -> code.aload(2)
                        .aload(3)
                        .iload(4)
                        .iload(5)
                        .aload(6)
                        .aload(7)));
        return home.define(UpdateCode.class);
    }

    private String uniforms(int level) {
        String name = "uniforms" + level;
        Listing listing = program.listing();
        home.helper(name, UNIFORMS, code -> {
            DoubleCode body = new DoubleCode(home, code, listing, leaves(0));
            for (int entry : program.hoisted(level)) {
                code.aload(0).loadConstant(program.place(entry));
                body.value(entry);
                code.dastore();
            }
            code.return_();
        });
        return name;
    }

    /// Leaves are read from the array of uniforms, which is in the local variable `slot`.
    private DoubleCode.Leaves leaves(int slot) {
        return new DoubleCode.Leaves(
                MethodTypeDesc.of(CD_double, DOUBLES),
                code -> code.aload(slot),
                (code, leaf) -> code.aload(slot).loadConstant(place(leaf)).daload(),
                lane,
                "");
    }

    private int place(Formula leaf) {
        for (int i = 0; i < program.listing().entries().size(); i++) {
            if (program.formula(i).equals(leaf)) {
                return program.place(i);
            }
        }
        throw new IllegalStateException("no place for " + leaf);
    }

    private String loop(ElementLoop.Variant variant) {
        String name = "phase" + variant.phase().level() + "variant" + variant.bits();
        home.helper(name, LOOP, code -> {
            List<Column> columns = new ArrayList<>();
            for (int column = 0; column < program.columns().size(); column++) {
                columns.add(Column.take(code, column, lane, inSegments));
            }
            int index = code.allocateLocal(TypeKind.INT);
            code.iload(2).istore(index);
            ElementLoop.Slots slots = new ElementLoop.Slots(columns, 2, index, 3, 4, 5);
            if (bits > 0) {
                new ElementLoop(new VectorArithmetic(home, code, lane, bits), variant, slots).emit();
            }
            new ElementLoop(new ScalarArithmetic(home, code, lane), variant, slots).emit();
            code.return_();
        });
        return name;
    }
}
