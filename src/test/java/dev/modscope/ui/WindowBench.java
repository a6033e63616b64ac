package dev.modscope.ui;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.VersionAxis;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Settings;
import dev.modscope.ui.frame.FileDialogs;
import dev.modscope.ui.frame.FxThread;
import dev.modscope.ui.frame.ThemeSwitch;
import dev.modscope.ui.graph.GraphCanvas;
import dev.modscope.workspace.GoEnv;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import javafx.util.Subscription;

/// Times the window as a person has it: from opening to the first picture, frames while the picture moves, steps of the
/// slider, and how long the toolkit's thread is held during all of it. Arguments: the folder with the workspaces (each
/// by its name), a folder for a made-up workspace of 5,000 modules and 50,000 requirements. GOPROXY and GOMODCACHE are
/// those of the environment.
public final class WindowBench {
    private static final int MODULES = 5_000;
    private static final int REQUIREMENTS = 50_000;
    private static final PrintStream OUT = System.out;

    private final Path workspaces;
    private final Path made;
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, String> process = new HashMap<>(System.getenv());
    private final ConcurrentLinkedQueue<Double> holds = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean watching = new AtomicBoolean();
    private ExplorerViewModel explorer;
    private MainWindow window;
    private Stage stage;

    private WindowBench(Path workspaces, Path made) {
        this.workspaces = workspaces;
        this.made = made;
        Stage shown = new Stage();
        stage = shown;
        FxThread ui = new FxThread();
        explorer = new ExplorerViewModel(_ -> GoEnv.read(process, made), Settings.none(), worker, ui);
        ThemeSwitch theme = new ThemeSwitch(explorer.themeProperty(), new SimpleObjectProperty<>(ColorScheme.LIGHT));
        window = new MainWindow(stage, explorer, new MainWindow.World(FileDialogs.of(stage), theme, worker, ui, Optional.empty()));
        stage.setX(0);
        stage.setY(0);
        window.show(1440, 900);
    }

    static void main(String[] arguments) throws Exception {
        Path made = Path.of(arguments[1]).toAbsolutePath();
        FutureTask<WindowBench> built = new FutureTask<>(() -> new WindowBench(Path.of(arguments[0]).toAbsolutePath(), made));
        Platform.startup(built);
        built.get().run();
        Platform.exit();
    }

    private void run() throws Exception {
        Thread watch = Thread.ofPlatform().daemon().start(this::watch);
        open("kubernetes");
        OUT.printf("%-58s %8.0f ms%n", "from the start of the JVM to the first picture",
                (double) System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime());
        for (String name : List.of("etcd", "kubernetes", "etcd", "kubernetes")) {
            open(name);
        }
        for (String name : List.of("etcd", "kubernetes")) {
            open(name);
            motion(name);
            slide(name);
        }
        make();
        process.put("GOPROXY", "file://" + made.resolve("proxy"));
        process.put("GOMODCACHE", made.resolve("cache").toString());
        process.put("GOFLAGS", "-mod=mod");
        process.put("GOWORK", "off");
        open(made.resolve("app"));
        onFx(() -> window.graph().group(false));
        rest();
        onFx(() -> window.graph().reduce(false));
        rest();
        OUT.printf("%-58s %d boxes, %d edges, %d lines%n", "synthetic", drawing().boxes().size(), drawing().edges().size(),
                drawing().lines().size());
        motion("synthetic");
        hang();
        watch.interrupt();
        report("the toolkit's thread held, during all of it", holds.stream().mapToDouble(Double::doubleValue).toArray());
        worker.shutdownNow();
    }

    private dev.modscope.layout.Drawing drawing() {
        return window.graph().sceneryProperty().get().orElseThrow().drawing();
    }

    // Opening

    private void open(String name) throws Exception {
        open(workspaces.resolve(name));
    }

    private void open(Path workspace) throws Exception {
        onFx(() -> window.graph().whole());
        long before = System.nanoTime();
        onFx(() -> explorer.open(workspace));
        until(() -> window.settled() && explorer.shownProperty().get()
                .filter(r -> r.workspace().file().startsWith(workspace)).isPresent());
        pulses(2);
        OUT.printf("%-58s %8.0f ms%n", "open " + workspace.getFileName() + " to the first picture", (System.nanoTime() - before) / 1e6);
        watching.set(true);
    }

    // Motion

