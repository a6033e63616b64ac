package dev.modscope.source.git.repo;

import dev.modscope.module.Shown;
import dev.modscope.source.SourceException;
import dev.modscope.source.git.ssh.SshSessions;
import dev.modscope.source.git.ssh.SshUser;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ProgressMonitor;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FilterSpec;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.TransportProtocol;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.jspecify.annotations.Nullable;

/// The other side of a repository, over https, http or ssh, or in a folder of this machine. Only these: JGit's other ways to
/// reach a repository are not taken.
///
/// @param url where the repository is
/// @param proxies the proxies of the environment
/// @param logins the login for a host, sent over https alone
/// @param limits how much and how long
/// @param ssh who asks over ssh
public record Remote(
        String url, ProxySelector proxies, Function<String, Optional<Logins.Login>> logins, RemoteLimits limits, SshUser ssh) {
    /// Every object below a commit, however far back.
    static final int ALL = Integer.MAX_VALUE;
    /// JGit stumbles over some of what is no answer.
    private static final String UNREADABLE = "what it sent cannot be read";
    private static final List<String> SCHEMES = List.of("https", "http", "ssh", "git+ssh", "file");

    /// The URL with `xxxxx` in place of a password.
    public String shown() {
        return Shown.line(url.replaceFirst("(://[^/@:]*):[^/@]*@", "$1:xxxxx@"));
    }

    /// The branches, the tags and HEAD with what they point to.
    Map<String, String> refs(Repository local) throws SourceException {
        Map<String, String> refs = new LinkedHashMap<>();
        ask(local, (transport, _) -> {
            List<RefSpec> wanted =
                    List.of(new RefSpec("refs/heads/*:refs/heads/*"), new RefSpec("refs/tags/*:refs/tags/*"));
            try (FetchConnection connection = transport.openFetch(wanted, "HEAD")) {
                for (Ref ref : connection.getRefs()) {
                    put(refs, ref);
                }
            }
            return true;
        });
        if (refs.size() > limits.refCount()) {
            throw failed("it has more than " + limits.refCount() + " refs");
        }
        return refs;
    }

    private static void put(Map<String, String> refs, Ref ref) {
        String name = ref.getName();
        ObjectId peeled = ref.getPeeledObjectId();
        ObjectId target = peeled == null ? ref.getObjectId() : peeled;
        boolean known = name.equals("HEAD") || name.startsWith("refs/heads/") || name.startsWith("refs/tags/");
        if (known && target != null && !name.endsWith("^{}")) {
            refs.put(name, target.name());
        }
    }

    /// Whether a failure was that there is a repository, but not one that is read here.
    public static boolean isThere(SourceException failure) {
        return failure.getMessage().endsWith(BoundedConnection.OtherHashes.MESSAGE);
    }

    /// Fetches some refs with all that is below them, `depth` commits deep.
    void fetch(Repository local, Collection<RefSpec> wanted, int depth) throws SourceException {
        ask(local, (transport, monitor) -> {
            transport.setDepth(depth);
            transport.fetch(monitor, wanted);
            return true;
        });
    }

    /// Fetches some refs with all commits before them, but neither trees nor files.
    /// @return false where the server does not leave anything out
    boolean fetchCommits(Repository local, Collection<RefSpec> wanted) throws SourceException {
        return ask(local, (transport, monitor) -> {
            transport.setDepth(ALL);
            transport.setFilterSpec(FilterSpec.fromFilterLine("tree:0"));
            try {
                transport.fetch(monitor, wanted);
                return true;
            } catch (TransportException e) {
                if (isRefusal(e)) {
                    return false;
                }
                throw e;
            }
        });
    }

    /// Whether it was the server, or JGit for what the server cannot do, that said no; not a limit, nor the network.
    private static boolean isRefusal(TransportException failure) {
        Throwable cause = failure;
        while (cause instanceof TransportException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof TransportException;
    }

    /// A use of a connection.
    @FunctionalInterface
    private interface Use {
        boolean of(Transport transport, ProgressMonitor monitor) throws IOException, URISyntaxException;
    }

    /// On a virtual thread, which an interrupt wakes even from reading.
    private boolean ask(Repository local, Use use) throws SourceException {
        BoundedConnection.Talk talk = new BoundedConnection.Talk();
        Callable<Boolean> asking = () -> {
            try (Transport transport = open(local, talk)) {
                return use.of(transport, new CancelMonitor(talk));
            }
        };
        FutureTask<Boolean> task = new FutureTask<>(asking);
        Thread thread = Thread.ofVirtual().name("modscope-git").start(task);
        try {
            return task.get();
        } catch (InterruptedException _) {
            talk.cancel();
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new SourceException(SourceException.Kind.INTERRUPTED, "reading " + shown() + ": cancelled");
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        }
    }

    private Transport open(Repository local, BoundedConnection.Talk talk) throws IOException, URISyntaxException {
        URIish target = new URIish(url);
        if ("file".equals(target.getScheme())) {
            BoundedConnection.OtherHashes.check(Path.of(target.getPath()));
        }
        Transport transport = protocol(target.getScheme()).open(target, local, "origin");
        if (transport instanceof TransportHttp http) {
            http.setHttpConnectionFactory(new Connections(talk));
        }
        if (transport instanceof SshTransport other) {
            other.setSshSessionFactory(new SshSessions(ssh, BoundedConnection.watch(limits, talk)));
        }
        transport.setCredentialsProvider(new Logins(logins));
        transport.setTimeout(Math.max(1, (int) limits.idle().toSeconds()));
        transport.setTagOpt(TagOpt.NO_TAGS);
        transport.setRemoveDeletedRefs(false);
        // Names are checked where they are read: real old repositories do not pass JGit's check of objects.
        transport.setCheckFetchedObjects(false);
        return transport;
    }

    private static TransportProtocol protocol(@Nullable String scheme) throws IOException {
        if (scheme != null && SCHEMES.contains(scheme)) {
            for (TransportProtocol protocol : Transport.getTransportProtocols()) {
                if (protocol.getSchemes().contains(scheme)) {
                    return protocol;
                }
            }
        }
        throw new IOException("a repository is read over " + String.join(", ", SCHEMES) + " only");
    }

    private SourceException failure(Throwable cause) {
        return switch (cause) {
            case SourceException e -> e;
            case NoRemoteRepositoryException _ -> new SourceException(
                    SourceException.Kind.NOT_FOUND, "reading " + shown() + ": there is no git repository");
            case CancellationException _ -> failed("cancelled");
            case OutOfMemoryError _ -> failed("its objects do not fit into memory");
            case RuntimeException _ -> failed(UNREADABLE);
            default -> failed(reason(cause));
        };
    }

    /// The innermost words, for JGit wraps them in others that repeat the URL.
    private String reason(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; depth < 10 && cause.getCause() != null; depth++) {
            cause = cause.getCause();
        }
        String words = cause.getMessage() == null || cause instanceof RuntimeException ? UNREADABLE : cause.getMessage();
        String plain = words.startsWith(url + ": ") ? words.substring(url.length() + 2) : words;
        return Shown.line(plain.replace(url, shown()).replace("\n", " "));
    }

    SourceException failed(String reason) {
        return new SourceException(SourceException.Kind.FAILED, "reading " + shown() + ": " + reason);
    }

    private static final class CancelMonitor extends EmptyProgressMonitor {
        private final BoundedConnection.Talk talk;

        CancelMonitor(BoundedConnection.Talk talk) {
            this.talk = talk;
        }

        @Override
        public boolean isCancelled() {
            return talk.isCancelled();
        }
    }

    private final class Connections implements HttpConnectionFactory {
        private final BoundedConnection.Talk talk;

        Connections(BoundedConnection.Talk talk) {
            this.talk = talk;
        }

        @Override
        public HttpConnection create(URL target) throws IOException {
            return create(target, Proxy.NO_PROXY);
        }

        @Override
        public HttpConnection create(URL target, Proxy ofMachine) throws IOException {
            Proxy proxy = proxies.select(URI.create(target.toString())).stream().findFirst().orElse(Proxy.NO_PROXY);
            return new BoundedConnection(target, proxy, limits, talk);
        }
    }
}
