package dev.modscope.source.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.modscope.source.SourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HttpTransportTest {
    private static final long LIMIT = 1000;
    private static final Deadlines SHORT = new Deadlines(
            Duration.ofSeconds(2),
            Duration.ofMillis(1000),
            Duration.ofMillis(400),
            Duration.ofMillis(5000),
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
            case "/header" -> "HTTP/1.1 200 OK\r\nX: " + "h".repeat(20 << 20) + "\r\n\r\n";
            case "/headers" -> "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(1 << 20) + "\r\n";
            case "/interim" -> "HTTP/1.1 103 Early Hints\r\n\r\n".repeat(10_000) + ToxicServer.HANG;
            case "/negative" -> "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabc";
            case "/huge-length" -> "HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\nabc" + ToxicServer.HANG;
            case "/chunks" -> "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n";
            case "/endless-chunks" -> "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + "100\r\n".concat("x".repeat(256) + "\r\n").repeat(50);
            case "/status" -> "HTTP/1.1 999 \u001b[31m\r\nContent-Length: 0\r\n\r\n";
            case "/unfit" -> ToxicServer.status(302, "Location: http://[::bad/");
            case "/no-scheme" -> ToxicServer.status(302, "Location: javascript:alert(1)");
            case "/to-nowhere" -> ToxicServer.status(302);
            default -> path.startsWith("/hop/") ? hop(Integer.parseInt(path.substring(5))) : ToxicServer.status(404);
        };
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
            /hang,       FAILED reading URL: no answer within 1 s
            /stall,      FAILED reading URL: the server stopped sending
            /large,      FAILED reading URL: the answer is larger than 1000 bytes
            /liar,       FAILED reading URL: the answer is larger than 1000 bytes
            /loop,       FAILED reading URL: more than 10 redirects
            /hop,        content
            /hop/8,      content
            /hop/9,      content
            /hop/10,     FAILED reading URL: more than 10 redirects
            /to-file,    FAILED reading URL: a redirect to nowhere: file:///etc/hostname
            /gzip,       'FAILED reading URL: the answer is packed (gzip), which was not asked for'
            /huge-length, FAILED reading URL: the server stopped sending
            /endless-chunks, FAILED reading URL: the answer is larger than 1000 bytes
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
    @CsvSource({"/cut", "/not-http", "/empty", "/header", "/headers", "/negative", "/chunks", "/interim"})
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
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
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

    /// The words of the environment, and whom they send where.
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            ''                            ; http://a.example/x       ; DIRECT
            http_proxy=p.example:81       ; http://a.example/x       ; p.example:81
            HTTP_PROXY=http://p.example   ; http://a.example/x       ; p.example:80
            HTTP_PROXY=http://p.example   ; https://a.example/x      ; DIRECT
            https_proxy=http://p.example:3128/ ; https://a.example/x ; p.example:3128
            http_proxy=p.example:81       ; http://127.0.0.1:80/x    ; DIRECT
            http_proxy=p.example:81       ; http://localhost/x       ; DIRECT
            http_proxy=p:81 no_proxy=a.example   ; http://a.example/x    ; DIRECT
            http_proxy=p:81 no_proxy=a.example   ; http://b.a.example/x  ; DIRECT
            http_proxy=p:81 no_proxy=a.example   ; http://ba.example/x   ; p:81
            http_proxy=p:81 no_proxy=.a.example  ; http://a.example/x    ; p:81
            http_proxy=p:81 no_proxy=*           ; http://a.example/x    ; DIRECT
            http_proxy=p:81 no_proxy=a.example:8080 ; http://a.example/x ; p:81
            http_proxy=p:81 no_proxy=x,A.example:80 ; http://a.example/x ; DIRECT
            http_proxy=:::                ; http://a.example/x       ; DIRECT
            """)
    void proxiesOfTheEnvironment(String variables, String url, String expected) {
        java.util.Map<String, String> env = new java.util.HashMap<>();
        for (String pair : variables.isEmpty() ? new String[0] : variables.split(" ", -1)) {
            env.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        java.net.Proxy proxy = new EnvironmentProxies(name -> env.getOrDefault(name, "")).select(java.net.URI.create(url)).getFirst();
        assertThat(proxy.address() instanceof java.net.InetSocketAddress at ? at.getHostString() + ":" + at.getPort() : "DIRECT")
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            a.example/x/y,      u:p
            a.example/,         u:p
            a.example:8443/x,   other:port
            b.example/x,        first:one
            b.example/deep/er/x, deep:path
            b.example/deeper,   first:one
            c.example/x,        after:default
            xa.example/x,       -
            """)
    void passwordsOfTheFileStayWithTheirHost(String place, String expected) {
        Netrc netrc = new Netrc("""
                machine a.example login u password p
                machine a.example:8443
                  login other
                  password port
                macdef init
                machine c.example login never password seen

                machine b.example login first password one
                machine b.example/deep login deep password path
                machine b.example login second password two
                default login any password any
                machine c.example login after password default
                """);
        assertThat(netrc.login(place).orElse("-")).isEqualTo(expected);
    }

    @Test
    void noPasswordGoesOverHttp() throws IOException, SourceException {
        try (ToxicServer server = new ToxicServer(HttpTransportTest::answer)) {
            String host = server.url("").substring("http://".length());
            HttpTransport transport = new HttpTransport(SHORT, new WebSettings(
                    true, java.net.http.HttpClient.Builder.NO_PROXY, () -> "machine " + host + " login u password secret\nmachine 127.0.0.1 login u password secret"));
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
}