    private void motion(String name) throws Exception {
        GraphCanvas canvas = Objects.requireNonNull((GraphCanvas) window.scene().lookup("#graph"));
        frames(name + ", panned as it opens", 150, i -> canvas.pan(i % 60 < 30 ? 9 : -9, i % 40 < 20 ? 4 : -4));
        frames(name + ", zoomed", 150, i -> canvas.zoom(i % 50 < 25 ? 0.95 : 1 / 0.95));
        onFx(canvas::fit);
        pulses(30);
        frames(name + ", panned, all in sight", 150, i -> canvas.pan(i % 60 < 30 ? 9 : -9, i % 40 < 20 ? 4 : -4));
        frames(name + ", zoomed, all in sight", 150, i -> canvas.zoom(i % 50 < 25 ? 1.05 : 1 / 1.05));
        onFx(canvas::lifeSize);
        pulses(30);
        frames(name + ", panned at 100 %", 150, i -> canvas.pan(i % 60 < 30 ? 9 : -9, i % 40 < 20 ? 4 : -4));
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private void frames(String what, int count, IntConsumer move) throws Exception {
        double[] gaps = new double[count];
        long before = cpu();
        FutureTask<Boolean> done = new FutureTask<>(() -> Boolean.TRUE);
        onFx(() -> new AnimationTimer() {
            private int i = -10;
            private long last;

            @Override
            public void handle(long ignored) {
                long at = System.nanoTime();
                if (i >= 0) {
                    gaps[i] = (at - last) / 1e6;
                }
                last = at;
                i++;
                if (i == count) {
                    stop();
                    done.run();
                } else {
                    move.accept(i + 10);
                }
            }
        }.start());
        done.get();
        double mean = Arrays.stream(gaps).average().orElse(0);
        Arrays.sort(gaps);
        OUT.printf("%-58s %5.0f frames a second  p50 %.1f  p95 %.1f  max %.1f ms; CPU of all threads %.1f ms a frame%n", what,
                1000 / mean, gaps[count / 2], gaps[count * 95 / 100], gaps[count - 1], (cpu() - before) / 1e6 / (count + 10));
    }

    // The slider

    /// With the first of some modules that has versions to step to.
    private void slide(String name) throws Exception {
        for (String path : List.of("golang.org/x/sys", "github.com/google/go-cmp", "golang.org/x/text", "github.com/spf13/pflag")) {
            if (slide(name, new ModulePath(path))) {
                return;
            }
        }
    }

    private boolean slide(String name, ModulePath path) throws Exception {
        VersionAxis axis = explorer.axis(path);
        Version now = explorer.shownProperty().get().orElseThrow().buildList().selected(path);
        List<Version> stops = axis.stops().reversed().stream()
                .map(VersionAxis.Stop::version)
                .filter(version -> !version.equals(now))
                .limit(12)
                .toList();
        onFx(() -> explorer.select(Optional.of(path)));
        rest();
        List<double[]> times = new ArrayList<>();
        int warm = 2 * stops.size();
        for (int i = 0; i < 5 * stops.size(); i++) {
            Optional<double[]> time = step(path, stops.get(i % stops.size()));
            if (i >= warm) {
                time.ifPresent(times::add);
            }
        }
        double[] drawn = times.stream().mapToDouble(time -> time[0]).toArray();
        double[] painted = times.stream().mapToDouble(time -> time[1]).toArray();
        onFx(() -> explorer.whatIf().revert());
        onFx(() -> explorer.select(Optional.empty()));
        rest();
        if (drawn.length > 0) {
            report(name + ", one step of the slider to the new drawing", drawn);
            report(name + ", one step of the slider to the repainted preview", painted);
        }
        return drawn.length > 0;
    }

    /// Milliseconds to the new drawing and to the frame that shows it; empty where `go get` would refuse.
    private Optional<double[]> step(ModulePath path, Version to) throws Exception {
        FutureTask<Long> there = new FutureTask<>(System::nanoTime);
        FutureTask<Long> seen = new FutureTask<>(System::nanoTime);
        Subscription[] listening = new Subscription[1];
        long[] start = new long[1];
        onFx(() -> {
            listening[0] = window.graph().sceneryProperty().subscribe((_, _) -> {
                there.run();
                window.scene().addPostLayoutPulseListener(new Runnable() {
                    @Override
                    public void run() {
                        window.scene().removePostLayoutPulseListener(this);
                        seen.run();
                    }
                });
            });
            start[0] = System.nanoTime();
            explorer.whatIf().preview(path, to);
        });
        until(() -> seen.isDone() || (!explorer.whatIf().busyProperty().get() && !explorer.whatIf().refusalProperty().get().isEmpty()));
        onFx(listening[0]::unsubscribe);
        rest();
        return there.isDone() && seen.isDone()
                ? Optional.of(new double[] {(there.get() - start[0]) / 1e6, (seen.get() - start[0]) / 1e6})
                : Optional.empty();
    }

    // A proxy that hangs

    private void hang() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Files.createDirectories(made.resolve("empty"));
            process.put("GOPROXY", "http://127.0.0.1:" + deaf.getLocalPort());
            process.put("GOMODCACHE", made.resolve("empty").toString());
            onFx(() -> explorer.open(made.resolve("app")));
            until(() -> !explorer.busyProperty().get() && explorer.bannerProperty().get().isPresent());
            onFx(() -> explorer.allowNetwork(true));
            GraphCanvas canvas = Objects.requireNonNull((GraphCanvas) window.scene().lookup("#graph"));
            frames("synthetic, panned while a proxy hangs", 150, i -> canvas.pan(i % 60 < 30 ? 9 : -9, 0));
            OUT.printf("%-58s %s%n", "still asking", explorer.busyProperty().get());
            onFx(explorer::cancel);
            pulses(5);
        }
    }

    // The made-up workspace

    /// A module that requires all others, each of which requires some after it.
    private void make() throws IOException {
        Path marker = made.resolve("proxy");
        if (Files.exists(marker)) {
            return;
        }
        Random random = new Random(1);
        List<String> paths = new ArrayList<>();
        for (int i = 1; i < MODULES; i++) {
            paths.add("github.com/owner%d/module%d".formatted(random.nextInt(1_800), i));
        }
        StringBuilder main = new StringBuilder("module big.example/app\n\ngo 1.24.0\n\nrequire (\n");
        int each = (REQUIREMENTS - MODULES / 20) / MODULES;
        for (int i = 0; i < paths.size(); i++) {
            main.append('\t').append(paths.get(i)).append(" v1.0.0").append(i < MODULES / 20 ? "" : " // indirect").append('\n');
            StringBuilder text = new StringBuilder("module " + paths.get(i) + "\n\ngo 1.24.0\n");
            Set<Integer> below = new java.util.TreeSet<>();
            for (int k = 0; k <= each && i + 1 < paths.size(); k++) {
                int near = i + 1 + random.nextInt(Math.min(400, paths.size() - i - 1));
                below.add(near);
            }
            below.forEach(to -> text.append("require ").append(paths.get(to)).append(" v1.0.0\n"));
            Path folder = Files.createDirectories(made.resolve("proxy").resolve(paths.get(i)).resolve("@v"));
            Files.writeString(folder.resolve("v1.0.0.mod"), text);
            Files.writeString(folder.resolve("v1.0.0.info"), "{\"Version\":\"v1.0.0\"}");
            Files.writeString(folder.resolve("list"), "v1.0.0\n");
        }
        Files.createDirectories(made.resolve("app"));
        Files.writeString(made.resolve("app/go.mod"), main.append(")\n"));
    }

    // Waiting and watching

    private static void onFx(Runnable action) throws ExecutionException, InterruptedException {
        FutureTask<Boolean> task = new FutureTask<>(action, Boolean.TRUE);
        Platform.runLater(task);
        task.get();
    }

    /// Looks after every frame and every event.
    private static void until(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        boolean[] met = new boolean[1];
        while (!met[0]) {
            onFx(() -> met[0] = condition.getAsBoolean());
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited two minutes in vain");
            }
            if (!met[0]) {
                TimeUnit.MICROSECONDS.sleep(300);
            }
        }
    }

    private void rest() throws Exception {
        pulses(3);
        until(() -> !explorer.busyProperty().get() && window.settled());
        pulses(20);
    }

    private static void pulses(int count) throws Exception {
        FutureTask<Boolean> done = new FutureTask<>(() -> Boolean.TRUE);
        onFx(() -> new AnimationTimer() {
            private int seen;

            @Override
            public void handle(long now) {
                if (++seen > count) {
                    stop();
                    done.run();
                }
            }
        }.start());
        done.get();
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                long before = System.nanoTime();
                onFx(() -> {});
                if (watching.get()) {
                    holds.add((System.nanoTime() - before) / 1e6);
                }
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (InterruptedException _) {
                return;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void report(String what, double[] times) {
        Arrays.sort(times);
        OUT.printf("%-58s p50 %.1f  p95 %.1f  p99.9 %.1f  max %.1f ms (%d)%n", what, times[times.length / 2],
                times[times.length * 95 / 100], times[times.length * 999 / 1000], times[times.length - 1], times.length);
    }
}
