package dev.modscope.source;

import dev.modscope.module.SemVer;
import java.util.List;
import java.util.Optional;

/// The versions of a module, ascending; `incomplete` says why there may be more.
public record VersionList(List<SemVer> versions, Optional<String> incomplete) {
    public VersionList {
        versions = List.copyOf(versions);
    }
}
