package dev.lehr.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The classes that a piece of code generates.
final class Dump {
    private static final String PROPERTY = "dev.lehr.dump";

    private Dump() {}

    /// Runs `code` and reads what it generated.
    static List<ClassModel> of(Path folder, Runnable code) {
        System.setProperty(PROPERTY, folder.toString());
        try {
            code.run();
        } finally {
            System.clearProperty(PROPERTY);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(Dump::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The classes whose methods, and the fields, that the first class uses that `code` generates.
    static Set<String> uses(Path folder, Runnable code) {
        Set<String> uses = new TreeSet<>();
        of(folder, code).getFirst().methods().forEach(method -> method.code()
                .orElseThrow()
                .forEach(element -> uses.addAll(uses(element))));
        return uses;
    }

    private static Set<String> uses(CodeElement element) {
        return switch (element) {
            case InvokeInstruction call -> Set.of(call.owner().asInternalName());
            case FieldInstruction field -> Set.of(field.owner().asInternalName() + "." + field.name().stringValue());
            default -> Set.of();
        };
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
