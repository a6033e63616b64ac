package dev.modscope.ui;

import dev.modscope.module.ModulePath;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Settings;
import dev.modscope.ui.frame.FileDialogs;
import dev.modscope.ui.frame.FxThread;
import dev.modscope.ui.frame.ThemeSwitch;
import dev.modscope.ui.graph.GraphCanvas;
import dev.modscope.ui.rehearsal.Rehearsal;
import dev.modscope.ui.versions.axis.Stop;
import dev.modscope.ui.versions.axis.StopAxis;
import dev.modscope.workspace.GoEnv;
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
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import javafx.util.Subscription;

/// Times the window as a person has it: from opening to the first picture, frames while the picture moves, steps of the
/// slider, and how long the toolkit's thread is held during all of it. Arguments: the folder with the workspaces (each
/// by its name), a folder for a made-up workspace of 5,000 modules and 50,000 requirements. GOPROXY and GOMODCACHE are
/// those of the environment. A third argument names the parts to time (`rehearse,motion,slide,made`), all where it is left
/// out.
public final class WindowBench {
    private static final PrintStream OUT = System.out;

    private final Path workspaces;
    private final Path made;
    private final List<String> parts;
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, String> process = new HashMap<>(System.getenv());
    private final ConcurrentLinkedQueue<Double> holds = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean watching = new AtomicBoolean();
    private ExplorerViewModel explorer;
    private MainWindow window;
    private Stage stage;

    private WindowBench(Path workspaces, Path made, List<String> parts) {
        this.workspaces = workspaces;
        this.made = made;
        this.parts = parts;
        Stage shown = new Stage();
        stage = shown;
        FxThread ui = new FxThread();
        explorer = new ExplorerViewModel(_ -> GoEnv.read(process, made), Settings.none(), worker, ui);
        ThemeSwitch theme = new ThemeSwitch(explorer.themeProperty(), new SimpleObjectProperty<>(ColorScheme.LIGHT));
        window = new MainWindow(stage, explorer, new MainWindow.World(FileDialogs.of(stage), theme, worker, ui, Optional.empty(), _ -> {}, _ -> {}));
        stage.setX(0);
        stage.setY(0);
        window.show(1440, 900);
    }

    static void main(String[] arguments) throws Exception {
        Path made = Path.of(arguments[1]).toAbsolutePath();
        List<String> parts = List.of((arguments.length > 2 ? arguments[2] : "rehearse,motion,slide,made").split(",", -1));
        FutureTask<WindowBench> built = new FutureTask<>(() -> new WindowBench(Path.of(arguments[0]).toAbsolutePath(), made, parts));
        Platform.startup(built);
        built.get().run();
        Platform.exit();
    }

