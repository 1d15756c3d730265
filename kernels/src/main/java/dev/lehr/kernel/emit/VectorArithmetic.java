package dev.lehr.kernel.emit;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.formula.Listing;
import dev.lehr.formula.Op;
import dev.lehr.formula.Reduction;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A vector of numbers at a time. A truth is a mask.
///
/// An operation for which vectors have no instruction is done lane by lane ([LaneByLane]), unless it has a definition over operations for
/// which they do.
final class VectorArithmetic extends Arithmetic {
    private static final String PACKAGE = "jdk.incubator.vector.";
    private static final ClassDesc CD_VECTOR = ClassDesc.of(PACKAGE + "Vector");
    private static final ClassDesc CD_MASK = ClassDesc.of(PACKAGE + "VectorMask");
    private static final ClassDesc CD_SPECIES = ClassDesc.of(PACKAGE + "VectorSpecies");
    private static final ClassDesc CD_OPERATORS = ClassDesc.of(PACKAGE + "VectorOperators");
    private static final ClassDesc CD_COMPARISON = ClassDesc.of(PACKAGE + "VectorOperators$Comparison");
    private static final ClassDesc CD_CONVERSION = ClassDesc.of(PACKAGE + "VectorOperators$Conversion");
    private static final ClassDesc CD_DOUBLES = ClassDesc.of(PACKAGE + "DoubleVector");
    private static final ClassDesc CD_ORDER = ClassDesc.of("java.nio.ByteOrder");
    private static final ClassDesc CD_LANE_BY_LANE = ClassDesc.of(LaneByLane.class.getName());

    private final int bits;
    private final ClassDesc vector;
    private final ClassDesc number;
    private final ClassDesc array;

    /// The variables of constants that are neither zero nor NaN.
    private final Set<Integer> limits = new HashSet<>();

    VectorArithmetic(HiddenClass home, CodeBuilder code, Lane lane, int bits) {
        super(home, code, lane);
        this.bits = bits;
        this.vector = lane == Lane.F32 ? ClassDesc.of(PACKAGE + "FloatVector") : CD_DOUBLES;
        this.number = UpdateEmitter.number(lane);
        this.array = number.arrayType();
    }

    /// Stores the numbers that count upwards by one from the `double` that `first` pushes.
    int countFrom(Runnable first) {
        first.run();
        code.aload(storeUniform()).iconst_1().invokevirtual(vector, "addIndex", MethodTypeDesc.of(vector, CD_int));
        return keep();
    }

    @Override
    int lanes() {
        return bits / (8 * lane.bytes());
    }

    @Override
    int storeUniform() {
        int wide = keepDouble();
        species(vector);
        code.dload(wide);
        return broadcast();
    }

    /// Broadcasts the `double` above the species on the stack.
    private int broadcast() {
        if (lane == Lane.F32) {
            code.d2f();
        }
        code.invokestatic(vector, "broadcast", MethodTypeDesc.of(vector, CD_SPECIES, number));
        return keep();
    }

    /// Stores a constant as a value for elements.
    int constant(double value) {
        species(vector);
        code.loadConstant(value);
        int local = broadcast();
        if (value != 0 && !Double.isNaN(value)) {
            limits.add(local);
        }
        return local;
    }

    private int keepDouble() {
        int local = code.allocateLocal(TypeKind.DOUBLE);
        code.dstore(local);
        return local;
    }

    @Override
    int truth(int value) {
        return compare("NE", value, constant(0));
    }

    @Override
    int number(int truth) {
        return blend(constant(0), constant(1), truth);
    }

    @Override
    int load(Column column, int index) {
        species(vector);
        code.aload(column.local());
        column.pushAddress(code, index, lane);
        if (column.inSegment()) {
            pushOrder();
            code.invokestatic(
                    vector,
                    "fromMemorySegment",
                    MethodTypeDesc.of(vector, CD_SPECIES, Column.segment(), CD_long, CD_ORDER));
        } else {
            code.invokestatic(vector, "fromArray", MethodTypeDesc.of(vector, CD_SPECIES, array, CD_int));
        }
        return keep();
    }

    @Override
    void store(Column column, int index, int value) {
        code.aload(value).aload(column.local());
        column.pushAddress(code, index, lane);
        if (column.inSegment()) {
            pushOrder();
            code.invokevirtual(
                    vector, "intoMemorySegment", MethodTypeDesc.of(CD_void, Column.segment(), CD_long, CD_ORDER));
        } else {
            code.invokevirtual(vector, "intoArray", MethodTypeDesc.of(CD_void, array, CD_int));
        }
    }

    private void pushOrder() {
        code.invokestatic(CD_ORDER, "nativeOrder", MethodTypeDesc.of(CD_ORDER));
    }

