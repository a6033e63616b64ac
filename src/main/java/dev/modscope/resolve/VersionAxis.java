package dev.modscope.resolve;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import java.util.List;
import java.util.Optional;

/// The versions of a module in Go's order: those the sources list, those named in the module graph, and the selected
/// one. `problem` says why the list is incomplete, where it is.
public record VersionAxis(
        ModulePath path,
        List<VersionStop> stops,
        Version selected,
        Optional<String> deprecated,
        Optional<String> problem) {
    public VersionAxis {
        stops = List.copyOf(stops);
    }
}
