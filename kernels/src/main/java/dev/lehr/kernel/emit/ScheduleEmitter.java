package dev.lehr.kernel.emit;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Listing;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/// Writes the class of a schedule.
public final class ScheduleEmitter {
    private ScheduleEmitter() {}

    /// Compiles `formula`, whose only variable is `step`.
    ///
    /// @param source what the formula was made from, for stack traces
    public static ScheduleCode compile(Formula formula, Formula.Variable step, String source) {
        HiddenClass home = new HiddenClass("ScheduleKernel", source, ScheduleCode.class);
        Listing listing = Listing.of(List.of(formula));
        MethodTypeDesc value = MethodTypeDesc.of(CD_double, CD_double);
        home.helper("value", value, code -> {
            new DoubleCode(home, code, listing, DoubleCode.Leaves.parameter(step))
                    .value(listing.roots().getFirst());
            code.dreturn();
        });
        home.method("at", value, code -> code.dload(1)
                .invokestatic(home.self, "value", value)
                .dreturn());
        home.method(
                "fill", MethodTypeDesc.of(CD_void, CD_double, CD_double.arrayType(), CD_int, CD_int), code -> {
                    int i = code.allocateLocal(TypeKind.INT);
                    Label top = code.newLabel();
                    Label end = code.newLabel();
                    code.iconst_0().istore(i).labelBinding(top).iload(i).iload(5).if_icmpge(end);
                    code.aload(3).iload(4).iload(i).iadd();
                    code.dload(1).iload(i).i2d().dadd().invokestatic(home.self, "value", value);
                    code.dastore().iinc(i, 1).goto_(top).labelBinding(end).return_();
                });
        return home.define(ScheduleCode.class);
    }
}
