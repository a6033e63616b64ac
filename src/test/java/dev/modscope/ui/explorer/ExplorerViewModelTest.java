package dev.modscope.ui.explorer;

import static dev.modscope.ui.explorer.Opened.path;
import static dev.modscope.ui.explorer.Opened.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.Requirement;
import dev.modscope.resolve.Change;
import dev.modscope.resolve.EditException;
import dev.modscope.resolve.Problem;
import dev.modscope.workspace.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The explorer over real samples, without a toolkit.
final class ExplorerViewModelTest {
    private static final ModulePath ROUTER = path("web.example/router");

    @TempDir
    Path scratch;

    private static Version shown(ExplorerViewModel explorer, ModulePath path) {
        return explorer.shownProperty().get().orElseThrow().buildList().selected(path);
    }

    @Test
    void opensASampleAndExplainsTheSelection() {
        ExplorerViewModel explorer = Opened.sample(scratch, "webshop");
        assertThat(explorer.bannerProperty().get()).isEmpty();
        assertThat(explorer.busyProperty().get()).isFalse();
        explorer.select(Optional.of(path("crypto.example/hash")));
        List<ModuleVersion> chain = explorer.whyProperty().get().orElseThrow().shortest().orElseThrow().steps().stream()
                .map(Requirement::to)
                .toList();
        assertThat(chain)
                .containsExactly(
                        ModuleVersion.of("web.example/static", "v1.1.0"), ModuleVersion.of("crypto.example/hash", "v1.3.0"));
    }

    @Test
    void aModuleOfAWorkspaceIsShownWithItOrAloneAsThePersonSays() {
        Settings settings = Settings.none();
        ExplorerViewModel explorer = Opened.nothing(scratch, settings, Map.of());
        Path module = Opened.samples().resolve("workspace/api/go.mod");
        explorer.open(module);
        Path work = Opened.samples().resolve("workspace/go.work");
        assertThat(explorer.bannerProperty().get()).contains(new Banner.Belongs(module, work));
        explorer.openAlone(module, true);
        assertThat(explorer.several()).isFalse();
        assertThat(explorer.bannerProperty().get()).isEmpty();
        ExplorerViewModel later = Opened.nothing(scratch, settings, Map.of());
        later.open(module);
        assertThat(later.several()).isFalse();
        later.openAlone(module, false);
        assertThat(later.several()).isTrue();
        assertThat(later.bannerProperty().get()).isEmpty();
        later.open(module.resolveSibling("..").normalize());
        assertThat(later.bannerProperty().get()).isEmpty();
    }

    @Test
    void aPreviewIsNoStepAndACommitIsOne() {
        ExplorerViewModel explorer = Opened.sample(scratch, "webshop");
        WhatIfViewModel whatIf = explorer.whatIf();
        whatIf.preview(ROUTER, version("v1.9.0"));
        assertThat(shown(explorer, ROUTER)).isEqualTo(version("v1.9.0"));
        assertThat(shown(explorer, ModulePath.GO).text()).isEqualTo("1.25.0");
        assertThat(whatIf.undoableProperty().get()).isFalse();
        whatIf.revert();
        assertThat(shown(explorer, ROUTER)).isEqualTo(version("v1.6.0"));
        whatIf.commit(ROUTER, version("v1.8.0"));
        assertThat(whatIf.undoableProperty().get()).isTrue();
        assertThat(whatIf.comparisonProperty().get().orElseThrow().changes())
                .anyMatch(change -> change instanceof Change.Upgraded up && up.path().equals(ROUTER));
    }

    @Test
    void stepsAreTakenBackAndMadeAgain() {
        ExplorerViewModel explorer = Opened.sample(scratch, "webshop");
        WhatIfViewModel whatIf = explorer.whatIf();
        whatIf.commit(ROUTER, version("v1.8.0"));
        whatIf.commit(ROUTER, version("v1.9.0"));
        whatIf.undo();
        assertThat(shown(explorer, ROUTER)).isEqualTo(version("v1.8.0"));
        whatIf.undo();
        assertThat(shown(explorer, ROUTER)).isEqualTo(version("v1.6.0"));
        assertThat(whatIf.comparisonProperty().get()).isEmpty();
        whatIf.redo();
        assertThat(shown(explorer, ROUTER)).isEqualTo(version("v1.8.0"));
        whatIf.clear();
        assertThat(shown(explorer, ROUTER)).isEqualTo(version("v1.6.0"));
        whatIf.undo();
        assertThat(shown(explorer, ROUTER)).isEqualTo(version("v1.8.0"));
    }

