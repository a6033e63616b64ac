import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Times the starts of a packaged Modscope: the window to its first picture with the AOT cache and without, in turn, with a
/// picture of the last time and without; a second start that hands over; and `list` beside `go list -m all` where real
/// workspaces are named. A fixed loop between the runs says how quiet the machine was.
///   Start.java IMAGE [RUNS [WORKSPACES]]
final class Start {
    private final Path image;
    private final int runs;
    private final Path scratch = Files.createTempDirectory("start");
    private final boolean display = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    private final Calibration calibration = new Calibration();

    private Start(Path image, int runs) throws IOException {
        this.image = image;
        this.runs = runs;
    }

    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        Start start = new Start(Path.of(arguments[0]).toAbsolutePath(), runs);
        try {
            start.window();
            start.handOver();
            if (arguments.length > 2) {
                for (String name : List.of("etcd", "terraform", "kubernetes")) {
                    start.list(Path.of(arguments[2]).toAbsolutePath().resolve(name));
                }
            }
            start.calibration.judge();
        } finally {
            clean(start.scratch);
        }
    }

    /// The command of the window; without a display the toolkit's headless platform draws it.
    private ProcessBuilder window(boolean cached, String... more) {
        List<String> command = new ArrayList<>(List.of(image.resolve("bin/modscope").toString()));
        command.addAll(List.of(more));
        ProcessBuilder builder = at(command);
        String options = cached ? "" : "-XX:AOTMode=off ";
        if (!display) {
            options += "-Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true -Dmodscope.display=true";
            builder.environment().put("DISPLAY", ":headless");
        }
        if (!options.isEmpty()) {
            builder.environment().put("JDK_JAVA_OPTIONS", options);
        }
        return builder;
    }

    private ProcessBuilder at(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(scratch.toFile()).redirectError(Redirect.DISCARD);
        Map<String, String> own = new HashMap<>(Map.of("MODSCOPE_HOME", scratch.resolve("home").toString(), "XDG_RUNTIME_DIR", ""));
        if (System.getenv("GOMODCACHE") == null) {
            own.put("GOMODCACHE", scratch.resolve("cache").toString());
        }
        builder.environment().putAll(own);
        return builder;
    }

    /// With the picture of the last time, which the run before kept, and as a start that has never seen the workspace.
    private void window() throws Exception {
        for (boolean remembered : List.of(true, false)) {
            double[][] times = new double[2][runs];
            for (int i = -2; i < runs; i++) {
                for (int k = 0; k < 2; k++) {
                    calibration.run();
                    if (!remembered) {
                        clean(scratch.resolve("home"));
                    }
                    double time = firstLine(window(k == 0, "--first-frame", image.resolve("lib/app/sample-modules/webshop").toString()));
                    if (i >= 0) {
                        times[k][i] = time;
                    }
                }
            }
            String where = (remembered ? "" : ", seen for the first time") + (display ? "" : ", headless");
            double with = print("first frame of webshop" + where + ", AOT cache", times[0]);
            double without = print("first frame of webshop" + where + ", no AOT cache", times[1]);
            System.out.printf("%-62s %.2f%n", "ratio of the medians", with / without);
        }
    }

    /// Milliseconds until a process says its first line.
    private double firstLine(ProcessBuilder start) throws Exception {
        long before = System.nanoTime();
        Process process = start.start();
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            double time = (System.nanoTime() - before) / 1e6;
            if (line == null || !line.equals("first frame")) {
                throw new IOException("no frame: " + line);
            }
            process.waitFor();
            return time;
        }
    }

    /// How long a second start takes while a first one runs. The first one's socket tells that it is there.
    private void handOver() throws Exception {
        Process first = window(true).redirectOutput(Redirect.DISCARD).start();
        try {
            Path run = scratch.resolve("home/run");
            for (int i = 0; i < 600 && !holdsSocket(run); i++) {
                Thread.sleep(100);
            }
            Thread.sleep(3000);
            double[] times = new double[runs];
            for (int i = 0; i < runs; i++) {
                calibration.run();
                times[i] = whole(window(true, image.resolve("lib/app/sample-modules/diamond").toString()));
            }
            if (!first.isAlive()) {
                throw new IOException("the first start did not stay");
            }
            print("a second start that hands over", times);
        } finally {
            first.destroy();
            first.waitFor();
        }
    }

    private static boolean holdsSocket(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.anyMatch(file -> file.toString().endsWith(".sock"));
        }
    }

    private static double whole(ProcessBuilder builder) throws Exception {
        long before = System.nanoTime();
        int code = builder.redirectOutput(Redirect.DISCARD).start().waitFor();
        double time = (System.nanoTime() - before) / 1e6;
        if (code != 0) {
            throw new IOException(builder.command() + " ended with " + code);
        }
        return time;
    }

    private void list(Path workspace) throws Exception {
        List<String> ours = List.of(image.resolve("bin/modscope").toString(), "list");
        List<String> go = List.of("go", "list", "-m", "all");
        double[][] times = new double[3][runs];
        for (int i = -2; i < runs; i++) {
            calibration.run();
            double theirs = whole(in(workspace, go, "on"));
            double kept = whole(in(workspace, ours, "on"));
            double anew = whole(in(workspace, ours, "off"));
            if (i >= 0) {
                times[0][i] = theirs;
                times[1][i] = kept;
                times[2][i] = anew;
            }
        }
        String name = workspace.getFileName().toString();
        double theirs = print("go list -m all, " + name, times[0]);
        double kept = print("modscope list, " + name + ", kept", times[1]);
        double anew = print("modscope list, " + name + ", worked out anew", times[2]);
        System.out.printf("%-62s kept %.2f  anew %.2f  (minima %.2f  %.2f)%n", "ratio of the medians", kept / theirs, anew / theirs,
                times[1][0] / times[0][0], times[2][0] / times[0][0]);
    }

    private ProcessBuilder in(Path workspace, List<String> command, String kept) {
        ProcessBuilder builder = at(command).directory(workspace.toFile());
        boolean work = Files.exists(workspace.resolve("go.work"));
        builder.environment().putAll(Map.of("GOFLAGS", work ? "-mod=readonly" : "-mod=mod", "GOWORK", work ? "" : "off", "GOSUMDB", "off",
                "GOTOOLCHAIN", "local", "GOTELEMETRY", "off", "MODSCOPE_ANSWERS", kept));
        return builder;
    }

    private static double print(String what, double[] times) {
        Arrays.sort(times);
        System.out.printf("%-62s min %.0f  median %.0f  max %.0f ms%n", what, times[0], times[times.length / 2],
                times[times.length - 1]);
        return times[times.length / 2];
    }

    private static void clean(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
