package dev.modscope.source.web;

import dev.modscope.module.Shown;
import dev.modscope.source.Receiver;
import dev.modscope.source.SourceException;
import dev.modscope.source.route.AnyServer;
import dev.modscope.source.route.Netrc;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What lies behind http and https. Redirects are followed by rules of our own: at most ten, never from https to http, and
/// a password stays with the scheme, host and port it was given for.
final class HttpTransport implements AutoCloseable {
    private static final int MOST_REDIRECTS = 10;
    private static final int MOST_RETRIES = 2;
    private static final int AT_ONCE = 32;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Deadlines deadlines;
    private final ProxySelector proxies;
    private final Lazy<HttpClient> client;
    private final Lazy<Netrc> logins;
    private volatile Consumer<String> trace = _ -> {};
    private final Semaphore permits = new Semaphore(AT_ONCE);
    private final boolean anyServer;

    HttpTransport(Deadlines deadlines, WebSettings settings) {
        this(deadlines, settings, false);
    }

    /// With `anyServer` for one whose certificate nobody has to vouch for, and which may send on to http. It is told no
    /// login.
    HttpTransport(Deadlines deadlines, WebSettings settings, boolean anyServer) {
        this.deadlines = deadlines;
        this.anyServer = anyServer;
        this.proxies = settings.proxies();
        // Made at the first request: whoever needs no network does not pay for its classes.
        this.client = new Lazy<>(this::connect);
        this.logins = new Lazy<>(anyServer ? () -> Netrc.NONE : settings.logins());
    }

    private HttpClient connect() {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(deadlines.connect())
                .proxy(proxies)
                .followRedirects(HttpClient.Redirect.NEVER);
        return (anyServer ? builder.sslContext(AnyServer.context()) : builder).build();
    }

    private static final class Lazy<T> {
        private final Supplier<T> making;
        private Optional<T> made = Optional.empty();

        Lazy(Supplier<T> making) {
            this.making = making;
        }

        synchronized T get() {
            if (made.isEmpty()) {
                made = Optional.of(making.get());
            }
            return made.get();
        }

        synchronized Optional<T> take() {
            Optional<T> taken = made;
            made = Optional.empty();
            return taken;
        }
    }

    /// Who hears of each request from now on.
    void trace(Consumer<String> listener) {
        trace = listener;
    }

    /// The content at a URL, of at most `limit` bytes.
    /// @throws SourceException whose message names the URL without its password
    byte[] get(String url, long limit) throws SourceException {
        return content(url, answer(url, new BoundedBody.Bound(limit, false, Optional.empty())));
    }

    /// Has the content at a URL, of at most `limit` bytes, taken as it comes.
    void get(String url, long limit, Receiver receiver) throws SourceException {
        byte[] _ = content(url, answer(url, new BoundedBody.Bound(limit, false, Optional.of(receiver))));
    }

    /// The start of a page, whatever its status.
    WebPage page(String url, int limit) throws SourceException {
        HttpAnswer answer = answer(url, new BoundedBody.Bound(limit, true, Optional.empty()));
        checkPlain(url, answer);
        return new WebPage(answer.uri().toString(), answer.status(), new String(answer.body(), StandardCharsets.UTF_8));
    }

    /// The login for a place, given as host, port and path.
    Optional<Netrc.Login> login(String place) {
        return logins.get().of(place);
    }

    private HttpAnswer answer(String url, BoundedBody.Bound bound) throws SourceException {
        try {
            permits.acquire();
        } catch (InterruptedException _) {
            throw interrupted(url);
        }
        try {
            return follow(url, bound);
        } finally {
            permits.release();
        }
    }

