package dev.modscope.ui.modules;

import static dev.modscope.ui.explorer.Opened.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.explorer.Settings;
import dev.modscope.ui.modules.rows.ModuleColumn;
import dev.modscope.ui.modules.rows.ModuleRow;
import dev.modscope.ui.modules.rows.ModuleRow.Facet;
import dev.modscope.ui.modules.rows.Sorting;
import dev.modscope.workspace.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The table over a real sample, without a toolkit.
final class ModulesViewModelTest {
    @TempDir
    Path scratch;

    private ExplorerViewModel explorer;
    private ModulesViewModel modules;

    @BeforeEach
    void open() {
        explorer = Opened.sample(scratch, "webshop");
        modules = new ModulesViewModel(explorer);
    }

    private List<String> shown() {
        return modules.shown().stream().map(row -> row.module().path().value()).toList();
    }

    @Test
    void listsTheBuildListInItsOrder() {
        assertThat(shown())
                .isEqualTo(explorer.shownProperty().get().orElseThrow().buildList().modules().stream()
                        .map(module -> module.path().value())
                        .toList());
        assertThat(modules.summaryProperty().getValue()).isEqualTo("67 modules");
    }

    @Test
    void facetsNarrowAndCount() {
        assertThat(modules.countsProperty().get()).containsEntry(Facet.DIRECT, 21).containsEntry(Facet.REPLACED, 2)
                .containsEntry(Facet.RETRACTED, 1).containsEntry(Facet.DEPRECATED, 1).containsEntry(Facet.EXCLUDED, 1)
                .doesNotContainKeys(Facet.PROBLEM, Facet.CHANGED);
        modules.chosenProperty(Facet.REPLACED).set(true);
        assertThat(shown()).containsExactly("geo.example/zones", "mail.example/smtp");
        assertThat(modules.summaryProperty().getValue()).isEqualTo("2 of 67");
        explorer.search().textProperty().set("geo");
        assertThat(shown()).containsExactly("geo.example/zones");
        modules.clearFilters();
        assertThat(shown()).hasSize(67);
    }

    @Test
    void aWhatIfShowsWhatChangesAndTouchesNoOtherRow() {
        ModuleRow untouched = modules.row(path("auth.example/totp")).orElseThrow();
        explorer.whatIf().commit(path("web.example/router"), Opened.version("v1.9.0"));
        modules.chosenProperty(Facet.CHANGED).set(true);
        assertThat(shown()).contains("web.example/router", "net.example/quic").doesNotContain("auth.example/totp");
        modules.clearFilters();
        assertThat(modules.row(path("auth.example/totp")).orElseThrow()).isSameAs(untouched);
        assertThat(shown()).hasSize(68).doesNotHaveDuplicates();
        explorer.whatIf().undo();
        assertThat(shown()).hasSize(67);
        assertThat(modules.countsProperty().get()).doesNotContainKey(Facet.CHANGED);
    }

    @Test
    void whatAWhatIfReplacesIsAmongWhatChanges() {
        explorer.whatIf().commitAll(List.of(new Edit.Replace(path("shop.example/webshop"), path("net.example/http2"),
                Optional.empty(), "net.example/http2", Optional.of(Opened.version("v1.1.0")))));
        modules.chosenProperty(Facet.CHANGED).set(true);
        assertThat(shown()).containsExactly("net.example/http2");
    }

    /// `go list -m -u all` names the same, and one more, which is replaced.
    @Test
    void whatCanBeUpgradedIsToldWhereTheProxyIsOnThisMachine() {
        assertThat(modules.untoldProperty().get()).isEmpty();
        modules.chosenProperty(Facet.UPGRADABLE).set(true);
        assertThat(shown()).hasSize(50).contains("web.example/router", "img.example/resize").doesNotContain("mail.example/smtp");
    }

    @Test
    void aFacetThatCannotBeToldYetSaysWhyAndLeavesAll() {
        Deque<Runnable> work = new ArrayDeque<>();
        ModulesViewModel slow = new ModulesViewModel(
                explorer, new ModulesViewModel.Resting(Runnable::run, Runnable::run),
                new Latest(Runnable::run, Runnable::run), new Latest(work::add, Runnable::run));
        assertThat(slow.untoldProperty().get()).isEqualTo("Newer versions are being looked for on this machine.");
        slow.chosenProperty(Facet.UPGRADABLE).set(true);
        assertThat(slow.shown()).hasSize(67);
        work.remove().run();
        assertThat(slow.untoldProperty().get()).isEmpty();
        assertThat(slow.shown()).hasSize(50);
        assertThat(work).as("nothing is looked for twice").isEmpty();
        explorer.whatIf().commit(path("web.example/router"), Opened.version("v1.8.0"));
        assertThat(slow.row(path("web.example/router")).orElseThrow().facets()).as("before it is looked for").contains(Facet.UPGRADABLE);
        assertThat(work).hasSize(1);
    }