    @Test
    void aRefusedStepIsNotMadeAndSaysWhy() {
        ExplorerViewModel explorer = Opened.sample(scratch, "webshop");
        WhatIfViewModel whatIf = explorer.whatIf();
        whatIf.commit(ROUTER, version("v9.9.9"));
        assertThat(whatIf.refusalProperty().get()).contains("web.example/router");
        assertThat(whatIf.historyProperty().get().now()).isEqualTo(Scenario.BASE);
        assertThat(shown(explorer, ROUTER)).isEqualTo(version("v1.6.0"));
    }

    @Test
    void asksBeforeTheNetworkAndRemembersTheAnswer() {
        Settings settings = Settings.in(scratch.resolve("settings"));
        Map<String, String> away = Map.of(
                "GOPROXY", "http://proxy.example.invalid",
                "GOMODCACHE", scratch.resolve("cache").toString());
        ExplorerViewModel explorer = Opened.nothing(scratch, settings, away);
        explorer.open(Opened.samples().resolve("diamond"));
        assertThat(explorer.bannerProperty().get().orElseThrow())
                .isInstanceOfSatisfying(Banner.AskNetwork.class, ask -> {
                    assertThat(ask.sources()).containsExactly("http://proxy.example.invalid");
                    assertThat(ask.unknown()).isPositive();
                });
        assertThat(explorer.shownProperty().get()).as("the offline view is shown meanwhile").isPresent();
        explorer.allowNetwork(false);
        assertThat(explorer.bannerProperty().get().orElseThrow()).isInstanceOf(Banner.Offline.class);
        ExplorerViewModel later = Opened.nothing(scratch, Settings.in(scratch.resolve("settings")), away);
        later.open(Opened.samples().resolve("diamond"));
        assertThat(later.bannerProperty().get().orElseThrow()).isInstanceOf(Banner.Offline.class);
    }

    @Test
    void forANewerGoTheNetworkIsNotEvenAskedFor() throws IOException {
        Path file = Files.writeString(Files.createDirectories(scratch.resolve("newer")).resolve("go.mod"),
                "module m.example/m\n\ngo 1.99\n\nrequire log.example/log v1.4.0\n");
        ExplorerViewModel explorer = Opened.nothing(scratch, Settings.none(), Map.of("GOPROXY", "http://proxy.example.invalid"));
        explorer.open(file);
        assertThat(explorer.bannerProperty().get()).isEmpty();
        assertThat(explorer.shownProperty().get().orElseThrow().problems()).extracting(Problem::message)
                .anyMatch(message -> message.contains("needs Go 1.99"));
    }

    /// Who goes on is not asked again for that folder, unless there is still more.
    @Test
    void aGraphThatIsCutShortIsFollowedFurtherWhenAsked(@TempDir Path scratch) {
        Settings settings = Settings.none();
        ExplorerViewModel explorer = Opened.nothing(scratch, settings, Map.of("MODSCOPE_MODULES", "4"));
        explorer.open(Opened.samples().resolve("webshop"));
        List<Integer> asked = new ArrayList<>();
        while (explorer.bannerProperty().get().orElse(new Banner.Stopped(Optional.empty())) instanceof Banner.CutShort(int most, int cut)) {
            assertThat(cut).isPositive();
            asked.add(most);
            settings.more(explorer.session().orElseThrow().workspace());
            explorer.reload();
        }
        assertThat(asked).startsWith(4, 16).doesNotHaveDuplicates();
        assertThat(explorer.shownProperty().get().orElseThrow().problems()).noneMatch(Problem.Unresolved.class::isInstance);
        explorer.open(Opened.samples().resolve("webshop"));
        assertThat(explorer.bannerProperty().get()).isEmpty();
    }

    @Test
    void aFileThatIsNoGoModIsRefusedAndWhatWasOpenStays() throws IOException {
        ExplorerViewModel explorer = Opened.sample(scratch, "diamond");
        Path tune = Files.write(scratch.resolve("tune.mod"), new byte[] {0, 1, 2, 3});
        explorer.open(tune);
        assertThat(explorer.bannerProperty().get().orElseThrow())
                .isInstanceOfSatisfying(Banner.Failed.class, failed -> assertThat(failed.message())
                        .contains("tune.mod")
                        .doesNotContain("Exception"));
        assertThat(explorer.shownProperty().get()).isPresent();
    }

    @Test
    void aSecondAnswerTakesTheFirstOnesPlace() {
        Queue<Runnable> work = new ArrayDeque<>();
        ExplorerViewModel explorer = Opened.with(scratch, Settings.none(), Map.of(), work::add);
        explorer.open(Opened.samples().resolve("webshop"));
        explorer.open(Opened.samples().resolve("diamond"));
        assertThat(explorer.busyProperty().get()).isTrue();
        while (!work.isEmpty()) {
            work.remove().run();
        }
        assertThat(explorer.busyProperty().get()).isFalse();
        assertThat(explorer.baseProperty().get().orElseThrow().graph().mains())
                .containsExactly(ModuleVersion.of("mvs.example/a", ""));
    }