    private HttpAnswer follow(String url, BoundedBody.Bound bound) throws SourceException {
        URI target = uri(url, url);
        URI credentialsFor = target;
        if (target.getRawUserInfo() != null && target.getScheme().equals("http")) {
            throw failed(url, "a password is not sent over http; use https");
        }
        Optional<String> credentials = credentials(target).map(Netrc.Login::basic);
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            checkProxy(url, target);
            HttpAnswer answer = retrying(url, request(target, credentials), bound);
            if (!isRedirect(answer.status())) {
                return answer;
            }
            URI next = next(url, target, answer);
            // Once away from where it belongs, a password is not taken back.
            credentials = sameOrigin(next, credentialsFor) ? credentials : Optional.empty();
            target = next;
        }
        throw failed(url, "more than " + MOST_REDIRECTS + " redirects");
    }

    /// The client would ask the host itself where the proxy is one that it does not know how to speak to.
    private void checkProxy(String url, URI target) throws SourceException {
        if (proxies.select(target).stream().anyMatch(proxy -> proxy.type() == Proxy.Type.SOCKS)) {
            throw failed(url, "the proxy that " + (target.getScheme().equals("https") ? "HTTPS_PROXY" : "HTTP_PROXY")
                    + " names is a SOCKS proxy, which is not spoken here: name an http proxy");
        }
    }

    private HttpAnswer retrying(String url, HttpRequest request, BoundedBody.Bound bound) throws SourceException {
        // A page is asked for once, as `go` does: where https fails, http may be next.
        int most = bound.cuts() ? 0 : MOST_RETRIES;
        for (int retry = 0; ; retry++) {
            Duration backOff = deadlines.backOff().multipliedBy(1L << (2 * retry));
            try {
                HttpAnswer answer = traced(request, bound);
                boolean busy = answer.status() == 503 || answer.status() == 429;
                if (!busy || retry == most) {
                    return answer;
                }
                pause(url, retryAfter(answer.headers()).orElse(backOff));
            } catch (HttpExchange.CutException e) {
                if (retry == most) {
                    throw e.failure();
                }
                pause(url, backOff);
            }
        }
    }

    /// One request, told before and after.
    private HttpAnswer traced(HttpRequest request, BoundedBody.Bound bound)
            throws SourceException, HttpExchange.CutException {
        String shown = ShownUrl.of(request.uri().toString());
        long start = System.nanoTime();
        trace.accept("# get " + shown);
        try {
            HttpAnswer answer = new HttpExchange(client.get(), deadlines, shown).send(request, bound);
            trace.accept(String.format(Locale.ROOT, "# get %s: %d (%.3fs)", shown, answer.status(), (System.nanoTime() - start) / 1e9));
            return answer;
        } catch (SourceException e) {
            trace.accept("# get " + shown + ": " + e.getMessage());
            throw e;
        }
    }

    /// How long a busy server wants to be left alone, in seconds; dates are not understood.
    static Optional<Duration> retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .filter(text -> !text.isEmpty() && text.length() < 6 && text.chars().allMatch(Character::isDigit))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .map(asked -> asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked);
    }

    private static void pause(String url, Duration time) throws SourceException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            throw interrupted(url);
        }
    }

    private HttpRequest request(URI target, Optional<String> credentials) throws SourceException {
        HttpRequest.Builder request = HttpRequest.newBuilder(withoutUser(target))
                .timeout(deadlines.firstByte())
                .header("User-Agent", "modscope");
        credentials.ifPresent(value -> request.header("Authorization", value));
        return request.build();
    }

    private static URI withoutUser(URI target) throws SourceException {
        String text = target.toString();
        String user = target.getRawUserInfo();
        return user == null ? target : uri(text, text.replaceFirst("//[^/@]*@", "//"));
    }

    /// Those in the URL, else, over https only, those of the `.netrc` file for this very host and port.
    private Optional<Netrc.Login> credentials(URI target) {
        String user = target.getRawUserInfo();
        if (user != null) {
            int colon = user.indexOf(':');
            return Optional.of(new Netrc.Login(String.valueOf(target.getHost()),
                    decoded(colon < 0 ? user : user.substring(0, colon)), decoded(colon < 0 ? "" : user.substring(colon + 1))));
        }
        return target.getScheme().equals("https") ? login(target.getRawAuthority() + target.getRawPath()) : Optional.empty();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private URI next(String url, URI from, HttpAnswer answer) throws SourceException {
        String location = answer.headers().firstValue("Location").orElse("");
        String nowhere = "a redirect to nowhere: " + Shown.line(ShownUrl.of(location));
        URI next;
        try {
            next = from.resolve(new URI(location));
        } catch (java.net.URISyntaxException _) {
            throw failed(url, nowhere);
        }
        String scheme = String.valueOf(next.getScheme());
        if (location.isEmpty() || next.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw failed(url, nowhere);
        }
        if (!anyServer && scheme.equals("http") && from.getScheme().equals("https")) {
            throw new SourceException(SourceException.Kind.UNTRUSTED, "reading " + ShownUrl.of(url)
                    + ": a redirect from https to http is not followed: " + Shown.line(ShownUrl.of(location)));
        }
        return next;
    }

    private static boolean sameOrigin(URI next, URI first) {
        return next.getScheme().equals(first.getScheme())
                && next.getHost().equals(first.getHost())
                && next.getPort() == first.getPort();
    }

    private static void checkPlain(String url, HttpAnswer answer) throws SourceException {
        String packed = answer.headers().firstValue("Content-Encoding").orElse("identity");
        if (answer.status() == 200 && !packed.equals("identity")) {
            throw failed(url, "the answer is packed (" + Shown.line(packed) + "), which was not asked for");
        }
    }

    private static byte[] content(String url, HttpAnswer answer) throws SourceException {
        int status = answer.status();
        checkPlain(url, answer);
        if (status == 200) {
            return answer.body();
        }
        boolean absent = status == 404 || status == 410;
        throw new SourceException(absent ? SourceException.Kind.NOT_FOUND : SourceException.Kind.FAILED,
                "reading " + ShownUrl.of(url) + ": status " + status + ServerText.of(answer));
    }

    private static URI uri(String url, String text) throws SourceException {
        try {
            return new URI(text);
        } catch (java.net.URISyntaxException _) {
            throw failed(url, "not a URL");
        }
    }

    private static SourceException failed(String url, String reason) {
        return new SourceException(SourceException.Kind.FAILED, "reading " + ShownUrl.of(url) + ": " + reason);
    }

    private static SourceException interrupted(String url) {
        Thread.currentThread().interrupt();
        return new SourceException(SourceException.Kind.INTERRUPTED, "reading " + ShownUrl.of(url) + ": cancelled");
    }

    /// Ends what is under way.
    @Override
    public void close() {
        client.take().ifPresent(HttpClient::shutdownNow);
    }
}
