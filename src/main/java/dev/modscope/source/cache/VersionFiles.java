package dev.modscope.source.cache;

import dev.modscope.disk.Fs;
import dev.modscope.module.Escaping;
import dev.modscope.module.SemVer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The versions of a module of which the cache has a go.mod.
final class VersionFiles {
    private VersionFiles() {}

    /// The versions in an `@v` folder, ascending; none where there is no such folder.
    static List<SemVer> in(Fs fs, Path folder) {
        List<SemVer> versions = new ArrayList<>();
        try {
            for (String name : fs.names(folder)) {
                if (name.endsWith(".mod")) {
                    SemVer version = SemVer.of(version(name.substring(0, name.length() - ".mod".length())));
                    if (version.isCanonical()) {
                        versions.add(version);
                    }
                }
            }
        } catch (IOException _) {
            return List.of();
        }
        versions.sort(SemVer::compareTo);
        return versions;
    }

    private static String version(String escaped) {
        return Escaping.unescapedVersion(escaped).orElse("");
    }
}
