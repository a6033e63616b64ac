import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Times the first load of a workspace, with an empty module cache, from a module proxy on the loopback address that lets
/// 20 ms pass before each answer: `modscope list` and `go list -m all` in alternating runs.
///   java ColdLoad.java MODSCOPE PROXY_FOLDER WORKSPACE [RUNS]
final class ColdLoad {
    private static final int LATENCY = 20;

    private final Path proxy;
    private final Path workspace;
    private final AtomicInteger requests = new AtomicInteger();

    private ColdLoad(Path proxy, Path workspace) {
        this.proxy = proxy;
        this.workspace = workspace;
    }

    public static void main(String[] arguments) throws Exception {
        ColdLoad load = new ColdLoad(Path.of(arguments[1]), Path.of(arguments[2]));
        int runs = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 5;
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            load.requests.incrementAndGet();
            try (exchange) {
                Thread.sleep(LATENCY);
                Path file = load.proxy.resolve("." + exchange.getRequestURI().getPath()).normalize();
                boolean there = Files.isRegularFile(file);
                exchange.sendResponseHeaders(there ? 200 : 404, there ? Math.max(Files.size(file), -1) : -1);
                if (there) {
                    exchange.getResponseBody().write(Files.readAllBytes(file));
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        List<Long> ours = new ArrayList<>();
        List<Long> theirs = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            ours.add(load.run(url, List.of(arguments[0].split(" ")), "list"));
            theirs.add(load.run(url, List.of("go"), "list", "-m", "all"));
        }
        server.stop(0);
        System.out.printf("cold load, %d ms latency: modscope %d (%d) ms, go %d (%d) ms, ratio of minima %.2f%n", LATENCY,
                ours.stream().min(Long::compare).orElseThrow(), median(ours),
                theirs.stream().min(Long::compare).orElseThrow(), median(theirs),
                ours.stream().min(Long::compare).orElseThrow() / (double) theirs.stream().min(Long::compare).orElseThrow());
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private long run(String url, List<String> program, String... arguments) throws Exception {
        Path cache = Files.createTempDirectory("cold");
        List<String> command = new ArrayList<>(program);
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(workspace.toFile());
        builder.redirectOutput(cache.resolve("out").toFile()).redirectError(cache.resolve("err").toFile());
        builder.environment().putAll(Map.of("GOPROXY", url, "GOMODCACHE", cache.resolve("mod").toString(), "GOSUMDB", "off",
                "GOFLAGS", "", "GOTOOLCHAIN", "local", "GOENV", "off", "GOTELEMETRY", "off", "MODSCOPE_ANSWERS", "off"));
        requests.set(0);
        long start = System.nanoTime();
        int code = builder.start().waitFor();
        long time = (System.nanoTime() - start) / 1_000_000;
        System.out.printf("%s: %d ms, exit code %d, %d requests, %d lines%n", program.getFirst(), time, code, requests.get(),
                Files.readAllLines(cache.resolve("out")).size());
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                file.toFile().setWritable(true);
                Files.delete(file);
            }
        }
        return time;
    }
}
