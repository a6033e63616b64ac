package dev.modscope.ui.log;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Something that was done.
///
/// @param number which line it is since the program started, from 0
/// @param failed whether it did not work out
record LogLine(long number, LocalTime time, String words, boolean failed) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /// The time of day to the second.
    String clock() {
        return TIME.format(time);
    }

    /// The line as it is copied.
    @Override
    public String toString() {
        return clock() + "  " + words;
    }
}
