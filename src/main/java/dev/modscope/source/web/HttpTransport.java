package dev.modscope.source.web;

import dev.modscope.module.Shown;
import dev.modscope.source.SourceException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A proxy over http or https. Redirects are followed by rules of our own: at most ten, never from https to http, and
/// a password stays with the scheme, host and port it was given for.
final class HttpTransport {
    private static final int MOST_REDIRECTS = 10;
    private static final int MOST_RETRIES = 2;
    private static final int AT_ONCE = 32;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Deadlines deadlines;
    private final Supplier<HttpClient> client;
    private final Supplier<Netrc> netrc;
    private volatile Consumer<String> trace = _ -> {};
    private final Semaphore permits = new Semaphore(AT_ONCE);

    HttpTransport(Deadlines deadlines, WebSettings settings) {
        this.deadlines = deadlines;
        // Made at the first request: whoever needs no network does not pay for its classes.
        this.client = new Lazy<>(() -> HttpClient.newBuilder()
                .connectTimeout(deadlines.connect())
                .proxy(settings.proxies())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        this.netrc = new Lazy<>(() -> new Netrc(settings.netrc().get()));
    }

    private static final class Lazy<T> implements Supplier<T> {
        private final Supplier<T> making;
        private Optional<T> made = Optional.empty();

        Lazy(Supplier<T> making) {
            this.making = making;
        }

        @Override
        public synchronized T get() {
            if (made.isEmpty()) {
                made = Optional.of(making.get());
            }
            return made.get();
        }
    }

    /// Who hears of each request from now on.
    void trace(Consumer<String> listener) {
        trace = listener;
    }

    /// The content at a URL, of at most `limit` bytes.
    /// @throws SourceException whose message names the URL without its password
    byte[] get(String url, long limit) throws SourceException {
        try {
            permits.acquire();
        } catch (InterruptedException _) {
            throw interrupted(url);
        }
        try {
            return follow(url, limit);
        } finally {
            permits.release();
        }
    }

    private byte[] follow(String url, long limit) throws SourceException {
        URI target = uri(url, url);
        URI credentialsFor = target;
        if (target.getRawUserInfo() != null && target.getScheme().equals("http")) {
            throw failed(url, "a password is not sent over http; use https");
        }
        Optional<String> credentials = credentials(target).map(HttpTransport::basic);
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            HttpResponse<byte[]> answer = retrying(url, request(target, credentials), limit);
            if (!isRedirect(answer.statusCode())) {
                return content(url, answer);
            }
            URI next = next(url, target, answer);
            // Once away from where it belongs, a password is not taken back.
            credentials = sameOrigin(next, credentialsFor) ? credentials : Optional.empty();
            target = next;
        }
        throw failed(url, "more than " + MOST_REDIRECTS + " redirects");
    }

    private HttpResponse<byte[]> retrying(String url, HttpRequest request, long limit) throws SourceException {
        for (int retry = 0; ; retry++) {
            Duration backOff = deadlines.backOff().multipliedBy(1L << (2 * retry));
            try {
                HttpResponse<byte[]> answer = traced(request, limit);
                boolean busy = answer.statusCode() == 503 || answer.statusCode() == 429;
                if (!busy || retry == MOST_RETRIES) {
                    return answer;
                }
                pause(url, wait(answer).orElse(backOff));
            } catch (HttpExchange.CutException e) {
                if (retry == MOST_RETRIES) {
                    throw e.failure();
                }
                pause(url, backOff);
            }
        }
    }

    /// One request, told before and after.
    private HttpResponse<byte[]> traced(HttpRequest request, long limit) throws SourceException, HttpExchange.CutException {
        String shown = ShownUrl.of(request.uri().toString());
        long start = System.nanoTime();
        trace.accept("# get " + shown);
        try {
            HttpResponse<byte[]> answer = new HttpExchange(client.get(), deadlines, shown).send(request, limit);
            trace.accept("# get %s: %d (%.3fs)".formatted(shown, answer.statusCode(), (System.nanoTime() - start) / 1e9));
            return answer;
        } catch (SourceException e) {
            trace.accept("# get " + shown + ": " + e.getMessage());
            throw e;
        }
    }

    private static Optional<Duration> wait(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Retry-After")
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
    private Optional<String> credentials(URI target) {
        if (target.getRawUserInfo() != null) {
            return Optional.of(java.net.URLDecoder.decode(target.getRawUserInfo().replace("+", "%2B"), StandardCharsets.UTF_8));
        }
        return target.getScheme().equals("https")
                ? netrc.get().login(target.getRawAuthority() + target.getRawPath())
                : Optional.empty();
    }

    private static String basic(String plain) {
        return "Basic " + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private static URI next(String url, URI from, HttpResponse<byte[]> answer) throws SourceException {
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
        if (scheme.equals("http") && from.getScheme().equals("https")) {
            throw failed(url, "a redirect from https to http is not followed: " + Shown.line(ShownUrl.of(location)));
        }
        return next;
    }

    private static boolean sameOrigin(URI next, URI first) {
        return next.getScheme().equals(first.getScheme())
                && next.getHost().equals(first.getHost())
                && next.getPort() == first.getPort();
    }

    private static byte[] content(String url, HttpResponse<byte[]> answer) throws SourceException {
        int status = answer.statusCode();
        String packed = answer.headers().firstValue("Content-Encoding").orElse("identity");
        if (status == 200 && !packed.equals("identity")) {
            throw failed(url, "the answer is packed (" + Shown.line(packed) + "), which was not asked for");
        }
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
}
