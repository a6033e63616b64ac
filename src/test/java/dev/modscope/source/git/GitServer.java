package dev.modscope.source.git;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.modscope.source.web.PrivatePaths;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.errors.PackProtocolException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/// Every host there is, on loopback: an http proxy that answers itself, with go-import pages and with repositories over
/// git's smart protocol. What wants https is sent away.
public final class GitServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Repository> repositories = new ConcurrentHashMap<>();
    private final Map<String, Answer> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicLong sent = new AtomicLong();
    private volatile boolean namesOnly;
    private volatile UnaryOperator<byte[]> spoiling = UnaryOperator.identity();

    record Answer(int status, Map<String, String> headers, byte[] body) {}

    public GitServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public ProxySelector proxies() {
        return ProxySelector.of(server.getAddress());
    }

    /// What was asked for, as `METHOD URL`.
    public List<String> asked() {
        return asked;
    }

    /// How many bytes of repositories were sent since this was last asked.
    long sent() {
        return sent.getAndSet(0);
    }

    /// From now on whoever asks gets commits without their files, of the repositories that are served by now.
    GitServer leavesFilesOut() throws IOException {
        for (Repository repository : repositories.values()) {
            repository.getConfig().setBoolean("uploadpack", null, "allowfilter", true);
            repository.getConfig().save();
        }
        return this;
    }

    /// From now on each answer to a question is what `spoil` makes of it.
    GitServer spoiling(UnaryOperator<byte[]> spoil) {
        spoiling = spoil;
        return this;
    }

    /// From now on a commit can be had only by a name that leads to it, not by its hash.
    GitServer namesOnly() {
        namesOnly = true;
        return this;
    }

    /// Serves a repository at `http://ADDRESS`, without a page that leads to it.
    public GitServer repository(String address, Repository repository) {
        repositories.put(address, repository);
        return this;
    }

    /// Serves a repository and the page that says so.
    public GitServer module(String root, MadeRepository made) {
        String address = root + ".code";
        return repository(address, made.repository())
                .page(root, "<meta name=\"go-import\" content=\"" + root + " git http://" + address + "\">");
    }

    /// The page of an address, and of all below it that have none.
    public GitServer page(String address, String head) {
        String html = "<!DOCTYPE html><html><head>" + head + "</head><body>Hello</body></html>";
        return answer(address, new Answer(200, Map.of(), html.getBytes(StandardCharsets.UTF_8)));
    }

    public GitServer answer(String address, Answer answer) {
        pages.put(address, answer);
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        String host = uri.getHost() == null ? String.valueOf(exchange.getRequestHeaders().getFirst("Host")) : uri.getHost();
        String address = host + String.valueOf(uri.getPath()).replaceAll("/$", "");
        asked.add(exchange.getRequestMethod() + " " + address);
        try (exchange) {
            String name = address.replaceAll("/(info/refs|git-upload-pack)$", "");
            Repository repository = repositories.get(name);
            if (repository != null && !name.equals(address)) {
                git(exchange, repository, address.endsWith("/info/refs"));
            } else {
                send(exchange, page(address));
            }
        }
    }

    private Answer page(String address) {
        for (String path = address; !path.isEmpty(); path = path.substring(0, Math.max(0, path.lastIndexOf('/')))) {
            Answer answer = pages.get(path);
            if (answer != null) {
                return answer;
            }
        }
        return new Answer(404, Map.of(), "nothing here".getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    private void git(HttpExchange exchange, Repository repository, boolean advertise) throws IOException {
        String protocol = exchange.getRequestHeaders().getFirst("Git-Protocol");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (UploadPack pack = new UploadPack(repository)) {
            pack.setBiDirectionalPipe(false);
            if (namesOnly) {
                pack.setRequestValidator((_, wanted) -> check(repository, wanted));
            }
            if (protocol != null) {
                pack.setExtraParameters(List.of(protocol.split(":")));
            }
            if (advertise) {
                pack.sendAdvertisedRefs(
                        new RefAdvertiser.PacketLineOutRefAdvertiser(new PacketLineOut(out)), "git-upload-pack");
            } else {
                boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
                InputStream in = exchange.getRequestBody();
                pack.upload(packed ? new GZIPInputStream(in) : in, out, null);
            }
        }
        exchange.getResponseHeaders().set("Content-Type",
                "application/x-git-upload-pack-" + (advertise ? "advertisement" : "result"));
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        byte[] body = advertise ? out.toByteArray() : spoiling.apply(out.toByteArray());
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        sent.addAndGet(body.length);
    }

    private static void check(Repository repository, List<ObjectId> wanted) throws IOException {
        for (ObjectId id : wanted) {
            if (repository.getRefDatabase().getRefs().stream().noneMatch(ref -> id.equals(ref.getObjectId()))) {
                throw new PackProtocolException("want " + id.name() + " not valid");
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        PrivatePaths.check(asked);
    }
}
