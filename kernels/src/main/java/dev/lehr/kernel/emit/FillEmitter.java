package dev.lehr.kernel.emit;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.formula.Listing;
import dev.lehr.kernel.program.Segments.Segment;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/// Writes the class that computes a schedule for ranges of steps: one loop for each segment, of vectors where its formula has only operations
/// that vectors have, with a scalar loop for the rest. Two vectors go side by side, so that one has something to do while the other waits
/// for its last operation.
public final class FillEmitter {
    private static final MethodTypeDesc LOOP =
            MethodTypeDesc.of(CD_void, CD_double, CD_double.arrayType(), CD_int, CD_int);
    private static final MethodTypeDesc VALUE = MethodTypeDesc.of(CD_double, CD_double);

    private final Formula.Variable step;
    private final int bits;
    private final HiddenClass home;

    private FillEmitter(Formula.Variable step, int bits, HiddenClass home) {
        this.step = step;
        this.bits = bits;
        this.home = home;
    }

    /// Compiles the segments of a schedule for vectors of so many bits, 0 for none.
    ///
    /// @param source what the schedule was made from, for stack traces
    public static FillCode compile(List<Segment> segments, Formula.Variable step, String source, int bits) {
        HiddenClass home = new HiddenClass("ScheduleFill", source, FillCode.class);
        FillEmitter emitter = new FillEmitter(step, bits, home);
        List<String> loops = new ArrayList<>();
        segments.forEach(segment -> loops.add(emitter.loop("segment" + loops.size(), segment.formula())));
        home.method(
                "fill",
                LOOP.insertParameterTypes(0, CD_int),
                code -> home.dispatch(
                        code, loops, LOOP, () -> code.dload(2).aload(4).iload(5).iload(6)));
        return home.define(FillCode.class);
    }

    private String loop(String name, Formula formula) {
        Listing listing = Listing.of(List.of(formula));
        String value = name + "value";
        home.helper(value, VALUE, code -> {
            new DoubleCode(home, code, listing, DoubleCode.Leaves.parameter(step, name))
                    .value(listing.roots().getFirst());
            code.dreturn();
        });
        home.helper(name, LOOP, code -> {
            int i = code.allocateLocal(TypeKind.INT);
            int index = code.allocateLocal(TypeKind.INT);
            code.iconst_0().istore(i);
            if (bits > 0 && VectorFormula.hasAll(listing)) {
                Column values = new Column(2, -1);
                VectorArithmetic vectors = new VectorArithmetic(home, code, Lane.F64, bits);
                loop(code, i, index, 2 * vectors.lanes(), () -> {
                    int early = VectorFormula.evaluate(vectors, listing, steps(code, vectors, i, 0));
                    int late = VectorFormula.evaluate(vectors, listing, steps(code, vectors, i, vectors.lanes()));
                    vectors.store(values, index, early);
                    code.iinc(index, vectors.lanes());
                    vectors.store(values, index, late);
                });
            }
            loop(code, i, index, 1, () -> code.aload(2)
                    .iload(index)
                    .dload(0)
                    .iload(i)
                    .i2d()
                    .dadd()
                    .invokestatic(home.self, value, VALUE)
                    .dastore());
            code.return_();
        });
        return name;
    }

    /// A vector of the steps from the first one plus `i` plus `ahead` on.
    private static int steps(CodeBuilder code, VectorArithmetic vectors, int i, int ahead) {
        return vectors.countFrom(() ->
                code.dload(0).iload(i).loadConstant(ahead).iadd().i2d().dadd());
    }

    /// As many times `lanes` as there are left; `index` is where in the array the step `i` goes.
    private static void loop(CodeBuilder code, int i, int index, int lanes, Runnable body) {
        Label top = code.newLabel();
        Label end = code.newLabel();
        int limit = code.allocateLocal(TypeKind.INT);
        code.iload(4).loadConstant(-lanes).iand().istore(limit);
        code.labelBinding(top).iload(i).iload(limit).if_icmpge(end);
        code.iload(3).iload(i).iadd().istore(index);
        body.run();
        code.iinc(i, lanes).goto_(top).labelBinding(end);
    }
}
