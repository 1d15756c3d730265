package dev.lehr.kernel.emit;

import dev.lehr.formula.Lane;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;

/// Where generated code finds the elements of a column: in an array, or in a segment of memory from an address on.
///
/// @param local the variable that holds the array or the segment
/// @param base the variable of the byte at which element 0 of a loop is; -1 for an array, whose elements are counted from its own beginning
record Column(int local, int base) {
    private static final ClassDesc CD_SEGMENT = ClassDesc.of("java.lang.foreign.MemorySegment");

    /// Takes column `number` out of the array of columns in variable 0, and its first element out of the array in variable 1.
    static Column take(CodeBuilder code, int number, Lane lane, boolean inSegments) {
        int local = code.allocateLocal(TypeKind.REFERENCE);
        code.aload(0)
                .loadConstant(number)
                .aaload()
                .checkcast(inSegments ? CD_SEGMENT : UpdateEmitter.number(lane).arrayType())
                .astore(local);
        if (!inSegments) {
            return new Column(local, -1);
        }
        int base = code.allocateLocal(TypeKind.LONG);
        code.aload(1).loadConstant(number).laload().loadConstant((long) lane.bytes()).lmul().lstore(base);
        return new Column(local, base);
    }

    boolean inSegment() {
        return base >= 0;
    }

    /// Pushes the address of the element in variable `index`: its number, or the byte at which it begins.
    void pushAddress(CodeBuilder code, int index, Lane lane) {
        if (inSegment()) {
            code.lload(base).iload(index).i2l().loadConstant((long) lane.bytes()).lmul().ladd();
        } else {
            code.iload(index);
        }
    }

    /// The type of what holds the elements.
    static ClassDesc segment() {
        return CD_SEGMENT;
    }
}
