package dev.modscope.source.web;

import java.time.Duration;

/// When bytes of an answer came, and how many.
final class Arrivals {
    private static final long LEAST_A_SECOND = 1 << 10;

    private final long start = System.nanoTime();
    private long last = start;
    private long bytes;

    /// Up to now.
    record State(long last, long bytes) {}

    synchronized void add(int count) {
        last = System.nanoTime();
        bytes += count;
    }

    synchronized State now() {
        return new State(last, bytes);
    }

    /// Whether less than 1 KiB a second came over at least that time.
    synchronized boolean isSlow(Duration time) {
        long passed = System.nanoTime() - start;
        return passed >= time.toNanos() && bytes / 1024.0 < passed / 1e9 * LEAST_A_SECOND / 1024.0;
    }
}
