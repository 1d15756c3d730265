package dev.lehr.kernel.emit;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.lehr.formula.Lane;
import dev.lehr.formula.Op;
import dev.lehr.formula.Reduction;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Objects;

/// One number at a time. A truth is an `int`.
final class ScalarArithmetic extends Arithmetic {
    private static final ClassDesc CD_LAYOUT = ClassDesc.of("java.lang.foreign.ValueLayout");

    private final TypeKind kind;

    ScalarArithmetic(HiddenClass home, CodeBuilder code, Lane lane) {
        super(home, code, lane);
        this.kind = lane == Lane.F32 ? TypeKind.FLOAT : TypeKind.DOUBLE;
    }

    @Override
    int lanes() {
        return 1;
    }

    @Override
    int storeUniform() {
        narrow();
        return keep(kind);
    }

    @Override
    int truth(int number) {
        pushWide(number);
        code.dconst_0().dcmpl();
        return keep(TypeKind.INT);
    }

    @Override
    int number(int truth) {
        code.iload(truth);
        convert();
        return keep(kind);
    }

    @Override
    int load(Column column, int index) {
        code.aload(column.local());
        if (column.inSegment()) {
            pushLayout();
            column.pushAddress(code, index, lane);
            code.invokeinterface(Column.segment(), "get", MethodTypeDesc.of(UpdateEmitter.number(lane), layout(), CD_long));
        } else {
            column.pushAddress(code, index, lane);
            code.arrayLoad(kind);
        }
        return keep(kind);
    }

    @Override
    void store(Column column, int index, int value) {
        code.aload(column.local());
        if (column.inSegment()) {
            pushLayout();
            column.pushAddress(code, index, lane);
            code.loadLocal(kind, value)
                    .invokeinterface(
                            Column.segment(),
                            "set",
                            MethodTypeDesc.of(CD_void, layout(), CD_long, UpdateEmitter.number(lane)));
        } else {
            column.pushAddress(code, index, lane);
            code.loadLocal(kind, value).arrayStore(kind);
        }
    }

    private void pushLayout() {
        code.getstatic(
                CD_LAYOUT, lane == Lane.F32 ? "JAVA_FLOAT_UNALIGNED" : "JAVA_DOUBLE_UNALIGNED", layout());
    }

    private ClassDesc layout() {
        return CD_LAYOUT.nested(lane == Lane.F32 ? "OfFloat" : "OfDouble");
    }

    @Override
    int call(Object function, int argument) {
        Calls.callFunction(home, code, function, () -> pushWide(argument));
        narrow();
        return keep(kind);
    }

    @Override
    void accumulate(Reduction reduction, int strands, int first, int strand, int value) {
        code.aload(strands).iload(strand).loadConstant(first).iadd().dup2().daload();
        pushWide(value);
        if (reduction == Reduction.SUM) {
            code.dadd();
        } else {
            Calls.callMath(code, Objects.requireNonNull(Calls.math(Op.MAX)), Op.MAX, CD_double);
        }
        code.dastore();
    }

    @Override
    int operation(Op op, List<Integer> arguments) {
        boolean single = lane == Lane.F32;
        switch (op) {
            case ADD -> pushAll(arguments).with(single, CodeBuilder::fadd, CodeBuilder::dadd);
            case SUB -> pushAll(arguments).with(single, CodeBuilder::fsub, CodeBuilder::dsub);
            case MUL -> pushAll(arguments).with(single, CodeBuilder::fmul, CodeBuilder::dmul);
            case DIV -> pushAll(arguments).with(single, CodeBuilder::fdiv, CodeBuilder::ddiv);
            case NEG -> pushAll(arguments).with(single, CodeBuilder::fneg, CodeBuilder::dneg);
            case ROUND -> pushAll(arguments);
            case LT, LE -> {
                pushAll(arguments).with(single, CodeBuilder::fcmpg, CodeBuilder::dcmpg);
                return truth(op);
            }
            case EQ -> {
                pushAll(arguments).with(single, CodeBuilder::fcmpl, CodeBuilder::dcmpl);
                return truth(op);
            }
            case SELECT -> select(arguments);
            default -> other(op, arguments);
        }
        return keep(kind);
    }

    private void other(Op op, List<Integer> arguments) {
        String math = Calls.math(op);
        String doubleMath = Calls.doubleMath(op);
        if (math != null) {
            pushAll(arguments);
            Calls.callMath(code, math, op, lane == Lane.F32 ? CD_float : CD_double);
        } else if (doubleMath != null) {
            arguments.forEach(this::pushWide);
            Calls.callMath(code, doubleMath, op, CD_double);
            narrow();
        } else {
            Calls.callOp(code, op, () -> arguments.forEach(this::pushWide));
            narrow();
        }
    }

    private int truth(Op op) {
        Label no = code.newLabel();
        Label end = code.newLabel();
        switch (op) {
            case LT -> code.ifge(no);
            case LE -> code.ifgt(no);
            default -> code.ifne(no);
        }
        code.iconst_1().goto_(end).labelBinding(no).iconst_0().labelBinding(end);
        return keep(TypeKind.INT);
    }

    private void select(List<Integer> arguments) {
        Label no = code.newLabel();
        Label end = code.newLabel();
        code.iload(arguments.get(0)).ifeq(no);
        code.loadLocal(kind, arguments.get(1)).goto_(end).labelBinding(no);
        code.loadLocal(kind, arguments.get(2)).labelBinding(end);
    }

    private ScalarArithmetic pushAll(List<Integer> arguments) {
        arguments.forEach(argument -> code.loadLocal(kind, argument));
        return this;
    }

    private void with(boolean single, java.util.function.Consumer<CodeBuilder> narrow, java.util.function.Consumer<CodeBuilder> wide) {
        (single ? narrow : wide).accept(code);
    }

    private void convert() {
        if (lane == Lane.F32) {
            code.i2f();
        } else {
            code.i2d();
        }
    }

    private void pushWide(int value) {
        code.loadLocal(kind, value);
        if (lane == Lane.F32) {
            code.f2d();
        }
    }

    private void narrow() {
        if (lane == Lane.F32) {
            code.d2f();
        }
    }

    private int keep(TypeKind type) {
        int local = code.allocateLocal(type);
        code.storeLocal(type, local);
        return local;
    }
}
