package dev.modscope.source.web;

import java.time.Duration;

/// How long one request may take: to connect, until the first byte, between two bytes, and as a whole (a version list
/// may take ten times that); and how long to wait before asking again a server that was busy.
record Deadlines(Duration connect, Duration firstByte, Duration idle, Duration total, Duration backOff) {
    static final Deadlines STANDARD = new Deadlines(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofMillis(300));
}
