package dev.lehr.kernel.emit;

import static java.lang.constant.ConstantDescs.CD_double;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.formula.Listing;
import dev.lehr.formula.Op;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.MethodTypeDesc;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Emits uniform formulas as code on `double`. Of a choice only the chosen branch is computed; a subterm that is used more than once
/// is kept in a local variable from its first use to the end of the branch in which that lies. Long formulas are spread over several
/// methods, see [Chapters].
final class DoubleCode {
    private final HiddenClass home;
    private final CodeBuilder code;
    private final Listing listing;
    private final Leaves leaves;
    private final int[] uses;
    private final BitSet chapters;
    private Map<Integer, Integer> locals = new HashMap<>();

    /// Where variables and the results of reductions come from.
    ///
    /// @param type the type of a method that has them as its parameters and gives a `double`
    /// @param pushParameters pushes the parameters of such a method, inside one
    /// @param push pushes the value of a leaf
    /// @param lane the type to which [Op#ROUND] rounds
    /// @param prefix begins the names of such methods
    record Leaves(
            MethodTypeDesc type,
            Consumer<CodeBuilder> pushParameters,
            BiConsumer<CodeBuilder, Formula> push,
            Lane lane,
            String prefix) {
        /// The only leaf is `variable`, which is the first parameter of a static method.
        static Leaves parameter(Formula.Variable variable, String prefix) {
            return new Leaves(
                    MethodTypeDesc.of(CD_double, CD_double),
                    code -> code.dload(0),
                    (code, leaf) -> {
                        if (!leaf.equals(variable)) {
                            throw new IllegalStateException("unexpected leaf " + leaf);
                        }
                        code.dload(0);
                    },
                    Lane.F64,
                    prefix);
        }
    }

    DoubleCode(HiddenClass home, CodeBuilder code, Listing listing, Leaves leaves) {
        this(home, code, listing, leaves, uses(listing), Chapters.of(listing));
    }

    private DoubleCode(
            HiddenClass home, CodeBuilder code, Listing listing, Leaves leaves, int[] uses, BitSet chapters) {
        this.home = home;
        this.code = code;
        this.listing = listing;
        this.leaves = leaves;
        this.uses = uses;
        this.chapters = chapters;
    }

    private static int[] uses(Listing listing) {
        int[] uses = new int[listing.entries().size()];
        listing.entries().forEach(entry -> entry.arguments().forEach(argument -> uses[argument]++));
        listing.roots().forEach(root -> uses[root]++);
        return uses;
    }

    /// Pushes the value of an entry.
    void value(int index) {
        Integer local = locals.get(index);
        if (local != null) {
            code.dload(local);
        } else if (chapters.get(index)) {
            outline(index);
            keep(index);
        } else {
            compute(index);
        }
    }

    private void compute(int index) {
        Listing.Entry entry = listing.entries().get(index);
        switch (entry.formula()) {
            case Formula.Constant(double constant) -> code.loadConstant(constant);
            case Formula.Variable leaf -> leaves.push().accept(code, leaf);
            case Formula.Reduce leaf -> leaves.push().accept(code, leaf);
            case Formula.Call(String _, var function, Formula _) -> {
                Calls.callFunction(
                        home, code, function, () -> value(entry.arguments().getFirst()));
                keep(index);
            }
            case Formula.Apply(Op op, List<Formula> _) -> {
                operation(op, entry.arguments());
                keep(index);
            }
        }
    }

    private void keep(int index) {
        if (uses[index] > 1) {
            int local = code.allocateLocal(TypeKind.DOUBLE);
            code.dup2().dstore(local);
            locals.put(index, local);
        }
    }

    private void operation(Op op, List<Integer> arguments) {
        switch (op) {
            case ADD -> pushAll(arguments).dadd();
            case SUB -> pushAll(arguments).dsub();
            case MUL -> pushAll(arguments).dmul();
            case DIV -> pushAll(arguments).ddiv();
            case NEG -> pushAll(arguments).dneg();
            case ROUND -> {
                pushAll(arguments);
                if (leaves.lane() == Lane.F32) {
                    code.d2f().f2d();
                }
            }
            case LT, LE, EQ ->
                choose(op, arguments, code::dconst_1, code::dconst_0);
            case SELECT -> select(arguments);
            default -> {
                String math = Calls.doubleMath(op);
                Formula definition = op.definition();
                if (math != null) {
                    pushAll(arguments);
                    Calls.callMath(code, math, op, CD_double);
                } else if (definition != null) {
                    pushAll(arguments);
                    String name = home.definition(op, Listing.of(List.of(definition)));
                    code.invokestatic(home.self, name, MethodTypeDesc.of(CD_double, CD_double));
                } else {
                    Calls.callOp(code, op, () -> pushAll(arguments));
                }
            }
        }
    }

    private CodeBuilder pushAll(List<Integer> arguments) {
        arguments.forEach(this::value);
        return code;
    }

    private void select(List<Integer> arguments) {
        Listing.Entry condition = listing.entries().get(arguments.get(0));
        Runnable yes = () -> branch(arguments.get(1));
        Runnable no = () -> branch(arguments.get(2));
        if (condition.formula() instanceof Formula.Apply(Op op, List<Formula> _) && op.isTruth()) {
            choose(op, condition.arguments(), yes, no);
        } else {
            value(arguments.get(0));
            code.dconst_0();
            choose(Op.EQ, no, yes);
        }
    }

    private void choose(Op comparison, List<Integer> sides, Runnable yes, Runnable no) {
        pushAll(sides);
        choose(comparison, yes, no);
    }

    /// Compares the two numbers on the stack; a comparison with NaN is false.
    private void choose(Op comparison, Runnable yes, Runnable no) {
        Label otherwise = code.newLabel();
        Label end = code.newLabel();
        switch (comparison) {
            case LT -> code.dcmpg().ifge(otherwise);
            case LE -> code.dcmpg().ifgt(otherwise);
            default -> code.dcmpl().ifne(otherwise);
        }
        yes.run();
        code.goto_(end).labelBinding(otherwise);
        no.run();
        code.labelBinding(end);
    }

    /// A branch forgets at its end what it kept.
    private void branch(int index) {
        Map<Integer, Integer> before = locals;
        locals = new HashMap<>(before);
        value(index);
        locals = before;
    }

    private void outline(int index) {
        String name = leaves.prefix() + "part" + index;
        home.helper(name, leaves.type(), body -> {
            new DoubleCode(home, body, listing, leaves, uses, chapters).compute(index);
            body.dreturn();
        });
        leaves.pushParameters().accept(code);
        code.invokestatic(home.self, name, leaves.type());
    }
}
