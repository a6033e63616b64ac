package dev.modscope.resolve;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The versions of a module in Go's order: those the sources list, those named in the module graph, and the selected
/// one. `problem` says why the list is incomplete, where it is.
public record VersionAxis(
        ModulePath path,
        List<Stop> stops,
        Version selected,
        Optional<String> deprecated,
        Optional<String> problem) {
    public VersionAxis {
        stops = List.copyOf(stops);
    }

    /// One stop of a module's version axis: the version, when it was published where that is known, why it is retracted
    /// where it is, and whether a main module excludes it.
    public record Stop(Version version, Optional<Instant> time, Optional<String> retracted, boolean excluded) {}
}
