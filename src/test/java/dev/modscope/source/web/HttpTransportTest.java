package dev.modscope.source.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.modscope.source.SourceException;
import dev.modscope.source.route.HttpProxies;
import dev.modscope.source.route.Netrc;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("hostile")
final class HttpTransportTest {
    private static final long LIMIT = 1000;
    private static final Deadlines SHORT = new Deadlines(
            Duration.ofSeconds(2),
            Duration.ofMillis(2000),
            Duration.ofMillis(1500),
            Duration.ofMillis(8000),
            Duration.ofMillis(1));

    private static String get(String url) {
        try {
            return new String(new HttpTransport(SHORT, WebSettings.plain(true)).get(url, LIMIT), StandardCharsets.UTF_8);
        } catch (SourceException e) {
            return e.kind() + " " + e.getMessage();
        }
    }

    private static String answer(String path) {
        return switch (path) {
            case "/ok" -> ToxicServer.ok("content");
            case "/404" -> ToxicServer.status(404);
            case "/410" -> ToxicServer.status(410);
            case "/500" -> ToxicServer.status(500);
            case "/text" -> "HTTP/1.1 403 x\r\nContent-Type: text/plain\r\nContent-Length: 30\r\n\r\n"
                    + "not \u001b[31mfor you\nline two\n\nrest";
            case "/hang" -> ToxicServer.HANG;
            case "/stall" -> "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc" + ToxicServer.HANG;
            case "/cut" -> "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc";
            case "/large" -> ToxicServer.ok("x".repeat(1001));
            case "/liar" -> "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + "x".repeat(100_000) + ToxicServer.HANG;
            case "/not-http" -> "220 smtp.example ESMTP\r\n";
            case "/empty" -> "";
            case "/loop" -> ToxicServer.status(302, "Location: /loop");
            case "/hop" -> ToxicServer.status(307, "Location: /ok");
            case "/to-file" -> ToxicServer.status(302, "Location: file:///etc/hostname");
            case "/gzip" -> "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\n\u001f\u008b\u0008";
            case "/bomb" -> "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n" + bomb();
            case "/h2" -> UPGRADE + "\0\0\0\4\0\0\0\0\0" + "\0\0\1\1\4\0\0\0\1\u0088" + "\0\0\7\0\1\0\0\0\1content" + ToxicServer.HANG;
            case "/h2-garbage" -> UPGRADE + "\u00ff".repeat(1000) + ToxicServer.HANG;
            case "/h2-hang" -> UPGRADE + ToxicServer.HANG;
            case "/h2-large" -> UPGRADE + "\0\0\0\4\0\0\0\0\0" + "\0\0\1\1\4\0\0\0\1\u0088"
                    + ("\0\1\0\0\0\0\0\0\1" + "x".repeat(256)).repeat(50) + ToxicServer.HANG;
            case "/h2-reset" -> UPGRADE + "\0\0\0\4\0\0\0\0\0" + "\0\0\4\3\0\0\0\0\1\0\0\0\2" + ToxicServer.HANG;
            case "/header" -> "HTTP/1.1 200 OK\r\nX: " + "h".repeat(20 << 20) + "\r\n\r\n";
            case "/headers" -> "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(1 << 20) + "\r\n";
            case "/interim" -> "HTTP/1.1 103 Early Hints\r\n\r\n".repeat(10_000) + ToxicServer.HANG;
            case "/negative" -> "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabc";
            case "/huge-length" -> "HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\nabc" + ToxicServer.HANG;
            case "/chunks" -> "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n";
            case "/endless-chunks" -> "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "100\r\n".concat("x".repeat(256) + "\r\n").repeat(50) + ToxicServer.HANG;
            case "/status" -> "HTTP/1.1 999 \u001b[31m\r\nContent-Length: 0\r\n\r\n";
            case "/unfit" -> ToxicServer.status(302, "Location: http://[::bad/");
            case "/no-scheme" -> ToxicServer.status(302, "Location: javascript:alert(1)");
            case "/to-nowhere" -> ToxicServer.status(302);
            default -> path.startsWith("/hop/") ? hop(Integer.parseInt(path.substring(5))) : ToxicServer.status(404);
        };
    }

    /// To the second version of the protocol, whose frames follow.
    private static final String UPGRADE = "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n";

