package dev.lehr.kernel.emit;

import static java.lang.constant.ConstantDescs.CD_double;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Listing;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/// Writes the class that computes a schedule for one step.
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
            new DoubleCode(home, code, listing, DoubleCode.Leaves.parameter(step, ""))
                    .value(listing.roots().getFirst());
            code.dreturn();
        });
        home.method("at", value, code -> code.dload(1)
                .invokestatic(home.self, "value", value)
                .dreturn());
        return home.define(ScheduleCode.class);
    }
}
