package dev.modscope.source.git.code;

import dev.modscope.module.PseudoVersion;
import dev.modscope.module.SemVer;
import dev.modscope.source.SourceException;
import dev.modscope.source.git.repo.GitRepository;
import dev.modscope.source.git.repo.Revision;
import dev.modscope.source.git.repo.Revision.Tag;
import java.time.Instant;
import java.util.Optional;

/// Whether a pseudo-version is one of those that a commit may have: its hash in twelve digits, its time, and a base that
/// is a tag before it. Otherwise anybody could name a commit by a version as high as they like.
record PseudoVersionCheck(Place place, GitRepository repository) {
    /// @throws SourceException that says what is wrong
    void check(Revision revision, String version) throws SourceException {
        PseudoVersion pseudo = PseudoVersion.of(SemVer.of(version)).orElseThrow();
        checkCommit(revision, pseudo);
        Optional<String> base = PseudoVersion.of(SemVer.of(Place.withoutIncompatible(version)))
                .flatMap(PseudoVersion::base).map(SemVer::text);
        if (base.isEmpty()) {
            if (place.major().isEmpty() && SemVer.of(version).major().equals("v1")) {
                throw invalid("major version without preceding tag must be v0, not v1");
            }
            return;
        }
        checkBase(revision, base.get(), pseudo.revision());
    }

    private static void checkCommit(Revision revision, PseudoVersion pseudo) throws SourceException {
        String expected = revision.shortHash();
        if (!pseudo.revision().equals(expected)) {
            String fault = pseudo.revision().startsWith(expected)
                    ? "revision is longer than canonical"
                    : expected.startsWith(pseudo.revision())
                            ? "revision is shorter than canonical"
                            : "does not match short name of revision";
            throw invalid(fault + " (expected " + expected + ")");
        }
        Optional<Instant> time = pseudo.instant();
        if (time.isEmpty() || !time.get().equals(revision.time())) {
            SemVer named = PseudoVersion.after("v0", SemVer.of(""), revision.time(), expected);
            throw invalid("does not match version-control timestamp (expected "
                    + PseudoVersion.of(named).map(PseudoVersion::time).orElse("") + ")");
        }
    }

    private void checkBase(Revision revision, String base, String named) throws SourceException {
        String prefix = place.tagPrefix();
        for (String tag : revision.tags()) {
            if (tag.equals(prefix + base) || (!tag.startsWith(prefix) && tag.equals(base))) {
                throw invalid("tag (" + tag + ") found on revision " + named + " is already canonical, so should not be "
                        + "replaced with a pseudo-version derived from that tag");
            }
        }
        String last = "";
        for (Tag tag : repository.tags(prefix + base)) {
            if (SemVer.compare(tag.name().substring(prefix.length()), base) == 0) {
                last = tag.name();
                if (repository.descendsFrom(revision, tag)) {
                    return;
                }
            }
        }
        throw invalid(last.isEmpty()
                ? "preceding tag (" + base + ") not found"
                : "revision " + named + " is not a descendent of preceding tag (" + last + ")");
    }

    private static SourceException invalid(String reason) {
        return new SourceException(SourceException.Kind.FAILED, "invalid pseudo-version: " + reason);
    }
}
