package dev.modscope.ui.versions;

import static dev.modscope.ui.explorer.Opened.path;
import static dev.modscope.ui.explorer.Opened.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.resolve.Access;
import dev.modscope.resolve.Resolver;
import dev.modscope.resolve.VersionAxis;
import dev.modscope.ui.changes.ChangesViewModel;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.explorer.Settings;
import dev.modscope.ui.versions.axis.Stop;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.versions.axis.StopAxis;
import dev.modscope.workspace.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The inspector and the change list over a real sample, without a toolkit.
final class VersionsOverSampleTest {
    private static final ModulePath ROUTER = path("web.example/router");

    @TempDir
    private Path scratch;

    private ExplorerViewModel explorer;
    private VersionsViewModel versions;
    private ChangesViewModel changes;

    @BeforeEach
    void open() {
        explorer = Opened.sample(scratch, "webshop");
        versions = VersionsViewModel.over(explorer, Runnable::run, Runnable::run);
        changes = ChangesViewModel.over(explorer);
        explorer.select(Optional.of(ROUTER));
    }

    private void slideTo(String version) {
        versions.moveTo(versions.axisProperty().get().orElseThrow().indexOf(version(version)).orElseThrow());
    }

    private String thumb() {
        return versions.texts().pillProperty().get();
    }

    @Test
    void aDragShowsWhatChangesAndWhyBeforeAnythingIsKept() {
        slideTo("v1.9.0");

        assertThat(versions.texts().figuresProperty().get()).isEqualTo("▲7 +1 · go 1.25.0 · 67→68");
        assertThat(changes.rows().toString())
                .contains("web.example/middleware v1.4.0 asks for v1.7.0", "you asked for it", "net.example/quic");
        assertThat(explorer.whatIf().undoableProperty().get()).isFalse();
        versions.revert();
        assertThat(changes.rows()).isEmpty();
        assertThat(thumb()).isEqualTo("v1.6.0");
    }

    @Test
    void whatTheWhatIfAsksForIsTheReasonOfAVersion() {
        explorer.select(Optional.of(path("web.example/middleware")));
        slideTo("v1.4.0");
        versions.commit();
        assertThat(versions.whyProperty().get().orElseThrow().text())
                .startsWith("v1.4.0, because the what-if asks for it. Of the requirements left, ");

        explorer.select(Optional.of(ROUTER));
        assertThat(versions.whyProperty().get().orElseThrow().text()).startsWith("v1.6.0, because your go.mod asks for it");
        slideTo("v1.8.0");
        versions.commit();
        assertThat(versions.whyProperty().get().orElseThrow().text()).isEqualTo("v1.8.0, because the what-if asks for it.");
        assertThat(versions.whyProperty().get().orElseThrow().remarks()).as("nothing to be lowered in a file").isEmpty();
        explorer.whatIf().undo();
        assertThat(versions.whyProperty().get().orElseThrow().text()).startsWith("v1.6.0, because your go.mod asks for it");
    }

    @Test
    void whoElseAsksForTheVersionOfTheWhatIfIsNamed() {
        explorer.select(Optional.of(path("crypto.example/hash")));
        slideTo("v1.2.0");
        versions.commit();
        Why why = versions.whyProperty().get().orElseThrow();
        assertThat(why.text()).startsWith("v1.2.0, because auth.example/passwords v1.2.0, ")
                .endsWith("; the next lower ask is v1.1.0 (1 module); the what-if asks for it, too.");
        assertThat(why.remarks().toString()).contains("auth.example/passwords");
        assertThat(why.remarks()).anyMatch(remark -> remark.attempt().isPresent());
    }

    @Test
    void lettingGoIsAStepAndTheThumbFollowsUndoAndRedo() {
        slideTo("v1.8.0");
        slideTo("v1.9.0");
        versions.commit();

        assertThat(thumb()).isEqualTo("v1.9.0");
        assertThat(versions.factsProperty().get().orElseThrow().selected()).isEqualTo(version("v1.9.0"));
        explorer.whatIf().undo();
        assertThat(thumb()).isEqualTo("v1.6.0");
        assertThat(changes.rows()).isEmpty();
        explorer.whatIf().redo();
        assertThat(thumb()).isEqualTo("v1.9.0");
        versions.backToBase();
        assertThat(thumb()).isEqualTo("v1.6.0");
        assertThat(explorer.whatIf().comparisonProperty().get()).isEmpty();
    }

    @Test
    void whatIsRefusedIsSaidAndTheThumbGoesBack() {
        versions.choose("v9.9.9");

        assertThat(changes.refusalProperty().get()).contains("web.example/router@v9.9.9");
        assertThat(thumb()).isEqualTo("v1.6.0");
        assertThat(explorer.whatIf().undoableProperty().get()).isFalse();
    }

    @Test
    void aStopThatIsPointedAtSaysItsDateAndItsGoLine() {
        StopAxis axis = versions.axisProperty().get().orElseThrow();
        versions.texts().point(axis, axis.indexOf(version("v1.9.0")).orElseThrow());
        assertThat(versions.texts().tipProperty().get()).isEqualTo(
                "v1.9.0 · latest · " + Texts.date(Instant.parse("2025-05-27T09:30:00Z")) + " · go 1.25.0");
    }