    /// A thousand bytes that would unfold to a million.
    private static String bomb() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(new byte[1 << 20]);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static String hop(int left) {
        return ToxicServer.status(301, "Location: " + (left == 0 ? "/ok" : "/hop/" + (left - 1)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            /ok,         content
            /404,        NOT_FOUND reading URL: status 404
            /410,        NOT_FOUND reading URL: status 410
            /500,        FAILED reading URL: status 500
            /text,       FAILED reading URL: status 403: not \\x1b[31mfor you; line two
            /hang,       FAILED reading URL: no answer within 2 s
            /stall,      FAILED reading URL: the server stopped sending
            /large,      TOO_LARGE reading URL: the answer is larger than 1000 bytes
            /liar,       TOO_LARGE reading URL: the answer is larger than 1000 bytes
            /loop,       FAILED reading URL: more than 10 redirects
            /hop,        content
            /hop/8,      content
            /hop/9,      content
            /hop/10,     FAILED reading URL: more than 10 redirects
            /to-file,    FAILED reading URL: a redirect to nowhere: file:///etc/hostname
            /gzip,       'FAILED reading URL: the answer is packed (gzip), which was not asked for'
            /bomb,       TOO_LARGE reading URL: the answer is larger than 1000 bytes
            /h2,         content
            /h2-large,   TOO_LARGE reading URL: the answer is larger than 1000 bytes
            /huge-length, FAILED reading URL: the server stopped sending
            /endless-chunks, TOO_LARGE reading URL: the answer is larger than 1000 bytes
            /status,     FAILED reading URL: status 999
            /unfit,      FAILED reading URL: a redirect to nowhere: http://[::bad/
            /no-scheme,  FAILED reading URL: a redirect to nowhere: javascript:alert(1)
            /to-nowhere, FAILED reading URL: a redirect to nowhere:
            """)
    void answers(String path, String expected) throws IOException {
        try (ToxicServer server = new ToxicServer(HttpTransportTest::answer)) {
            String actual = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> get(server.url(path)));
            assertThat(actual.strip()).isEqualTo(expected.replace("URL", server.url(path)));
        }
    }

    @ParameterizedTest
    @CsvSource({"/cut", "/not-http", "/empty", "/header", "/headers", "/negative", "/chunks", "/interim", "/h2-garbage", "/h2-hang", "/h2-reset"})
    void whatIsNoAnswerFailsWithAReason(String path) throws IOException {
        try (ToxicServer server = new ToxicServer(HttpTransportTest::answer)) {
            String actual = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> get(server.url(path)));
            assertThat(actual).startsWith("FAILED reading " + server.url(path) + ": ").doesNotContain("\n", "\u001b");
            assertThat(actual.length()).isLessThan(1000);
        }
    }

    @Test
    void aBusyServerIsAskedAgainTwice() throws IOException {
        AtomicInteger left = new AtomicInteger(2);
        try (ToxicServer server = new ToxicServer(
                _ -> left.getAndDecrement() > 0 ? ToxicServer.status(503) : ToxicServer.ok("at last"))) {
            assertThat(get(server.url("/x"))).isEqualTo("at last");
            assertThat(server.requests()).hasSize(3);
        }
        try (ToxicServer server = new ToxicServer(_ -> ToxicServer.status(503))) {
            assertThat(get(server.url("/x"))).startsWith("FAILED").contains("status 503");
            assertThat(server.requests()).hasSize(3);
        }
    }

    /// Asked again when it says, and not after the hour that would be waited otherwise; a minute is the longest.
    @Test
    void aBusyServerSaysWhenToAskAgain() throws IOException, SourceException {
        AtomicInteger left = new AtomicInteger(2);
        Deadlines slow = new Deadlines(SHORT.connect(), SHORT.firstByte(), SHORT.idle(), SHORT.total(), Duration.ofHours(1));
        try (ToxicServer server = new ToxicServer(_ ->
                left.getAndDecrement() > 0 ? ToxicServer.status(429, "Retry-After: 0") : ToxicServer.ok("at last"))) {
            assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () ->
                    new HttpTransport(slow, WebSettings.plain(true)).get(server.url("/x"), LIMIT)))
                    .asString(StandardCharsets.UTF_8).isEqualTo("at last");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, PT0S", "1, PT1S", "60, PT1M", "61, PT1M", "99999, PT1M", "100000,", "-1,", "x,", "'Sun, 22 Nov 2026 00:00:00 GMT',"})
    void nobodyIsWaitedForLongerThanAMinute(String said, Duration waited) {
        HttpHeaders headers = HttpHeaders.of(Map.of("Retry-After", List.of(said)), (_, _) -> true);
        assertThat(HttpTransport.retryAfter(headers)).isEqualTo(Optional.ofNullable(waited));
    }

    /// Now and then a byte: never idle, and never done.
    @Test
    void aSlowServerIsNotWaitedForForEver() throws IOException {
        Deadlines patient = new Deadlines(
                Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(600), Duration.ofMillis(1));
        String head = "HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n";
        try (ToxicServer server = new ToxicServer(_ -> head + ("x" + ToxicServer.PAUSE).repeat(1000))) {
            long start = System.nanoTime();
            String actual = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                try {
                    return "" + new HttpTransport(patient, WebSettings.plain(true)).get(server.url("/x.zip"), 200 << 20).length;
                } catch (SourceException e) {
                    return e.getMessage();
                }
            });
            assertThat(actual).endsWith("the server sends less than 1 KiB a second");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void aCutConnectionIsTriedAgain() throws IOException {
        AtomicInteger left = new AtomicInteger(2);
        try (ToxicServer server = new ToxicServer(
                _ -> left.getAndDecrement() > 0 ? "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc" : ToxicServer.ok("at last"))) {
            assertThat(get(server.url("/x"))).isEqualTo("at last");
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void noPasswordGoesOverHttp() throws IOException, SourceException {
        try (ToxicServer server = new ToxicServer(HttpTransportTest::answer)) {
            String host = server.url("").substring("http://".length());
            HttpTransport transport = new HttpTransport(SHORT, new WebSettings(
                    true, java.net.http.HttpClient.Builder.NO_PROXY, () -> Netrc.parse("machine " + host + " login u password secret\nmachine 127.0.0.1 login u password secret")));
            assertThat(transport.get(server.url("/ok"), LIMIT)).isNotEmpty();
            assertThat(server.requests()).containsExactly("/ok");
        }
    }

    @Test
    void aPasswordIsNeitherShownNorSentOverHttp() {
        assertThat(get("http://user:secret@127.0.0.1:9/x"))
                .isEqualTo("FAILED reading http://user:xxxxx@127.0.0.1:9/x: a password is not sent over http; use https");
    }

    @Test
    void nobodyListens() throws IOException {
        String url;
        try (ToxicServer server = new ToxicServer(HttpTransportTest::answer)) {
            url = server.url("/ok");
        }
        assertThat(get(url)).isEqualTo("FAILED reading " + url + ": connection refused");
    }

    @Test
    void anInterruptEndsTheWait() throws IOException, InterruptedException, ExecutionException {
        CountDownLatch asked = new CountDownLatch(1);
        try (ToxicServer server = new ToxicServer(_ -> {
            asked.countDown();
            return ToxicServer.HANG;
        })) {
            CompletableFuture<String> answer = new CompletableFuture<>();
            Thread asking = Thread.ofVirtual().start(() -> answer.complete(get(server.url("/x"))));
            asked.await();
            asking.interrupt();
            assertThat(answer.get()).startsWith("INTERRUPTED");
        }
    }

    private static String page(String url) {
        try (HttpTransport transport = new HttpTransport(SHORT, WebSettings.plain(true))) {
            WebPage page = transport.page(url, (int) LIMIT);
            return page.status() + " " + page.url() + " " + (page.start().length() > 20 ? page.start().length() : page.start());
        } catch (SourceException e) {
            return e.kind() + " " + e.getMessage();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            /ok,         200 URL/ok content
            /404,        404 URL/404
            /500,        500 URL/500
            /hop/8,      200 URL/ok content
            /hop/10,     FAILED reading URL/hop/10: more than 10 redirects
            /large,      200 URL/large 1000
            /liar,       200 URL/liar 1000
            /endless-chunks, 200 URL/endless-chunks 1000
            /hang,       FAILED reading URL/hang: no answer within 2 s
            /stall,      FAILED reading URL/stall: the server stopped sending
            /to-file,    FAILED reading URL/to-file: a redirect to nowhere: file:///etc/hostname
            /gzip,       'FAILED reading URL/gzip: the answer is packed (gzip), which was not asked for'
            """)
    void ofAPageTheStartIsRead(String path, String expected) throws IOException {
        try (ToxicServer server = new ToxicServer(HttpTransportTest::answer)) {
            String actual = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> page(server.url(path)));
            assertThat(actual.strip()).isEqualTo(expected.replace("URL", server.url("")));
        }
    }

    /// The client would pass such a proxy by.
    @Test
    void aProxyThatIsNotSpokenToIsNotPassedBy() throws IOException {
        try (ToxicServer server = new ToxicServer(HttpTransportTest::answer)) {
            HttpTransport transport = new HttpTransport(SHORT, new WebSettings(true,
                    HttpProxies.of(name -> name.equals("HTTP_PROXY") ? "socks5" + server.url("").substring(4) : ""), () -> Netrc.NONE));
            assertThatThrownBy(() -> transport.get("http://a.test/x", LIMIT)).hasMessage("reading http://a.test/x: the proxy that "
                    + "HTTP_PROXY names is a SOCKS proxy, which is not spoken here: name an http proxy");
            assertThat(server.requests()).isEmpty();
        }
    }

    /// A client has a thread of its own: there is none before the first question, and none once it is closed.
    @Test
    void onlyWhoAsksHasAClient() throws IOException, SourceException, InterruptedException {
        long before = clients().count();
        try (ToxicServer server = new ToxicServer(HttpTransportTest::answer)) {
            HttpTransport transport = new HttpTransport(SHORT, WebSettings.plain(true));
            assertThat(clients().count()).isEqualTo(before);
            assertThat(transport.get(server.url("/ok"), LIMIT)).isNotEmpty();
            Thread own = clients().filter(thread -> thread.getName().contains("-SelectorManager"))
                    .max(Comparator.comparingLong(Thread::threadId)).orElseThrow();
            transport.close();
            assertThat(own.join(Duration.ofSeconds(10))).isTrue();
            assertThat(transport.get(server.url("/ok"), LIMIT)).isNotEmpty();
            transport.close();
        }
    }

    private static Stream<Thread> clients() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("HttpClient-"));
    }
}
