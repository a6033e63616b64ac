package dev.modscope.source.web;

import dev.modscope.disk.Limits;
import dev.modscope.module.Shown;
import dev.modscope.source.SourceException;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/// One request and its answer. [HttpRequest]'s own timeout ends with the headers, so the body has deadlines of ours.
final class HttpExchange {
    private final HttpClient client;
    private final Deadlines deadlines;
    private final String shown;
    private final Arrivals arrivals = new Arrivals();

    HttpExchange(HttpClient client, Deadlines deadlines, String shown) {
        this.client = client;
        this.deadlines = deadlines;
        this.shown = shown;
    }

    /// The server hung up in the midst of an answer: it may be asked once more.
    static final class CutException extends Exception {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final transient SourceException failure;

        CutException(SourceException failure) {
            super(failure);
            this.failure = failure;
        }

        /// What is said where it is not asked again.
        SourceException failure() {
            return failure;
        }
    }

    /// The answer, whatever its status.
    /// @throws SourceException where there is none in time, or it is too large
    /// @throws CutException where the connection broke
    HttpAnswer send(HttpRequest request, BoundedBody.Bound bound) throws SourceException, CutException {
        BoundedBody body = new BoundedBody(bound, arrivals);
        CompletableFuture<HttpAnswer> answer = new CompletableFuture<>();
        CompletableFuture<?> sent = send(request, body, answer);
        // A long list may be long under way; everything else is small.
        Duration total = bound.limit() > Limits.GO_MOD ? deadlines.total().multipliedBy(10) : deadlines.total();
        try {
            return await(answer, System.nanoTime() + total.toNanos());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new SourceException(SourceException.Kind.INTERRUPTED, "reading " + shown + ": cancelled");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            SourceException failure = failure(cause, bound.limit());
            if (isCut(cause)) {
                throw new CutException(failure);
            }
            throw failure;
        } finally {
            body.stop();
            if (!answer.isDone()) {
                sent.cancel(true);
            }
        }
    }

    /// Completes the answer as soon as there is enough of it: what breaks behind that comes too late to matter.
    private CompletableFuture<?> send(HttpRequest request, BoundedBody body, CompletableFuture<HttpAnswer> answer) {
        CompletableFuture<?> sent = client.sendAsync(request, head -> {
            CompletableFuture<?> _ = body.whole().thenAccept(
                    content -> answer.complete(new HttpAnswer(request.uri(), head, content)));
            body.begin(head.statusCode());
            return body;
        });
        CompletableFuture<?> _ = sent.whenComplete((_, failure) -> {
            if (failure != null) {
                answer.completeExceptionally(failure instanceof CompletionException ? failure.getCause() : failure);
            }
        });
        return sent;
    }

    private HttpAnswer await(CompletableFuture<HttpAnswer> answer, long end)
            throws InterruptedException, ExecutionException, SourceException {
        while (true) {
            long now = System.nanoTime();
            Arrivals.State state = arrivals.now();
            // Before the first byte the client itself watches the time.
            Duration quiet = state.bytes() == 0 ? deadlines.firstByte().plus(deadlines.idle()) : deadlines.idle();
            long left = Math.min(end, state.last() + quiet.toNanos()) - now;
            if (left <= 0) {
                throw failed(end <= now ? "no complete answer in time" : "the server stopped sending");
            }
            if (arrivals.isSlow(deadlines.total())) {
                throw failed("the server sends less than 1 KiB a second");
            }
            left = Math.min(left, deadlines.total().toNanos());
            try {
                return answer.get(left, TimeUnit.NANOSECONDS);
            } catch (TimeoutException _) {
                // Bytes may have come meanwhile: the loop computes anew what is left.
            }
        }
    }

    private SourceException failure(Throwable cause, long limit) {
        SourceException.Kind kind = switch (cause) {
            case BoundedBody.TooLargeException _ -> SourceException.Kind.TOO_LARGE;
            case SSLException _ -> SourceException.Kind.UNTRUSTED;
            default -> SourceException.Kind.FAILED;
        };
        return new SourceException(kind, "reading " + shown + ": " + reason(cause, limit));
    }

    private String reason(Throwable cause, long limit) {
        return switch (cause) {
            case BoundedBody.NotTakenException e -> "what came cannot be kept: " + message(e);
            case BoundedBody.TooLargeException _ -> "the answer is larger than " + Limits.inWords(limit);
            case HttpConnectTimeoutException _ -> "no connection within " + deadlines.connect().toSeconds() + " s";
            case HttpTimeoutException _ -> "no answer within " + deadlines.firstByte().toSeconds() + " s";
            case ConnectException e when isUnresolved(e) -> "the host is unknown";
            case ConnectException _ -> "connection refused";
            case UnknownHostException _ -> "the host is unknown";
            case SSLException e -> "no secure connection: " + message(e);
            case OutOfMemoryError _ -> "the answer does not fit into the memory that the program may use: -Xmx in"
                    + " JDK_JAVA_OPTIONS gives it more";
            default -> message(cause);
        };
    }

    private static boolean isCut(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        boolean ours = cause instanceof BoundedBody.NotTakenException;
        return !ours && mayBeCut(cause, message);
    }

    private static boolean mayBeCut(Throwable cause, String message) {
        return (cause instanceof SocketException && !(cause instanceof ConnectException))
                || cause instanceof EOFException
                || message.contains("header parser received no bytes")
                || message.contains("bytes received")
                || message.contains("closed")
                || message.contains("reset");
    }

    /// The client gives the reason as a cause of a class of its own making.
    private static boolean isUnresolved(ConnectException failure) {
        return String.valueOf(failure.getCause()).contains("UnresolvedAddress");
    }

    private static String message(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : Shown.line(cause.getMessage());
    }

    private SourceException failed(String reason) {
        return new SourceException(SourceException.Kind.FAILED, "reading " + shown + ": " + reason);
    }
}
