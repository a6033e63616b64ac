package dev.modscope.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Files, methods and parameter lists stay small enough to be read at one sitting.
final class ShapeTest {
    private static final int LINES_A_FILE = 400;
    private static final int LINES_A_METHOD = 50;
    private static final int PARAMETERS = 5;
    private static final int COMPONENTS = 16;

    @Test
    void everyFileIsSmall() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<JavaFileObject> sources = new ArrayList<>();
            files.getJavaFileObjectsFromPaths(Project.javaFiles(Project.folder().resolve("src")))
                    .forEach(sources::add);
            assertThat(sources).hasSizeGreaterThan(30);
            assertThat(tooLarge(sources)).isEmpty();
        }
    }

    @Test
    void whatIsTooLargeIsFound() {
        String text = """
                class Large {
                    void wide(int a, int b, int c, int d, int e, int f) {}
                    void long_() {
                %s    }
                    record Header(%s) {}
                    record Fits(int a, int b, int c, int d, int e, int f) {}
                %s}
                """
                .formatted("        ;\n".repeat(LINES_A_METHOD), components(COMPONENTS + 1), "\n".repeat(LINES_A_FILE));
        assertThat(tooLarge(List.of(new Text(text))))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).contains("457 lines"),
                        line -> assertThat(line).contains("wide has 6 parameters"),
                        line -> assertThat(line).contains("long_ has 52 lines"),
                        line -> assertThat(line).contains("Header has 17 components"));
    }

    private static String components(int count) {
        return IntStream.range(0, count).mapToObj(i -> "int c" + i).collect(Collectors.joining(", "));
    }

    private static List<String> tooLarge(List<? extends JavaFileObject> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask)
                compiler.getTask(null, null, null, List.of("-proc:none", "-XDsave-parameter-names"), null, sources);
        List<String> found = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Measure(unit, Trees.instance(task).getSourcePositions(), found), null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /// Measures one file.
    private static final class Measure extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;
        private boolean inRecord;

        Measure(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public @Nullable Void visitCompilationUnit(CompilationUnitTree tree, @Nullable Void nothing) {
            try {
                long lines = unit.getSourceFile().getCharContent(true).toString().lines().count();
                check(unit.getSourceFile().getName(), "lines", lines, LINES_A_FILE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return super.visitCompilationUnit(tree, null);
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
            boolean outer = inRecord;
            inRecord = tree.getKind() == Tree.Kind.RECORD;
            if (inRecord) {
                long components = tree.getMembers().stream()
                        .filter(m -> m instanceof VariableTree field
                                && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                        .count();
                check(tree.getSimpleName().toString(), "components", components, COMPONENTS);
            }
            super.visitClass(tree, null);
            inRecord = outer;
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
            String name = tree.getName().toString();
            if (!(inRecord && name.equals("<init>"))) {
                check(name, "parameters", tree.getParameters().size(), PARAMETERS);
            }
            if (tree.getBody() != null) {
                LineMap map = unit.getLineMap();
                long first = map.getLineNumber(positions.getStartPosition(unit, tree));
                long last = map.getLineNumber(positions.getEndPosition(unit, tree));
                check(name, "lines", last - first + 1, LINES_A_METHOD);
            }
            return super.visitMethod(tree, null);
        }

        private void check(String name, String what, long measured, int allowed) {
            if (measured > allowed) {
                found.add("%s: %s has %d %s, at most %d"
                        .formatted(unit.getSourceFile().getName(), name, measured, what, allowed));
            }
        }
    }

    /// A source file in memory.
    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String text) {
            super(URI.create("string:///Large.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
