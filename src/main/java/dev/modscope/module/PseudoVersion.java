package dev.modscope.module;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// A version that stands for a commit without a tag: `v0.0.0-20240501100000-abcdefabcdef`,
/// `v1.2.3-pre.0.20240501100000-abcdefabcdef` or `v1.2.4-0.20240501100000-abcdefabcdef`. `time` is the fourteen digits,
/// which compare as the times do.
public record PseudoVersion(SemVer version, String time, String revision) {
    private static final int TIME_DIGITS = 14;

    /// The parts of a version that is a pseudo-version; empty for any other.
    public static Optional<PseudoVersion> of(SemVer version) {
        String text = version.text();
        int plus = text.indexOf('+');
        String core = plus < 0 ? text : text.substring(0, plus);
        int dash = core.lastIndexOf('-');
        int digits = dash - TIME_DIGITS;
        if (digits < 1 || core.indexOf('-') == dash || dash == core.length() - 1 || !version.isValid()) {
            return Optional.empty();
        }
        String time = core.substring(digits, dash);
        String revision = core.substring(dash + 1);
        boolean formed = isDigits(time) && isAlphanumeric(revision) && hasBase(core.substring(0, digits));
        return formed ? Optional.of(new PseudoVersion(version, time, revision)) : Optional.empty();
    }

    /// Whether a version is one.
    public static boolean is(SemVer version) {
        return of(version).isPresent();
    }

    /// When the commit was made; empty where the digits are no time.
    public Optional<Instant> instant() {
        try {
            DateTimeFormatter form = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
            return Optional.of(LocalDateTime.parse(time, form).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// What comes before the time: `vX.0.0-`, or a version, a dash, and identifiers that end in `0.`.
    private static boolean hasBase(String base) {
        int dash = base.indexOf('-');
        if (dash < 0) {
            return false;
        }
        String rest = base.substring(dash + 1);
        if (rest.isEmpty()) {
            int dot = base.indexOf('.');
            return base.substring(dot).equals(".0.0-");
        }
        return rest.equals("0.") || rest.endsWith(".0.");
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!SemVer.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlphanumeric(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!SemVer.isDigit(c) && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return true;
    }
}
