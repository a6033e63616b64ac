package dev.modscope.ui.source;

import static dev.modscope.ui.explorer.Opened.path;
import static dev.modscope.ui.explorer.Opened.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.explorer.Settings;
import dev.modscope.ui.source.SourceLine.Kind;
import dev.modscope.ui.source.SourceLine.Span;
import dev.modscope.workspace.saving.FileChange;
import dev.modscope.workspace.saving.UnifiedDiff;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The files of samples line by line, without a toolkit.
final class SourceViewModelTest {
    @TempDir
    Path scratch;

    private final SimpleBooleanProperty visible = new SimpleBooleanProperty(true);

    private SourceViewModel over(ExplorerViewModel explorer) {
        return new SourceViewModel(explorer, visible, Runnable::run, Runnable::run);
    }

    private static SourceLine line(SourceViewModel model, String text) {
        return model.lines().stream().filter(line -> line.text().strip().equals(text)).findFirst().orElseThrow();
    }

    @Test
    void everyLineOfTheFileIsThereInItsOrder() throws IOException {
        SourceViewModel model = over(Opened.sample(scratch, "webshop"));
        List<String> written = Files.readAllLines(Opened.samples().resolve("webshop").resolve("go.mod"));
        assertThat(model.lines()).extracting(SourceLine::text)
                .isEqualTo(written.stream().map(line -> line.replace("\t", "    ")).toList());
        assertThat(model.lines()).extracting(SourceLine::number)
                .isEqualTo(java.util.stream.IntStream.rangeClosed(1, written.size()).boxed().toList());
        assertThat(line(model, "geo.example/zones v1.2.0").note().words())
                .isEqualTo("replaced by geo-fork.example/zones v1.2.1");
    }

    @Test
    void aWorkspaceOffersItsFilesAndSaysWhoHoldsAVersion() {
        SourceViewModel model = over(Opened.sample(scratch, "workspace"));
        assertThat(model.files()).extracting(SourceFile::name)
                .containsExactly("api/go.mod", "store/go.mod", "web/go.mod", "go.work");
        SourceLine log = line(model, "log.example/log v1.4.0");
        assertThat(log.note().words()).isEqualTo("→ v1.6.0");
        assertThat(log.note().holder()).contains(path("team.example/store"));
        model.chosenProperty().set(Optional.of(model.files().get(2)));
        assertThat(line(model, "team.example/store v1.1.0").note().words()).isEqualTo("the main module of this workspace");
        model.chosenProperty().set(Optional.of(model.files().getLast()));
        assertThat(line(model, "./store").module()).contains(path("team.example/store"));
    }

    @Test
    void aMistakeIsFoundInItsFile() {
        SourceViewModel model = over(Opened.sample(scratch, "workspace"));
        model.seek(new SyntaxProblem("web/go.mod", 3, 1, "unknown directive"));
        assertThat(model.chosenProperty().get().map(SourceFile::name)).contains("web/go.mod");
        assertThat(model.goalProperty().get()).contains(2);
        visible.set(false);
        model.seek(new SyntaxProblem("go.work", 1, 1, "unknown directive"));
        visible.set(true);
        assertThat(model.chosenProperty().get().map(SourceFile::name)).contains("go.work");
        assertThat(model.goalProperty().get()).contains(0);
    }

    @Test
    void aWhatIfShowsTheLinesThatItWouldWrite() {
        ExplorerViewModel explorer = Opened.sample(scratch, "webshop");
        SourceViewModel model = over(explorer);
        explorer.whatIf().commit(path("web.example/router"), version("v1.9.0"));
        assertThat(line(model, "web.example/router v1.6.0").change()).isEqualTo(UnifiedDiff.Kind.REMOVED);
        SourceLine comes = line(model, "web.example/router v1.9.0");
        assertThat(comes.change()).isEqualTo(UnifiedDiff.Kind.ADDED);
        assertThat(comes.number()).isZero();
        assertThat(shownText(model)).isEqualTo(planned(explorer));
        explorer.whatIf().undo();
        assertThat(model.lines()).allMatch(line -> line.change() == UnifiedDiff.Kind.SAME);
    }

    private static String shownText(SourceViewModel model) {
        return model.lines().stream()
                .filter(line -> line.change() != UnifiedDiff.Kind.REMOVED)
                .map(line -> line.text() + "\n")
                .collect(Collectors.joining());
    }