    @Test
    void whyNoOtherVersionCanBeSetIsSaid() {
        assertThat(hindrance()).isEmpty();
        explorer.select(Optional.of(path("shop.example/webshop")));
        assertThat(hindrance()).isEqualTo("a main module has no version");
        explorer.select(Optional.of(path("mail.example/smtp")));
        assertThat(hindrance()).isEqualTo("./patched/smtp stands in for it");
        explorer.select(Optional.of(ROUTER));
        assertThat(versions.factsProperty().get().orElseThrow().hindrance(Optional.empty())).isEqualTo("its versions are not known");
    }

    @Test
    void whatTheWhatIfReplacesCannotBeMovedUntilTheReplaceIsGone() {
        ModulePath http2 = path("net.example/http2");
        explorer.select(Optional.of(http2));
        explorer.whatIf().commitAll(List.of(new Edit.Replace(
                path("shop.example/webshop"), http2, Optional.empty(), "net.example/http2", Optional.of(version("v1.1.0")))));

        assertThat(versions.noticeProperty().get()).isEqualTo("Replaced by net.example/http2 v1.1.0. Remove the replace to change versions.");
        assertThat(hindrance()).isEqualTo("net.example/http2 v1.1.0 stands in for it");
        versions.moveTo(0);
        versions.toNewestAllowed();
        versions.choose("v1.3.0");
        assertThat(explorer.whatIf().historyProperty().get().now().edits()).hasSize(1);
        assertThat(explorer.shownProperty().get().orElseThrow().buildList().selected(http2)).isEqualTo(version("v1.2.0"));
        assertThat(versions.axisProperty().get()).as("there is nothing to move").isEmpty();
        explorer.whatIf().undo();
        assertThat(versions.noticeProperty().get()).isEmpty();
        slideTo("v1.3.0");
        assertThat(thumb()).isEqualTo("v1.3.0");
    }

    private String hindrance() {
        return versions.factsProperty().get().orElseThrow().hindrance(versions.axisProperty().get());
    }

    @Test
    void aQueryThatIsTypedLeadsToItsVersion() {
        versions.choose("latest");

        assertThat(thumb()).isEqualTo("v1.9.0");
    }

    @Test
    void whyAListIsNotWholeIsSaidWithTheSettingThatDecidesIt() throws IOException {
        Path file = Files.createDirectories(scratch.resolve("alone")).resolve("go.mod");
        Files.writeString(file, "module shop.example/alone\n\ngo 1.23.0\n\nrequire nowhere.example/gone v1.0.0\n");
        explorer.open(file);
        explorer.select(Optional.of(path("nowhere.example/gone")));
        assertThat(versions.noticeProperty().get().lines()).hasSize(2).last().asString()
                .startsWith("GOPROXY=file://").contains(" does not have it: ");
    }

    /// The module cache has what the graph is made of, and one stop more.
    @Test
    void offlineTheStopsThatAreNotInTheModuleCacheAreMarked() throws IOException {
        Path cache = scratch.resolve("cache");
        try (Resolver resolver = new Resolver(explorer.session().orElseThrow().workspace(), Access.OFFLINE)) {
            assertThat(resolver.axis(resolver.resolve(_ -> {}), ROUTER, _ -> {}).stops())
                    .extracting(VersionAxis.Stop::reach).containsOnly(VersionAxis.Reach.AT_HAND);
        }
        Path known = Files.createDirectories(cache.resolve("cache/download/web.example/router/@v"));
        for (String version : List.of("v1.6.0", "v1.7.0")) {
            Files.copy(Opened.samples().resolve("proxy/web.example/router/@v/" + version + ".mod"), known.resolve(version + ".mod"));
        }
        Path file = Files.createDirectories(scratch.resolve("away")).resolve("go.mod");
        Files.writeString(file, "module shop.example/away\n\ngo 1.23.0\n\nrequire web.example/router v1.6.0\n");
        ExplorerViewModel away = Opened.nothing(scratch, Settings.none(),
                Map.of("GOPROXY", "http://127.0.0.1:1", "GOMODCACHE", cache.toString()));
        away.open(file);
        VersionsViewModel slider = VersionsViewModel.over(away, Runnable::run, Runnable::run);
        away.select(Optional.of(ROUTER));
        assertThat(reached(slider)).containsExactly("v1.6.0", "v1.7.0");
        away.select(Optional.of(path("web.example/middleware")));
        assertThat(slider.axisProperty().get().orElseThrow().indexOf(Stop.Mark.UNCACHED)).isPresent();
        assertThat(reached(slider)).isEmpty();
    }

    private static List<String> reached(VersionsViewModel slider) {
        return slider.axisProperty().get().orElseThrow().stops().stream()
                .filter(stop -> !stop.has(Stop.Mark.UNCACHED)).map(stop -> stop.version().text()).toList();
    }

    @Test
    void marksOfTheSample() {
        explorer.select(Optional.of(path("log.example/oldlog")));
        assertThat(versions.deprecatedProperty().get()).contains("use log.example/log instead.");

        explorer.select(Optional.of(path("img.example/resize")));
        assertThat(versions.texts().figuresProperty().get()).isEqualTo("selected · retracted");
        assertThat(versions.texts().warningProperty().get()).startsWith("Retracted: ").contains("upside down");
        slideTo("v1.3.1");
        assertThat(versions.texts().warningProperty().get()).isEmpty();
        versions.revert();

        explorer.select(Optional.of(path("db.example/pool")));
        assertThat(versions.axisProperty().get().orElseThrow().indexOf(Stop.Mark.EXCLUDED)).isPresent();

        explorer.select(Optional.of(path("geo.example/zones")));
        assertThat(versions.noticeProperty().get()).startsWith("Replaced by ");
    }
}
