package dev.modscope.ui.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.GoVersion;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.triage.Batch;
import dev.modscope.resolve.triage.Limits;
import dev.modscope.resolve.triage.Update;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.explorer.Settings;
import dev.modscope.ui.limits.LimitsViewModel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The table of updates, without a toolkit.
class TriageViewModelTest {
    private static final Instant NOW = Instant.parse("2025-07-01T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    private Path scratch;

    private Optional<ExplorerViewModel> explorer = Optional.empty();
    private Optional<LimitsViewModel> limits = Optional.empty();

    private TriageViewModel over(Executor worker) {
        ExplorerViewModel opened = Opened.nothing(scratch, Settings.none(), Map.of());
        opened.open(Opened.samples().resolve("webshop"));
        LimitsViewModel chosen = new LimitsViewModel(opened);
        explorer = Optional.of(opened);
        limits = Optional.of(chosen);
        return new TriageViewModel(opened, chosen, worker, Runnable::run, CLOCK);
    }

    private static Update update(TriageViewModel model, String module, String to) {
        return model.updates().stream()
                .filter(u -> u.path().value().equals(module) && u.to().text().equals(to)).findFirst().orElseThrow();
    }

    private Comparison tried() {
        return explorer.orElseThrow().whatIf().comparisonProperty().get().orElseThrow();
    }

    @Test
    void nothingIsLookedForBeforeSomebodyLooks() {
        TriageViewModel model = over(Runnable::run);
        assertThat(model.updates()).isEmpty();
        assertThat(model.foundProperty().get()).isEmpty();
        model.want();
        assertThat(model.updates()).hasSize(49);
        assertThat(model.foundProperty().get().orElseThrow().get(Opened.path("web.example/router"))).isEqualTo(Opened.version("v1.9.0"));
        assertThat(model.statusProperty().get()).isEqualTo("49 updates");
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void tryingOnePutsItIntoTheScenarioAndTakingItBackLeavesTheFiles() {
        TriageViewModel model = over(Runnable::run);
        model.want();
        Update router = update(model, "web.example/router", "v1.9.0");
        Update rates = update(model, "tax.example/rates", "v1.2026.1");

        assertThat(model.elsewhereProperty().getValue()).isFalse();
        model.toggle(router);
        model.toggle(rates);
        assertThat(model.elsewhereProperty().getValue()).isTrue();
        assertThat(model.isTried(router)).isTrue();
        assertThat(tried().after().buildList().selected(router.path())).isEqualTo(router.to());
        assertThat(tried().after().buildList().selected(rates.path())).isEqualTo(rates.to());
        model.toggle(router);
        model.toggle(rates);
        assertThat(explorer.orElseThrow().whatIf().comparisonProperty().get()).isEmpty();
    }

    @Test
    void aBatchIsOneStep() {
        TriageViewModel model = over(Runnable::run);
        model.want();
        model.directOnlyProperty().set(true);
        int single = model.edits(Batch.ALONE).size();
        model.take(Batch.ALONE);

        assertThat(tried().changes()).hasSize(single).hasSizeGreaterThan(3);
        explorer.orElseThrow().whatIf().undo();
        assertThat(explorer.orElseThrow().whatIf().comparisonProperty().get()).isEmpty();
    }

    @Test
    void limitsLookAnewAndSayWhatIsOutOfReach() {
        TriageViewModel model = over(Runnable::run);
        model.want();
        limits.orElseThrow().set(Limits.NONE.withGo(Optional.of(new GoVersion("1.24"))));

        assertThat(model.statusProperty().get()).isEqualTo("50 updates, 1 out of reach");
        assertThat(UpdateTexts.remarks(update(model, "web.example/router", "v1.9.0")))
                .isEqualTo("needs go 1.25.0, the limit is 1.24");
        assertThat(UpdateTexts.moves(update(model, "web.example/router", "v1.8.0"))).isEqualTo("▲5");
    }

    @Test
    void cancelKeepsWhatWasFoundAndDropsWhatComesLater() {
        Deque<Runnable> work = new ArrayDeque<>();
        TriageViewModel model = over(work::add);
        model.want();
        assertThat(model.busyProperty().get()).isTrue();
        model.cancel();
        assertThat(model.busyProperty().get()).isFalse();
        work.forEach(Runnable::run);
        assertThat(model.updates()).isEmpty();
        assertThat(model.statusProperty().get()).startsWith("Stopped.");
    }

    @Test
    void cellsSayWhatAnUpdateMendsAndHowOldItIs() {
        TriageViewModel model = over(Runnable::run);
        model.want();
        Update resize = update(model, "img.example/resize", "v1.3.1");
        assertThat(UpdateTexts.remarks(resize)).isEqualTo("ends a retracted version");
        assertThat(UpdateTexts.age(resize, NOW)).isEqualTo("6 months");
        assertThat(UpdateTexts.spoken(resize)).isEqualTo("1 up, 0 down, 0 added, 0 removed");
        assertThat(UpdateTexts.go(update(model, "web.example/router", "v1.9.0"))).isEqualTo("go 1.25.0");
    }
}
