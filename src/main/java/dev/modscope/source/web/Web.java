package dev.modscope.source.web;

import dev.modscope.disk.Fs;
import dev.modscope.source.Receiver;
import dev.modscope.source.SourceException;
import dev.modscope.source.route.Netrc;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Everything that can be fetched by a URL: `file://` from this machine, `http://` and `https://` where the network may be
/// used. One for all sources of a workspace, so that they share connections. Safe for use from several
/// threads; closed with the last of the sources.
public final class Web implements AutoCloseable {
    private final WebSettings settings;
    private final FileTransport files;
    private final HttpTransport http;
    private final Deadlines deadlines;
    private final List<Runnable> closing = new CopyOnWriteArrayList<>();
    /// For [#page] alone, and seldom needed.
    private Optional<HttpTransport> unchecked = Optional.empty();
    private Consumer<String> trace = _ -> {};

    private Web(WebSettings settings, Fs fs, Deadlines deadlines) {
        this.settings = settings;
        this.files = new FileTransport(fs);
        this.http = new HttpTransport(deadlines, settings);
        this.deadlines = deadlines;
    }

    /// The web, as the environment wants it used.
    public static Web of(Fs fs, WebSettings settings) {
        return of(fs, settings, Deadlines.STANDARD);
    }

    /// The web for those who wait for other times.
    public static Web of(Fs fs, WebSettings settings, Deadlines deadlines) {
        return new Web(settings, fs, deadlines);
    }

    /// The web; without `network` only what lies on this machine, and questions to others fail as
    /// [SourceException.Kind#OFFLINE].
    public static Web of(Fs fs, boolean network) {
        return of(fs, WebSettings.plain(network));
    }

    /// The content at a URL, of at most `limit` bytes.
    /// @throws SourceException whose message names the URL without its password
    public byte[] get(String url, long limit) throws SourceException {
        return switch (scheme(url)) {
            case "file" -> files.get(url, limit);
            case "http", "https" -> online(url).get(url, limit);
            default -> throw noScheme(url);
        };
    }

    /// The content at a URL; nothing where it is longer than `most` bytes.
    /// @throws SourceException whose message names the URL without its password
    public Optional<byte[]> getShort(String url, long most) throws SourceException {
        try {
            return Optional.of(get(url, most));
        } catch (SourceException e) {
            if (e.kind() == SourceException.Kind.TOO_LARGE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// Has the content at a URL, of at most `limit` bytes, taken as it comes.
    /// @throws SourceException whose message names the URL without its password; what was taken is then worth nothing
    public void get(String url, long limit, Receiver receiver) throws SourceException {
        switch (scheme(url)) {
            case "file" -> files.get(url, limit, receiver);
            case "http", "https" -> online(url).get(url, limit, receiver);
            default -> throw noScheme(url);
        }
    }

    private static SourceException noScheme(String url) {
        return new SourceException(
                SourceException.Kind.FAILED, "the scheme of " + ShownUrl.of(url) + " is not https, http or file");
    }

    /// The start of a page over http or https, whatever its status, asked for once; what comes after `limit` bytes is not read.
    /// With `anyServer` also from a server whose certificate is not trusted.
    /// @throws SourceException where there is no answer
    public WebPage page(String url, int limit, boolean anyServer) throws SourceException {
        try {
            return online(url).page(url, limit);
        } catch (SourceException e) {
            if (!anyServer || e.kind() != SourceException.Kind.UNTRUSTED) {
                throw e;
            }
            return unchecked().page(url, limit);
        }
    }

    private synchronized HttpTransport unchecked() {
        HttpTransport transport = unchecked.orElseGet(() -> new HttpTransport(deadlines.impatient(), settings, true));
        transport.trace(trace);
        unchecked = Optional.of(transport);
        return transport;
    }

    private HttpTransport online(String url) throws SourceException {
        if (!settings.network()) {
            throw new SourceException(SourceException.Kind.OFFLINE, unasked(url));
        }
        return http;
    }

    /// The login for a place, given as host, port and path.
    public Optional<Netrc.Login> login(String place) {
        return http.login(place);
    }

    /// The http proxies.
    public ProxySelector proxies() {
        return settings.proxies();
    }

    /// Who hears of each request on the network from now on, in the words of `go -x`.
    public synchronized void trace(Consumer<String> listener) {
        trace = listener;
        http.trace(listener);
        unchecked.ifPresent(transport -> transport.trace(listener));
    }

    /// Whether anything but this machine may be asked.
    public boolean usesNetwork() {
        return settings.network();
    }

    /// What is said of a URL that was not asked because the network must not be used.
    public static String unasked(String url) {
        return "offline: " + ShownUrl.of(url) + " was not asked";
    }

    private static String scheme(String url) throws SourceException {
        try {
            String scheme = new URI(url).getScheme();
            return scheme == null ? "" : scheme;
        } catch (URISyntaxException _) {
            throw new SourceException(SourceException.Kind.FAILED, "not a URL: " + ShownUrl.of(url));
        }
    }

    /// The URL with `xxxxx` in place of a password.
    public static String shown(String url) {
        return ShownUrl.of(url);
    }

    /// What else lets go of something when this is closed.
    public void whenClosed(Runnable more) {
        closing.add(more);
    }

    /// Ends the requests under way and lets the connections go.
    @Override
    public synchronized void close() {
        http.close();
        unchecked.ifPresent(HttpTransport::close);
        closing.forEach(Runnable::run);
    }
}
