import dev.modscope.layout.GraphView;
import dev.modscope.layout.LayeredLayout;
import dev.modscope.layout.SelectedGraph;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.resolve.Access;
import dev.modscope.resolve.EditException;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.resolve.VersionAxis;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Times Modscope against `go` on real workspaces, each as a whole process with a warm module cache, turn by turn, and
/// then what happens inside one JVM. Arguments: the launcher, the corpora's folder, the number of runs.
public final class Bench {
    private final Path launcher;
    private final Path corpora;
    private final int runs;
    private final Path scratch;
    private final List<Double> calibration = new ArrayList<>();

    private Bench(Path launcher, Path corpora, int runs) throws IOException {
        this.launcher = launcher;
        this.corpora = corpora;
        this.runs = runs;
        this.scratch = Files.createTempDirectory("modscope-bench-");
    }

    public static void main(String[] args) throws Exception {
        Bench bench = new Bench(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2]));
        try {
            bench.run();
        } finally {
            bench.clean();
        }
    }

    private void run() throws Exception {
        unpack(corpora.resolve("proxy.zip"), scratch.resolve("proxy"));
        for (String name : List.of("etcd", "terraform", "kubernetes")) {
            copy(corpora.resolve("workspaces").resolve(name), scratch.resolve(name));
        }
        System.out.printf("Whole processes, milliseconds, %d runs turn by turn, warm module cache%n", runs);
        System.out.printf("%-24s %18s %18s %s%n", "", "modscope", "go", "ratio of the minima (medians)");
        compare("etcd", "list", List.of("list", "-m", "all"));
        compare("terraform", "list", List.of("list", "-m", "all"));
        compare("kubernetes", "list", List.of("list", "-m", "all"));
        compare("etcd", "graph", List.of("mod", "graph"));
        compare("kubernetes", "graph", List.of("mod", "graph"));
        judge();
        System.out.println("In one JVM, milliseconds");
        loading();
        whatIfs();
        layout();
    }

    private Map<String, String> env(String name) {
        Map<String, String> env = new HashMap<>();
        env.put("GOPROXY", "file://" + scratch.resolve("proxy"));
        env.put("GOMODCACHE", scratch.resolve("cache").toString());
        env.put("GOSUMDB", "off");
        env.put("GOTOOLCHAIN", "local");
        env.put("GOTELEMETRY", "off");
        boolean work = Files.exists(scratch.resolve(name).resolve("go.work"));
        env.put("GOFLAGS", work ? "-mod=readonly" : "-mod=mod");
        env.put("GOWORK", work ? "" : "off");
        return env;
    }

    /// Against an answer worked out anew each time, and against one that is kept while nothing changes.
    private void compare(String name, String verb, List<String> goArguments) throws Exception {
        compare(name, verb, goArguments, "off");
        compare(name, verb, goArguments, "on");
    }

    private void compare(String name, String verb, List<String> goArguments, String kept) throws Exception {
        List<String> ours = List.of(launcher.toString(), verb);
        List<String> go = new ArrayList<>(List.of("go"));
        go.addAll(goArguments);
        for (List<String> command : List.of(go, ours, go, ours)) {
            time(name, command, kept);
        }
        double[] mine = new double[runs];
        double[] theirs = new double[runs];
        for (int i = 0; i < runs; i++) {
            calibrate();
            theirs[i] = time(name, go, kept);
            mine[i] = time(name, ours, kept);
        }
        Arrays.sort(mine);
        Arrays.sort(theirs);
        System.out.printf("%-28s min %5.1f med %5.1f min %5.1f med %5.1f %.2f (%.2f)%n", name + " " + verb + (kept.equals("off") ? "" : ", kept"), mine[0],
                mine[runs / 2], theirs[0], theirs[runs / 2], mine[0] / theirs[0], mine[runs / 2] / theirs[runs / 2]);
    }

    private double time(String name, List<String> command, String kept) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(scratch.resolve(name).toFile())
                .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
        builder.environment().putAll(env(name));
        builder.environment().put("MODSCOPE_HOME", scratch.resolve("data").toString());
        builder.environment().put("MODSCOPE_ANSWERS", kept);
        long before = System.nanoTime();
        int code = builder.start().waitFor();
        long after = System.nanoTime();
        if (code != 0) {
            throw new IOException(command + " in " + name + " ended with " + code);
        }
        return (after - before) / 1e6;
    }

    /// A fixed piece of work: how differently long it takes tells what the other figures are worth.
    private void calibrate() {
        long before = System.nanoTime();
        long x = 1;
        for (int i = 0; i < 10_000_000; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
        }
        calibration.add((System.nanoTime() - before) / 1e6 + (x == 0 ? 1 : 0));
    }

    private void judge() {
        double[] all = calibration.stream().mapToDouble(Double::doubleValue).skip(5).sorted().toArray();
        double spread = all[all.length * 9 / 10] / all[0];
        System.out.printf("calibration: a fixed loop took %.1f to %.1f ms (p90 %.2f times the minimum): %s%n", all[0],
                all[all.length - 1], spread,
                spread > 1.25 ? "TOO NOISY, these figures say little" : "quiet enough");
    }

    private Workspace workspace(String name) throws Exception {
        return Workspace.open(scratch.resolve(name), GoEnv.of(env(name), scratch));
    }

    private void loading() throws Exception {
        double[] times = new double[runs * 2];
        for (int i = 0; i < times.length; i++) {
            long before = System.nanoTime();
            try (Resolver resolver = new Resolver(workspace("etcd"), Access.OFFLINE)) {
                resolver.resolve(_ -> {});
            }
            times[i] = (System.nanoTime() - before) / 1e6;
        }
        print("loading etcd, warm cache", times);
    }

    private void whatIfs() throws Exception {
        try (Resolver resolver = new Resolver(workspace("etcd"), Access.OFFLINE)) {
            Resolution base = resolver.resolve(_ -> {});
            List<Edit> edits = edits(resolver, base);
            double[] times = new double[edits.size()];
            // The last round counts: by then the virtual machine has compiled what a slider runs through.
            for (int round = 0; round < 12; round++) {
                for (int i = 0; i < times.length; i++) {
                    long before = System.nanoTime();
                    try {
                        resolver.whatIf(base, List.of(edits.get(i)), _ -> {});
                    } catch (EditException e) {
                        // A refusal is an answer too.
                    }
                    times[i] = (System.nanoTime() - before) / 1e6;
                }
            }
            print("one what-if step on etcd (" + times.length + " steps)", times);
            System.gc();
            System.gc();
            long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            System.out.printf("%-44s %d MB%n", "heap in use with etcd open", used >> 20);
        }
    }

    /// To each version from the selected one up of the modules that the main modules ask for.
    private static List<Edit> edits(Resolver resolver, Resolution base) {
        ModulePath main = base.workspace().mains().getFirst().path();
        List<Edit> edits = new ArrayList<>();
        for (ModuleVersion module : base.buildList().modules()) {
            if (module.isMain() || !base.direct().contains(module.path())) {
                continue;
            }
            for (VersionAxis.Stop stop : resolver.axis(base, module.path(), _ -> {}).stops()) {
                if (stop.version().compareTo(module.version()) > 0 && edits.size() < 400) {
                    edits.add(new Edit.Get(main, module.path(), stop.version().text()));
                }
            }
        }
        return edits;
    }

    private void layout() throws Exception {
        try (Resolver resolver = new Resolver(workspace("kubernetes"), Access.OFFLINE)) {
            Resolution base = resolver.resolve(_ -> {});
            int modules = base.buildList().modules().size();
            double[] times = new double[50];
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < times.length; i++) {
                    long before = System.nanoTime();
                    SelectedGraph graph = SelectedGraph.of(base.graph(), base.buildList(), base.direct());
                    LayeredLayout.draw(graph, GraphView.standard(modules));
                    times[i] = (System.nanoTime() - before) / 1e6;
                }
            }
            print("layout of kubernetes' default view", times);
        }
    }

    private static void print(String what, double[] times) {
        Arrays.sort(times);
        System.out.printf("%-44s min %.2f  p50 %.2f  p95 %.2f%n", what, times[0], times[times.length / 2],
                times[times.length * 95 / 100]);
    }

    private static void unpack(Path zip, Path target) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                Path to = target.resolve(entry.getName()).normalize();
                if (!entry.isDirectory() && to.startsWith(target)) {
                    Files.createDirectories(to.getParent());
                    Files.copy(file.getInputStream(entry), to);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                    target.toFile().setWritable(true);
                }
            }
        }
    }

    private void clean() throws IOException {
        try (Stream<Path> all = Files.walk(scratch)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                path.toFile().setWritable(true);
                Files.deleteIfExists(path);
            }
        }
    }
}
