import dev.modscope.layout.GraphView;
import dev.modscope.layout.LayeredLayout;
import dev.modscope.layout.SelectedGraph;
import dev.modscope.modfile.Directive;
import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.Access;
import dev.modscope.resolve.EditException;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.resolve.VersionAxis;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Workspace;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Times Modscope against `go` on real workspaces, each as a whole process with a warm module cache, turn by turn, and
/// then what happens inside one JVM. Arguments: the launcher, the corpora's folder, the number of runs.
public final class Bench {
    private final Path launcher;
    private final Path corpora;
    private final int runs;
    private final Path scratch;
    private final Calibration calibration = new Calibration();

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
        close(scratch.resolve("proxy"));
        System.out.printf("Whole processes, milliseconds, %d runs turn by turn, warm module cache%n", runs);
        System.out.printf("%-24s %18s %18s %s%n", "", "modscope", "go", "ratio of the minima (medians)");
        compare("etcd", "list", List.of("list", "-m", "all"));
        compare("terraform", "list", List.of("list", "-m", "all"));
        compare("kubernetes", "list", List.of("list", "-m", "all"));
        compare("etcd", "graph", List.of("mod", "graph"));
        compare("kubernetes", "graph", List.of("mod", "graph"));
        calibration.judge();
        System.out.println("In one JVM, milliseconds");
        loading();
        whatIfs("etcd");
        whatIfs("kubernetes");
        heap();
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
            calibration.run();
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

    /// Steps of a version slider, up and down, as `go get` would take them in the main module that requires most.
    private void whatIfs(String name) throws Exception {
        try (Resolver resolver = new Resolver(workspace(name), Access.OFFLINE)) {
            Resolution base = resolver.resolve(_ -> {});
            MainModule main = base.workspace().mains().stream()
                    .max(Comparator.comparing(module -> module.goMod().requires().size())).orElseThrow();
            List<Edit.Get> edits = edits(resolver, base, main);
            double[] times = new double[edits.size()];
            double[] busy = new double[edits.size()];
            ThreadMXBean clock = ManagementFactory.getThreadMXBean();
            int refused = 0;
            // The last round counts: by then the virtual machine has compiled what a slider runs through.
            for (int round = 0; round < 12; round++) {
                refused = 0;
                for (int i = 0; i < times.length; i++) {
                    long before = System.nanoTime();
                    long busyBefore = clock.getCurrentThreadCpuTime();
                    try {
                        resolver.whatIf(base, List.of(edits.get(i)), _ -> {});
                    } catch (EditException _) {
                        // A refusal is an answer too.
                        refused++;
                    }
                    busy[i] = (clock.getCurrentThreadCpuTime() - busyBefore) / 1e6;
                    times[i] = (System.nanoTime() - before) / 1e6;
                }
            }
            print("one slider step, " + name + " (" + times.length + " up and down, " + refused + " refused)", times);
            print("  its processor time, which other programs disturb less", busy);
            sameWithGo(name, main, edits);
        }
    }

