package dev.modscope.ui.log;

import dev.modscope.module.Shown;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The last lines of what was done; those before are forgotten. Safe for use from several threads, and cheap enough for
/// the thread that makes a request.
final class SessionLog {
    /// How many lines are kept.
    static final int MOST = 2_000;

    private final Clock clock;
    private final Runnable told;
    private final Deque<LogLine> lines = new ArrayDeque<>();
    private long next;

    /// `told` is run after each line, on the thread it came on.
    SessionLog(Clock clock, Runnable told) {
        this.clock = clock;
        this.told = told;
    }

    /// Notes something; nothing in it can move the cursor, hide or turn the direction of the writing.
    void add(String words, boolean failed) {
        String shown = Shown.line(words.replace("\n", " · ").replace("\t", " "));
        synchronized (lines) {
            lines.addLast(new LogLine(next++, LocalTime.now(clock), shown, failed));
            if (lines.size() > MOST) {
                lines.removeFirst();
            }
        }
        told.run();
    }

    /// The lines from a number on.
    List<LogLine> from(long number) {
        synchronized (lines) {
            return lines.stream().filter(line -> line.number() >= number).toList();
        }
    }

    /// Forgets all lines.
    void clear() {
        synchronized (lines) {
            lines.clear();
        }
    }
}
