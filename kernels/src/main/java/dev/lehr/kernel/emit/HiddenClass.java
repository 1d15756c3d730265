package dev.lehr.kernel.emit;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.lehr.check.Check;
import dev.lehr.formula.Listing;
import dev.lehr.formula.Op;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/// A class in the making: its methods, the methods that these turn out to need, and the objects that they use.
///
/// The class is hidden: it has no name that others could use, and it goes when nobody uses it any more. What it was made from is its
/// "source file", so that a stack trace shows it where hidden frames are shown (`-XX:+UnlockDiagnosticVMOptions
/// -XX:+ShowHiddenFrames`). The system property `dev.lehr.dump` names a folder to which classes are also written, to look at.
final class HiddenClass {
    private static final int LONGEST_SOURCE = 300;

    final ClassDesc self;
    private final String source;
    private final ClassDesc contract;
    private final List<Object> constants = new ArrayList<>();
    private final Deque<Consumer<ClassBuilder>> pending = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();

    /// @param name the last part of the class's name
    /// @param source what it is made from
    /// @param contract the interface that it implements
    HiddenClass(String name, String source, Class<?> contract) {
        this.self = ClassDesc.of(HiddenClass.class.getPackageName(), name);
        this.source = Check.brief(source, LONGEST_SOURCE);
        this.contract = contract.describeConstable().orElseThrow();
    }

    /// Adds a method of instances.
    void method(String name, MethodTypeDesc type, Consumer<CodeBuilder> body) {
        pending.add(builder -> builder.withMethodBody(name, type, ClassFile.ACC_PUBLIC, body));
    }

    /// Adds a static method, unless there is one of that name.
    void helper(String name, MethodTypeDesc type, Consumer<CodeBuilder> body) {
        if (known.add(name)) {
            pending.add(builder ->
                    builder.withMethodBody(name, type, ClassFile.ACC_STATIC | ClassFile.ACC_PRIVATE, body));
        }
    }

    /// The static method that computes an operation with a definition, in `double`.
    String definition(Op op, Listing definition) {
        String name = op.name().toLowerCase(Locale.ROOT);
        helper(name, MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_double), code -> {
            DoubleCode body = new DoubleCode(this, code, definition, DoubleCode.Leaves.parameter(Op.ARGUMENT, name));
            body.value(definition.roots().getFirst());
            code.dreturn();
        });
        return name;
    }

    /// Calls the static method, out of several of one type, whose number is the first argument of this method of instances.
    void dispatch(CodeBuilder code, List<String> methods, MethodTypeDesc type, Runnable arguments) {
        Label end = code.newLabel();
        List<SwitchCase> cases = new ArrayList<>();
        methods.forEach(_ -> cases.add(SwitchCase.of(cases.size(), code.newLabel())));
        code.iload(1).tableswitch(end, cases);
        for (int i = 0; i < methods.size(); i++) {
            code.labelBinding(cases.get(i).target());
            arguments.run();
            code.invokestatic(self, methods.get(i), type).return_();
        }
        code.labelBinding(end).return_();
    }

    /// Pushes an object that is not a constant of the language, such as a function of the user's.
    void push(CodeBuilder code, Object constant, ClassDesc type) {
        int index = constants.indexOf(constant);
        if (index < 0) {
            index = constants.size();
            constants.add(constant);
        }
        code.getstatic(self, "CONSTANTS", CD_OBJECTS).loadConstant(index).aaload().checkcast(type);
    }

    private static final ClassDesc CD_OBJECTS = CD_Object.arrayType();
    private static final ClassDesc CD_LOOKUP = ConstantDescs.CD_MethodHandles_Lookup;
    private static final ClassDesc CD_HANDLES = ConstantDescs.CD_MethodHandles;

    /// Defines the class and makes its one instance.
    <T> T define(Class<T> type) {
        byte[] bytes = ClassFile.of().build(self, builder -> {
            builder.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC)
                    .withInterfaceSymbols(contract)
                    .with(SourceFileAttribute.of(source));
            constructor(builder);
            while (!pending.isEmpty()) {
                pending.remove().accept(builder);
            }
            if (!constants.isEmpty()) {
                constantsFrom(builder);
            }
        });
        dump(bytes);
        try {
            Class<?> defined = MethodHandles.lookup()
                    .defineHiddenClassWithClassData(bytes, constants.toArray(), true)
                    .lookupClass();
            return type.cast(defined.getDeclaredConstructor().newInstance());
        } catch (IllegalAccessException
                | InstantiationException
                | NoSuchMethodException
                | InvocationTargetException e) {
            throw new IllegalStateException("generated class for " + source + " cannot be used", e);
        }
    }

    private void constructor(ClassBuilder builder) {
        builder.withMethodBody(ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_PUBLIC, code -> code.aload(0)
                .invokespecial(CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                .return_());
    }

    private void constantsFrom(ClassBuilder builder) {
        builder.withField("CONSTANTS", CD_OBJECTS, ClassFile.ACC_STATIC | ClassFile.ACC_FINAL | ClassFile.ACC_PRIVATE);
        builder.withMethodBody(
                ConstantDescs.CLASS_INIT_NAME, MethodTypeDesc.of(CD_void), ClassFile.ACC_STATIC, code -> code.invokestatic(
                                CD_HANDLES, "lookup", MethodTypeDesc.of(CD_LOOKUP))
                        .loadConstant(ConstantDescs.DEFAULT_NAME)
                        .loadConstant(CD_OBJECTS)
                        .invokestatic(
                                CD_HANDLES,
                                "classData",
                                MethodTypeDesc.of(
                                        CD_Object, CD_LOOKUP, ConstantDescs.CD_String, ConstantDescs.CD_Class))
                        .checkcast(CD_OBJECTS)
                        .putstatic(self, "CONSTANTS", CD_OBJECTS)
                        .return_());
    }

    private void dump(byte[] bytes) {
        String folder = System.getProperty("dev.lehr.dump");
        if (folder != null) {
            try {
                Path file = Files.createTempFile(
                        Files.createDirectories(Path.of(folder)), self.displayName() + "-", ".class");
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot dump generated class to " + folder, e);
            }
        }
    }
}