    @Test
    void cancelLeavesWhatWasThereAndSaysSo() {
        Queue<Runnable> work = new ArrayDeque<>();
        ExplorerViewModel explorer = Opened.with(scratch, Settings.none(), Map.of(), work::add);
        explorer.open(Opened.samples().resolve("webshop"));
        explorer.cancel();
        while (!work.isEmpty()) {
            work.remove().run();
        }
        assertThat(explorer.busyProperty().get()).isFalse();
        assertThat(explorer.baseProperty().get()).isEmpty();
        assertThat(explorer.bannerProperty().get()).contains(new Banner.Stopped(Optional.of(Opened.samples().resolve("webshop"))));
        explorer.network().resume();
        while (!work.isEmpty()) {
            work.remove().run();
        }
        assertThat(explorer.baseProperty().get()).as("what was being opened is opened").isPresent();
    }

    @Test
    void aFileWithMistakesIsNotWritten() throws IOException {
        Path file = Files.writeString(scratch.resolve("go.mod"), "module a.example/a\n\ngo 1.24\n\nrequires (\n)\n");
        ExplorerViewModel explorer = Opened.nothing(scratch, Settings.none(), Map.of());
        explorer.open(file);
        explorer.whatIf().commit(path("log.example/log"), version("v1.7.0"));
        assertThatThrownBy(() -> explorer.plan(explorer.whatIf().historyProperty().get().now().edits()))
                .isInstanceOf(EditException.class)
                .hasMessageContaining("errors parsing go.mod");
    }

    @Test
    void searchFindsAndGoesRound() {
        ExplorerViewModel explorer = Opened.sample(scratch, "webshop");
        explorer.search().textProperty().set("CRYPTO.example");
        List<ModulePath> hits = explorer.search().hitsProperty().get();
        assertThat(hits).extracting(ModulePath::value)
                .containsExactly("crypto.example/hash", "crypto.example/keys", "crypto.example/tls");
        for (int i = 0; i < 4; i++) {
            explorer.nextHit(1);
        }
        assertThat(explorer.selectionProperty().get()).contains(hits.getFirst());
        explorer.nextHit(-1);
        assertThat(explorer.selectionProperty().get()).contains(hits.getLast());
        explorer.back();
        assertThat(explorer.selectionProperty().get()).contains(hits.getFirst());
    }

    @Test
    void reloadKeepsTheSelectionAndTheWhatIf() {
        ExplorerViewModel explorer = Opened.sample(scratch, "webshop");
        explorer.select(Optional.of(ROUTER));
        explorer.whatIf().commit(ROUTER, version("v1.8.0"));
        explorer.reload();
        assertThat(explorer.selectionProperty().get()).contains(ROUTER);
        assertThat(shown(explorer, ROUTER)).isEqualTo(version("v1.8.0"));
    }

    @Test
    void settingsAreKept() {
        Path folder = scratch.resolve("kept");
        Settings settings = Settings.in(folder);
        settings.theme(Theme.DARK);
        settings.opened(Opened.samples().resolve("webshop"));
        settings.opened(Opened.samples().resolve("diamond"));
        settings.opened(Opened.samples().resolve("webshop"));
        Settings again = Settings.in(folder);
        assertThat(again.theme()).isEqualTo(Theme.DARK);
        assertThat(again.recent())
                .containsExactly(Opened.samples().resolve("webshop"), Opened.samples().resolve("diamond"));
        assertThat(again.network(scratch)).isEmpty();
    }

    @Test
    void aProjectIsRecentOnceAndWhoListensIsTold() {
        Settings settings = Settings.none();
        ExplorerViewModel explorer = Opened.nothing(scratch, settings, Map.of());
        List<Path> told = new ArrayList<>();
        explorer.recent().addListener((ListChangeListener<Path>) change -> told.addAll(change.getList()));
        System.gc();
        explorer.open(Opened.samples().resolve("webshop/go.mod"));
        assertThat(told).containsExactly(Opened.samples().resolve("webshop/go.mod"));
        explorer.open(Opened.samples().resolve("webshop"));
        explorer.open(Opened.samples().resolve("workspace/go.work"));
        explorer.open(Opened.samples().resolve("workspace"));
        assertThat(settings.recent()).containsExactly(Opened.samples().resolve("workspace"), Opened.samples().resolve("webshop"));
    }
}
