package dev.modscope.ui.table;

import static dev.modscope.ui.explorer.Opened.path;
import static dev.modscope.ui.explorer.Opened.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.export.ResolvedGraph;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.table.TreeRow.Repeat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The tree over the samples, without a toolkit.
final class RequirementTreeTest {
    @TempDir
    Path scratch;

    private final SimpleBooleanProperty visible = new SimpleBooleanProperty(true);

    private static RequirementTree tree(ExplorerViewModel explorer) {
        return RequirementTree.of(shown(explorer), explorer.whatIf().comparisonProperty().get());
    }

    private static Resolution shown(ExplorerViewModel explorer) {
        return explorer.shownProperty().get().orElseThrow();
    }

    /// Every row, from the top down, as a person meets them who opens all.
    private static List<TreeRow> unrolled(RequirementTree tree) {
        List<TreeRow> all = new ArrayList<>();
        tree.roots().forEach(row -> unroll(tree, row, all));
        return all;
    }

    private static void unroll(RequirementTree tree, TreeRow row, List<TreeRow> all) {
        all.add(row);
        tree.below(row).forEach(below -> unroll(tree, below, all));
    }

    private static TreeRow home(RequirementTree tree, String module) {
        return unrolled(tree).stream()
                .filter(row -> row.module().path().equals(path(module)) && row.repeat() == Repeat.HERE)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"webshop", "diamond", "workspace", "unpruned"})
    void everyModuleIsUnrolledOnceAndEveryRequirementOfTheGraphIsARow(String sample) {
        ExplorerViewModel explorer = Opened.sample(scratch, sample);
        RequirementTree tree = tree(explorer);
        List<TreeRow> rows = unrolled(tree);
        List<ModuleVersion> here = rows.stream().filter(row -> row.repeat() == Repeat.HERE).map(TreeRow::module).toList();
        assertThat(here).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(shown(explorer).buildList().modules());
        assertThat(rows.stream().filter(row -> row.asked().isPresent()))
                .hasSize(ResolvedGraph.of(shown(explorer)).requirements().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"webshop", "workspace"})
    void aRepeatedModuleSaysOnWhichSideItsRequirementsAre(String sample) {
        List<TreeRow> rows = unrolled(tree(Opened.sample(scratch, sample)));
        Set<ModulePath> met = new HashSet<>();
        for (TreeRow row : rows) {
            switch (row.repeat()) {
                case HERE -> met.add(row.module().path());
                case ABOVE -> assertThat(met).contains(row.module().path());
                case BELOW -> assertThat(met).doesNotContain(row.module().path());
            }
        }
        assertThat(rows.stream().map(TreeRow::repeat).collect(Collectors.toSet())).contains(Repeat.ABOVE);
    }

    @Test
    void aRowTellsWhatIsAskedHereAndWhatIsSelected() {
        RequirementTree tree = tree(Opened.sample(scratch, "webshop"));
        TreeRow hash = home(tree, "crypto.example/hash");
        assertThat(TreeWords.selected(hash)).isEqualTo("v1.3.0");
        assertThat(TreeWords.asked(hash)).isEqualTo("v1.2.0");
        assertThat(hash.raised()).isTrue();
        assertThat(hash.requiredBy()).isEqualTo(5);
        assertThat(TreeWords.kind(home(tree, "geo.example/zones"))).isEqualTo("direct, replaced by geo-fork.example/zones v1.2.1");
        assertThat(TreeWords.kind(home(tree, "shop.example/webshop"))).isEqualTo("main");
        assertThat(TreeWords.spoken(hash))
                .isEqualTo("crypto.example/hash, v1.3.0, indirect, asked here: v1.2.0, required by 5");
    }

    @Test
    void aWhatIfIsSaidInSignsAndWords() {
        ExplorerViewModel explorer = Opened.sample(scratch, "webshop");
        explorer.whatIf().commit(path("web.example/router"), version("v1.9.0"));
        RequirementTree tree = tree(explorer);
        TreeRow router = home(tree, "web.example/router");
        assertThat(TreeWords.selected(router)).isEqualTo("▲ v1.9.0");
        assertThat(TreeWords.kind(router)).isEqualTo("direct, upgraded from v1.6.0");
        assertThat(TreeWords.kind(home(tree, "net.example/quic"))).isEqualTo("indirect, added");
        explorer.whatIf().commit(path("web.example/router"), version("v1.6.0"));
        explorer.whatIf().commit(path("web.example/websocket"), dev.modscope.module.Version.None.INSTANCE);
        TreeRow ghost = home(tree(explorer), "web.example/websocket");
        assertThat(TreeWords.selected(ghost)).isEqualTo("× v1.1.0");
        assertThat(TreeWords.asked(ghost)).isEqualTo("v1.1.0");
    }

    @Test
    void theTreeIsWorkedOutWhileItIsSeenOnly() {
        visible.set(false);
        ExplorerViewModel explorer = Opened.sample(scratch, "diamond");
        TreeViewModel model = new TreeViewModel(explorer, visible, Runnable::run, Runnable::run);
        assertThat(model.treeProperty().get()).isEmpty();
        visible.set(true);
        RequirementTree first = model.treeProperty().get().orElseThrow();
        assertThat(first.size()).isEqualTo(5);
        visible.set(false);
        visible.set(true);
        assertThat(model.treeProperty().get().orElseThrow()).isSameAs(first);
        explorer.open(Opened.samples().resolve("webshop"));
        assertThat(model.treeProperty().get().orElseThrow().size()).isEqualTo(67);
    }
}
