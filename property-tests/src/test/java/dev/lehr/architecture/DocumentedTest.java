package dev.lehr.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExportsTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

/// Every type, method, field and constant that others can see in an exported package says what it is. What overrides
/// something may leave that to the original, and a constant of an enum may have a text among its arguments instead.
/// The components of a record are explained by a `@param` each, or all together by the sentences above the record.
class DocumentedTest {
    private static final List<Path> MODULES =
            Stream.of("../dsl", "../kernels", ".").map(module -> Path.of(module, "src", "main", "java")).toList();

    @Test
    void everythingThatIsExportedIsDocumented() {
        Visible visible = new Visible();
        MODULES.forEach(module -> read(module, visible));
        assertThat(List.of(visible.types, visible.members, visible.components))
                .allSatisfy(seen -> assertThat(seen).isGreaterThan(100));
        assertThat(visible.undocumented).isEmpty();
    }

    /// The test would see what is missing.
    @Test
    void nothingThatIsMissingIsOverlooked(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("module-info.java"), "module m { exports p; }");
        Files.writeString(folder.resolve("A.java"), """
                package p;

                /// Has a component that nobody explains.
                ///
                /// @param known this one
                public record A(int known, int other) {
                    public static final int FIELD = 1;

                    public void method() {}

                    @Override
                    public String toString() { return ""; }

                    void inside() {}

                    public enum Kind { ONE, TWO("what it is") }
                }
                """);
        Visible visible = new Visible();
        read(folder, visible);
        assertThat(visible.undocumented)
                .containsExactlyInAnyOrder(
                        "p.A component other", "p.A.FIELD", "p.A.method", "p.A.Kind", "p.A.Kind.ONE");
    }

    private static void read(Path module, Visible visible) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(module)) {
            List<Path> java = sources.filter(path -> path.toString().endsWith(".java")).sorted().toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(java));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            visible.read(units, DocTrees.instance(task));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What others can see in the sources of some modules.
    private static final class Visible extends TreePathScanner<Void, Void> {
        final List<String> undocumented = new ArrayList<>();
        int types;
        int members;
        int components;
        private DocTrees docs;

        void read(List<CompilationUnitTree> units, DocTrees trees) {
            docs = trees;
            Set<String> exported = new HashSet<>();
            units.stream()
                    .filter(unit -> unit.getModule() != null)
                    .flatMap(unit -> unit.getModule().getDirectives().stream())
                    .filter(ExportsTree.class::isInstance)
                    .forEach(exports -> exported.add(((ExportsTree) exports).getPackageName().toString()));
            units.stream()
                    .filter(unit -> unit.getPackage() != null && exported.contains(unit.getPackageName().toString()))
                    .forEach(unit -> scan(unit, null));
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            if (!isVisible(type.getModifiers())) {
                return null;
            }
            types++;
            require("");
            if (type.getKind() == Tree.Kind.RECORD) {
                components(type);
            }
            return super.visitClass(type, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            if (isVisible(method.getModifiers()) && !overrides(method) && !isCompact(method)) {
                members++;
                require("." + (method.getName().contentEquals("<init>") ? "new" : method.getName()));
            }
            return null;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree field, @Nullable Void unused) {
            boolean component = parent().getKind() == Tree.Kind.RECORD
                    && !field.getModifiers().getFlags().contains(Modifier.STATIC);
            if (!component && isVisible(field.getModifiers()) && !hasText(field)) {
                members++;
                require("." + field.getName());
            }
            return null;
        }

        /// Whether it is a constant of an enum that is made from a sentence.
        private static boolean hasText(VariableTree field) {
            return field.getInitializer() instanceof NewClassTree constant
                    && constant.getArguments().stream()
                            .anyMatch(argument -> argument.getKind() == Tree.Kind.STRING_LITERAL
                                    && argument.toString().contains(" "));
        }

        /// Members of interfaces, and constants of enums, are public without a word.
        private boolean isVisible(ModifiersTree modifiers) {
            Set<Modifier> flags = modifiers.getFlags();
            boolean inInterface =
                    parent().getKind() == Tree.Kind.INTERFACE || parent().getKind() == Tree.Kind.ANNOTATION_TYPE;
            return flags.contains(Modifier.PUBLIC)
                    || flags.contains(Modifier.PROTECTED)
                    || inInterface && !flags.contains(Modifier.PRIVATE);
        }

        private static boolean overrides(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
        }

        /// The constructor that checks the components of a record; they are explained above the record.
        private boolean isCompact(MethodTree method) {
            return parent().getKind() == Tree.Kind.RECORD
                    && method.getName().contentEquals("<init>")
                    && method.getParameters().stream()
                            .map(parameter -> parameter.getName().toString())
                            .toList()
                            .equals(componentsOf((ClassTree) parent()));
        }

        private Tree parent() {
            return getCurrentPath().getParentPath().getLeaf();
        }

        private static List<String> componentsOf(ClassTree record) {
            return record.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                    .map(field -> field.getName().toString())
                    .toList();
        }

        private void components(ClassTree record) {
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            for (String component : componentsOf(record)) {
                components++;
                if (comment != null && !explains(comment, component)) {
                    undocumented.add(name() + " component " + component);
                }
            }
        }

        private static boolean explains(DocCommentTree comment, String component) {
            List<String> parameters = comment.getBlockTags().stream()
                    .filter(ParamTree.class::isInstance)
                    .map(tag -> ((ParamTree) tag).getName().getName().toString())
                    .toList();
            return parameters.contains(component)
                    || parameters.isEmpty() && !comment.getFullBody().isEmpty()
                    || comment.getFullBody().stream()
                            .map(DocTree::toString)
                            .anyMatch(text -> text.contains(component));
        }

        private void require(String member) {
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            if (comment == null || comment.getFullBody().isEmpty() && comment.getBlockTags().isEmpty()) {
                undocumented.add(name() + member);
            }
        }

        /// The package and the names of the types around.
        private String name() {
            StringBuilder name = new StringBuilder();
            for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
                if (path.getLeaf() instanceof ClassTree type) {
                    name.insert(0, "." + type.getSimpleName());
                }
            }
            return getCurrentPath().getCompilationUnit().getPackageName() + name.toString();
        }
    }
}
