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
        String core = withoutBuild(text);
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

    /// The version of a commit: after the version tagged before it, or where there is none (empty text), in the series of
    /// the major version (`v0`, `v2`).
    public static SemVer after(String major, SemVer older, Instant time, String revision) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
        String commit = form.format(time) + "-" + revision;
        String base = withoutBuild(older.canonical().text());
        if (base.isEmpty()) {
            return SemVer.of((major.isEmpty() ? "v0" : major) + ".0.0-" + commit);
        }
        if (!older.prerelease().isEmpty()) {
            return SemVer.of(base + ".0." + commit + older.build());
        }
        int patch = base.lastIndexOf('.') + 1;
        return SemVer.of(base.substring(0, patch) + next(base.substring(patch)) + "-0." + commit + older.build());
    }

    /// The version tagged before the commit; empty where there is none.
    public Optional<SemVer> base() {
        String core = withoutBuild(version.text());
        String before = core.substring(0, core.length() - revision.length() - 1 - TIME_DIGITS);
        String build = version.build();
        if (before.endsWith("-0.")) {
            String released = before.substring(0, before.length() - 3);
            int patch = released.lastIndexOf('.') + 1;
            String number = released.substring(patch);
            return number.equals("0")
                    ? Optional.empty()
                    : Optional.of(SemVer.of(released.substring(0, patch) + previous(number) + build));
        }
        return before.endsWith(".0.")
                ? Optional.of(SemVer.of(before.substring(0, before.length() - 3) + build))
                : Optional.empty();
    }

    /// The decimal above, of any length.
    private static String next(String decimal) {
        int nines = decimal.length();
        while (nines > 0 && decimal.charAt(nines - 1) == '9') {
            nines--;
        }
        String zeros = "0".repeat(decimal.length() - nines);
        return nines == 0
                ? "1" + zeros
                : decimal.substring(0, nines - 1) + (char) (decimal.charAt(nines - 1) + 1) + zeros;
    }

    /// The decimal below one that is above 0.
    private static String previous(String decimal) {
        int zeros = decimal.length();
        while (decimal.charAt(zeros - 1) == '0') {
            zeros--;
        }
        String lower = decimal.substring(0, zeros - 1) + (char) (decimal.charAt(zeros - 1) - 1)
                + "9".repeat(decimal.length() - zeros);
        return lower.length() > 1 && lower.charAt(0) == '0' ? lower.substring(1) : lower;
    }

    private static String withoutBuild(String text) {
        int plus = text.indexOf('+');
        return plus < 0 ? text : text.substring(0, plus);
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