    @Test
    void whereANetworkHasTheListsThisMachineCannotTellUntilSomebodyHasAsked() {
        ExplorerViewModel away = Opened.nothing(scratch, Settings.none(),
                Map.of("GOPROXY", "https://proxy.example", "GOMODCACHE", scratch.resolve("empty").toString()));
        away.open(Opened.samples().resolve("diamond"));
        ModulesViewModel there = new ModulesViewModel(away);
        there.columnProperty(ModuleColumn.LATEST).set(true);
        ModuleRow first = there.shown().stream().filter(row -> !row.module().isMain()).findFirst().orElseThrow();
        assertThat(first.figures().latest()).isEmpty();
        assertThat(there.untoldProperty().get()).contains("Upgrades");
        there.chosenProperty(Facet.UPGRADABLE).set(true);
        there.updates(Map.of(first.module().path(), Opened.version("v1.99.0")));
        assertThat(there.untoldProperty().get()).isEmpty();
        assertThat(there.shown()).singleElement().satisfies(row -> {
            assertThat(row.module()).isEqualTo(first.module());
            assertThat(row.figures().latest()).contains(Opened.version("v1.99.0"));
        });
    }

    @Test
    void aHiddenColumnIsNotWorkedOutAndAShownOneSpeaks() {
        assertThat(modules.shown()).allSatisfy(row -> assertThat(row.figures()).isEqualTo(ModuleRow.Figures.NONE));
        for (ModuleColumn column : ModuleColumn.values()) {
            modules.columnProperty(column).set(true);
        }
        assertThat(words("crypto.example/hash")).startsWith("crypto.example/hash", "v1.3.0", "v1.3.0", "v1.3.0").endsWith("5", "2", "");
        assertThat(words("web.example/router")).startsWith("web.example/router", "v1.6.0", "v1.6.0", "v1.9.0").containsOnlyOnce("");
        assertThat(words("shop.example/webshop")).containsExactly("shop.example/webshop", "main", "", "", "", "0", "0", "");
        assertThat(explorer.explain(path("crypto.example/hash")).shortest().orElseThrow().steps()).as("as far as the inspector says").hasSize(2);
    }

    @Test
    void columnsSortAndWhatSaysNothingComesLast() {
        modules.columnProperty(ModuleColumn.AGE).set(true);
        List<ModuleRow> young = sorted(new Sorting(ModuleColumn.AGE, false));
        assertThat(young.getFirst().figures().published()).isPresent();
        assertThat(young.getLast().figures().published()).as("a main module has no age").isEmpty();
        assertThat(ColumnWords.hint(ModuleColumn.AGE, young.getFirst())).startsWith("Published on ");
        modules.columnProperty(ModuleColumn.REQUIREDBY).set(true);
        ModuleRow most = sorted(new Sorting(ModuleColumn.REQUIREDBY, true)).getFirst();
        assertThat(most.module().path()).isEqualTo(path("text.example/unicode"));
        assertThat(sorted(new Sorting(ModuleColumn.AGE, true)).getLast().figures().published()).isEmpty();
    }