    /// Every so many of the steps as a whole process of `go get`, in the module alone and with another go.mod file.
    private void sameWithGo(String name, MainModule main, List<Edit.Get> edits) throws Exception {
        Path other = main.directory().resolve("bench.mod");
        List<Double> answered = new ArrayList<>();
        for (int i = 0; i < edits.size() && answered.size() < runs; i += Math.max(1, edits.size() / (2 * runs))) {
            Edit.Get edit = edits.get(i);
            for (int turn = 0; turn < 2; turn++) {
                Files.writeString(other, main.goMod().text());
                Files.deleteIfExists(other.resolveSibling("bench.sum"));
                ProcessBuilder builder = new ProcessBuilder("go", "get", "-modfile=" + other, edit.path() + "@" + edit.query())
                        .directory(main.directory().toFile()).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
                builder.environment().putAll(env(name));
                builder.environment().putAll(Map.of("GOWORK", "off", "GOFLAGS", "-mod=mod -modcacherw"));
                long before = System.nanoTime();
                boolean done = builder.start().waitFor() == 0;
                if (done && turn == 1) {
                    answered.add((System.nanoTime() - before) / 1e6);
                }
            }
        }
        Files.deleteIfExists(other);
        Files.deleteIfExists(other.resolveSibling("bench.sum"));
        if (!answered.isEmpty()) {
            print("  the same as processes of go get (" + answered.size() + ")",
                    answered.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    /// To other versions of the modules that the main module asks for, spread over all of them.
    private static List<Edit.Get> edits(Resolver resolver, Resolution base, MainModule main) {
        Map<ModulePath, Version> selected = base.buildList().asMap();
        List<Edit.Get> edits = new ArrayList<>();
        for (Directive.Require require : main.goMod().requires()) {
            ModulePath path = require.module().path();
            if (require.indirect() || base.workspace().replacement(require.module()).isPresent()) {
                continue;
            }
            for (VersionAxis.Stop stop : resolver.axis(base, path, _ -> {}).stops()) {
                if (!stop.version().equals(selected.get(path))) {
                    edits.add(new Edit.Get(main.path(), path, stop.version().text()));
                }
            }
        }
        Collections.shuffle(edits, new Random(1));
        return edits.subList(0, Math.min(400, edits.size()));
    }

    /// Closes a proxy: it lists only what it has, a version that is required but not there is a module without
    /// requirements, and every version has a zip with nothing but its go.mod file, where `go get` looks for packages.
    private static void close(Path proxy) throws IOException {
        Deque<Path> unread = new ArrayDeque<>();
        try (Stream<Path> all = Files.walk(proxy)) {
            all.filter(file -> file.toString().endsWith(".mod")).forEach(unread::add);
        }
        try (Stream<Path> all = Files.walk(proxy)) {
            for (Path list : all.filter(file -> file.endsWith("@v/list")).toList()) {
                Files.write(list, Files.readAllLines(list).stream()
                        .filter(version -> Files.exists(list.resolveSibling(escaped(version.strip()) + ".mod"))).toList());
            }
        }
        Pattern requirement = Pattern.compile("(?m)^\\s*(?:require\\s+)?(\\w\\S*\\.\\S+)\\s+(v[0-9]\\S*)");
        while (!unread.isEmpty()) {
            Path file = unread.pop();
            zip(proxy, file);
            Matcher matcher = requirement.matcher(Files.readString(file));
            while (matcher.find()) {
                Path folder = proxy.resolve(escaped(matcher.group(1))).resolve("@v");
                Path required = folder.resolve(escaped(matcher.group(2)) + ".mod");
                if (!Files.exists(required)) {
                    Files.createDirectories(folder);
                    Files.writeString(required, "module " + matcher.group(1) + "\n");
                    Files.writeString(folder.resolve(escaped(matcher.group(2)) + ".info"),
                            "{\"Version\":\"" + matcher.group(2) + "\"}");
                    unread.push(required);
                }
            }
        }
    }

    private static void zip(Path proxy, Path goMod) throws IOException {
        String version = goMod.getFileName().toString().replaceFirst("\\.mod$", "");
        String module = unescaped(proxy.relativize(goMod.resolveSibling("..").normalize()) + "@" + version);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(goMod.resolveSibling(version + ".zip")))) {
            zip.putNextEntry(new ZipEntry(module + "/go.mod"));
            zip.write(Files.readAllBytes(goMod));
            zip.closeEntry();
        }
    }

    private static String escaped(String name) {
        return Pattern.compile("[A-Z]").matcher(name).replaceAll(match -> "!" + match.group().toLowerCase(Locale.ROOT));
    }

    private static String unescaped(String name) {
        return Pattern.compile("!([a-z])").matcher(name).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }

    private void heap() throws Exception {
        try (Resolver resolver = new Resolver(workspace("etcd"), Access.OFFLINE)) {
            Resolution base = resolver.resolve(_ -> {});
            System.gc();
            System.gc();
            long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            System.out.printf("%-60s %d MB, %d modules%n", "heap in use with etcd open", used >> 20,
                    base.buildList().modules().size());
        }
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
        System.out.printf("%-60s min %.2f  p50 %.2f  p95 %.2f%n", what, times[0], times[times.length / 2],
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
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                path.toFile().setWritable(true);
                Files.deleteIfExists(path);
            }
        }
    }
}
