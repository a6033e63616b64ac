package dev.modscope.source.web;

import java.time.Duration;

/// How long one request may take: to connect, until the first byte, between two bytes, and as a whole (a version list
/// may take ten times that, and so may a zip file); and how long to wait before asking again a server that was busy.
/// What may take longer than `total` must send at least 1 KiB a second over that time.
public record Deadlines(Duration connect, Duration firstByte, Duration idle, Duration total, Duration backOff) {
    /// What holds unless a test says otherwise.
    public static final Deadlines STANDARD = new Deadlines(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofMillis(300));
    private static final Duration SOON = Duration.ofSeconds(5);

    /// Those for a server that might not be there: no step longer than five seconds.
    Deadlines impatient() {
        return new Deadlines(soon(connect), soon(firstByte), soon(idle), soon(total), backOff);
    }

    private static Duration soon(Duration time) {
        return time.compareTo(SOON) < 0 ? time : SOON;
    }
}
