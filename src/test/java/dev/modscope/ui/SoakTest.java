package dev.modscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.disk.Folders;
import dev.modscope.faults.Held;
import dev.modscope.faults.LongReport;
import dev.modscope.module.ModuleVersion;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.explorer.Settings;
import dev.modscope.ui.frame.FxThread;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// Windows that are opened, used and closed beside one that stays, again and again: nothing of them is kept.
@Tag("gui")
final class SoakTest extends ApplicationTest {
    /// What is opened, and a version that is not selected there.
    private static final List<Round> ROUNDS = List.of(
            new Round("webshop", ModuleVersion.of("log.example/log", "v1.7.0")),
            new Round("unpruned", ModuleVersion.of("old.example/framework", "v1.0.0")),
            new Round("workspace/go.work", ModuleVersion.of("log.example/log", "v1.7.0")));
    /// The module cache is emptied every so many rounds, so that modules are fetched too.
    private static final int REFILL = 8;
    /// The part of the time that is not counted.
    private static final double WARM = 0.2;
    private static final int SAMPLES = 40;

    @TempDir
    static Path scratch;

    private final AtomicInteger working = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Windows windows = new Windows(
            new Windows.Surroundings(
                    Map.of("GOMODCACHE", scratch.resolve("cache").toString()), scratch, Optional.of(Opened.samples()), Settings.none()),
            this::work, new FxThread());
    private int rounds;

    private record Round(String sample, ModuleVersion other) {}

    @Override
    public void start(Stage stage) {
        Platform.setImplicitExit(false);
    }

    @AfterEach
    void clean() {
        interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        threads.shutdownNow();
        WaitForAsyncUtils.clearExceptions();
    }

    private void work(Runnable task) {
        working.incrementAndGet();
        threads.execute(() -> {
            try {
                task.run();
            } finally {
                working.decrementAndGet();
            }
        });
    }

    /// Until nothing is worked on any more either, but for each window's watch over its files.
    private void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> condition.call() && working.get() == windows.explorers().size());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private ExplorerViewModel open(String sample) throws TimeoutException {
        interact(() -> windows.open(List.of(Opened.samples().resolve(sample))));
        ExplorerViewModel explorer = windows.explorers().getLast();
        until(() -> explorer.shownProperty().get().isPresent() && !explorer.busyProperty().get());
        return explorer;
    }

    /// Opens a sample, tries another version, takes it back, looks at it in all ways, and closes it.
    private WeakReference<ExplorerViewModel> round() throws TimeoutException, IOException {
        if (rounds % REFILL == REFILL - 1) {
            Folders.remove(scratch.resolve("cache"));
        }
        Round round = ROUNDS.get(rounds++ % ROUNDS.size());
        ModuleVersion other = round.other();
        ExplorerViewModel explorer = open(round.sample());
        interact(() -> explorer.select(Optional.of(other.path())));
        until(() -> true);
        for (int i = 0; i < 3; i++) {
            interact(() -> explorer.whatIf().preview(other.path(), other.version()));
            until(() -> explorer.shownProperty().get().orElseThrow().buildList().selected(other.path()).equals(other.version()));
            interact(() -> explorer.whatIf().commit(other.path(), other.version()));
            until(() -> explorer.whatIf().undoableProperty().get());
            interact(() -> explorer.whatIf().undo());
            until(() -> !explorer.whatIf().undoableProperty().get());
        }
        Window window = Window.getWindows().getLast();
        for (String item : List.of("view-table", "view-source", "view-compare", "view-graph")) {
            interact(() -> window.getScene().getRoot().lookupAll(".menu-bar").stream()
                    .flatMap(bar -> ((MenuBar) bar).getMenus().stream()).flatMap(menu -> menu.getItems().stream())
                    .filter(found -> item.equals(found.getId())).forEach(MenuItem::fire));
            until(() -> true);
        }
        interact(window::hide);
        until(() -> true);
        assertThat(windows.explorers()).hasSize(1);
        return new WeakReference<>(explorer);
    }

    /// What is held once the toolkit, too, has let go of what it drew: it does so while it draws something else.
    private Held held() {
        Held least = Held.now();
        for (int i = 0; i < 5; i++) {
            for (String item : List.of("menu-zoomin", "view-table", "view-graph", "menu-fit")) {
                interact(() -> windows.choose(item));
            }
            Held now = Held.now();
            least = now.heap() < least.heap() ? now : least;
        }
        return least;
    }

    /// Nothing refers to what a closed window explored, but what was made last: the toolkit remembers that.
    @Test
    void whatIsClosedIsForgotten() throws TimeoutException, IOException {
        open("diamond");
        List<WeakReference<ExplorerViewModel>> closed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            closed.add(round());
        }
        held();
        assertThat(closed.stream().filter(one -> one.get() != null).count()).isLessThanOrEqualTo(1);
    }

    /// For as many minutes as `modscope.soak` says.
    @Test
    @Tag("long")
    void nothingGrows() throws TimeoutException, IOException {
        double minutes = Double.parseDouble(System.getProperty("modscope.soak", "60"));
        open("diamond");
        long start = System.nanoTime();
        List<double[]> heap = new ArrayList<>();
        List<Held> held = new ArrayList<>();
        for (double at = 0; at < minutes; ) {
            round();
            at = (System.nanoTime() - start) / 60e9;
            if (at >= minutes * (WARM + (1 - WARM) * held.size() / SAMPLES)) {
                held.add(held());
                heap.add(new double[] {at / 60, held.getLast().heap() / 1048576.0});
            }
        }
        double slope = slope(heap);
        Held first = held.getFirst();
        Held last = held.getLast();
        LongReport.add(String.format(Locale.ROOT, "windows opened, used and closed, %.0f minutes: %d windows, heap after GC %.1f MB, then %.1f MB, "
                + "%.2f MB/h; %d threads, then %d; %d open files, then %d", minutes, rounds, heap.getFirst()[1], heap.getLast()[1], slope,
                first.threads(), last.threads(), first.files().size(), last.files().size()));
        assertThat(last.files().size()).as("from %s to %s", first.files(), last.files()).isLessThanOrEqualTo(first.files().size());
        assertThat(last.threads()).isLessThanOrEqualTo(first.threads() + 2);
        // In a short run the collector's own noise is larger than what may grow in an hour.
        assertThat(slope * Math.min(1, minutes / 60)).as("MB in an hour, or in all: %s", heap.stream().map(Arrays::toString).toList()).isLessThan(1);
    }

    /// Of the straight line that is nearest to the points.
    private static double slope(List<double[]> points) {
        double x = points.stream().mapToDouble(point -> point[0]).average().orElseThrow();
        double y = points.stream().mapToDouble(point -> point[1]).average().orElseThrow();
        double along = points.stream().mapToDouble(point -> (point[0] - x) * (point[1] - y)).sum();
        return along / Math.max(1e-9, points.stream().mapToDouble(point -> (point[0] - x) * (point[0] - x)).sum());
    }
}
