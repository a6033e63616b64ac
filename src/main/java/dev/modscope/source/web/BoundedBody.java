package dev.modscope.source.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/// Collects a body of at most so many bytes, or the start of one, and remembers when the last one came. The length that a server announces
/// is not believed.
final class BoundedBody implements BodySubscriber<byte[]> {
    private final Bound bound;
    private final Arrivals arrivals;
    private volatile boolean over;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();

    /// The body went over the limit.
    static final class TooLargeException extends IOException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;
    }

    /// How much is read.
    ///
    /// @param limit how many bytes
    /// @param cuts whether what is longer is cut there; else it fails
    record Bound(long limit, boolean cuts) {}

    BoundedBody(Bound bound, Arrivals arrivals) {
        this.bound = bound;
        this.arrivals = arrivals;
    }

    /// The content, as soon as there is enough.
    CompletableFuture<byte[]> whole() {
        return whole;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription.complete(given);
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (over) {
            return;
        }
        for (ByteBuffer buffer : buffers) {
            arrivals.add(buffer.remaining());
            long room = bound.limit() - content.size();
            boolean more = buffer.remaining() > room;
            byte[] bytes = new byte[more ? (int) room : buffer.remaining()];
            buffer.get(bytes);
            content.writeBytes(bytes);
            if (more) {
                over = true;
                end();
                return;
            }
        }
    }

    /// Lets go of the rest, where there is one. Not before the answer has been taken: the client gives a reason of its own
    /// for what is cancelled.
    void stop() {
        if (over) {
            subscription.join().cancel();
        }
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
    public void onComplete() {
        whole.complete(content.toByteArray());
    }
}
