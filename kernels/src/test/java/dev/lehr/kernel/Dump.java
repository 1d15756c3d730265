package dev.lehr.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