    private void run() throws Exception {
        Thread watch = Thread.ofPlatform().daemon().start(this::watch);
        open(workspaces.resolve("kubernetes"));
        OUT.printf("%-58s %8.0f ms%n", "from the start of the JVM to the first picture",
                (double) System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime());
        for (String name : List.of("etcd", "kubernetes", "etcd", "kubernetes")) {
            open(workspaces.resolve(name));
        }
        for (String name : List.of("etcd", "kubernetes")) {
            open(workspaces.resolve(name));
            // What one window has rehearsed all know.
            if (parts.contains("rehearse") && name.equals("etcd")) {
                rehearse();
            }
            if (parts.contains("motion")) {
                motion(name);
            }
            if (parts.contains("slide")) {
                slide(name);
            }
        }
        if (parts.contains("made")) {
            madeUp();
        }
        watch.interrupt();
        Toolkit.report("the toolkit's thread held, during all of it", holds.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// As the program does where nobody touches anything for some seconds after opening.
    private void rehearse() throws Exception {
        FutureTask<Rehearsal> rehearsal = new FutureTask<>(() -> new Rehearsal(explorer, () -> window.graph().viewsProperty().get().now(), worker, new FxThread()));
        Toolkit.onFx(rehearsal);
        long before = Toolkit.cpu();
        Toolkit.until(() -> rehearsal.resultNow().isOver());
        OUT.printf("%-58s %8.0f ms of CPU%n", "rehearsed", (Toolkit.cpu() - before) / 1e6);
    }

    private void madeUp() throws Exception {
        MadeUp.in(made);
        process.put("GOPROXY", "file://" + made.resolve("proxy"));
        process.put("GOMODCACHE", made.resolve("cache").toString());
        process.put("GOFLAGS", "-mod=mod");
        process.put("GOWORK", "off");
        open(made.resolve("app"));
        Toolkit.onFx(() -> window.graph().group(false));
        rest();
        Toolkit.onFx(() -> window.graph().reduce(false));
        rest();
        OUT.printf("%-58s %d boxes, %d edges, %d lines%n", "synthetic", drawing().boxes().size(), drawing().edges().size(),
                drawing().lines().size());
        motion("synthetic");
        hang();
    }

    private dev.modscope.layout.Drawing drawing() {
        return window.graph().sceneryProperty().get().orElseThrow().drawing();
    }

    private void open(Path workspace) throws Exception {
        Toolkit.onFx(() -> window.graph().whole());
        long before = System.nanoTime();
        Toolkit.onFx(() -> explorer.open(workspace));
        Toolkit.until(() -> window.settled() && explorer.shownProperty().get()
                .filter(r -> r.workspace().file().startsWith(workspace)).isPresent());
        Toolkit.pulses(2);
        OUT.printf("%-58s %8.0f ms%n", "open " + workspace.getFileName() + " to the first picture", (System.nanoTime() - before) / 1e6);
        watching.set(true);
    }

    private GraphCanvas canvas() {
        return Objects.requireNonNull((GraphCanvas) window.scene().lookup("#graph"));
    }

    // Motion

    private void motion(String name) throws Exception {
        GraphCanvas canvas = canvas();
        frames(name + ", panned as it opens", 150, i -> canvas.pan(i % 60 < 30 ? 9 : -9, i % 40 < 20 ? 4 : -4));
        frames(name + ", zoomed", 150, i -> canvas.zoom(i % 50 < 25 ? 0.95 : 1 / 0.95));
        Toolkit.onFx(canvas::fit);
        Toolkit.pulses(30);
        frames(name + ", panned, all in sight", 150, i -> canvas.pan(i % 60 < 30 ? 9 : -9, i % 40 < 20 ? 4 : -4));
        frames(name + ", zoomed, all in sight", 150, i -> canvas.zoom(i % 50 < 25 ? 1.05 : 1 / 1.05));
        Toolkit.onFx(canvas::lifeSize);
        Toolkit.pulses(30);
        frames(name + ", panned at 100 %", 150, i -> canvas.pan(i % 60 < 30 ? 9 : -9, i % 40 < 20 ? 4 : -4));
    }

    private void frames(String what, int count, IntConsumer move) throws Exception {
        double[] gaps = new double[count];
        long before = Toolkit.cpu();
        FutureTask<Boolean> done = new FutureTask<>(() -> Boolean.TRUE);
        Toolkit.onFx(() -> new AnimationTimer() {
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
                1000 / mean, gaps[count / 2], gaps[count * 95 / 100], gaps[count - 1], (Toolkit.cpu() - before) / 1e6 / (count + 10));
    }

    /// With the first of some modules that has versions to step to.
    private void slide(String name) throws Exception {
        for (String path : List.of("golang.org/x/sys", "github.com/google/go-cmp", "golang.org/x/text", "github.com/spf13/pflag")) {
            if (slide(name, new ModulePath(path))) {
                return;
            }
        }
    }

    /// The first drag, once over the stops, is that of somebody who has just opened the workspace. The hundred steps after it
    /// are counted among all of them, but not as later drags, since the JVM is still compiling what they need. Those go
    /// there and back; jumps land on stops that do not lie beside the last one, as a click on the track does.
    private boolean slide(String name, ModulePath path) throws Exception {
        Toolkit.onFx(() -> explorer.select(Optional.of(path)));
        Toolkit.until(() -> window.versions().axisProperty().get().isPresent());
        rest();
        StopAxis axis = window.versions().axisProperty().get().orElseThrow();
        int now = axis.indexOf(Stop.Mark.SELECTED).orElse(-1);
        List<Integer> stops = IntStream.range(0, axis.size())
                .map(i -> axis.size() - 1 - i)
                .filter(i -> i != now && axis.stop(i).landable())
                .limit(12)
                .boxed()
                .toList();
        List<double[]> first = drag(stops, stops.size());
        if (first.isEmpty()) {
            OUT.printf("no step of the slider is accepted: %s%n", explorer.whatIf().refusalProperty().get());
        } else {
            List<double[]> warming = drag(thereAndBack(stops), 100);
            List<double[]> later = drag(thereAndBack(stops), 60);
            List<double[]> jumps = drag(jumps(stops), 60);
            tell(name + ", first drag: ", first);
            tell(name + ", later drags: ", later);
            tell(name + ", jumps: ", jumps);
            tell(name + ", all steps: ", Stream.of(first, warming, later, jumps).flatMap(List::stream).toList());
        }
        Toolkit.onFx(() -> window.versions().revert());
        Toolkit.onFx(() -> explorer.select(Optional.empty()));
        rest();
        return !first.isEmpty();
    }

    private static List<Integer> thereAndBack(List<Integer> stops) {
        List<Integer> way = new ArrayList<>(stops);
        way.addAll(stops.subList(1, stops.size() - 1).reversed());
        return way;
    }

    /// From each stop on to the fifth behind it, round and round.
    private static List<Integer> jumps(List<Integer> stops) {
        return IntStream.range(0, stops.size()).mapToObj(i -> stops.get(i * 5 % stops.size())).toList();
    }

    /// So many steps, over the stops again and again; those that `go get` would refuse are not told of.
    private List<double[]> drag(List<Integer> stops, int steps) throws Exception {
        List<double[]> taken = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            step(stops.get(i % stops.size())).ifPresent(taken::add);
        }
        return taken;
    }

    private static void tell(String whose, List<double[]> times) {
        List<String> what = List.of("answer", "drawing", "repainted preview", "toolkit's thread, in all", "CPU of all threads, in all");
        IntStream.range(0, what.size()).forEach(k -> Toolkit.report(whose + what.get(k), times.stream().mapToDouble(time -> time[k]).toArray()));
    }

    /// Milliseconds to the answer, to the drawing, to the frame that shows it, and of the toolkit's thread; empty where
    /// `go get` would refuse. The thumb moves as under a person's hand, and rests for some frames on each stop.
    private Optional<double[]> step(int stop) throws Exception {
        long[] at = new long[4];
        long all = Toolkit.cpu();
        FutureTask<Boolean> over = new FutureTask<>(() -> Boolean.TRUE);
        List<Subscription> listening = new ArrayList<>();
        Toolkit.onFx(() -> {
            listening.add(explorer.whatIf().comparisonProperty().subscribe((_, _) -> at[1] = System.nanoTime()));
            listening.add(explorer.whatIf().refusalProperty().subscribe((_, words) -> {
                if (!words.isEmpty()) {
                    over.run();
                }
            }));
            listening.add(window.graph().sceneryProperty().subscribe((_, _) -> {
                at[2] = System.nanoTime();
                window.scene().addPostLayoutPulseListener(new Runnable() {
                    @Override
                    public void run() {
                        if (canvas().isCurrent()) {
                            window.scene().removePostLayoutPulseListener(this);
                            at[3] = System.nanoTime();
                            over.run();
                        }
                    }
                });
            }));
        });
        long busy = Toolkit.onFx(Toolkit::busy);
        at[0] = System.nanoTime();
        Toolkit.onFx(() -> {
            window.versions().moveTo(stop);
            // From a stop that is refused back to the one that is still shown there is nothing to wait for.
            if (at[1] == 0 && !explorer.whatIf().busyProperty().get()) {
                over.run();
            }
        });
        // Told, not asked for: questions on the toolkit's thread would be timed with the step.
        over.get(60, TimeUnit.SECONDS);
        rest(6);
        double held = (Toolkit.onFx(Toolkit::busy) - busy) / 1e6;
        Toolkit.onFx(() -> listening.forEach(Subscription::unsubscribe));
        return at[3] > 0
                ? Optional.of(new double[] {
                    (at[1] - at[0]) / 1e6, (at[2] - at[0]) / 1e6, (at[3] - at[0]) / 1e6, held, (Toolkit.cpu() - all) / 1e6})
                : Optional.empty();
    }

    private void hang() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Files.createDirectories(made.resolve("empty"));
            process.put("GOPROXY", "http://127.0.0.1:" + deaf.getLocalPort());
            process.put("GOMODCACHE", made.resolve("empty").toString());
            Toolkit.onFx(() -> explorer.open(made.resolve("app")));
            Toolkit.until(() -> !explorer.busyProperty().get() && explorer.bannerProperty().get().isPresent());
            Toolkit.onFx(() -> explorer.allowNetwork(true));
            GraphCanvas canvas = canvas();
            frames("synthetic, panned while a proxy hangs", 150, i -> canvas.pan(i % 60 < 30 ? 9 : -9, 0));
            OUT.printf("%-58s %s%n", "still asking", explorer.busyProperty().get());
            Toolkit.onFx(explorer::cancel);
            Toolkit.pulses(5);
        }
    }

    private void rest() throws Exception {
        rest(20);
    }

    private void rest(int frames) throws Exception {
        Toolkit.pulses(3);
        Toolkit.until(() -> !explorer.busyProperty().get() && window.settled());
        Toolkit.pulses(frames);
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                long before = System.nanoTime();
                Toolkit.onFx(() -> {});
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
}
