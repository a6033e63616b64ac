package dev.modscope.source.web;

import dev.modscope.source.Receiver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/// Collects a body of at most so many bytes, or the start of one, or hands it on as it comes, and remembers when the last
/// byte came. The length that a server announces is not believed.
final class BoundedBody implements BodySubscriber<byte[]> {
    private final Bound bound;
    private final Arrivals arrivals;
    private volatile boolean over;
    private long size;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private OutputStream content = memory;
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();

    /// The body went over the limit.
    static final class TooLargeException extends IOException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;
    }

    /// Who should take the body could not.
    static final class NotTakenException extends IOException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        NotTakenException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /// How much is read.
    ///
    /// @param limit how many bytes
    /// @param cuts whether what is longer is cut there; else it fails
    /// @param receiver who takes what was asked for, piece by piece; without one it is kept in memory, as are the words of
    /// a failure
    record Bound(long limit, boolean cuts, Optional<Receiver> receiver) {}

    BoundedBody(Bound bound, Arrivals arrivals) {
        this.bound = bound;
        this.arrivals = arrivals;
    }

    /// Hears the status of the answer before anything else of it.
    synchronized void begin(int status) {
        if (status != 200 || bound.receiver().isEmpty() || over) {
            return;
        }
        try {
            content = bound.receiver().get().start();
        } catch (IOException e) {
            over = true;
            whole.completeExceptionally(new NotTakenException(e));
        }
    }

    /// The content, as soon as there is enough; nothing where it was handed on.
    CompletableFuture<byte[]> whole() {
        return whole;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    /// What is handed on is asked for piece by piece, so that no more comes than can be taken.
    @Override
    public void onSubscribe(Subscription given) {
        subscription.complete(given);
        given.request(bound.receiver().isPresent() ? 1 : Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (take(buffers) && bound.receiver().isPresent()) {
            subscription.join().request(1);
        }
    }

    private synchronized boolean take(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (over) {
                return false;
            }
            arrivals.add(buffer.remaining());
            boolean more = buffer.remaining() > bound.limit() - size;
            byte[] bytes = new byte[more ? (int) (bound.limit() - size) : buffer.remaining()];
            buffer.get(bytes);
            size += bytes.length;
            try {
                content.write(bytes, 0, bytes.length);
            } catch (IOException e) {
                over = true;
                whole.completeExceptionally(new NotTakenException(e));
            }
            if (more) {
                over = true;
                end();
            }
        }
        return true;
    }

    /// Lets go of the rest, where there is one; nothing is handed on from now on. Not before the answer has been taken: the
    /// client gives a reason of its own for what is cancelled.
    synchronized void stop() {
        if (over) {
            CompletableFuture<?> _ = subscription.thenAccept(Subscription::cancel);
        }
        over = true;
        try {
            closeContent();
        } catch (IOException e) {
            // Where this is not known by now, something else went wrong before.
            whole.completeExceptionally(new NotTakenException(e));
        }
    }

    private void closeContent() throws IOException {
        OutputStream closing = content;
        content = memory;
        closing.close();
    }

    private void end() {
        if (bound.cuts()) {
            onComplete();
        } else {
            whole.completeExceptionally(new TooLargeException());
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public synchronized void onComplete() {
        try {
            closeContent();
            whole.complete(memory.toByteArray());
        } catch (IOException e) {
            whole.completeExceptionally(new NotTakenException(e));
        }
    }
}
