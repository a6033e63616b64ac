package dev.modscope.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.history.MadeHistory;
import dev.modscope.history.Revision;
import dev.modscope.module.ModulePath;
import dev.modscope.module.SemVer;
import dev.modscope.resolve.compare.Matrix;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.explorer.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sides and their matrix, without a toolkit.
final class CompareViewModelTest {
    private static final ModulePath ROUTER = new ModulePath("web.example/router");

    @TempDir
    Path scratch = Path.of("");

    private final SimpleBooleanProperty visible = new SimpleBooleanProperty(true);
    private ExplorerViewModel explorer = Opened.nothing(Path.of(""), Settings.none(), Map.of());
    private CompareViewModel compare = new CompareViewModel(explorer, visible, Runnable::run, Runnable::run);

    @BeforeEach
    void openARepository() throws Exception {
        String goMod = "module m.example/m\n\ngo 1.20\n\nrequire web.example/router v1.3.0\n";
        MadeHistory made = new MadeHistory(scratch.resolve("m"))
                .write("go.mod", goMod)
                .commit("Begin", "v1.0.0")
                .write("go.mod", goMod.replace("v1.3.0", "v1.6.0"));
        explorer = Opened.nothing(scratch, Settings.none(), Map.of("GOWORK", "off"));
        compare = new CompareViewModel(explorer, visible, Runnable::run, Runnable::run);
        explorer.open(made.folder());
    }

    private void withoutHead() {
        compare.sides().stream().filter(Choice.At.class::isInstance).toList().forEach(compare::remove);
    }

    private String row(ModulePath path) {
        return compare.matrixProperty().get().orElseThrow().rows().stream()
                .filter(row -> row.path().equals(path))
                .map(row -> row.cells().stream().map(cell -> cell.text()).collect(Collectors.joining(" ")))
                .findFirst()
                .orElse("not there");
    }

    private List<String> sides() {
        return compare.matrixProperty().get().map(Matrix::sides).orElse(List.of());
    }

    @Test
    void revisionsAreHeldAgainstTheFiles() {
        assertThat(sides()).as("what was committed last stands beside the files").containsExactly("Files as they are", "HEAD");
        assertThat(row(ROUTER)).isEqualTo("v1.6.0 v1.3.0");
        withoutHead();
        compare.look();
        List<Revision> revisions = compare.revisionsProperty().get();
        assertThat(revisions).extracting(Revision::name).containsExactly("HEAD", "main", "v1.0.0");
        compare.add(new Choice.At(revisions.getLast()));
        assertThat(sides()).containsExactly("Files as they are", "v1.0.0");
        assertThat(row(ROUTER)).isEqualTo("v1.6.0 v1.3.0");
        compare.first(new Choice.At(revisions.getLast()));
        assertThat(row(ROUTER)).isEqualTo("v1.3.0 v1.6.0");
        compare.remove(new Choice.Base());
        assertThat(sides()).containsExactly("v1.0.0");
    }

    @Test
    void whatIfsFollowTheirEdits() {
        withoutHead();
        explorer.whatIf().commit(ROUTER, SemVer.of("v1.8.0"));
        assertThat(row(ROUTER)).isEqualTo("v1.6.0 v1.8.0");
        explorer.whatIf().commit(ROUTER, SemVer.of("v1.4.0"));
        assertThat(row(ROUTER)).isEqualTo("v1.6.0 v1.4.0");
        explorer.whatIf().undo();
        assertThat(row(ROUTER)).isEqualTo("v1.6.0 v1.8.0");
        explorer.whatIf().delete();
        assertThat(sides()).containsExactly("Files as they are");
    }

    @Test
    void rowsAreSiftedAndTheTotalsStay() {
        explorer.whatIf().commit(ROUTER, SemVer.of("v1.9.0"));
        Matrix differences = compare.matrixProperty().get().orElseThrow();
        assertThat(differences.rows()).isNotEmpty().allMatch(Matrix.Row::differs);
        compare.filterProperty().set("ROUT");
        assertThat(compare.matrixProperty().get().orElseThrow().rows()).extracting(Matrix.Row::path).containsExactly(ROUTER);
        assertThat(compare.matrixProperty().get().orElseThrow().totals()).isEqualTo(differences.totals());
        compare.filterProperty().set("");
        compare.differencesOnlyProperty().set(false);
        assertThat(compare.matrixProperty().get().orElseThrow().rows().size()).isGreaterThan(differences.rows().size());
    }

    @Test
    void aSideThatCannotBeReadIsNamedAndTheOthersStay() {
        withoutHead();
        compare.add(new Choice.Other(scratch.resolve("gone/go.mod")));
        assertThat(compare.problemProperty().get()).startsWith("gone/go.mod: ");
        assertThat(sides()).containsExactly("Files as they are");
        compare.remove(new Choice.Other(scratch.resolve("gone/go.mod")));
        assertThat(compare.problemProperty().get()).isEmpty();
    }

    @Test
    void nothingIsReadWhileNobodyLooks() {
        withoutHead();
        visible.set(false);
        explorer.whatIf().commit(ROUTER, SemVer.of("v1.8.0"));
        assertThat(sides()).containsExactly("Files as they are");
        visible.set(true);
        assertThat(sides()).containsExactly("Files as they are", "What-if 1");
        compare.remove(new Choice.WhatIf("What-if 1"));
        visible.set(false);
        visible.set(true);
        assertThat(sides()).as("what was left out stays so").containsExactly("Files as they are");
    }
}