    /// Of a module cache that has the files of three modules, and of a main module without a licence file.
    @Test
    void licencesAreReadWhileTheirColumnIsThereAndWhatIsNotKnownComesLast() throws IOException {
        Path cache = scratch.resolve("cache");
        unpacked(cache, "crypto.example/hash@v1.3.0", "SPDX-License-Identifier: MIT");
        unpacked(cache, "web.example/router@v1.6.0", "SPDX-License-Identifier: Apache-2.0");
        unpacked(cache, "auth.example/totp@v1.1.0", "all yours");
        ExplorerViewModel other = Opened.nothing(scratch, Settings.none(), Map.of("GOMODCACHE", cache.toString()));
        other.open(Opened.samples().resolve("webshop"));
        modules = new ModulesViewModel(other);
        assertThat(licence("crypto.example/hash")).as("nothing is read for a column that is not there").isEqualTo(": ");
        modules.columnProperty(ModuleColumn.LICENCE).set(true);
        assertThat(licence("crypto.example/hash")).isEqualTo("MIT: MIT\nRecognised by its words, read from LICENSE");
        assertThat(licence("auth.example/totp")).isEqualTo("other: other\nRead from LICENSE, and not recognised by its words");
        assertThat(licence("shop.example/webshop")).isEqualTo(": No licence file");
        assertThat(licence("text.example/unicode")).isEqualTo(": Not known: the module is not in the module cache");
        assertThat(licences(new Sorting(ModuleColumn.LICENCE, false))).startsWith("Apache-2.0", "MIT", "other", "").hasSize(67);
        assertThat(licences(new Sorting(ModuleColumn.LICENCE, true))).startsWith("other", "MIT", "Apache-2.0", "").hasSize(67);
        other.whatIf().commit(path("web.example/router"), Opened.version("v1.8.0"));
        assertThat(licence("web.example/router")).as("another version").startsWith(": Not known");
    }

    @Test
    void anOrderHasANameAndWhatALaterProgramKeptIsLeftOut() {
        List<Sorting> order = List.of(new Sorting(ModuleColumn.AGE, true), new Sorting(ModuleColumn.MODULE, false));
        assertThat(Sorting.of(List.of("-AGE", "WEIGHT", "MODULE", "-", ""))).isEqualTo(order);
        assertThat(order.stream().map(Sorting::text)).containsExactly("-AGE", "MODULE");
    }

    private static void unpacked(Path cache, String module, String licence) throws IOException {
        Files.createDirectories(cache.resolve(module));
        Files.writeString(cache.resolve(module).resolve("LICENSE"), licence);
        Path file = cache.resolve("cache/download").resolve(module.replace("@", "/@v/") + ".ziphash");
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "h1:");
    }

    private List<String> licences(Sorting order) {
        return sorted(order).stream().map(row -> ColumnWords.of(ModuleColumn.LICENCE, row)).toList();
    }

    private List<ModuleRow> sorted(Sorting order) {
        return modules.shown().stream().sorted(ColumnWords.order(List.of(order))).toList();
    }

    private String licence(String module) {
        ModuleRow row = modules.row(path(module)).orElseThrow();
        return ColumnWords.of(ModuleColumn.LICENCE, row) + ": " + ColumnWords.hint(ModuleColumn.LICENCE, row);
    }

    private List<String> words(String module) {
        ModuleRow row = modules.row(path(module)).orElseThrow();
        return Arrays.stream(ModuleColumn.values()).map(column -> ColumnWords.of(column, row)).toList();
    }

    @Test
    void theOverviewNamesTheMostRequired() {
        Overview overview = Overview.of(explorer.shownProperty().get().orElseThrow());
        assertThat(overview.required().getFirst().path()).isEqualTo(path("text.example/unicode"));
        assertThat(overview.required()).isSortedAccordingTo((a, b) -> b.count() - a.count());
        assertThat(overview.visited()).isGreaterThan(overview.selected());
    }

    @Test
    void theOverviewCountsModulesOnly() throws IOException {
        Path file = Files.writeString(scratch.resolve("go.mod"), """
                module alone.example/app

                go 1.24

                toolchain go1.24.1
                """);
        explorer.open(file);
        Overview overview = Overview.of(explorer.shownProperty().get().orElseThrow());
        assertThat(overview.selected()).isEqualTo(1);
        assertThat(overview.visited()).as("go and toolchain are no modules").isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "github.com/spf13/cobra, github.com/spf13/, cobra",
        "go.etcd.io/etcd/client/v3, go.etcd.io/etcd/, client/v3",
        "gopkg.in/yaml.v3, gopkg.in/, yaml.v3",
        "rsc.io, '', rsc.io",
    })
    void aPathHasATellingName(String path, String prefix, String name) {
        ModuleRow row = new ModuleRow(dev.modscope.module.ModuleVersion.of(path, "v1.0.0"), Set.of(), ModuleRow.Figures.NONE);
        assertThat(row.prefix()).isEqualTo(prefix);
        assertThat(row.name()).isEqualTo(name);
        assertThat(Optional.of(row.prefix() + row.name())).contains(path);
    }
}