    @Override
    int operation(Op op, List<Integer> arguments) {
        return switch (op) {
            case MIN, MAX -> limits.contains(arguments.get(1)) ? limit(op, arguments) : method(op, arguments);
            case ADD, SUB, MUL, DIV, NEG, ABS, SQRT, FMA -> method(op, arguments);
            case LT, LE, EQ -> compare(op.name(), arguments.get(0), arguments.get(1));
            case SELECT -> blend(arguments.get(2), arguments.get(1), arguments.get(0));
            case SIGN -> sign(arguments.getFirst());
            case ROUND -> arguments.getFirst();
            default -> {
                Formula definition = op.definition();
                yield definition != null && lane == Lane.F64
                        ? VectorFormula.evaluate(this, Listing.of(List.of(definition)), arguments.getFirst())
                        : laneByLane(op, arguments);
            }
        };
    }

    /// The smaller or larger of a value and a limit that is neither zero nor NaN. A comparison and a choice do then, in place of the five
    /// instructions that also know signed zeros and NaN on either side.
    private int limit(Op op, List<Integer> arguments) {
        int value = arguments.get(0);
        int limit = arguments.get(1);
        return blend(value, limit, op == Op.MIN ? compare("LT", limit, value) : compare("LT", value, limit));
    }

    /// A method of the vector that is called like the operation.
    private int method(Op op, List<Integer> arguments) {
        arguments.forEach(code::aload);
        ClassDesc[] parameters = new ClassDesc[op.arity() - 1];
        java.util.Arrays.fill(parameters, CD_VECTOR);
        code.invokevirtual(
                vector, op.name().toLowerCase(java.util.Locale.ROOT), MethodTypeDesc.of(vector, parameters));
        return keep();
    }

    private int compare(String comparison, int left, int right) {
        code.aload(left)
                .getstatic(CD_OPERATORS, comparison, CD_COMPARISON)
                .aload(right)
                .invokevirtual(vector, "compare", MethodTypeDesc.of(CD_MASK, CD_COMPARISON, CD_VECTOR));
        return keep();
    }

    private int blend(int otherwise, int chosen, int mask) {
        code.aload(otherwise)
                .aload(chosen)
                .aload(mask)
                .invokevirtual(vector, "blend", MethodTypeDesc.of(vector, CD_VECTOR, CD_MASK));
        return keep();
    }

    private int sign(int value) {
        int zero = constant(0);
        int positive = blend(value, constant(1), compare("LT", zero, value));
        return blend(positive, constant(-1), compare("LT", value, zero));
    }

    private int laneByLane(Op op, List<Integer> arguments) {
        code.getstatic(ClassDesc.of("dev.lehr.formula.Op"), op.name(), ClassDesc.of("dev.lehr.formula.Op"));
        for (int k = 0; k < 3; k++) {
            code.aload(arguments.get(Math.min(k, arguments.size() - 1)));
        }
        code.invokestatic(
                CD_LANE_BY_LANE,
                "apply",
                MethodTypeDesc.of(vector, ClassDesc.of("dev.lehr.formula.Op"), vector, vector, vector));
        return keep();
    }

    @Override
    int call(Object function, int argument) {
        home.push(code, function, Calls.CD_FUNCTION);
        code.aload(argument)
                .invokestatic(CD_LANE_BY_LANE, "apply", MethodTypeDesc.of(vector, Calls.CD_FUNCTION, vector));
        return keep();
    }

    @Override
    void accumulate(Reduction reduction, int strands, int first, int strand, int value) {
        if (lane == Lane.F64) {
            accumulate(reduction, strands, first, strand, () -> code.aload(value));
        } else {
            for (int part = 0; part < 2; part++) {
                int half = part;
                accumulate(reduction, strands, first + part * lanes() / 2, strand, () -> widen(value, half));
            }
        }
    }

    private void accumulate(Reduction reduction, int strands, int first, int strand, Runnable push) {
        species(CD_DOUBLES);
        ClassDesc doubles = CD_double.arrayType();
        code.aload(strands)
                .iload(strand)
                .loadConstant(first)
                .iadd()
                .invokestatic(CD_DOUBLES, "fromArray", MethodTypeDesc.of(CD_DOUBLES, CD_SPECIES, doubles, CD_int));
        push.run();
        code.invokevirtual(
                        CD_DOUBLES,
                        reduction == Reduction.SUM ? "add" : "max",
                        MethodTypeDesc.of(CD_DOUBLES, CD_VECTOR))
                .aload(strands)
                .iload(strand)
                .loadConstant(first)
                .iadd()
                .invokevirtual(CD_DOUBLES, "intoArray", MethodTypeDesc.of(CD_void, doubles, CD_int));
    }

    /// Pushes one half of a vector of `float` as a vector of `double`.
    private void widen(int value, int half) {
        code.aload(value);
        code.getstatic(CD_OPERATORS, "F2D", CD_CONVERSION);
        species(CD_DOUBLES);
        code.loadConstant(half)
                .invokevirtual(
                        vector,
                        "convertShape",
                        MethodTypeDesc.of(CD_VECTOR, CD_CONVERSION, CD_SPECIES, CD_int));
    }

    private void species(ClassDesc type) {
        code.getstatic(type, "SPECIES_" + bits, CD_SPECIES);
    }

    private int keep() {
        int local = code.allocateLocal(TypeKind.REFERENCE);
        code.astore(local);
        return local;
    }
}
