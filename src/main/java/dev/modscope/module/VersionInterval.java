package dev.modscope.module;

/// A closed interval of versions, as a `retract` directive names one; a single version has equal ends.
public record VersionInterval(SemVer low, SemVer high) {
    /// Whether the version lies between the ends, both included.
    public boolean contains(Version version) {
        return low.compareTo(version) <= 0 && version.compareTo(high) <= 0;
    }
}
