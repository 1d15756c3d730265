package dev.lehr.kernel.emit;

import static java.lang.constant.ConstantDescs.CD_double;

import dev.lehr.formula.Op;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import org.jspecify.annotations.Nullable;

/// The calls by which scalar code computes an operation for which there is no instruction.
final class Calls {
    private static final ClassDesc CD_MATH = ClassDesc.of("java.lang.Math");
    private static final ClassDesc CD_OP = ClassDesc.of("dev.lehr.formula.Op");
    static final ClassDesc CD_FUNCTION = ClassDesc.of("java.util.function.DoubleUnaryOperator");

    private Calls() {}

    /// The method of [Math] that computes the operation for both lane types, or null if there is none.
    static @Nullable String math(Op op) {
        return switch (op) {
            case ABS -> "abs";
            case MIN -> "min";
            case MAX -> "max";
            case FMA -> "fma";
            case SIGN -> "signum";
            default -> null;
        };
    }

    /// The method of [Math] that computes the operation in `double`, or null if there is none.
    static @Nullable String doubleMath(Op op) {
        return switch (op) {
            case SQRT -> "sqrt";
            case FLOOR -> "floor";
            case CEIL -> "ceil";
            default -> math(op);
        };
    }

    /// Calls a method of [Math] on arguments of `type`, whose result has the same type.
    static void callMath(CodeBuilder code, String name, Op op, ClassDesc type) {
        ClassDesc[] parameters = new ClassDesc[op.arity()];
        java.util.Arrays.fill(parameters, type);
        code.invokestatic(CD_MATH, name, MethodTypeDesc.of(type, parameters));
    }

    /// Calls [Op#apply(double, double, double)] on what `arguments` pushes.
    static void callOp(CodeBuilder code, Op op, Runnable arguments) {
        code.getstatic(CD_OP, op.name(), CD_OP);
        arguments.run();
        for (int missing = op.arity(); missing < 3; missing++) {
            code.dconst_0();
        }
        code.invokevirtual(CD_OP, "apply", MethodTypeDesc.of(CD_double, CD_double, CD_double, CD_double));
    }

    /// Calls a function of the user's on what `argument` pushes.
    static void callFunction(HiddenClass home, CodeBuilder code, Object function, Runnable argument) {
        home.push(code, function, CD_FUNCTION);
        argument.run();
        code.invokeinterface(CD_FUNCTION, "applyAsDouble", MethodTypeDesc.of(CD_double, CD_double));
    }
}
