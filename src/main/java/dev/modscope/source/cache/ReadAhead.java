package dev.modscope.source.cache;

import dev.modscope.module.ModuleVersion;
import dev.modscope.source.SourceException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Many go.mod files of the cache, asked for from the first to the last: a second thread reads and checks from the last
/// backwards, until both meet. For one asking thread.
public final class ReadAhead implements AutoCloseable {
    /// Fewer files than these are read sooner than a thread is started.
    private static final int WORTH_A_THREAD = 64;
    /// As much as the second thread reads ahead of the first.
    private static final long MOST_HELD = Math.min(32L << 20, Runtime.getRuntime().maxMemory() / 32);

    private final ModuleCache cache;
    private final List<ModuleVersion> wanted;
    private final @Nullable Found[] found;
    /// The asking thread has files up to this one.
    private int front = -1;
    /// The second thread has files from this one on.
    private int back;
    /// How many bytes it holds that nobody has asked for yet.
    private long held;

    /// What was read of one file.
    private record Found(Optional<byte[]> content, Optional<SourceException> failure) {}

    ReadAhead(ModuleCache cache, List<ModuleVersion> wanted) {
        this.cache = cache;
        this.wanted = wanted;
        this.back = wanted.size();
        this.found = new @Nullable Found[wanted.size()];
    }

    ReadAhead start() {
        if (wanted.size() >= WORTH_A_THREAD && Runtime.getRuntime().availableProcessors() > 1) {
            Thread.ofPlatform().daemon().name("modscope-read-ahead").start(this::readBackwards);
        }
        return this;
    }

    /// The go.mod file at a place in the list, as [ModuleCache#cachedGoMod] gives it; places are asked for in order.
    public Optional<byte[]> get(int place) throws SourceException {
        if (claimFront(place)) {
            return cache.cachedGoMod(wanted.get(place));
        }
        Found taken = await(place);
        if (taken.failure().isPresent()) {
            throw taken.failure().get();
        }
        return taken.content();
    }

    private synchronized boolean claimFront(int place) {
        boolean free = place < back;
        front = free ? place : front;
        return free;
    }

    private synchronized Found await(int place) throws SourceException {
        while (true) {
            Found ready = found[place];
            if (ready != null) {
                found[place] = null;
                held -= ready.content().map(bytes -> bytes.length).orElse(0);
                return ready;
            }
            try {
                wait();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new SourceException(SourceException.Kind.INTERRUPTED, "cancelled");
            }
        }
    }

    private void readBackwards() {
        for (int place = claimBack(); place >= 0; place = claimBack()) {
            Found read;
            try {
                read = new Found(cache.cachedGoMod(wanted.get(place)), Optional.empty());
            } catch (SourceException e) {
                read = new Found(Optional.empty(), Optional.of(e));
            }
            put(place, read);
        }
    }

    /// The next place from behind; -1 where the other thread has the rest.
    private synchronized int claimBack() {
        return back - 1 > front && held < MOST_HELD ? --back : -1;
    }

    private synchronized void put(int place, Found read) {
        found[place] = read;
        held += read.content().map(bytes -> bytes.length).orElse(0);
        notifyAll();
    }

    /// Ends the reading of what nobody will ask for.
    @Override
    public synchronized void close() {
        front = wanted.size();
    }
}
