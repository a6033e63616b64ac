package dev.modscope.source.git.code;

import dev.modscope.module.PseudoVersion;
import dev.modscope.module.SemVer;

/// What tags say.
final class Canonical {
    private Canonical() {}

    /// The version with all three numbers and without its build part; empty where it is none.
    static String of(String text) {
        String canonical = SemVer.of(text).canonical().text();
        return Place.withoutIncompatible(canonical);
    }

    /// Whether a tag is exactly a version that go.mod files name, and no pseudo-version.
    static boolean isVersion(String tag) {
        return !tag.isEmpty() && tag.equals(of(tag)) && !PseudoVersion.is(SemVer.of(tag));
    }

    /// What a tag says of a version.
    ///
    /// @param version the version; empty where the tag names none in full
    /// @param exact whether the tag is that version and no more
    record Named(String version, boolean exact) {}

    static Named tag(String tag, String prefix) {
        if (!tag.startsWith(prefix) || PseudoVersion.is(SemVer.of(tag))) {
            return new Named("", false);
        }
        String trimmed = tag.substring(prefix.length());
        String version = of(trimmed);
        // A version such as v1 or v1.2 is not complete.
        return version.isEmpty() || !trimmed.startsWith(version)
                ? new Named("", false)
                : new Named(version, version.equals(trimmed));
    }
}
