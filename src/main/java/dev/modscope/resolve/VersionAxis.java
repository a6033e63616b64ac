package dev.modscope.resolve;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The versions of a module in Go's order: those the sources list, those named in the module graph, and the selected
/// one. `problem` says why the list is incomplete, where it is; `goLines` tells the go line of a version.
public record VersionAxis(
        ModulePath path,
        List<Stop> stops,
        Version selected,
        Optional<String> deprecated,
        Optional<String> problem,
        GoLines goLines) {
    public VersionAxis {
        stops = List.copyOf(stops);
    }

    /// The go lines of the versions, each read when it is asked for.
    @FunctionalInterface
    public interface GoLines {
        /// None is known.
        GoLines NONE = _ -> Optional.empty();

        /// What the go.mod file of a version says, where it says it and no network is needed for that. Reads files.
        Optional<Version> of(Version version);
    }

    /// One stop of a module's version axis: the version, when it was published where that is known, why it is retracted
    /// where it is, whether a main module excludes it, and where its go.mod file is.
    public record Stop(Version version, Optional<Instant> time, Optional<String> retracted, boolean excluded, Reach reach) {}

    /// Where the go.mod file of a version is.
    public enum Reach {
        /// In the module cache, or in a proxy on this machine.
        AT_HAND,
        /// A network would be asked for it.
        AWAY,
        /// It would have to be asked for, and nobody may be.
        OUT_OF_REACH
    }
}
