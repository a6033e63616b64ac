package dev.modscope.resolve.compare;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.resolve.Resolution;
import dev.modscope.workspace.Replacement;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A side with its answer.
///
/// @param published when a version was published, as far as that is known without asking a network
/// @param cells what it says of each module of its build list, of `go` and of `toolchain`
public record Column(
        String name,
        Resolution resolution,
        Function<ModuleVersion, Optional<Instant>> published,
        Map<ModulePath, Cell> cells) {
    public Column {
        cells = Collections.unmodifiableMap(cells);
    }

    /// The column of an answer.
    public static Column of(
            String name, Resolution resolution, Function<ModuleVersion, Optional<Instant>> published) {
        Map<ModulePath, Cell> cells = HashMap.newHashMap(resolution.buildList().modules().size());
        resolution.buildList().asMap().forEach((path, version) -> {
            String replacement = resolution.workspace().replacement(new ModuleVersion(path, version))
                    .map(Replacement::text)
                    .orElse("");
            cells.put(path, new Cell(version, replacement));
        });
        return new Column(name, resolution, published, cells);
    }

    Cell cell(ModulePath path) {
        return cells.getOrDefault(path, Cell.NOTHING);
    }
}
