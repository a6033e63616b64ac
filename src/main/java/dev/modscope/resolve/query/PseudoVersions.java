package dev.modscope.resolve.query;

import dev.modscope.module.PseudoVersion;
import dev.modscope.module.SemVer;
import dev.modscope.module.Version;
import java.time.Instant;
import java.util.Optional;

/// Versions that stand for a commit, as queries ask about them.
final class PseudoVersions {
    private PseudoVersions() {}

    static boolean is(Version version) {
        return version instanceof SemVer semver && PseudoVersion.is(semver);
    }

    /// When the commit was made.
    static Optional<Instant> time(Version version) {
        return version instanceof SemVer semver
                ? PseudoVersion.of(semver).flatMap(PseudoVersion::instant)
                : Optional.empty();
    }

    /// The version of a module that has none, because every version of it is replaced.
    static SemVer ofNothing(String major) {
        return SemVer.of((major.isEmpty() ? "v0" : major) + ".0.0-00010101000000-000000000000");
    }
}