    /// What Apply would write.
    private static String planned(ExplorerViewModel explorer) {
        try {
            return explorer.plan(explorer.whatIf().historyProperty().get().now().edits()).files().stream()
                    .filter(file -> file.file().endsWith("go.mod"))
                    .map(FileChange::textAfter)
                    .findFirst()
                    .orElseThrow()
                    .replace("\t", "    ");
        } catch (dev.modscope.resolve.EditException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theSelectedModuleIsFoundInWhicheverFileNamesIt() {
        ExplorerViewModel explorer = Opened.sample(scratch, "workspace");
        SourceViewModel model = over(explorer);
        explorer.select(Optional.of(path("web.example/sessions")));
        model.seek();
        assertThat(model.chosenProperty().get().orElseThrow().name()).isEqualTo("web/go.mod");
        SourceLine found = model.lines().get(model.goalProperty().get().orElseThrow());
        assertThat(found.text().strip()).isEqualTo("web.example/sessions v1.1.0");
        explorer.select(Optional.of(path("db.example/pool")));
        model.seek();
        assertThat(model.wordsProperty().get())
                .startsWith("db.example/pool has no line of its own.")
                .endsWith("requires it.");
        assertThat(model.select(found)).isTrue();
        assertThat(explorer.selectionProperty().get()).contains(path("web.example/sessions"));
        assertThat(model.wordsProperty().get()).isEmpty();
    }

    @Test
    void seekingBeforeTheViewIsSeenArrivesWhenItIs() {
        visible.set(false);
        ExplorerViewModel explorer = Opened.sample(scratch, "webshop");
        SourceViewModel model = over(explorer);
        explorer.select(Optional.of(path("web.example/router")));
        model.seek();
        assertThat(model.lines()).isEmpty();
        visible.set(true);
        assertThat(model.lines().get(model.goalProperty().get().orElseThrow()).text().strip())
                .isEqualTo("web.example/router v1.6.0");
    }

    @Test
    void whoComesToTheFilesSeesTheSelectedModule() {
        visible.set(false);
        ExplorerViewModel explorer = Opened.sample(scratch, "webshop");
        SourceViewModel model = over(explorer);
        explorer.select(Optional.of(path("geo.example/zones")));
        assertThat(model.goalProperty().get()).isEmpty();
        visible.set(true);
        assertThat(model.lines().get(model.goalProperty().get().orElseThrow()).text().strip()).isEqualTo("geo.example/zones v1.2.0");
        assertThat(model.wordsProperty().get()).isEmpty();
    }

    @Test
    void aMistakeIsMarkedWhereItIs() throws IOException {
        Path file = scratch.resolve("mistaken").resolve("go.mod");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                module mistaken.example/app

                go 1.2x

                require (
                \tlog.example/log one.two // why
                )
                """, StandardCharsets.UTF_8);
        ExplorerViewModel explorer = Opened.nothing(scratch, Settings.none(), Map.of());
        SourceViewModel model = over(explorer);
        explorer.open(file);
        SourceLine go = line(model, "go 1.2x");
        assertThat(go.problems()).hasSize(1);
        SourceLine log = line(model, "log.example/log one.two // why");
        assertThat(log.problems()).hasSize(1);
        assertThat(log.spans()).filteredOn(Span::wrong).isNotEmpty().noneMatch(span -> span.kind() == Kind.COMMENT);
        assertThat(line(model, "module mistaken.example/app").problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', value = {
        "module a.example/b; KEYWORD:module WORD:a.example/b",
        "require a.example/b v1.2.3 // indirect; KEYWORD:require WORD:a.example/b VERSION:v1.2.3 COMMENT:// indirect",
        "go 1.25.0; KEYWORD:go VERSION:1.25.0",
        "toolchain go1.26.8; KEYWORD:toolchain VERSION:go1.26.8",
        "replace a => ./b; KEYWORD:replace WORD:a SIGN:=> WORD:./b",
        "retract [v1.0.0, v1.1.0]//bad; KEYWORD:retract SIGN:[ VERSION:v1.0.0 SIGN:, VERSION:v1.1.0 SIGN:] COMMENT://bad",
        "// go 1.25; COMMENT:// go 1.25",
        "use ./go; KEYWORD:use WORD:./go",
    })
    void aLineHasItsColours(String line, String expected) {
        assertThat(words(Spans.of(List.of(line)).getFirst())).isEqualTo(expected);
    }

    @Test
    void withinABlockNoWordIsAKeyword() {
        List<List<Span>> lines = Spans.of(List.of("require (", "go v1.0.0", ")", "go 1.25"));
        assertThat(lines.stream().map(SourceViewModelTest::words).toList())
                .containsExactly("KEYWORD:require SIGN:(", "WORD:go VERSION:v1.0.0", "SIGN:)", "KEYWORD:go VERSION:1.25");
    }

    private static String words(List<Span> spans) {
        return spans.stream()
                .filter(span -> span.kind() != Kind.SPACE)
                .map(span -> span.kind() + ":" + span.text())
                .collect(Collectors.joining(" "));
    }
}
