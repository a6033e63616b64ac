package dev.modscope.resolve.licence;

import dev.modscope.module.ModuleVersion;
import dev.modscope.workspace.Replacement;
import dev.modscope.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;

/// Where the files of a module are looked for.
public sealed interface Place {
    /// In the module cache.
    record Cached(ModuleVersion module) implements Place {}

    /// In a folder: that of a main module, or one that stands in for a module.
    record Folder(Path path) implements Place {}

    /// The place of a module of a workspace, at its selected version.
    static Place of(Workspace workspace, ModuleVersion module) {
        Optional<Path> main = !module.isMain() ? Optional.empty() : workspace.mains().stream()
                .filter(one -> one.path().equals(module.path()))
                .map(one -> one.directory())
                .findFirst();
        if (main.isPresent()) {
            return new Folder(main.get());
        }
        return workspace.replacement(module).map(Place::of).orElse(new Cached(module));
    }

    private static Place of(Replacement replacement) {
        return switch (replacement) {
            case Replacement.ByModule(ModuleVersion module, _) -> new Cached(module);
            case Replacement.ByDirectory(Path directory, _) -> new Folder(directory);
        };
    }
}
