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
            Duration.ofMillis(400),
            Duration.ofMillis(400),
            Duration.ofMillis(1500),
            Duration.ofMillis(1));

    private static String get(String url) {
        try {
            return new String(new HttpTransport(SHORT).get(url, LIMIT), StandardCharsets.UTF_8);
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
            /hang,       FAILED reading URL: no answer within 0 s
            /stall,      FAILED reading URL: the server stopped sending
            /large,      FAILED reading URL: the answer is larger than 1000 bytes
            /liar,       FAILED reading URL: the answer is larger than 1000 bytes
            /loop,       FAILED reading URL: more than 10 redirects
            /hop,        content
            /hop/8,      content
            /hop/9,      content
            /hop/10,     FAILED reading URL: more than 10 redirects
            /to-file,    FAILED reading URL: a redirect to nowhere: file:///etc/hostname
            /to-nowhere, FAILED reading URL: a redirect to nowhere:
            """)
    void answers(String path, String expected) throws IOException {
        try (ToxicServer server = new ToxicServer(HttpTransportTest::answer)) {
            String actual = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> get(server.url(path)));
            assertThat(actual.strip()).isEqualTo(expected.replace("URL", server.url(path)));
        }
    }

    @ParameterizedTest
    @CsvSource({"/cut", "/not-http", "/empty"})
    void whatIsNoAnswerFailsWithAReason(String path) throws IOException {
        try (ToxicServer server = new ToxicServer(HttpTransportTest::answer)) {
            String actual = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> get(server.url(path)));
            assertThat(actual).startsWith("FAILED reading " + server.url(path) + ": ").doesNotContain("\n");
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
